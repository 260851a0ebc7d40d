import type { TemplateResult } from 'lit';
import { movingStep } from './moving-step.js';
import { ownAppointment } from './own-appointment.js';
import { trouble, waiting, type BookingScreen } from './screen-parts.js';

/** One's own appointment, where there is one; `undefined` while one books. */
export const ownScreen = (screen: BookingScreen): TemplateResult | undefined => {
  const { view, own, calendar, say, steps } = screen;
  const { state } = own;
  if (state.name === 'none') return undefined;
  if (state.name === 'fetching') return waiting(screen);
  if (state.name === 'unreachable') {
    return trouble(state.trouble, screen, () => void own.fetch(state.credential));
  }
  if (state.name === 'choosing') return movingStep(screen, state.own);
  const { id } = state.own.appointment;
  return ownAppointment(state, {
    view,
    calendar: { state: calendar.stateOf(id), save: () => void calendar.save(id) },
    reason: own.reason,
    askCancel: () => own.step({ type: 'ask-cancel' }),
    cancel: () => void own.cancel(),
    chooseTime: () => own.step({ type: 'choose-time' }),
    move: () => void own.move(),
    keep: () => steps.keep(),
    bookAnother: () => steps.begin(),
    print: () => window.print(),
    say,
  });
};
