import ICAL from 'ical.js';
import type { TimeSpan } from '../../api/store/booking.repository.js';
import {
  endOf,
  epochOf,
  isBusy,
  lengthOf,
  momentsOf,
  parameterOf,
  zoneOf,
  type Length,
  type Moment,
} from './feed-event.js';
import { wallTime, type FeedZones, type Zone } from './time-zones.js';

export interface FeedView extends TimeSpan {
  zones: FeedZones;
  /** The counsellor's, by which it is seen what that one has declined. */
  email?: string | undefined;
}

/** Beyond it nobody means what is written. */
const mostOccurrences = 5000;
const dayMs = 86_400_000;

/** When somebody is busy by an event, however often it takes place, as far as it touches the view. `parts`: all of one UID. */
export function busyBy(parts: readonly ICAL.Component[], view: FeedView): TimeSpan[] {
  const masters = parts.filter((part) => !part.hasProperty('recurrence-id'));
  const changes = parts.filter((part) => part.hasProperty('recurrence-id'));
  const spans = [
    ...masters.flatMap((master) => seriesOf(master, changes, view)),
    ...changes.flatMap((part) => single(part, view)),
  ];
  return spans.filter(
    ({ startsAt, endsAt }) => startsAt < endsAt && startsAt < view.endsAt && endsAt > view.startsAt,
  );
}

interface Part {
  start: Moment;
  zone: Zone;
  length: Length;
}

function partOf(component: ICAL.Component, zones: FeedZones): Part {
  const property = component.getFirstProperty('dtstart');
  const [start] = property ? momentsOf(property, zones) : [];
  if (!property || !start) throw new Error('An event without a beginning.');
  return { start, zone: zoneOf(property, zones), length: lengthOf(component, start, zones) };
}

function single(component: ICAL.Component, { zones, email }: FeedView): TimeSpan[] {
  if (!isBusy(component, email)) return [];
  const { start, zone, length } = partOf(component, zones);
  return [{ startsAt: start.epochMs, endsAt: endOf(start.wall, length, zone) }];
}

/** A change to all from one occurrence on. */
interface Turn {
  fromMs: number;
  shiftSeconds: number;
  length: Length;
  isBusy: boolean;
}

function seriesOf(master: ICAL.Component, changes: readonly ICAL.Component[], view: FeedView): TimeSpan[] {
  const { zones, email } = view;
  const { start, zone, length } = partOf(master, zones);
  const gone = [
    ...master.getAllProperties('exdate'),
    ...changes.flatMap((part) => part.getAllProperties('recurrence-id')),
  ];
  const isGone = among(gone.flatMap((property) => momentsOf(property, zones, zone)));
  const turns = changes.flatMap((part) => turnOf(part, view)).sort((a, b) => b.fromMs - a.fromMs);
  const usual = { shiftSeconds: 0, length, isBusy: isBusy(master, email) };
  return [
    ...starts(master, { start, zone, view }).flatMap((wall) => {
      const at = zone.epochOf(wall);
      if (isGone(at, wall)) return [];
      const turn = turns.find(({ fromMs }) => fromMs <= at) ?? usual;
      if (!turn.isBusy) return [];
      const shifted = wall.clone();
      shifted.adjust(0, 0, 0, turn.shiftSeconds);
      return [{ startsAt: zone.epochOf(shifted), endsAt: endOf(shifted, turn.length, zone) }];
    }),
    ...(usual.isBusy ? periodsOf(master, zones, isGone) : []),
  ];
}

function turnOf(part: ICAL.Component, { zones, email }: FeedView): Turn[] {
  const property = part.getFirstProperty('recurrence-id');
  const [replaced] = property ? momentsOf(property, zones) : [];
  if (!replaced || !property || parameterOf(property, 'range').toUpperCase() !== 'THISANDFUTURE') return [];
  const { start, length } = partOf(part, zones);
  const shiftSeconds = (start.epochMs - replaced.epochMs) / 1000;
  return [{ fromMs: replaced.epochMs, shiftSeconds, length, isBusy: isBusy(part, email) }];
}

/** A date alone means every occurrence of that date. */
function among(moments: readonly Moment[]): (epochMs: number, wall: ICAL.Time) => boolean {
  const times = new Set(moments.filter(({ isDate }) => !isDate).map(({ epochMs }) => epochMs));
  const dates = new Set(moments.filter(({ isDate }) => isDate).map(({ wall }) => dateOf(wall)));
  return (epochMs, wall) => times.has(epochMs) || dates.has(dateOf(wall));
}

const dateOf = ({ year, month, day }: ICAL.Time) => [year, month, day].join('-');

/** Times that are written with their own end. */
function periodsOf(
  master: ICAL.Component,
  zones: FeedZones,
  isGone: (epochMs: number, wall: ICAL.Time) => boolean,
): TimeSpan[] {
  return master.getAllProperties('rdate').flatMap((property) => {
    const zone = zoneOf(property, zones);
    return property.getValues().flatMap((value) => {
      if (!(value instanceof ICAL.Period)) return [];
      const startsAt = epochOf(value.start, zone);
      return isGone(startsAt, zone.wallOf(startsAt))
        ? []
        : [{ startsAt, endsAt: epochOf(value.getEnd(), zone) }];
    });
  });
}

interface Series {
  start: Moment;
  zone: Zone;
  view: FeedView;
}

/** On the wall of the event's zone, each once, in no order. */
function starts(master: ICAL.Component, series: Series): ICAL.Time[] {
  const { start, zone, view } = series;
  const added = master
    .getAllProperties('rdate')
    .filter((property) => property.type !== 'period')
    .flatMap((property) => momentsOf(property, view.zones, zone));
  const rules = master.getAllProperties('rrule').map((property) => property.getFirstValue());
  const repeated = rules.flatMap((rule) => (rule instanceof ICAL.Recur ? repeats(rule, series) : []));
  const all = [start.wall, ...added.map(({ wall }) => wall), ...repeated];
  return [...new Map(all.map((wall) => [wall.toString(), wall])).values()];
}

/** What a rule says from shortly before the view until its end. @throws Error for more than anybody means */
function repeats(rule: ICAL.Recur, { start, zone, view }: Series): ICAL.Time[] {
  rule.until = untilOnWall(rule.until, zone);
  const found: ICAL.Time[] = [];
  const iterator = rule.iterator(forward(rule, start.wall, zone.wallOf(view.startsAt - 8 * dayMs)));
  for (let count = 0; ; count += 1) {
    if (count > mostOccurrences) throw new Error('An event that takes place too often.');
    const wall = iterator.next() as ICAL.Time | null;
    if (!wall || zone.epochOf(wall) >= view.endsAt) return found;
    // The iterator goes on in the same object.
    found.push(wall.clone());
  }
}

/** The end of a rule is written in UTC, or as a date that is still meant. */
function untilOnWall(until: ICAL.Time | null, zone: Zone): ICAL.Time | null {
  if (!until) return null;
  if (!until.isDate)
    return until.zone === ICAL.Timezone.utcTimezone ? zone.wallOf(epochOf(until, zone)) : until;
  const { year, month, day } = until;
  return wallTime({ year, month, day, hour: 23, minute: 59, second: 59 });
}

const stepSeconds: Record<string, number> = {
  SECONDLY: 1,
  MINUTELY: 60,
  HOURLY: 3600,
  DAILY: 86_400,
  WEEKLY: 7 * 86_400,
};

/** A beginning of the same series near the view: years of days are not counted one by one. Who counts them must. */
function forward(rule: ICAL.Recur, start: ICAL.Time, near: ICAL.Time): ICAL.Time {
  const seconds = (stepSeconds[rule.freq] ?? 0) * rule.interval;
  const ahead = near.toUnixTime() - start.toUnixTime();
  if (rule.count !== null || seconds === 0 || ahead <= 0) return start;
  const later = start.clone();
  later.adjust(0, 0, 0, Math.floor(ahead / seconds) * seconds);
  return later;
}
