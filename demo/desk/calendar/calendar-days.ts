import type { DeskAppointment, DeskBlock, DeskCalendar } from '../../api/desk/calendar.contract.js';
import { addDays, weekOf, type CalendarPlace } from '../desk-place.js';
import { formats } from '../desk-words.js';

/** One time in a day: a talk, a group that shares it, or time off. */
export type DayEntry =
  | { name: 'meeting'; start: string; end: string; people: [DeskAppointment, ...DeskAppointment[]] }
  | { name: 'block'; start: string; end: string; block: DeskBlock };

export interface CalendarDay {
  date: string;
  entries: DayEntry[];
}

export interface DaysFilter {
  /** A counsellor's id; without one, everybody. */
  counsellor?: string | undefined;
  withCancelled: boolean;
}

/** The dates that a view shows. */
export const datesOf = (view: CalendarPlace['view'], date: string): string[] =>
  view === 'day' ? [date] : weekOf(date);

/** The same view one step on or back. */
export const stepFrom = ({ view }: CalendarPlace, date: string, step: 1 | -1): string =>
  addDays(date, view === 'day' ? step : step * 7);

/** Day by day, in order of time. Those who share a time stand together; a cancelled seat is no longer one of them. */
export function daysOf(
  { appointments, blocks }: Pick<DeskCalendar, 'appointments' | 'blocks'>,
  dates: string[],
  { counsellor, withCancelled }: DaysFilter,
): CalendarDay[] {
  const isMeant = (one: DeskAppointment | DeskBlock) =>
    counsellor === undefined || one.counsellor.id === counsellor;
  const shown = appointments.filter((one) => isMeant(one) && (withCancelled || one.state !== 'cancelled'));
  const off = blocks.filter(isMeant);
  return dates.map((date) => ({
    date,
    entries: [
      ...meetings(shown.filter(({ start }) => formats.dateKey(start) === date)),
      ...off.filter((block) => isOn(block, date)).map(blockEntry),
    ].toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start)),
  }));
}

const blockEntry = (block: DeskBlock): DayEntry => ({
  name: 'block',
  start: block.start,
  end: block.end,
  block,
});

/** A block that ends at midnight is not on the next day. */
const lastDateOf = ({ end }: DeskBlock) => formats.dateKey(new Date(Date.parse(end) - 1));
const isOn = (block: DeskBlock, date: string) =>
  formats.dateKey(block.start) <= date && date <= lastDateOf(block);

function meetings(appointments: DeskAppointment[]): DayEntry[] {
  const groups = new Map<string, Extract<DayEntry, { name: 'meeting' }>>();
  for (const one of appointments) {
    const isShared = one.places > 1 && one.state !== 'cancelled';
    const key = isShared ? [one.service, one.counsellor.id, one.start].join(' ') : one.id;
    const group = groups.get(key);
    if (group) group.people.push(one);
    else groups.set(key, { name: 'meeting', start: one.start, end: one.end, people: [one] });
  }
  return [...groups.values()];
}

/** Saturday and Sunday are shown only where something is. */
export const withoutEmptyWeekend = (days: CalendarDay[]): CalendarDay[] =>
  days.filter(({ entries }, index) => index < 5 || entries.length > 0);

/** "09.00–09.45": a column of them needs no "kl.". */
export const timeSpan = (start: string, end: string): string => `${formats.time(start)}–${formats.time(end)}`;

/** How a block reads on one of its days. */
export function blockTimes(block: DeskBlock, date: string): string {
  const beginsHere = formats.dateKey(block.start) === date;
  const endsHere = lastDateOf(block) === date;
  const fromMidnight = !beginsHere || formats.time(block.start) === '00.00';
  const toMidnight = !endsHere || formats.time(block.end) === '00.00';
  if (fromMidnight && toMidnight) return 'Hele dagen';
  if (fromMidnight) return `Til kl. ${formats.time(block.end)}`;
  if (toMidnight) return `Fra kl. ${formats.time(block.start)}`;
  return timeSpan(block.start, block.end);
}
