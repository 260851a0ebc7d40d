import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { findIana } from 'windows-iana';

/** What clocks on a wall show somewhere. Wall times are floating. */
export interface Zone {
  epochOf(wall: ICAL.Time): number;
  wallOf(epochMs: number): ICAL.Time;
}

export const wallTime = (parts: Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>) =>
  new ICAL.Time(parts, ICAL.Timezone.localTimezone);

/** A wall time that the clocks skip comes an hour later, of one that comes twice the first counts: RFC 5545, 3.3.5. */
export function namedZone(timeZone: string): Zone {
  return {
    epochOf: ({ year, month, day, hour, minute, second }) =>
      Temporal.PlainDateTime.from({ year, month, day, hour, minute, second }).toZonedDateTime(timeZone)
        .epochMilliseconds,
    wallOf: (epochMs) => {
      const { year, month, day, hour, minute, second } =
        Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone);
      return wallTime({ year, month, day, hour, minute, second });
    },
  };
}

/** One that a file describes itself. */
export function describedZone(component: ICAL.Component): Zone {
  const zone = new ICAL.Timezone(component);
  return {
    epochOf: (wall) => {
      const local = wall.clone();
      local.zone = zone;
      return local.toUnixTime() * 1000;
    },
    wallOf: (epochMs) => {
      const wall = ICAL.Time.fromJSDate(new Date(epochMs), true).convertToZone(zone);
      wall.zone = ICAL.Timezone.localTimezone;
      return wall;
    },
  };
}

function isKnown(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}

/**
 * IANA's name for what a file calls a zone, if it is one: `Europe/Oslo`, `W. Europe Standard Time` as Windows has it, or a name
 * with a prefix of the program's own, `/freeassociation.sourceforge.net/Europe/Oslo`.
 */
export function ianaName(tzid: string): string | undefined {
  const name = tzid.trim();
  const short = name.split('/').slice(-2).join('/');
  return [name, findIana(name)[0], short].find(
    (candidate): candidate is string => candidate !== undefined && candidate !== '' && isKnown(candidate),
  );
}

/** The zones of one file, by the names that it has for them. Whatever cannot be told is where the service is. */
export class FeedZones {
  readonly #described = new Map<string, ICAL.Component>();
  readonly #known = new Map<string, Zone>();
  readonly usual: Zone;

  constructor(timeZone: string, described: Iterable<ICAL.Component>) {
    this.usual = namedZone(timeZone);
    for (const component of described) {
      const tzid = component.getFirstPropertyValue('tzid');
      if (typeof tzid === 'string') this.#described.set(tzid, component);
    }
  }

  named(tzid: string | undefined): Zone {
    if (tzid === undefined) return this.usual;
    const known = this.#known.get(tzid) ?? this.#find(tzid);
    this.#known.set(tzid, known);
    return known;
  }

  #find(tzid: string): Zone {
    const name = ianaName(tzid);
    if (name !== undefined) return namedZone(name);
    const component = this.#described.get(tzid);
    return component ? describedZone(component) : this.usual;
  }
}
