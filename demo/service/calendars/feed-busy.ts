import ICAL from 'ical.js';
import { setImmediate } from 'node:timers/promises';
import type { TimeSpan } from '../../api/store/booking.repository.js';
import { CalendarFault } from '../../api/calendars/calendar-reader.js';
import { busyBy, type FeedView } from './feed-series.js';
import { epochOf, parameterOf, zoneOf } from './feed-event.js';
import { FeedZones } from './time-zones.js';

export interface FeedWindow extends TimeSpan {
  /** The service's, for what has no zone. */
  timeZone: string;
  email?: string | undefined;
  /** Appointments of ours that came back by invitation: what we know better is not taken from a calendar. */
  isOwn: (uid: string) => boolean;
}

export interface FeedBusy {
  spans: TimeSpan[];
  /** How many events could not be read. */
  broken: number;
}

/** A county's calendar of ten years has a few thousand. */
const mostBlocks = 50_000;
const mostSpans = 10_000;
const breathMs = 15;

/**
 * When somebody is busy by a calendar file (RFC 5545), and nothing else of it. Event by event: one that is broken takes no other
 * with it, and the process answers others meanwhile. @throws CalendarFault for what is no calendar
 */
export async function busyInFeed(text: string, window: FeedWindow): Promise<FeedBusy> {
  const blocks = blocksOf(text);
  const described = blocks
    .filter(({ name }) => name === 'VTIMEZONE')
    .flatMap(({ source }) => parsed(source) ?? []);
  const zones = new FeedZones(window.timeZone, described);
  const view = { ...window, zones };
  const found = new Map<string, TimeSpan>();
  let broken = 0;
  let restedAt = performance.now();
  for (const group of groupsOf(blocks, window)) {
    if (performance.now() - restedAt > breathMs) {
      await setImmediate();
      restedAt = performance.now();
    }
    const components = group.map(({ source }) => parsed(source)).filter((one) => one !== undefined);
    broken += group.length - components.length;
    try {
      for (const span of spansOf(components, view))
        found.set(`${String(span.startsAt)} ${String(span.endsAt)}`, span);
    } catch {
      broken += 1;
    }
    if (found.size > mostSpans) throw new CalendarFault('has more in it than can be meant');
  }
  return { spans: [...found.values()], broken };
}

interface Block {
  name: string;
  source: string;
}

/** The components of a calendar, as they are written, with their lines unfolded. */
function blocksOf(text: string): Block[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r?\n[ \t]/g, '')
    .split(/\r?\n/);
  if (lines[0]?.trim().toUpperCase() !== 'BEGIN:VCALENDAR') throw new CalendarFault('is no calendar');
  const blocks: Block[] = [];
  let open: { name: string; lines: string[] } | undefined;
  for (const line of lines) {
    const name = /^BEGIN:(VEVENT|VTIMEZONE|VFREEBUSY)\s*$/i.exec(line)?.[1]?.toUpperCase();
    // A new one ends one that was never closed: that is broken, this may not be.
    if (name !== undefined) open = { name, lines: [] };
    open?.lines.push(line);
    if (!open || line.trim().toUpperCase() !== `END:${open.name}`) continue;
    blocks.push({ name: open.name, source: open.lines.join('\r\n') });
    open = undefined;
    if (blocks.length > mostBlocks) throw new CalendarFault('has more in it than can be meant');
  }
  return blocks;
}

/** All of one UID together. What is certainly over, or far ahead, is not even read. */
function groupsOf(blocks: readonly Block[], window: FeedWindow): Block[][] {
  const groups = new Map<string, Block[]>();
  for (const [index, block] of blocks.entries()) {
    if (block.name === 'VTIMEZONE' || !mayTouch(block, window)) continue;
    const uid = /^UID(?:;[^:]*)?:(.*)$/im.exec(block.source)?.[1]?.trim();
    if (uid !== undefined && window.isOwn(uid)) continue;
    const key = uid ?? `${String(index)} without a UID`;
    groups.set(key, [...(groups.get(key) ?? []), block]);
  }
  return [...groups.values()];
}

const dayMs = 86_400_000;

/** Two days more on either side: for zones, and for nights. */
function mayTouch({ name, source }: Block, { startsAt, endsAt }: FeedWindow): boolean {
  if (name !== 'VEVENT' || /^(RRULE|RDATE|RECURRENCE-ID|DURATION)[;:]/im.test(source)) return true;
  const dayOf = (property: string) => {
    const [, year, month, day] =
      new RegExp(`^${property}(?:;[^:]*)?:(\\d{4})(\\d{2})(\\d{2})`, 'im').exec(source) ?? [];
    return year === undefined ? undefined : Date.UTC(Number(year), Number(month) - 1, Number(day));
  };
  const from = dayOf('DTSTART');
  const to = dayOf('DTEND') ?? from;
  if (from === undefined || to === undefined) return true;
  return to > startsAt - 2 * dayMs && from < endsAt + 2 * dayMs;
}

function parsed(source: string): ICAL.Component | undefined {
  try {
    return new ICAL.Component(ICAL.parse(source) as unknown[]);
  } catch {
    return undefined;
  }
}

const spansOf = (components: readonly ICAL.Component[], view: FeedView): TimeSpan[] => [
  ...components.filter(({ name }) => name === 'vfreebusy').flatMap((one) => busyIn(one, view)),
  ...busyBy(
    components.filter(({ name }) => name === 'vevent'),
    view,
  ),
];

/** What says nothing but when somebody is busy. */
const busyIn = (component: ICAL.Component, { zones, startsAt: from, endsAt: to }: FeedView): TimeSpan[] =>
  component.getAllProperties('freebusy').flatMap((property) => {
    if (parameterOf(property, 'fbtype').toUpperCase() === 'FREE') return [];
    const zone = zoneOf(property, zones);
    return property.getValues().flatMap((value) => {
      if (!(value instanceof ICAL.Period)) return [];
      const span = { startsAt: epochOf(value.start, zone), endsAt: epochOf(value.getEnd(), zone) };
      return span.startsAt < span.endsAt && span.startsAt < to && span.endsAt > from ? [span] : [];
    });
  });
