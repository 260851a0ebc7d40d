import { wallClock } from './wall-clock.js';

/**
 * An instant as a zone's wall clock shows it, with how far that is from UTC: `2026-03-03T10:00:00+01:00`. In the night
 * when an hour comes twice the offset tells which one it is.
 */
export const zonedInstant = (instant: string, timeZone: string): string => {
  const wall = wallClock(instant, timeZone);
  const minutes = Math.round((Date.parse(`${wall}Z`) - Date.parse(instant)) / 60_000);
  const twoDigits = (value: number) => String(Math.trunc(Math.abs(value))).padStart(2, '0');
  return `${wall}${minutes < 0 ? '-' : '+'}${twoDigits(minutes / 60)}:${twoDigits(minutes % 60)}`;
};
