import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { freeTimes, slotsOf, type FreeTime } from '../../../demo/api/booking/free-times.js';
import { openingsOf, type Opening } from '../../../demo/api/booking/openings.js';
import { TakenTimes, touches } from '../../../demo/api/booking/taken-times.js';
import type { TakenTime, WorkingHours } from '../../../demo/api/store/booking.repository.js';
import { wallTime } from '../../../demo/conformance/wall-clock.js';
import { calendarWorld, zones, type CalendarWorld } from './calendar-worlds.js';

const minuteMs = 60_000;
// A failure prints its seed, and the smallest calendar that shows it.
const holds = (property: (world: CalendarWorld) => void, numRuns = 75) => {
  fc.assert(fc.property(calendarWorld, property), { numRuns });
};
const all = ({ catalogue, service, from, to, timeZone }: CalendarWorld): Opening[] =>
  openingsOf(catalogue, service, { from, to, timeZone });
const key = ({ counsellor, channel, location, startsAt }: Opening) =>
  [counsellor, channel, location, startsAt].join(' ');

const dayAfter = (date: string, days: number) => Temporal.PlainDate.from(date).add({ days }).toString();
const weekday = (date: string) => Temporal.PlainDate.from(date).dayOfWeek;

describe('openings in any calendar', () => {
  it('have the date and the hour that the clock on the wall shows', () => {
    holds((world) => {
      const openings = all(world);
      expect(openings.map(({ date, hour }) => `${date} ${String(hour)}`)).toEqual(
        openings.map(({ startsAt }) => {
          const { date, time } = wallTime(startsAt, world.timeZone);
          return `${date} ${String(Number(time.slice(0, 2)))}`;
        }),
      );
    });
  });

  it('lie within somebody’s hours of that day or of the night before', () => {
    holds((world) => {
      const outside = all(world).filter((opening) => !isWorked(opening, world));
      expect(outside.map(key)).toEqual([]);
    });
  });

  it('lie on no date on which their counsellor cannot be booked', () => {
    holds((world) => {
      const impossible = all(world).filter(({ counsellor, startsAt, endsAt }) =>
        [startsAt, endsAt - 1].some((at) => isOff(world, counsellor, wallTime(at, world.timeZone).date)),
      );
      expect(impossible.map(key)).toEqual([]);
    });
  });

  it('are as long as the service, each once', () => {
    holds((world) => {
      const openings = all(world);
      expect(new Set(openings.map(key)).size).toBe(openings.length);
      const lengths = new Set(openings.map(({ startsAt, endsAt }) => endsAt - startsAt));
      expect([...lengths].filter((length) => length !== world.service.durationMinutes * minuteMs)).toEqual(
        [],
      );
    });
  });

  it('are the same whatever range they are asked for in', () => {
    holds((world) => {
      const whole = all(world).map(key).sort();
      const days: string[] = [];
      for (
        let date = world.from;
        Temporal.PlainDate.compare(date, world.to) <= 0;
        date = date.add({ days: 1 })
      )
        days.push(...all({ ...world, from: date, to: date }).map(key));
      expect(days.sort()).toEqual(whole);
    });
  });
});

describe('the clocks', () => {
  const around = (timeZone: string, date: string): string[] => {
    const day = Temporal.PlainDate.from(date);
    const service = { durationMinutes: 30, startsEveryMinutes: 30, channels: ['video' as const] };
    const hours = { from: '00:00', to: '00:00', services: ['talk'], channels: ['video' as const] };
    const names = { nb: 'x', nn: 'x', en: 'x' };
    const talk = { id: 'talk', name: names, description: names, places: 1, intake: [], ...service };
    const shifts = [{ ...hours, id: 'always', counsellor: 'astrid', days: [1, 2, 3, 4, 5, 6, 7] }];
    const catalogue = { shifts, exceptions: [], rooms: [] };
    return openingsOf(catalogue, talk, { from: day, to: day, timeZone })
      .map(({ startsAt }) => startsAt)
      .toSorted((a, b) => a - b)
      .map((startsAt) => wallTime(startsAt, timeZone).time);
  };

  it('show both half past twos of autumn, an hour apart, and none of spring', () => {
    expect(around('Europe/Oslo', '2026-10-25').slice(3, 9)).toEqual([
      '01:30',
      '02:00',
      '02:30',
      '02:00',
      '02:30',
      '03:00',
    ]);
    expect(around('Europe/Oslo', '2026-10-25')).toHaveLength(50);
    expect(around('Europe/Oslo', '2026-03-29').slice(3, 6)).toEqual(['01:30', '03:00', '03:30']);
    expect(around('Europe/Oslo', '2026-03-29')).toHaveLength(46);
  });

  it('skip midnight where they did, and half an hour where they do', () => {
    expect(around('America/Sao_Paulo', '2018-11-04').slice(0, 2)).toEqual(['01:00', '01:30']);
    expect(around('Australia/Lord_Howe', '2026-10-04')).toHaveLength(47);
    expect(around('Australia/Lord_Howe', '2026-04-05')).toHaveLength(49);
  });

  it('make every day as long as it is, with no time lost or invented at midnight', () => {
    for (const timeZone of zones) {
      for (const date of ['2026-12-31', '2027-01-01', '2026-02-28', '2026-06-10'])
        expect(around(timeZone, date), `${timeZone} ${date}`).toHaveLength(48);
    }
  });
});

describe('booking in any calendar until nothing is left', () => {
  it('never occupies a counsellor or a room twice, and leaves nothing out that could be booked', () => {
    holds((world) => {
      const openings = all(world);
      const taken: TakenTime[] = [];
      for (;;) {
        const [next] = freeTimes(openings, new TakenTimes(taken));
        if (!next) break;
        take(taken, next);
      }
      for (const [index, one] of taken.entries()) {
        const others = taken.slice(index + 1).filter((other) => touches(one, other));
        for (const other of others) {
          expect(one.counsellor).not.toBe(other.counsellor);
          if (one.room !== undefined) expect(one.room).not.toBe(other.room);
        }
      }
      for (const opening of openings) {
        const inTheWay = taken.filter(
          (time) =>
            touches(time, opening.occupies) &&
            (time.counsellor === opening.counsellor ||
              (time.room !== undefined && opening.rooms?.includes(time.room))),
        );
        expect(inTheWay.length, `${key(opening)} is free and not offered`).toBeGreaterThan(0);
      }
    }, 30);
  });

  it('offers a time to as many as it says', () => {
    holds((world) => {
      const openings = all(world);
      const taken: TakenTime[] = [];
      const [slot] = slotsOf(freeTimes(openings, new TakenTimes(taken)));
      if (!slot) return;
      const isIt = ({ opening }: FreeTime) =>
        opening.startsAt === Date.parse(slot.start) &&
        opening.channel === slot.channel &&
        opening.location === slot.location;
      let seats = 0;
      for (;;) {
        const next = freeTimes(openings, new TakenTimes(taken)).find(isIt);
        if (!next) break;
        take(taken, next);
        seats += 1;
      }
      expect(seats).toBe(slot.placesLeft);
    }, 60);
  });
});

/** A seat, as the database gives it. */
function take(taken: TakenTime[], next: FreeTime): void {
  const { opening, rooms } = next;
  const { counsellor, service, occupies, startsAt, endsAt, places } = opening;
  const [room] = rooms ?? [];
  const running = taken.find((time) => time.counsellor === counsellor && time.meeting?.startsAt === startsAt);
  if (next.isRunning && running) {
    running.seatsTaken += 1;
    return;
  }
  const id = String(taken.length);
  taken.push({
    ...{ id, claim: id, counsellor, service, ...occupies, places, seatsTaken: 1 },
    meeting: { startsAt, endsAt },
    ...(room !== undefined && { room }),
  });
}

const isOff = ({ catalogue }: CalendarWorld, counsellor: string, date: string): boolean =>
  catalogue.exceptions.some(
    (exception) =>
      exception.from <= date &&
      date <= exception.to &&
      (exception.kind === 'closed' || (exception.kind === 'away' && exception.counsellor === counsellor)),
  );

/** A time that the clocks skip comes an hour later, of one that comes twice the first counts: RFC 5545, 3.3.5. */
function isWorked(opening: Opening, world: CalendarWorld): boolean {
  const { date } = wallTime(opening.startsAt, world.timeZone);
  const at = (day: string, plainTime: string) =>
    Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: world.timeZone, plainTime }).epochMilliseconds;
  return [date, dayAfter(date, -1)].some((begins) =>
    hoursOn(world, opening.counsellor, begins).some(({ from, to, channels, location }) => {
      const ends = to <= from ? dayAfter(begins, 1) : begins;
      const isWithin = at(begins, from) <= opening.startsAt && opening.endsAt <= at(ends, to);
      return (
        isWithin && channels.includes(opening.channel) && [location, undefined].includes(opening.location)
      );
    }),
  );
}

function hoursOn({ catalogue }: CalendarWorld, counsellor: string, date: string): WorkingHours[] {
  const instead = catalogue.exceptions.filter(
    (exception) =>
      exception.kind === 'other-hours' &&
      exception.counsellor === counsellor &&
      exception.from <= date &&
      date <= exception.to,
  );
  if (instead.length > 0)
    return instead.flatMap((exception) => (exception.kind === 'other-hours' ? exception.hours : []));
  return catalogue.shifts.filter(
    (shift) => shift.counsellor === counsellor && shift.days.includes(weekday(date)),
  );
}
