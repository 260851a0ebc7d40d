import { html, nothing, type TemplateResult } from 'lit';
import type { CalendarFileController } from '../ui/calendar-file.controller.js';
import type { PlaceController } from '../ui/place.controller.js';
import { problemNotice, type Trouble } from '../ui/problem-notice.js';
import type { BookingSteps } from './booking-steps.js';
import type { BookingStore } from './booking-store.js';
import type { BookingView } from './booking-words.js';
import type { BookingController } from './booking.controller.js';
import type { DetailsAsked } from './details-fields.js';
import type { HoldController } from './hold.controller.js';
import type { KnownAppointments } from './known-appointments.js';
import type { OwnAppointmentController } from './own-appointment.controller.js';
import type { RequestController } from './request.controller.js';
import type { Location } from '../contract/profile.js';
import { chosenWay, waysIn } from './booking-flow.js';
import { takenNotice } from './taken-notice.js';
import type { Wishes } from './times-filter.js';
import type { TimesView } from './times-view.js';
import type { TimesController } from './times.controller.js';
import type { WaitController } from './wait.controller.js';

/** What the screen shows, and whom a press on it reaches. */
export interface BookingScreen {
  readonly view: BookingView;
  readonly store: BookingStore;
  readonly booking: BookingController;
  readonly times: TimesController;
  readonly hold: HoldController;
  readonly request: RequestController;
  readonly own: OwnAppointmentController;
  readonly wait: WaitController;
  readonly known: KnownAppointments;
  readonly calendar: CalendarFileController;
  readonly place: PlaceController;
  readonly steps: BookingSteps;
  readonly asked: DetailsAsked | undefined;
  readonly say: (text: string) => void;
}

/** What went wrong in the place of what was wanted. */
export const trouble = (kind: Trouble, { view }: BookingScreen, retry: () => void): TemplateResult =>
  problemNotice({ trouble: kind, t: view.t, retry, contact: view.profile?.contact });

/** Stands as high as the first question. */
export const waiting = ({ view: { t } }: BookingScreen): TemplateResult =>
  html`<div class="waiting">
    <p class="visually-hidden">${t('common.loading')}</p>
    <div class="head" aria-hidden="true">
      <div class="steps"><div class="skeleton"></div></div>
      <div class="skeleton step-skeleton"></div>
      <div class="skeleton line-skeleton title-skeleton"></div>
    </div>
    ${[1, 2, 3].map(() => html`<div class="skeleton choice-skeleton" aria-hidden="true"></div>`)}
  </div>`;

/** For a new appointment: the service's people and places, as far as the page has not decided for one of them. */
const wishesOf = ({ store, own }: BookingScreen, service: TimesView['service']): Wishes => {
  const { state } = store;
  const counsellors = service.counsellors ?? [];
  const isDecided = counsellors.some(({ id }) => id === state.fixed.counsellor);
  const place = own.state.name === 'none' ? chosenWay(state)?.location?.id : undefined;
  return {
    counsellors: isDecided ? [] : counsellors,
    places:
      place === undefined
        ? []
        : waysIn(state).flatMap(({ location }): Location[] => (location ? [location] : [])),
    place,
    choosePlace: (location) =>
      store.dispatch({ type: 'choose-way', way: { channel: 'in-person', location } }),
  };
};

/** The times, for whichever appointment they are. */
export const timesView = (
  screen: BookingScreen,
  service: TimesView['service'],
): Omit<TimesView, 'actions' | 'otherWay'> => {
  const { view, times, hold, place, steps } = screen;
  const alternatives = times.state.taken;
  const isBusy = hold.state.name === 'asking';
  return {
    view,
    service,
    times: times.state,
    wishes: wishesOf(screen, service),
    taken: alternatives
      ? takenNotice({ view, service, alternatives, isBusy, take: (slot) => void steps.takeSlot(slot) })
      : nothing,
    trouble: hold.state.name === 'failed' ? hold.state.trouble : undefined,
    act: times,
    focus: (selector) => place.focus(selector),
  };
};
