import { addDays, addMonths, asDate, lastDayOf, mondayOf, monthOf } from '../i18n/calendar.js';

/** ISO 8601: a week belongs to the year that has its Thursday. */
export const weekNumber = (date: string): number => {
  const thursday = addDays(mondayOf(date), 3);
  const days = asDate(thursday).getTime() - asDate(`${thursday.slice(0, 4)}-01-01`).getTime();
  return 1 + Math.floor(days / 604_800_000);
};

/** The month's weeks from Monday to Sunday, `undefined` for days of another month; always six, so that no month is higher. */
export const weeksOf = (month: string): (string | undefined)[][] => {
  const monday = mondayOf(`${month}-01`);
  return [...Array(6).keys()].map((week) =>
    [...Array(7).keys()]
      .map((day) => addDays(monday, week * 7 + day))
      .map((day) => (monthOf(day) === month ? day : undefined)),
  );
};

/** The same day so many months on, or the last one of a month that is shorter. */
const sameDay = (date: string, months: number): string => {
  const month = addMonths(monthOf(date), months);
  const day = month + date.slice(7);
  const last = lastDayOf(month);
  return day < last ? day : last;
};

export interface DayKey {
  readonly key: string;
  readonly shiftKey: boolean;
  /** Whether later days stand to the left. */
  readonly isMirrored: boolean;
}

/** The day that a key leads to, as in the date grid of the ARIA Authoring Practices; `undefined` for a key that leads nowhere. */
export const dayByKey = ({ key, shiftKey, isMirrored }: DayKey, from: string): string | undefined => {
  switch (key) {
    case 'ArrowRight':
      return addDays(from, isMirrored ? -1 : 1);
    case 'ArrowLeft':
      return addDays(from, isMirrored ? 1 : -1);
    case 'ArrowDown':
      return addDays(from, 7);
    case 'ArrowUp':
      return addDays(from, -7);
    case 'Home':
      return mondayOf(from);
    case 'End':
      return addDays(mondayOf(from), 6);
    case 'PageDown':
      return sameDay(from, shiftKey ? 12 : 1);
    case 'PageUp':
      return sameDay(from, shiftKey ? -12 : -1);
    default:
      return undefined;
  }
};
