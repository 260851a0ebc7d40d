/** Calendar dates (`YYYY-MM-DD`) and months (`YYYY-MM`), reckoned without any time zone. */
export const asDate = (date: string): Date => new Date(`${date}T00:00:00Z`);

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
