import { Temporal } from 'temporal-polyfill';
import type { Channel } from '../../../src/contract/booking.js';
import { minuteMs } from '../clock.js';
import type { BookingCatalogue, RoomRecord, ServiceRecord, TimeSpan } from '../store/booking.repository.js';
import { hasEnded, workOn, workersOn, type Calendar, type Work } from './working-days.js';

/** A time at which a counsellor can be booked for a service in one way, taken or not. `date` is in the service's zone. */
export interface Opening extends TimeSpan {
  service: string;
  counsellor: string;
  channel: Channel;
  location?: string;
  /** The meeting with its buffers. */
  occupies: TimeSpan;
  /** It takes one of these. None: it takes no room, or nobody counts the rooms there. */
  rooms?: string[];
  places: number;
  date: string;
  hour: number;
}

export interface DateRange {
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
}

export type OpeningsCatalogue = Calendar & Pick<BookingCatalogue, 'rooms'>;

/** The dates of a range, both ends included. */
export function* datesOf({ from, to }: DateRange): Generator<Temporal.PlainDate> {
  for (let date = from; Temporal.PlainDate.compare(date, to) <= 0; date = date.add({ days: 1 })) yield date;
}

/** Every opening of a service on the dates of `range`, both included. */
export const openingsOf = (
  catalogue: OpeningsCatalogue,
  service: ServiceRecord,
  { timeZone, ...range }: DateRange & { timeZone: string },
): Opening[] => [...datesOf(range)].flatMap((date) => openingsOn(catalogue, service, { date, timeZone }));

interface Day {
  date: Temporal.PlainDate;
  timeZone: string;
}

/** Worked out once: they follow from what is offered alone. A few months of every service, then anew. */
const known = new WeakMap<OpeningsCatalogue, Map<string, readonly Opening[]>>();
const mostKnown = 1000;

/** Every opening of a service that begins on a date. */
export function openingsOn(
  catalogue: OpeningsCatalogue,
  service: ServiceRecord,
  day: Day,
): readonly Opening[] {
  const days = known.get(catalogue) ?? new Map<string, readonly Opening[]>();
  known.set(catalogue, days);
  const key = [service.id, day.timeZone, day.date.toString()].join(' ');
  const found = days.get(key);
  if (found) return found;
  const openings = findOpenings(catalogue, service, day);
  if (days.size >= mostKnown) days.clear();
  days.set(key, openings);
  return openings;
}

/** Of the date's own work, and of that of the night before. Where two shifts overlap, their common times count once. */
function findOpenings(catalogue: OpeningsCatalogue, service: ServiceRecord, day: Day): Opening[] {
  const { date, timeZone } = day;
  const before = date.subtract({ days: 1 });
  const night = workOn(catalogue, before).filter(isOverMidnight);
  const all = [
    ...night.flatMap((work) => openingsIn(work, { catalogue, service, day: { date: before, timeZone } })),
    ...workOn(catalogue, date).flatMap((work) => openingsIn(work, { catalogue, service, day })),
  ];
  const works = worksThrough(catalogue, day);
  const distinct = new Map<string, Opening>();
  for (const opening of all) {
    const { counsellor, channel, location = '', startsAt } = opening;
    const key = [counsellor, channel, location, startsAt].join(' ');
    if (opening.date === date.toString() && works(opening)) distinct.set(key, opening);
  }
  return [...distinct.values()];
}

/** No meeting reaches into a date on which its counsellor cannot be booked. */
function worksThrough(catalogue: OpeningsCatalogue, { date, timeZone }: Day): (opening: Opening) => boolean {
  const next = date.add({ days: 1 });
  const midnight = next.toZonedDateTime(timeZone).epochMilliseconds;
  const [today, tomorrow] = [workersOn(catalogue, date), workersOn(catalogue, next)];
  return ({ counsellor, endsAt }) => today(counsellor) && (endsAt <= midnight || tomorrow(counsellor));
}

const isOverMidnight = ({ from, to }: Work): boolean => to <= from;

interface Offer {
  catalogue: OpeningsCatalogue;
  service: ServiceRecord;
  /** On which the work begins. */
  day: Day;
}

/** Steps in real minutes from the shift's first, so that an hour that the clock skips or repeats is never wrong. */
function openingsIn(work: Work, offer: Offer): Opening[] {
  const { service, day } = offer;
  if (!work.services.includes(service.id) || hasEnded(service, day.date)) return [];
  const ways = waysOf(work, offer);
  const at = (plainTime: string, date: Temporal.PlainDate) =>
    date.toZonedDateTime({ timeZone: day.timeZone, plainTime });
  const first = at(work.from, day.date);
  const lastDate = isOverMidnight(work) ? day.date.add({ days: 1 }) : day.date;
  const lastEnd = at(work.to, lastDate).epochMilliseconds;
  const openings: Opening[] = [];
  for (let step = 0; ; step += service.startsEveryMinutes) {
    const start = first.add({ minutes: step });
    const startsAt = start.epochMilliseconds;
    const endsAt = startsAt + service.durationMinutes * minuteMs;
    if (endsAt > lastEnd) return openings;
    const occupies = withBuffers(service, { startsAt, endsAt });
    const time = { startsAt, endsAt, occupies, date: start.toPlainDate().toString(), hour: start.hour };
    for (const way of ways) openings.push({ ...way, ...time });
  }
}

/** What a meeting occupies. */
export function withBuffers({ bufferMinutes }: ServiceRecord, { startsAt, endsAt }: TimeSpan): TimeSpan {
  const { before = 0, after = 0 } = bufferMinutes ?? {};
  return { startsAt: startsAt - before * minuteMs, endsAt: endsAt + after * minuteMs };
}

type Way = Omit<Opening, 'startsAt' | 'endsAt' | 'occupies' | 'date' | 'hour'>;

/** In the order of the service's channels. In person only where the counsellor is. */
function waysOf({ counsellor, channels, location }: Work, { catalogue, service, day }: Offer): Way[] {
  const common = { service: service.id, counsellor, places: service.places };
  return service.channels.flatMap((channel): Way[] => {
    if (!channels.includes(channel)) return [];
    if (channel !== 'in-person') return [{ ...common, channel }];
    if (location === undefined) return [];
    const counted = catalogue.rooms.filter((room) => room.place === location);
    const rooms = counted.filter((room) => !hasEnded(room, day.date)).map(idOf);
    // Where rooms are counted and none is left, there is none; where nobody counts them, there is always one.
    if (counted.length > 0 && rooms.length === 0) return [];
    return [{ ...common, channel, location, ...(rooms.length > 0 && { rooms }) }];
  });
}

const idOf = ({ id }: RoomRecord) => id;
