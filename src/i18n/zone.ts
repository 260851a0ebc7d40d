import type { Formats } from './format.js';

/** Whether the visitor's own clock shows something else than the service's. */
export const isForeign = (instant: string, formats: Formats): boolean => {
  const own = formats.own();
  if (own.timeZone === formats.timeZone) return false;
  return own.time(instant) !== formats.time(instant) || own.dateKey(instant) !== formats.dateKey(instant);
};

/** The city that a zone is called after: "Oslo", "New York". */
export const zoneCity = ({ timeZone }: Formats): string =>
  timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
