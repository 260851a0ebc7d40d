import { addDays, addMonths, lastDayOf, monthOf, type Days } from '../i18n/calendar.js';

/** When a seeker has time: `week` is today and the six days after, the others are months `YYYY-MM`. */
export const periodsFrom = (today: string): string[] => [
  'week',
  ...[0, 1, 2, 3, 4, 5].map((months) => addMonths(monthOf(today), months)),
];

/**
 * The days of a period that are left, as calendar dates of the service's zone; `undefined` for what is none, and for a
 * month that is over: an old address then shows what is on, not an empty list.
 */
export const daysOf = (period: string, today: string): Days | undefined => {
  if (period === 'week') return { first: today, last: addDays(today, 6) };
  if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(period) || period < monthOf(today)) return undefined;
  const first = `${period}-01`;
  return { first: first < today ? today : first, last: lastDayOf(period) };
};
