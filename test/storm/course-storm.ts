import { describe, expect, it } from 'vitest';
import { dayMs, hourMs } from '../../demo/api/clock.js';
import { DeskCourseListSchema } from '../../demo/api/desk/courses.contract.js';
import { sqlCourseRepository } from '../../demo/api/store/sql/courses.js';
import { ask } from '../../demo/conformance/ask.js';
import { signIn } from '../../demo/conformance/chat-steps.js';
import { aCourse, roles, startsAt } from '../demo/api/course-world.js';
import { createRandom } from '../faults/random.js';
import { noPostgres } from '../support/postgres.js';
import { unexplained, wrongAtCourse } from './course-invariants.js';
import { CoursePerson, type Crowd } from './course-person.js';
import { writeLog } from './storm.js';
import { openStormWorld, type DatabaseKind, type StormWorld } from './storm-world.js';

const seats = 20;
const lastsDays = 60;
const seed = Number(process.env.STORM_SEED ?? 1 + Math.floor(Math.random() * 1_000_000));

const start = startsAt + lastsDays * dayMs;
const course = aCourse({
  id: 'stormkurs',
  roles,
  sessions: [{ id: 's1', startsAt: start, endsAt: start + 2 * hourMs }],
  entry: { at: 'here', capacity: seats, waitlistCapacity: 160 },
});

export interface CourseStormPlan {
  people: number;
  seconds: number;
}

/** `STORM_SEED` repeats everybody's choices. */
export function courseStormOnEachDatabase(plan: CourseStormPlan): void {
  const { people, seconds } = plan;
  describe.each<DatabaseKind>(['PGlite', 'PostgreSQL'])(
    `${String(people)} people and 20 seats on %s`,
    (kind) => {
      it(
        'are never oversold, leave no seat idle, keep their order, and every state can be explained',
        async (context) => {
          const world = await openStormWorld(kind);
          if (!world) {
            context.skip(noPostgres);
            return;
          }
          const { wrong, log } = await storm(world, plan);
          await world.close();
          console.log(`${kind}, seed ${String(seed)}: ${summaryOf(log)}`);
          if (wrong.length > 0)
            console.log(`The answers: ${writeLog(`courses-${kind}-${String(seed)}`, log)}`);
          expect(wrong).toEqual([]);
          expect(log.length).toBeGreaterThan(people);
        },
        (seconds + 120) * 1000,
      );
    },
  );
}

async function storm(
  world: StormWorld,
  { people, seconds }: CourseStormPlan,
): Promise<Pick<Crowd, 'log'> & { wrong: string[] }> {
  const { database } = world;
  await database.transaction((sql) => sqlCourseRepository(sql).saveCourse(course));
  const crowd: Crowd = { world, course: course.id, log: [] };
  const wrong: string[] = [];
  const until = performance.now() + seconds * 1000;
  // However slow the machine: a few answers to each.
  const isEnough = () => performance.now() >= until && crowd.log.length >= 5 * people;
  const isOver = () => wrong.length > 0 || isEnough();
  const again = async (act: () => Promise<unknown>) => {
    while (!isOver()) await act().catch((error: unknown) => wrong.push(String(error)));
  };
  const randomOf = (number: number) => createRandom(seed * 1000 + number);
  await Promise.all([
    again(async () => {
      wrong.push(...(await wrongAtCourse(database, course.id)));
      await sleep(200);
    }),
    again(deskAndClock(world, { seconds, random: randomOf(people) })),
    ...Array.from({ length: people }, (_, number) => {
      const person = new CoursePerson(crowd, randomOf(number), number);
      return again(() => person.act());
    }),
  ]);
  wrong.push(...(await wrongAtCourse(database, course.id)));
  wrong.push(...(await unexplained(database, course.id, crowd.log)));
  return { log: crowd.log, wrong };
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

interface Turns {
  seconds: number;
  random: ReturnType<typeof createRandom>;
}

/** So much time at once that some offers lapse, never as far as the beginning of the course; and then somebody looks at the room. */
function deskAndClock(world: StormWorld, { seconds, random }: Turns): () => Promise<void> {
  const turns = Math.min(lastsDays - 2, 2 * seconds);
  let left = turns;
  return async () => {
    await sleep((seconds * 1000) / turns);
    if (left === 0) return;
    left -= 1;
    await world.pass(20 * 60);
    await changeRoom(world, random);
  };
}

/** A counsellor who finds more chairs, and takes back those that are free. */
async function changeRoom({ target }: StormWorld, random: Turns['random']): Promise<void> {
  const token = await signIn(target);
  const path = `/desk/courses/${course.id}`;
  const { revision } = (await ask(target, path, { token })).as(DeskCourseListSchema).course;
  const capacity = random.whole(seats - 2, seats + 6);
  const body = { capacity, waitlistCapacity: random.whole(60, 160), revision };
  const { status, text } = await ask(target, `${path}/capacity`, { method: 'PUT', token, body });
  if (![200, 422].includes(status)) throw new Error(`The room of the course: ${String(status)} ${text}`);
}

/** `register 201 ×40, 409 ×12; …` */
function summaryOf(log: Crowd['log']): string {
  const counts = new Map<string, number>();
  for (const { step, status, state } of log) {
    const what = [step, status, state].filter((part) => part !== undefined).join(' ');
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  const words = [...counts].toSorted().map(([what, times]) => `${what} ×${String(times)}`);
  return `${String(log.length)} answers: ${words.join(', ')}`;
}
