import { Temporal } from 'temporal-polyfill';
import type { ShiftExceptionRecord } from '../store/booking.repository.js';

type Holiday = [id: string, name: string, date: Temporal.PlainDate];

/**
 * Easter Sunday in the Gregorian calendar: the "anonymous" method of Nature, 20 April 1876, as in J. Meeus, Astronomical
 * Algorithms, chapter 8.
 */
export function easterSunday(year: number): Temporal.PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const fullMoon = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - fullMoon - (yearOfCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * fullMoon + 22 * weekday) / 451);
  const day = fullMoon + weekday - 7 * correction + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(day / 31), day: (day % 31) + 1 });
}

/** Norway's: lov om helligdager og helligdagsfred (LOV-1995-02-24-12) § 2, and lov om 1 og 17 mai (LOV-1947-04-26-1). */
export function norwegianHolidays(year: number): Holiday[] {
  const on = (month: number, day: number) => Temporal.PlainDate.from({ year, month, day });
  const easter = easterSunday(year);
  const fromEaster = (days: number) => easter.add({ days });
  return [
    ['new-year', 'Første nyttårsdag', on(1, 1)],
    ['maundy-thursday', 'Skjærtorsdag', fromEaster(-3)],
    ['good-friday', 'Langfredag', fromEaster(-2)],
    ['easter', 'Første påskedag', easter],
    ['easter-monday', 'Andre påskedag', fromEaster(1)],
    ['labour-day', 'Første mai', on(5, 1)],
    ['constitution-day', 'Grunnlovsdagen', on(5, 17)],
    ['ascension', 'Kristi himmelfartsdag', fromEaster(39)],
    ['whit-sunday', 'Første pinsedag', fromEaster(49)],
    ['whit-monday', 'Andre pinsedag', fromEaster(50)],
    ['christmas', 'Første juledag', on(12, 25)],
    ['boxing-day', 'Andre juledag', on(12, 26)],
  ];
}

/** On which the whole centre is closed. */
export const closedOnHolidays = (years: number[]): ShiftExceptionRecord[] =>
  years.flatMap(norwegianHolidays).map(([id, note, date]) => ({
    id: `${id}-${String(date.year)}`,
    kind: 'closed',
    from: date.toString(),
    to: date.toString(),
    note,
  }));
