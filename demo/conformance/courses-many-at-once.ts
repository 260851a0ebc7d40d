import type { Declare } from './check.js';
import { expect } from './expect.js';
import { RegistrationCreatedSchema } from '../../src/contract/courses.js';
import type { Target } from './target.js';
import type { Answered } from './ask.js';
import {
  answer,
  courseWithPlaces,
  fill,
  fullCourse,
  people,
  placesLeft,
  readCourse,
  tryTo,
  tryToRegister,
  type Registered,
} from './courses-steps.js';

const many = <Value>(count: number, make: (index: number) => Promise<Value>): Promise<Value[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));

const madeOf = (answered: readonly Answered[]): Registered[] =>
  answered
    .filter(({ status }) => status === 201)
    .map((one) => one.as(RegistrationCreatedSchema))
    .map(({ registration, token }) => ({ id: registration.id, token, registration }));

/** Many people want the same thing in the same moment. */
export function coursesManyAtOnce(target: Target, it: Declare): void {
  const giveBack = async (registered: readonly Registered[]) => {
    for (const one of registered) await answer(target, 'withdraw', one);
  };

  it('gives the last place to one of fifty', async () => {
    const course = await courseWithPlaces(target);
    const holders = await fill(target, course, 1);
    const answered = await many(50, () => tryToRegister(target, course.id));
    const made = madeOf(answered);
    expect(made).toHaveLength(1);
    for (const refused of answered.filter(({ status }) => status !== 201))
      refused.problem(409, 'course-full');
    expect(await placesLeft(target, course.id)).toBe(0);
    await giveBack([...made, ...holders]);
  });

  it('never gives parties of different sizes more places than there are', async () => {
    const { id, registration } = await courseWithPlaces(target, 3);
    const answered = await many(20, (index) =>
      tryToRegister(target, id, { participants: people(1 + (index % 3)) }),
    );
    const made = madeOf(answered);
    const taken = made.reduce((sum, one) => sum + one.registration.participants.length, 0);
    expect(await placesLeft(target, id)).toBe((registration.placesLeft ?? 0) - taken);
    expect(taken).toBe(registration.placesLeft);
    await giveBack(made);
  });

  it('gives everybody who waits a number of their own', async () => {
    const { id, empty } = await fullCourse(target);
    const made = madeOf(await many(10, () => tryToRegister(target, id, { joinWaitlist: true })));
    expect(made.length).toBeGreaterThan(0);
    const positions = made.map(({ registration: { position = 0 } }) => position);
    expect(positions.toSorted((a, b) => a - b)).toEqual(made.map((_, index) => index + 1));
    await giveBack(made);
    await empty();
  });

  it('registers the same person once, however many times at once', async () => {
    const { id, registration } = await courseWithPlaces(target, 2);
    const participants = people(1);
    const made = madeOf(await many(10, () => tryToRegister(target, id, { participants })));
    expect(made).toHaveLength(10);
    expect(await placesLeft(target, id)).toBe((registration.placesLeft ?? 0) - 1);
    const opened = await Promise.all(made.map((one) => tryTo(target, 'withdraw', one)));
    expect(opened.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await placesLeft(target, id)).toBe(registration.placesLeft);
  });

  it('gives a freed place to one who waits, not to one who comes by', async () => {
    const { id, holder, empty } = await fullCourse(target);
    const [waiting] = madeOf([await tryToRegister(target, id, { joinWaitlist: true })]);
    if (!waiting) throw new Error('Nobody can wait for the course.');
    const [freed, ...others] = await Promise.all([
      tryTo(target, 'withdraw', holder),
      ...Array.from({ length: 10 }, () => tryToRegister(target, id)),
    ]);
    expect(freed.status).toBe(200);
    for (const refused of others) refused.problem(409, 'course-full');
    expect((await answer(target, 'accept', waiting)).state).toBe('confirmed');
    await giveBack([waiting]);
    await empty();
    expect((await readCourse(target, id)).registration.state).toBe('open');
  });
}
