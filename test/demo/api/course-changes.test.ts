import { describe, expect, it } from 'vitest';
import { dayMs, hourMs } from '../../../demo/api/clock.js';
import { cancelSession, moveSession, setRoom, setStatus } from '../../../demo/api/courses/course-changes.js';
import { courseCalendar } from '../../../demo/api/courses/course-calendar.js';
import {
  beginsAt,
  hasEnded,
  nextSession,
  registrationState,
} from '../../../demo/api/courses/course-standing.js';
import { courseView } from '../../../demo/api/courses/course-view.js';
import { sessionTimes } from '../../../demo/api/courses/session-times.js';
import { ProblemError } from '../../../demo/api/http/problem-error.js';
import { wallTime } from '../../../demo/conformance/wall-clock.js';
import { aCourse, courseWorld, people, roles, startsAt, type CourseWorld } from './course-world.js';

const change = { by: 'astrid', at: startsAt };
const register = async (world: CourseWorld, size: number, role?: string) =>
  (await world.register({ participants: people(size, role) })).registration;

interface Try {
  size: number;
  waits: boolean;
  role?: string;
}

/** How one registration for so many ends. */
async function outcome(world: CourseWorld, { size, waits, role }: Try): Promise<string> {
  try {
    const { registration } = await world.register({ participants: people(size, role), joinWaitlist: waits });
    return registration.state;
  } catch (error) {
    return error instanceof ProblemError ? error.code : String(error);
  }
}

/** How many are in, and how many wait; how many come, and whether they would wait. */
interface Capacity extends Try {
  what: string;
  capacity?: number;
  list: number;
  taken: number;
  waiting?: number;
  /** What the card says, and what comes of it. */
  state: string;
  ends: string;
}

const alone = { size: 1, waits: true };
const capacities: Capacity[] = [
  { what: 'no limit', list: 0, taken: 300, size: 20, waits: false, state: 'open', ends: 'confirmed' },
  { what: 'none', capacity: 0, list: 0, taken: 0, ...alone, state: 'full', ends: 'course-full' },
  { what: 'none yet', capacity: 0, list: 5, taken: 0, ...alone, state: 'waitlist', ends: 'waitlisted' },
  {
    what: 'none yet, for one who would not wait',
    ...{ capacity: 0, list: 5, taken: 0, size: 1, waits: false, state: 'waitlist', ends: 'course-full' },
  },
  { what: 'one left', capacity: 3, list: 5, taken: 2, ...alone, state: 'open', ends: 'confirmed' },
  {
    what: 'one left, for two who would not wait',
    ...{ capacity: 3, list: 5, taken: 2, size: 2, waits: false, state: 'open', ends: 'course-full' },
  },
  {
    what: 'one left, for two who wait',
    ...{ capacity: 3, list: 5, taken: 2, size: 2, waits: true, state: 'open', ends: 'waitlisted' },
  },
  { what: 'full', capacity: 3, list: 5, taken: 3, ...alone, state: 'waitlist', ends: 'waitlisted' },
  {
    what: 'full without a list',
    capacity: 3,
    list: 0,
    taken: 3,
    ...alone,
    state: 'full',
    ends: 'course-full',
  },
  {
    what: 'full, and so is the list',
    ...{ capacity: 3, list: 1, taken: 3, waiting: 1, ...alone, state: 'full', ends: 'waitlist-full' },
  },
  {
    what: 'fewer than a party',
    ...{ capacity: 3, list: 5, taken: 0, size: 4, waits: true, state: 'open', ends: 'course-full' },
  },
];

describe('every state of capacity', () => {
  it.each(capacities)('$what', async ({ capacity, list, taken, waiting = 0, state, ends, ...wish }) => {
    const entry = {
      at: 'here' as const,
      waitlistCapacity: list,
      ...(capacity !== undefined && { capacity }),
    };
    const world = await courseWorld(aCourse({ entry }));
    for (let left = taken; left > 0; left -= 20) await register(world, Math.min(20, left));
    if (waiting > 0) await register(world, waiting);
    expect(registrationState(await world.course(), world.now)).toBe(state);
    expect(await outcome(world, wish)).toBe(ends);
  });

  it('has room for one who uses no seat, full or not', async () => {
    const world = await courseWorld(
      aCourse({ roles, entry: { at: 'here', capacity: 1, waitlistCapacity: 0 } }),
    );
    await register(world, 1, 'deltaker');
    expect(await outcome(world, { size: 1, waits: false, role: 'deltaker' })).toBe('course-full');
    expect(await outcome(world, { size: 1, waits: false, role: 'tolk' })).toBe('confirmed');
  });

  it.each([
    ['closed', aCourse({ entry: { at: 'here', capacity: 3, waitlistCapacity: 0, closesAt: startsAt } })],
    ['not-yet-open', aCourse({ entry: { at: 'here', waitlistCapacity: 0, opensAt: startsAt + 1 } })],
    ['closed', aCourse({ status: 'cancelled' })],
    ['closed', aCourse({ status: 'postponed' })],
    ['external', aCourse({ entry: { at: 'elsewhere', url: 'https://example.no' } })],
    ['none', aCourse({ entry: { at: 'none' } })],
  ])('is %s', async (state, course) => {
    const world = await courseWorld(course);
    expect(registrationState(await world.course(), world.now)).toBe(state);
    expect(await outcome(world, alone)).toBe('registration-closed');
  });
});

describe('those who wait', () => {
  const states = async (world: CourseWorld) => (await world.registrations()).map(({ state }) => state);

  it('keep their place when one who is fewer takes a seat that is too few for them', async () => {
    const world = await courseWorld(aCourse({ entry: { at: 'here', capacity: 3, waitlistCapacity: 5 } }));
    await register(world, 2);
    await register(world, 3);
    expect((await register(world, 1)).state).toBe('confirmed');
    expect(await states(world)).toEqual(['confirmed', 'waitlisted', 'confirmed']);
  });

  it('are offered what more room there is, in their order', async () => {
    const world = await courseWorld(aCourse({ entry: { at: 'here', capacity: 1, waitlistCapacity: 5 } }));
    for (const size of [1, 1, 1, 1]) await register(world, size);
    const room = { capacity: 3, waitlistCapacity: 5 };
    await world.work((work, course) => setRoom(work, course, [room, change]));
    expect(await states(world)).toEqual(['confirmed', 'offered', 'offered', 'waitlisted']);
  });

  it('lose no place in a list that is made shorter, which then takes nobody more', async () => {
    const world = await courseWorld(aCourse({ entry: { at: 'here', capacity: 1, waitlistCapacity: 5 } }));
    for (const size of [1, 1, 1]) await register(world, size);
    const room = { capacity: 1, waitlistCapacity: 0 };
    await world.work((work, course) => setRoom(work, course, [room, change]));
    expect(await states(world)).toEqual(['confirmed', 'waitlisted', 'waitlisted']);
    expect(await outcome(world, alone)).toBe('course-full');
  });

  it('are offered at once what those among them who are new need', async () => {
    const world = await courseWorld(aCourse({ entry: { at: 'here', capacity: 2, waitlistCapacity: 5 } }));
    const both = people(2);
    await world.register({ participants: both.slice(0, 1) });
    const { registration } = await world.register({ participants: both });
    expect(registration.state).toBe('waitlisted');
    expect(await states(world)).toEqual(['confirmed', 'offered']);
    expect((await world.course()).seatsTaken).toBe(2);
  });
});

describe('room for fewer', () => {
  it('is refused below those who are in, and says how many they are', async () => {
    const world = await courseWorld();
    await register(world, 3);
    const room = { capacity: 2, waitlistCapacity: 5 };
    await expect(world.work((work, course) => setRoom(work, course, [room, change]))).rejects.toMatchObject({
      code: 'validation',
      extra: { errors: [{ pointer: '/capacity', message: 'Tallet må være 3 eller høyere.' }] },
    });
  });
});

describe('a session that moves', () => {
  const oslo = (date: string, startTime: string, endTime: string) => {
    const span = sessionTimes({ date, startTime, endTime }, 'Europe/Oslo');
    return span && [span.startsAt, span.endsAt].map((at) => wallTime(at, 'Europe/Oslo'));
  };

  it('has the times that the clock on the wall shows, over midnight and in the nights when it is changed', () => {
    expect(oslo('2026-03-28', '22:00', '04:00')).toMatchObject([
      { date: '2026-03-28', time: '22:00' },
      { date: '2026-03-29', time: '04:00' },
    ]);
    const night = (date: string) => {
      const span = sessionTimes({ date, startTime: '01:00', endTime: '05:00' }, 'Europe/Oslo');
      return ((span?.endsAt ?? 0) - (span?.startsAt ?? 0)) / hourMs;
    };
    expect([night('2026-03-29'), night('2026-10-25'), night('2026-06-01')]).toEqual([3, 5, 4]);
    // Half past two does not exist that night.
    expect(oslo('2026-03-29', '02:30', '04:00')?.[0]).toMatchObject({ time: '03:30' });
    expect(oslo('2026-06-01', '10:00', '10:00')).toBeUndefined();
    expect(oslo('2026-12-31', '23:00', '01:00')?.[1]).toMatchObject({ date: '2027-01-01', time: '01:00' });
  });

  it('raises what calendars follow, shortens offers to the new beginning, and opens a course that had begun', async () => {
    const world = await courseWorld(aCourse({ entry: { at: 'here', capacity: 1, waitlistCapacity: 5 } }));
    const holder = await register(world, 1);
    const waiting = await register(world, 1);
    await world.answer('withdraw', holder.id);
    const plan = { session: 's1', startTime: '12:00', endTime: '13:00', change };
    const moved = await world.work((work, course) =>
      moveSession(work, course, { ...plan, date: '2026-03-03' }),
    );
    expect(moved).toMatchObject({ revision: 1, deskChange: change });
    expect(moved.sessions[0]?.status).toBe('moved');
    const ics = courseCalendar([moved], { host: 'example.no', language: 'nb' });
    expect(ics).toContain('SEQUENCE:1');
    const offer = (await world.registrations()).find(({ id }) => id === waiting.id);
    expect(offer).toMatchObject({ state: 'offered', offerExpiresAt: beginsAt(moved) });
  });

  it('stays where it was when the new time is none, past, or the session has begun', async () => {
    const world = await courseWorld();
    const move = (date: string, startTime: string, endTime: string) => {
      const plan = { session: 's1', date, startTime, endTime, change };
      return world.work((work, course) => moveSession(work, course, plan));
    };
    await expect(move('2026-04-01', '10:00', '10:00')).rejects.toMatchObject({ code: 'validation' });
    await expect(move('2026-03-02', '10:00', '11:00')).rejects.toMatchObject({ code: 'validation' });
    world.now += 10 * dayMs;
    await expect(move('2026-04-01', '10:00', '11:00')).rejects.toMatchObject({ code: 'too-late' });
    expect((await world.course()).revision).toBe(0);
  });

  it('takes place after all when it was cancelled', async () => {
    const world = await courseWorld();
    await world.work((work, course) => cancelSession(work, course, { session: 's1', change }));
    world.now += 20 * dayMs;
    const plan = { session: 's1', date: '2026-04-01', startTime: '10:00', endTime: '11:00', change };
    const course = await world.work((work, record) => moveSession(work, record, plan));
    expect(nextSession(course, world.now)).toMatchObject({ id: 's1', status: 'moved' });
  });
});

describe('a course that is off', () => {
  it('is on no date while it is postponed, but cancelled in calendars, and does not end', async () => {
    const world = await courseWorld();
    const course = await world.work((work, record) =>
      setStatus(work, record, { status: 'postponed', change }),
    );
    world.now += 20 * dayMs;
    expect(hasEnded(course, world.now)).toBe(false);
    expect(courseView(course, 'nb', world.now)).toMatchObject({ sessions: [], status: 'postponed' });
    expect(courseCalendar([course], { host: 'example.no', language: 'nb' })).toContain('STATUS:CANCELLED');
  });

  it('takes place as planned only while its dates are to come', async () => {
    const world = await courseWorld();
    await world.work((work, record) => setStatus(work, record, { status: 'postponed', change }));
    world.now += 20 * dayMs;
    await expect(
      world.work((work, record) => setStatus(work, record, { status: 'scheduled', change })),
    ).rejects.toMatchObject({ code: 'too-late' });
  });

  it('can still be left, at any time', async () => {
    const world = await courseWorld();
    const { id } = await register(world, 1);
    await world.work((work, course) => setStatus(work, course, { status: 'cancelled', change }));
    world.now += 10 * dayMs;
    expect((await world.answer('withdraw', id)).registration.state).toBe('withdrawn');
  });

  it('is changed no more once it is over', async () => {
    const world = await courseWorld();
    world.now += 20 * dayMs;
    await expect(
      world.work((work, course) => setStatus(work, course, { status: 'cancelled', change })),
    ).rejects.toMatchObject({ code: 'too-late' });
  });
});
