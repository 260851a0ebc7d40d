const hasTemporal = 'Temporal' in globalThis;

// Swedish writes dates as ISO 8601 does.
const formatters = new Map<string, Intl.DateTimeFormat>();
const formatterFor = (timeZone: string): Intl.DateTimeFormat => {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('sv-SE', {
    calendar: 'gregory',
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  formatters.set(timeZone, made);
  return made;
};

/**
 * What a clock in a time zone shows at an instant: `2026-03-03T10:00:00`. Throws a `RangeError` where there is no such
 * instant or zone. By Temporal where the browser has it: making the first Intl formatter of a page takes much longer than
 * all else that a widget does to show itself.
 */
export const wallClock = (instant: Date | string | number, timeZone: string): string => {
  const at = new Date(instant);
  return hasTemporal
    ? Temporal.Instant.fromEpochMilliseconds(at.getTime())
        .toZonedDateTimeISO(timeZone)
        .toString()
        .slice(0, 19)
    : formatterFor(timeZone).format(at).replace(' ', 'T');
};

/** The time zone of whoever looks at the screen. */
export const ownTimeZone = (): string =>
  hasTemporal ? Temporal.Now.timeZoneId() : new Intl.DateTimeFormat().resolvedOptions().timeZone;
