import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chosenWay,
  initialBooking,
  stepAfter,
  stepBefore,
  stepsOf,
  transition,
  waysIn,
  whereaboutsOf,
  type BookingAction,
} from '../../src/booking/booking-flow.js';
import { fromParameters, toParameters } from '../../src/booking/booking-address.js';
import { heldIn, holdTransition, type HoldAction, type HoldState } from '../../src/booking/hold-flow.js';
import { ownTransition, type OwnAction, type OwnState } from '../../src/booking/own-appointment-flow.js';
import { requestTransition, initialRequest } from '../../src/booking/request-flow.js';
import {
  hasNoTimes,
  initialTimes,
  isNarrowed,
  spanAt,
  timesTransition,
  type TimesAction,
} from '../../src/booking/times-flow.js';
import { aCvService, anAppointment, aService, aSlot, fredrikstad, sarpsborg } from './fixtures.js';

const offered: BookingAction = { type: 'offered', services: [aService(), aCvService()] };
const booking = (...actions: BookingAction[]) => actions.reduce(transition, initialBooking);
const slot = { ...aSlot('2027-03-02', '09:00'), channel: 'in-person', location: 'sarpsborg' };
const chosen: BookingAction[] = [
  offered,
  { type: 'choose-service', service: 'karriere' },
  { type: 'choose-way', way: { channel: 'in-person', location: sarpsborg } },
  { type: 'choose-slot', slot },
];

describe('the steps', () => {
  it('are five, and one with a single answer is left out', () => {
    expect(stepsOf(booking(offered))).toEqual(['service', 'way', 'time', 'details', 'check']);
    expect(stepsOf(booking(offered, { type: 'choose-service', service: 'cv' }))).not.toContain('way');
    expect(stepsOf(booking({ type: 'offered', services: [aCvService()] }))[0]).toBe('time');
  });

  it('follow what the page has chosen beforehand, and an id that is not offered closes no door', () => {
    const fixed = { service: 'karriere', channel: 'in-person', location: 'fredrikstad' };
    expect(stepsOf(booking({ type: 'begin', fixed, at: {} }, offered))[0]).toBe('time');
    expect(stepsOf(booking({ type: 'begin', fixed: { service: 'gone' }, at: {} }, offered))).toHaveLength(5);
  });

  it('offer each place as a way of its own; a place chosen beforehand leaves video and phone', () => {
    const choose: BookingAction = { type: 'choose-service', service: 'karriere' };
    expect(waysIn(booking(offered, choose)).map(({ channel, location }) => location?.id ?? channel)).toEqual([
      'fredrikstad',
      'sarpsborg',
      'video',
      'phone',
    ]);
    const begin: BookingAction = { type: 'begin', fixed: { location: 'fredrikstad' }, at: {} };
    expect(waysIn(booking(begin, offered, choose))).toEqual([
      { channel: 'in-person', location: fredrikstad },
      { channel: 'video' },
      { channel: 'phone' },
    ]);
  });

  it('go no further than what is answered', () => {
    const at = { step: 'check', service: 'karriere', channel: 'video' };
    expect(booking({ type: 'begin', fixed: {}, at }, offered).step).toBe('time');
    expect(booking(...chosen, { type: 'go', step: 'check' }).step).toBe('details');
    expect(booking(...chosen, { type: 'filled' }, { type: 'go', step: 'check' }).step).toBe('check');
  });

  it('lose the time when another way is chosen, and keep it when the same one is', () => {
    const again: BookingAction = { type: 'choose-way', way: { channel: 'in-person', location: sarpsborg } };
    expect(booking(...chosen, again).slot).toBe(slot);
    expect(booking(...chosen, { type: 'choose-way', way: { channel: 'video' } }).slot).toBeUndefined();
  });

  it('follow a time that is met in another way than was asked for', () => {
    const nearest = { ...slot, id: 'near', channel: 'video', location: undefined };
    const state = booking(...chosen, { type: 'choose-slot', slot: nearest });
    expect([state.slot, chosenWay(state)?.channel]).toEqual([nearest, 'video']);
  });

  it('keep every choice when one goes back to an address from before it', () => {
    const state = booking(...chosen, { type: 'arrive', at: { step: 'way', service: 'karriere' } });
    expect([state.step, state.slot, chosenWay(state)?.location?.id]).toEqual(['way', slot, 'sarpsborg']);
    expect(booking(...chosen, { type: 'arrive', at: {} }).slot).toBe(slot);
  });

  it('know what comes before and after', () => {
    const state = booking(offered, { type: 'choose-service', service: 'cv' });
    expect(stepAfter(state)).toBe('time');
    expect(stepBefore(state)).toBeUndefined();
    expect(stepBefore(transition(state, { type: 'go', step: 'time' }))).toBe('service');
  });

  it('survive the way through the address, wherever one stands', () => {
    const step = fc.constantFrom('service', 'way', 'time', 'details', 'check');
    const channel = fc.constantFrom('in-person', 'video', 'phone', 'fax');
    const at = fc.record({ step, service: fc.constantFrom('karriere', 'cv', 'x'), channel });
    fc.assert(
      fc.property(at, (where) => {
        const state = booking({ type: 'begin', fixed: {}, at: where }, offered);
        const back = fromParameters(toParameters(whereaboutsOf(state)));
        expect(booking({ type: 'begin', fixed: {}, at: back }, offered).step).toBe(state.step);
      }),
    );
  });
});

describe('the times', () => {
  const times = (...actions: TimesAction[]) => actions.reduce(timesTransition, initialTimes);
  const serverTime = '2027-03-01T08:00:00Z';
  const nothingFree = { free: {}, slots: [], firstFree: undefined };
  const none = { type: 'found', slots: [], firstFree: undefined, serverTime } as const;
  const found: TimesAction = { ...none, slots: [slot] };

  it('stay on the screen while they are asked again', () => {
    expect(times(found, { type: 'seek' }).next).toMatchObject({ name: 'ready', slots: [slot] });
  });

  it('are none only when nothing is free as far as one can book', () => {
    expect(hasNoTimes(times(none))).toBe(true);
    expect(hasNoTimes(times({ ...none, firstFree: '2027-05-01T08:00:00Z' }))).toBe(false);
    expect(hasNoTimes(initialTimes)).toBe(false);
  });

  it('of a day and a month that are no longer shown come too late', () => {
    const state = times(
      found,
      { type: 'look', span: spanAt('month', '2027-03-01') },
      { type: 'look', span: spanAt('month', '2027-04-01') },
      { type: 'span-found', span: spanAt('month', '2027-03-01'), found: nothingFree },
      { type: 'span-failed', span: spanAt('week', '2027-04-01') },
      { type: 'open-day', date: '2027-03-02' },
      { type: 'open-day', date: '2027-03-03' },
      { type: 'day-found', date: '2027-03-02', slots: [slot] },
    );
    expect([state.span, state.day]).toEqual([
      { name: 'loading', view: 'month', from: '2027-04-01', to: '2027-04-30' },
      { name: 'loading', date: '2027-03-03' },
    ]);
  });

  it('of the same week or month stay on the screen while they are asked again', () => {
    const span = spanAt('week', '2027-03-03');
    const free = { '2027-03-02': 1 };
    const shown = times(
      found,
      { type: 'look', span },
      { type: 'span-found', span, found: { ...nothingFree, free, slots: [slot] } },
      { type: 'look', span },
    );
    expect(shown.span).toMatchObject({ name: 'ready', free });
  });

  it('that can no longer be seen are no longer chosen', () => {
    const hidden = aSlot('2027-03-10', '09:00');
    const look: TimesAction = { type: 'look', span: spanAt('week', '2027-03-17') };
    expect(times(found, { type: 'pick', slot: hidden }, look).picked).toBeUndefined();
    expect(times(found, { type: 'pick', slot }, look).picked).toBe(slot);
  });

  it('are narrowed down in whichever view one is, which stays', () => {
    const span = spanAt('month', '2027-03-03');
    const narrowing = { partOfDay: 'evening' } as const;
    const state = times(found, { type: 'look', span }, { type: 'reset', narrowing });
    expect(state).toMatchObject({ view: 'month', narrowing, next: { name: 'loading' } });
    expect(isNarrowed(state)).toBe(true);
    expect(isNarrowed(times(found))).toBe(false);
  });

  it('that someone else took are replaced by the nearest', () => {
    const state = times(found, { type: 'pick', slot }, { type: 'taken', alternatives: [] });
    expect([state.picked, state.taken]).toEqual([undefined, []]);
  });
});

describe('the hold', () => {
  const credential = { id: 'h1', token: 'a-token-of-sixteen' };
  const hold = { id: 'h1', slot, expiresAt: '2027-03-01T08:10:00Z', serverTime: '2027-03-01T08:00:00Z' };
  const held = { hold, credential };
  const holding = (...actions: HoldAction[]) =>
    actions.reduce<HoldState>(holdTransition, { name: 'held', held });

  it('still holds the earlier time when another can not be held', () => {
    const state = holding({ type: 'ask', slot: aSlot('2027-03-03', '09:00') }, { type: 'refused' });
    expect(state).toEqual({ name: 'held', held });
    expect(heldIn(holding({ type: 'ask', slot }, { type: 'refused', trouble: 'offline' }))).toBe(held);
  });

  it('speaks up before it ends, and lapses without losing the time', () => {
    expect(holding({ type: 'end-nears' }).name).toBe('ending');
    expect(holding({ type: 'end-nears' }, { type: 'lapse' })).toEqual({ name: 'lapsed', held });
    expect(heldIn(holding({ type: 'lapse' }))).toBeUndefined();
  });

  it('goes on when it is renewed', () => {
    const longer = { ...hold, expiresAt: '2027-03-01T08:20:00Z' };
    const state = holding({ type: 'end-nears' }, { type: 'renew' }, { type: 'renewed', hold: longer });
    expect(state).toMatchObject({ name: 'held', held: { hold: longer } });
  });
});

describe('the request', () => {
  it('is sent once however often one presses', () => {
    const sending = requestTransition(initialRequest, { type: 'send' });
    expect(requestTransition(sending, { type: 'send' })).toBe(sending);
    expect(requestTransition(sending, { type: 'wait', patience: 'checking' })).toMatchObject({
      patience: 'checking',
    });
  });

  it('does not claim to know when no answer came', () => {
    const sending = requestTransition(initialRequest, { type: 'send' });
    const state = requestTransition(sending, { type: 'refused', refusal: { name: 'unsure' } });
    expect(state).toEqual({ name: 'filling', refusal: { name: 'unsure' } });
  });
});

describe("one's own appointment", () => {
  const own = { appointment: anAppointment(), credential: { id: 'a1', token: 'token-of-sixteen' } };
  const held = (...actions: OwnAction[]) => actions.reduce<OwnState>(ownTransition, { name: 'held', own });

  it('is cancelled only after a question', () => {
    expect(held({ type: 'cancel' }).name).toBe('held');
    expect(held({ type: 'ask-cancel' }, { type: 'cancel' }).name).toBe('cancelling');
    expect(held({ type: 'ask-cancel' }, { type: 'keep' })).toEqual({ name: 'held', own });
  });

  it('keeps its time until the new one is sure', () => {
    const moving: OwnAction[] = [{ type: 'choose-time' }, { type: 'ask-move', slot }, { type: 'move' }];
    const state = held(...moving, { type: 'step-failed', problem: 'slot-taken' });
    expect(state).toEqual({ name: 'choosing', own });
    const unsure = held(...moving, { type: 'step-failed', problem: 'failed' });
    expect(unsure).toMatchObject({ name: 'asking-move', slot, problem: 'failed', own });
  });

  it('shows what is true now beside what went wrong', () => {
    const appointment = anAppointment({ state: 'cancelled' });
    const state = held(
      { type: 'ask-cancel' },
      { type: 'cancel' },
      { type: 'step-failed', problem: 'too-late', appointment },
    );
    expect(state).toMatchObject({ name: 'held', problem: 'too-late', own: { appointment } });
  });
});
