import { Temporal } from 'temporal-polyfill';
import type { OpeningHours } from '../../../src/contract/profile.js';

/** Whether a place is open at an instant, and the next instant at which that changes. All instants in epoch milliseconds. */
export type Opening = { open: true; closesAt: number } | { open: false; opensAt?: number };

interface Span {
  from: number;
  to: number;
}
interface ClockTimes {
  opens: string;
  closes: string;
}

/** A service that opens at no time within this horizon is simply closed: nobody plans a chat further ahead. */
const horizonDays = 60;

/** Opening hours at `now`. An exception replaces its whole day; a time that it leaves out is the regular one. */
export function openingAt(hours: OpeningHours, timeZone: string, now: number): Opening {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate();
  const spans: Span[] = [];
  // Yesterday too: hours that cross midnight belong to the day on which they began.
  for (let day = -1; day <= horizonDays; day += 1) {
    const date = today.add({ days: day });
    spans.push(...timesOf(hours, date).map((times) => spanOf(times, date, timeZone)));
    const found = openingIn(joined(spans), now);
    // Read a day past the closing, so that hours which go on over midnight are seen as one span.
    if (found && (!found.open || found.closesAt < date.toZonedDateTime(timeZone).epochMilliseconds))
      return found;
  }
  return openingIn(joined(spans), now) ?? { open: false };
}

function openingIn(spans: Span[], now: number): Opening | undefined {
  const span = spans.find(({ to }) => to > now);
  if (!span) return undefined;
  return span.from <= now ? { open: true, closesAt: span.to } : { open: false, opensAt: span.from };
}

function timesOf(hours: OpeningHours, date: Temporal.PlainDate): ClockTimes[] {
  const regular = hours.regular.filter(({ days }) => days.includes(date.dayOfWeek));
  const exceptions = hours.exceptions.filter((exception) => exception.date === date.toString());
  if (exceptions.length === 0) return regular;
  return exceptions.flatMap((exception) => {
    if (exception.closed) return [];
    if (!exception.opens && !exception.closes) return regular;
    const opens = exception.opens ?? regular.map((times) => times.opens).sort()[0];
    const closes =
      exception.closes ??
      regular
        .map((times) => times.closes)
        .sort()
        .at(-1);
    return opens && closes ? [{ opens, closes }] : [];
  });
}

function spanOf({ opens, closes }: ClockTimes, date: Temporal.PlainDate, timeZone: string): Span {
  const at = (day: Temporal.PlainDate, plainTime: string) =>
    day.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
  const closingDay = closes > opens ? date : date.add({ days: 1 });
  return { from: at(date, opens), to: at(closingDay, closes) };
}

function joined(spans: Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else result.push({ ...span });
  }
  return result;
}
