import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayMs, hourMs } from '../../../demo/api/clock.js';
import { setRoom, setStatus } from '../../../demo/api/courses/course-changes.js';
import { beginsAt, isOff, placesLeft } from '../../../demo/api/courses/course-standing.js';
import { ProblemError } from '../../../demo/api/http/problem-error.js';
import type { CountedCourse, RegistrationRecord } from '../../../demo/api/store/courses.repository.js';
import { courseStatuses, type CourseStatus } from '../../../src/contract/courses.js';
import { aCourse, courseWorld, people, roles, type CourseWorld } from './course-world.js';

/** `who`: which of those who have registered, counted round. */
type Step =
  | { do: 'register'; seats: number; along: number; waits: boolean }
  | { do: 'withdraw' | 'accept' | 'decline'; who: number }
  | { do: 'pass'; hours: number }
  | { do: 'room'; capacity: number | undefined; waitlistCapacity: number }
  | { do: 'status'; status: CourseStatus };

const who = fc.nat(60);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('register' as const),
      seats: fc.constantFrom(0, 1, 1, 1, 2, 2, 3),
      along: fc.integer({ min: 0, max: 1 }),
      waits: fc.boolean(),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom('withdraw' as const, 'accept' as const, 'decline' as const),
      who,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('pass' as const), hours: fc.integer({ min: 1, max: 40 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('room' as const),
      capacity: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined, freq: 9 }),
      waitlistCapacity: fc.integer({ min: 0, max: 12 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('status' as const), status: fc.constantFrom(...courseStatuses) }),
  },
);

async function perform(world: CourseWorld, step: Step, ids: string[]): Promise<void> {
  const change = { by: 'astrid', at: world.now };
  const id = 'who' in step ? ids[step.who % Math.max(ids.length, 1)] : undefined;
  switch (step.do) {
    case 'register': {
      const participants = [...people(step.seats, 'deltaker'), ...people(step.along, 'tolk')];
      if (participants.length === 0) return;
      const { registration } = await world.register({ participants, joinWaitlist: step.waits });
      ids.push(registration.id);
      return;
    }
    case 'pass':
      world.now += step.hours * hourMs;
      await world.course();
      return;
    case 'room':
      await world.work((work, course) => setRoom(work, course, [step, change]));
      return;
    case 'status':
      await world.work((work, course) => setStatus(work, course, { status: step.status, change }));
      return;
    default:
      if (id !== undefined) await world.answer(step.do, id);
  }
}

interface Moment {
  course: CountedCourse;
  registrations: RegistrationRecord[];
}

const momentOf = async (world: CourseWorld): Promise<Moment> => ({
  course: await world.course(),
  registrations: await world.registrations(),
});

const inState = ({ registrations }: Moment, ...states: string[]) =>
  registrations.filter(({ state }) => states.includes(state));

/** What holds at every moment. */
function assertSound(moment: Moment, now: number): void {
  const { course } = moment;
  const seats = inState(moment, 'confirmed', 'offered').reduce((sum, one) => sum + one.seats, 0);
  expect(course.seatsTaken).toBe(seats);
  expect(course.waiting).toBe(inState(moment, 'waitlisted').length);
  expect(placesLeft(course)).toBeGreaterThanOrEqual(0);
  const canOffer = !isOff(course) && beginsAt(course) > now;
  // No seat is idle that somebody who waits could sit on.
  if (canOffer)
    for (const waiting of inState(moment, 'waitlisted'))
      expect(waiting.seats).toBeGreaterThan(placesLeft(course));
  if (isOff(course)) expect(inState(moment, 'offered')).toEqual([]);
  for (const { offerExpiresAt = now } of inState(moment, 'offered')) {
    expect(offerExpiresAt).toBeGreaterThan(now);
    expect(offerExpiresAt).toBeLessThanOrEqual(beginsAt(course));
  }
}

/** Whoever waits on is passed only by those who need fewer seats. */
function assertOrder(before: Moment, after: Moment): void {
  const wasWaiting = new Set(inState(before, 'waitlisted').map(({ id }) => id));
  const { registrations } = after;
  const isNew = ({ id }: RegistrationRecord) => !before.registrations.some((one) => one.id === id);
  for (const [index, waiting] of registrations.entries()) {
    if (waiting.state !== 'waitlisted' || !wasWaiting.has(waiting.id)) continue;
    const passing = registrations.filter(
      (one, place) =>
        (one.state === 'offered' && wasWaiting.has(one.id) && place > index) ||
        (one.state === 'confirmed' && isNew(one) && !isOff(after.course)),
    );
    for (const { seats } of passing) expect(seats).toBeLessThan(waiting.seats);
  }
}

const kinds: Record<string, readonly string[]> = {
  confirmed: ['registered'],
  waitlisted: ['waitlisted'],
  offered: ['offered'],
  withdrawn: ['withdrawn', 'offer-lapsed'],
};
const aboutCourse = ['course-cancelled', 'course-postponed', 'course-online', 'course-on'];

/** One word waits for every address, and it is true. */
async function assertTold(world: CourseWorld, { registrations }: Moment): Promise<void> {
  for (const { id, state, participants } of registrations) {
    const words = await world.wordsTo(id);
    const addresses = participants.map(({ email }) => email).sort();
    expect(words.map(({ contact }) => contact.email).sort()).toEqual(addresses);
    const possible = state === 'withdrawn' ? [] : aboutCourse;
    for (const { kind } of words) expect([...(kinds[state] ?? []), ...possible]).toContain(kind);
  }
}

describe('a course with a few seats, whatever people and the desk do with it', () => {
  it('is never oversold, leaves no seat idle that somebody waits for, keeps the order, and tells everybody how they stand', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 20, maxLength: 50 }), async (plan) => {
        const world = await courseWorld(
          aCourse({ roles, entry: { at: 'here', capacity: 4, waitlistCapacity: 9 } }),
        );
        const ids: string[] = [];
        let before = await momentOf(world);
        for (const step of plan) {
          try {
            await perform(world, step, ids);
          } catch (error) {
            // What may not happen is refused; what is wrong is not.
            if (!(error instanceof ProblemError)) throw error;
          }
          const after = await momentOf(world);
          assertSound(after, world.now);
          if (step.do !== 'pass') assertOrder(before, after);
          before = after;
        }
        await assertTold(world, before);
      }),
      { numRuns: 30 },
    );
    // A failure takes its time to find the smallest story that shows it.
  }, 120_000);

  it('gives everything back when a cancellation is taken back, in the order as it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 3, maxLength: 12 }),
        async (sizes) => {
          const world = await courseWorld(
            aCourse({ entry: { at: 'here', capacity: 3, waitlistCapacity: 12 } }),
          );
          const first: string[] = [];
          for (const size of sizes)
            first.push((await world.register({ participants: people(size) })).registration.id);
          await world.answer('withdraw', first[0] ?? '');
          const statesBefore = (await world.registrations()).map(({ id, state }) => [id, state]);
          for (const status of ['cancelled', 'scheduled'] as const) {
            await world.work((work, course) =>
              setStatus(work, course, { status, change: { by: 'astrid', at: world.now } }),
            );
          }
          expect((await world.registrations()).map(({ id, state }) => [id, state])).toEqual(statesBefore);
          world.now += 2 * dayMs;
          assertSound(await momentOf(world), world.now);
        },
      ),
      { numRuns: 20 },
    );
  });
});
