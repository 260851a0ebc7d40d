import * as v from 'valibot';
import {
  DayPlanSchema,
  DeskCalendarSchema,
  DeskNoticesSchema,
  timeBookedShape,
  type DayPlan,
  type DeskAppointment,
  type DeskCalendar,
  type DeskNotice,
  type TimeBooked,
} from '../api/desk/calendar.contract.js';
import type { Slot } from '../../src/contract/booking.js';
import type { Target } from './target.js';
import { notTried } from './check.js';
import { ask, type Answered } from './ask.js';
import { service, slots } from './booking-steps.js';
import { signIn } from './desk-sign-in.js';

const osloDates = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' });

/** The slot's calendar date in Oslo, where every service of the suite is. */
export const dateOf = ({ start }: Pick<Slot, 'start'>): string => osloDates.format(new Date(start));

/** What a counsellor does in the calendar. */
export function calendarOf(target: Target, token: string) {
  const post = (path: string, body: object): Promise<Answered> =>
    ask(target, path, { method: 'POST', token, body });
  const of = (id: string, rest: string) => `/desk/appointments/${id}/${rest}`;
  const day = async (from: string, to = from): Promise<DeskCalendar> =>
    (await ask(target, `/desk/calendar?from=${from}&to=${to}`, { token })).as(DeskCalendarSchema);
  const plan = async (counsellor: string, date: string): Promise<DayPlan> =>
    (await ask(target, `/desk/day-plan?counsellor=${counsellor}&date=${date}`, { token })).as(DayPlanSchema);
  return {
    day,
    plan,
    appointment: async (date: string, id: string): Promise<DeskAppointment> => {
      const found = (await day(date)).appointments.find((one) => one.id === id);
      if (!found) throw new Error(`No such appointment on ${date}.`);
      return found;
    },
    times: (id: string, from: string) => ask(target, `${of(id, 'times')}?from=${from}`, { token }),
    move: (id: string, body: object) => post(of(id, 'move'), body),
    cancel: (id: string, body: object) => post(of(id, 'cancel'), body),
    attend: (id: string, attendance: string) =>
      ask(target, of(id, 'attendance'), { method: 'PUT', token, body: { attendance } }),
    block: (body: object) => post('/desk/blocks', body),
    unblock: (id: string) => ask(target, `/desk/blocks/${id}`, { method: 'DELETE', token }),
    clear: (wish: { counsellor: string; date: string; how: string; word?: string }, { items }: DayPlan) =>
      post('/desk/day-plan', {
        ...wish,
        appointments: items.map(({ appointment: { id, revision } }) => ({ id, revision })),
      }),
    notices: async (): Promise<DeskNotice[]> =>
      (await ask(target, '/desk/notices', { token })).as(DeskNoticesSchema).items,
    give: (id: string, given: boolean) =>
      ask(target, `/desk/notices/${id}`, { method: 'PUT', token, body: { given } }),
  };
}

/** What stands in the way of time off. */
export const bookedOf = (answered: Answered): TimeBooked =>
  v.parse(timeBookedShape, answered.problem(409, 'time-booked' as 'slot-taken'));

const daysUsed = new WeakMap<Target, Set<string>>();

/** A counsellor's whole day of which nothing is booked yet, far enough ahead: its free slots for a talk by video. */
export async function emptyDay(
  target: Target,
  { shared = false } = {},
): Promise<{ counsellor: string; date: string; free: Slot[] }> {
  const used = daysUsed.get(target) ?? new Set();
  daysUsed.set(target, used);
  const calendar = calendarOf(target, await signIn(target));
  const { id, counsellors } = await service(target);
  const all = await Promise.all(
    counsellors.map((counsellor) =>
      slots(target, { service: id, channel: 'video', counsellor: counsellor.id }),
    ),
  );
  const byDay = new Map<string, Slot[]>();
  for (const slot of all.flat()) {
    const key = `${slot.counsellor ?? ''} ${dateOf(slot)}`;
    byDay.set(key, [...(byDay.get(key) ?? []), slot]);
  }
  const isFreeElsewhere = (slot: Slot) =>
    all.flat().some(({ start, counsellor }) => start === slot.start && counsellor !== slot.counsellor);
  for (const [key, free] of [...byDay].toReversed()) {
    const date = key.slice(-10);
    const isFit = free.length >= 4 && (!shared || free.slice(0, 3).every(isFreeElsewhere));
    if (used.has(date) || !isFit) continue;
    const counsellor = key.slice(0, -11);
    const { items, holds } = await calendar.plan(counsellor, date);
    if (items.length + holds > 0) continue;
    used.add(date);
    return { counsellor, date, free };
  }
  return notTried('no whole day of a counsellor is free');
}
