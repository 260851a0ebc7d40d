import ICAL from 'ical.js';
import type { FeedZones, Zone } from './time-zones.js';

/** When something begins, as it is written. */
export interface Moment {
  epochMs: number;
  /** On the wall of the event's own zone. */
  wall: ICAL.Time;
  isDate: boolean;
}

/** A property's instants. What is a date alone, or says no zone, is where the service is. */
export function momentsOf(property: ICAL.Property, zones: FeedZones, own?: Zone): Moment[] {
  const zone = zoneOf(property, zones);
  return property.getValues().flatMap((value) => {
    const time: unknown = value instanceof ICAL.Period ? value.start : value;
    if (!(time instanceof ICAL.Time)) return [];
    const epochMs = epochOf(time, zone);
    return [{ epochMs, wall: (own ?? zone).wallOf(epochMs), isDate: time.isDate }];
  });
}

/** Empty where it is not there. */
export function parameterOf(property: ICAL.Property, name: string): string {
  const value: unknown = [property.getParameter(name) as unknown].flat()[0];
  return typeof value === 'string' ? value : '';
}

export function zoneOf(property: ICAL.Property, zones: FeedZones): Zone {
  const tzid = parameterOf(property, 'tzid');
  return zones.named(tzid === '' ? undefined : tzid);
}

export const epochOf = (time: ICAL.Time, zone: Zone): number =>
  time.zone === ICAL.Timezone.utcTimezone ? time.toUnixTime() * 1000 : zone.epochOf(time);

/** How long something lasts: exactly so long, or so long by the clock (RFC 5545, 3.8.5.3). */
export type Length = { exactMs: number } | { byClock: ICAL.Duration };

export const noLength: Length = { exactMs: 0 };

/** Without an end a day lasts a day and a time no time at all (RFC 5545, 3.6.1). */
export function lengthOf(component: ICAL.Component, start: Moment, zones: FeedZones): Length {
  const duration = component.getFirstPropertyValue('duration');
  if (duration instanceof ICAL.Duration) return { byClock: duration };
  const end = component.getFirstProperty('dtend');
  const [moment] = end ? momentsOf(end, zones) : [];
  if (!moment) return start.isDate ? { byClock: ICAL.Duration.fromSeconds(86_400) } : noLength;
  if (!start.isDate) return { exactMs: moment.epochMs - start.epochMs };
  const days = Math.round((moment.epochMs - start.epochMs) / 86_400_000);
  return { byClock: ICAL.Duration.fromSeconds(days * 86_400) };
}

export function endOf(wall: ICAL.Time, length: Length, zone: Zone): number {
  if ('exactMs' in length) return zone.epochOf(wall) + length.exactMs;
  const end = wall.clone();
  end.addDuration(length.byClock);
  return zone.epochOf(end);
}

const text = (component: ICAL.Component, name: string): string => {
  const value = component.getFirstPropertyValue(name);
  return typeof value === 'string' ? value.toUpperCase() : '';
};

/** Outlook says more exactly what it means. Both leave a person free to be booked. */
const free = ['FREE', 'WORKINGELSEWHERE'];

/** Whether somebody is busy by it: not when it is off, marked as free, or declined. What is not certain yet keeps its time. */
export function isBusy(component: ICAL.Component, email: string | undefined): boolean {
  if (text(component, 'status') === 'CANCELLED' || text(component, 'transp') === 'TRANSPARENT') return false;
  if (free.includes(text(component, 'x-microsoft-cdo-busystatus'))) return false;
  return !component.getAllProperties('attendee').some((attendee) => {
    const address = String(attendee.getFirstValue())
      .toLowerCase()
      .replace(/^mailto:/, '');
    return address === email?.toLowerCase() && parameterOf(attendee, 'partstat').toUpperCase() === 'DECLINED';
  });
}
