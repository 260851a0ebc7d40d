import { Temporal } from 'temporal-polyfill';
import type { Channel } from '../../../src/contract/booking.js';
import { minuteMs } from '../clock.js';
import type { BookingCatalogue, ServiceRecord, ShiftRecord } from '../store/booking.repository.js';

/** A time at which a counsellor can be booked for a service in one way, taken or not. `date` is in the service's zone. */
export interface Opening {
  service: string;
  counsellor: string;
  channel: Channel;
  location?: string;
  startsAt: number;
  endsAt: number;
  places: number;
  date: string;
  hour: number;
}

export interface DateRange {
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
}

/** Every opening of a service on the dates of `range`, both included. */
export function openingsOf(
  { shifts }: Pick<BookingCatalogue, 'shifts'>,
  service: ServiceRecord,
  { from, to, timeZone }: DateRange & { timeZone: string },
): Opening[] {
  const offered = shifts.filter(({ services }) => services.includes(service.id));
  const openings: Opening[] = [];
  for (let date = from; Temporal.PlainDate.compare(date, to) <= 0; date = date.add({ days: 1 })) {
    for (const shift of offered) {
      if (shift.days.includes(date.dayOfWeek))
        openings.push(...openingsIn(shift, service, { date, timeZone }));
    }
  }
  return openings;
}

/** Steps in real minutes from the shift's first, so that an hour that the clock skips or repeats is never wrong. */
function openingsIn(
  shift: ShiftRecord,
  service: ServiceRecord,
  { date, timeZone }: { date: Temporal.PlainDate; timeZone: string },
): Opening[] {
  const at = (plainTime: string) => date.toZonedDateTime({ timeZone, plainTime });
  const first = at(shift.from);
  const lastEnd = at(shift.to).epochMilliseconds;
  const openings: Opening[] = [];
  for (let step = 0; ; step += service.startsEveryMinutes) {
    const start = first.add({ minutes: step });
    const startsAt = start.epochMilliseconds;
    const endsAt = startsAt + service.durationMinutes * minuteMs;
    if (endsAt > lastEnd) return openings;
    const time = { startsAt, endsAt, date: date.toString(), hour: start.hour };
    openings.push(...waysOf(shift, service).map((way) => ({ ...way, ...time })));
  }
}

type Way = Omit<Opening, 'startsAt' | 'endsAt' | 'date' | 'hour'>;

/** In the order of the service's channels. In person only where the counsellor is. */
function waysOf(
  { counsellor, channels, location }: ShiftRecord,
  { id, channels: all, places }: ServiceRecord,
): Way[] {
  const common = { service: id, counsellor, places };
  return all.flatMap((channel): Way[] => {
    if (!channels.includes(channel)) return [];
    if (channel !== 'in-person') return [{ ...common, channel }];
    return location === undefined ? [] : [{ ...common, channel, location }];
  });
}
