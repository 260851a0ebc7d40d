/**
 * `npm test` has ten minutes. What every page depends on is tried there each day; of what takes long a part is, and another one
 * the next day. Every other command runs all that it names. `TEST_DAY=20783` repeats what was tried on that day.
 */
export const daily = 'daily';

/** Days since 1970. */
export const day = Number(process.env.TEST_DAY ?? Math.floor(Date.now() / 86_400_000));

/** Whether it is today's turn of the `index`th of things that share some days between them. */
export const isDue = (index: number, days: number): boolean => index % days === day % days;

/** The files whose turn is not today. */
export const notDue = (mode: string, files: readonly string[], days: number): string[] =>
  mode === daily ? files.filter((_, index) => !isDue(index, days)) : [];
