/** Calendar dates (`YYYY-MM-DD`) and months (`YYYY-MM`), reckoned without any time zone. */
const asDate = (date: string): Date => new Date(`${date}T00:00:00Z`);

const asText = (date: Date): string => date.toISOString().slice(0, 10);

export const monthOf = (date: string): string => date.slice(0, 7);

export const addDays = (date: string, days: number): string => {
  const moved = asDate(date);
  moved.setUTCDate(moved.getUTCDate() + days);
  return asText(moved);
};

export const addMonths = (month: string, months: number): string => {
  const moved = asDate(`${month}-01`);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  return monthOf(asText(moved));
};

export const lastDayOf = (month: string): string => addDays(`${addMonths(month, 1)}-01`, -1);

/** The month's weeks from Monday to Sunday that are not over at `from`; `undefined` for days of another month. */
export const weeksOf = (month: string, from = ''): (string | undefined)[][] => {
  const first = `${month}-01`;
  const mondayBased = (asDate(first).getUTCDay() + 6) % 7;
  const weeks: (string | undefined)[][] = [];
  for (let monday = addDays(first, -mondayBased); monday <= lastDayOf(month); monday = addDays(monday, 7)) {
    if (addDays(monday, 6) < from) continue;
    const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
    weeks.push(days.map((day) => (monthOf(day) === month ? day : undefined)));
  }
  return weeks;
};

/** The day that a key leads to among the days that can be chosen, in order; `undefined` for a key that leads nowhere. */
export const dayByKey = (key: string, from: string, days: readonly string[]): string | undefined => {
  switch (key) {
    case 'ArrowRight':
      return days.find((day) => day > from);
    case 'ArrowLeft':
      return days.findLast((day) => day < from);
    case 'ArrowDown':
      return days.find((day) => day >= addDays(from, 7));
    case 'ArrowUp':
      return days.findLast((day) => day <= addDays(from, -7));
    case 'Home':
      return days[0];
    case 'End':
      return days.at(-1);
    default:
      return undefined;
  }
};
