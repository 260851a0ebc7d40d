import { html, nothing, type TemplateResult } from 'lit';
import type { Service } from '../contract/booking.js';
import { chosenService, servicesIn, stepsOf } from './booking-flow.js';
import type { BookingStore } from './booking-store.js';
import { checkStep } from './check-step.js';
import { contactWays } from './contact-ways.js';
import { detailsStep } from './details-step.js';
import { holdNote } from './hold-note.js';
import type { OwnAppointmentController } from './own-appointment.controller.js';
import { ownScreen } from './own-screen.js';
import { serviceStep, wayStep, type QuestionView } from './question-steps.js';
import { timesView, trouble, waiting, type BookingScreen } from './screen-parts.js';
import { backButton, stepActions, stepFrame } from './step-frame.js';
import { timesBody } from './time-step.js';
import { hasNoTimes } from './times-flow.js';
import { waitList } from './wait-list.js';

const nothingOffered = ({ view }: BookingScreen): TemplateResult =>
  html`<div class="notice">
    <div>
      <h2>${view.t('booking.service.none')}</h2>
      <p>${view.t('booking.service.noneHelp')}</p>
    </div>
    ${contactWays(view)}
  </div>`;

const timeActions = ({ view, store, hold, steps }: BookingScreen): TemplateResult => {
  const { t, profile } = view;
  const holdMinutes = profile?.booking?.holdMinutes;
  const duration = holdMinutes === undefined ? undefined : t('common.minutes', { count: holdMinutes });
  return stepActions({
    view,
    state: store.state,
    go: steps.go.bind(steps),
    next: () => void steps.takeTime(),
    isBusy: hold.state.name === 'asking',
    note: duration === undefined ? undefined : t('booking.time.holds', { duration }),
  });
};

const timeStep = (screen: BookingScreen, service: Service): TemplateResult => {
  const { view, store, times, steps } = screen;
  const { t } = view;
  const { state } = store;
  const isEmpty = hasNoTimes(times.state);
  const step = { view, state, go: steps.go.bind(steps) };
  const body = timesBody({
    ...timesView(screen, service),
    otherWay: stepsOf(state).includes('way') ? () => steps.go('way') : undefined,
    actions: isEmpty ? html`${waitList(view, screen.wait)}${backButton(step)}` : timeActions(screen),
  });
  const title = t('booking.time.title');
  return stepFrame(isEmpty ? { ...step, title } : { ...step, title, lead: t('booking.time.lead') }, body);
};

const holdOf = ({ view, store, hold, steps }: BookingScreen) =>
  holdNote({
    view,
    hold: hold.state,
    service: chosenService(store.state) ?? {},
    extend: () => void hold.renew(),
    again: () => void steps.holdAgain(),
    take: (slot) => void steps.takeSlot(slot),
    others: () => steps.go('time'),
  });

const detailsScreen = (screen: BookingScreen): TemplateResult => {
  const { view, store, request, hold, steps, asked } = screen;
  return detailsStep({
    view,
    state: store.state,
    form: request.form,
    asked,
    hold: holdOf(screen),
    go: steps.go.bind(steps),
    submit: () => steps.fillIn(),
    touched: () => hold.touch(),
  });
};

const checkScreen = (screen: BookingScreen): TemplateResult => {
  const { view, store, request, steps, asked, known } = screen;
  const { slot } = store.state;
  return checkStep({
    view,
    state: store.state,
    request: request.state,
    values: request.form.values,
    asked,
    hold: holdOf(screen),
    sameDay: slot && known.sameDay(slot.start, view.formats.dateKey),
    go: steps.go.bind(steps),
    send: () => steps.send(),
  });
};

const stepScreen = (screen: BookingScreen): TemplateResult => {
  const { view, store, steps } = screen;
  const { state } = store;
  const question: QuestionView = {
    view,
    state,
    go: steps.go.bind(steps),
    next: () => steps.next(),
    chooseService: (service) => store.dispatch({ type: 'choose-service', service }),
    chooseWay: (way) => store.dispatch({ type: 'choose-way', way }),
  };
  const service = chosenService(state);
  if (state.step === 'service' || !service) return serviceStep(question);
  if (state.step === 'way') return wayStep(question);
  if (state.step === 'time') return timeStep(screen, service);
  return state.step === 'details' ? detailsScreen(screen) : checkScreen(screen);
};

/** One thing at a time: one's own appointment, or the step where one stands. */
export const bookingScreen = (screen: BookingScreen): TemplateResult => {
  const { store, booking } = screen;
  const shown = ownScreen(screen);
  if (shown) return shown;
  const { offer } = store.state;
  if (offer.name === 'loading') return waiting(screen);
  if (offer.name === 'failed') {
    return booking.api ? trouble(offer.trouble, screen, () => booking.retry()) : html`${nothing}`;
  }
  return servicesIn(store.state).length === 0 ? nothingOffered(screen) : stepScreen(screen);
};

/** Whether there is something good to show, so that a partner's fallback may go. */
export const hasSomethingToShow = (
  { state }: BookingStore,
  { state: own }: OwnAppointmentController,
): boolean => own.name !== 'none' || state.offer.name === 'ready';
