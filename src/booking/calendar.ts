/** Calendar dates (`YYYY-MM-DD`) and months (`YYYY-MM`), reckoned without any time zone. */
const asDate = (date: string): Date => new Date(`${date}T00:00:00Z`);

const asText = (date: Date): string => date.toISOString().slice(0, 10);

export const monthOf = (date: string): string => date.slice(0, 7);

export const addDays = (date: string, days: number): string => {
  const moved = asDate(date);
  moved.setUTCDate(moved.getUTCDate() + days);
  return asText(moved);
};

/** Days from a first to a last one. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

export const within = (date: string, { first, last }: Days): string =>
  date < first ? first : date > last ? last : date;

export const addMonths = (month: string, months: number): string => {
  const moved = asDate(`${month}-01`);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  return monthOf(asText(moved));
};

export const lastDayOf = (month: string): string => addDays(`${addMonths(month, 1)}-01`, -1);

export const mondayOf = (date: string): string => addDays(date, -((asDate(date).getUTCDay() + 6) % 7));

/** ISO 8601: a week belongs to the year that has its Thursday. */
export const weekNumber = (date: string): number => {
  const thursday = addDays(mondayOf(date), 3);
  const days = asDate(thursday).getTime() - asDate(`${thursday.slice(0, 4)}-01-01`).getTime();
  return 1 + Math.floor(days / 604_800_000);
};

/** The month's weeks from Monday to Sunday, `undefined` for days of another month; always six, so that no month is higher. */
export const weeksOf = (month: string): (string | undefined)[][] => {
  const monday = mondayOf(`${month}-01`);
  return Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (_unused, day) => addDays(monday, week * 7 + day)).map((day) =>
      monthOf(day) === month ? day : undefined,
    ),
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
