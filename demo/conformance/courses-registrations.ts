import * as v from 'valibot';
import type { Declare } from './check.js';
import { expect } from './expect.js';
import { CourseFullSchema, RegistrationCreatedSchema } from '../../src/contract/courses.js';
import type { Target } from './target.js';
import { ask } from './ask.js';
import {
  answer,
  courses,
  courseWithPlaces,
  fill,
  people,
  placesLeft,
  readCourse,
  readRegistration,
  register,
  somebody,
  tryTo,
  tryToRegister,
  type Registered,
} from './courses-steps.js';

const giveBack = async (target: Target, registered: readonly Registered[]) => {
  for (const one of registered) await answer(target, 'withdraw', one);
};

/** Getting a place, and giving it back. */
export function courseRegistrations(target: Target, it: Declare): void {
  it('gives a token that opens the registration, and nothing else does', async () => {
    const course = await courseWithPlaces(target, 2);
    const mine = await register(target, course.id);
    const other = await register(target, course.id);
    expect(mine.registration).toMatchObject({
      state: 'confirmed',
      course: { id: course.id, title: course.title, sessions: course.sessions },
    });
    expect(await readRegistration(target, mine)).toEqual(mine.registration);
    const path = `/courses/registrations/${mine.id}`;
    (await ask(target, path)).problem(401, 'unauthorized');
    (await ask(target, path, { token: other.token })).problem(401, 'unauthorized');
    (await tryTo(target, 'withdraw', { ...mine, token: other.token })).problem(401, 'unauthorized');
    await giveBack(target, [mine, other]);
  });

  it('takes a place for each of those who come, and gives them back', async () => {
    const { id, registration } = await courseWithPlaces(target, 3);
    const before = registration.placesLeft ?? 0;
    const family = await register(target, id, { participants: people(3) });
    expect(family.registration.participants).toHaveLength(3);
    expect(await placesLeft(target, id)).toBe(before - 3);
    expect(await answer(target, 'withdraw', family)).toMatchObject({ state: 'withdrawn' });
    expect(await placesLeft(target, id)).toBe(before);
    expect(await answer(target, 'withdraw', family)).toMatchObject({ state: 'withdrawn' });
    expect(await placesLeft(target, id)).toBe(before);
    (await tryTo(target, 'accept', family)).problem(409, 'offer-expired');
  });

  it('forgives a lost answer: the same request again finds the registration', async () => {
    const { id } = await courseWithPlaces(target, 2);
    const request = {
      method: 'POST',
      body: { participants: [somebody()], joinWaitlist: false },
      key: crypto.randomUUID(),
    } as const;
    const lost = (await ask(target, `/courses/${id}/registrations`, request)).as(RegistrationCreatedSchema);
    const left = await placesLeft(target, id);
    const again = await ask(target, `/courses/${id}/registrations`, request);
    expect(again.as(RegistrationCreatedSchema)).toEqual(lost);
    expect(again.headers.get('Idempotency-Replayed')).toBe('true');
    expect(await placesLeft(target, id)).toBe(left);
    await giveBack(target, [{ ...lost, id: lost.registration.id }]);
  });

  it('gives nobody two places, and tells nobody who has one', async () => {
    const { id } = await courseWithPlaces(target, 3);
    const twice = { name: 'Kari Nordmann', email: `kari.${crypto.randomUUID()}@example.com` };
    const first = await register(target, id, { participants: [twice] });
    const left = await placesLeft(target, id);
    const otherwise = { name: ' kari  NORDMANN', email: twice.email.toUpperCase() };
    const second = await register(target, id, { participants: [otherwise] });
    expect(Object.keys(second.registration).toSorted()).toEqual(Object.keys(first.registration).toSorted());
    expect(second.registration.state).toBe('confirmed');
    expect(await placesLeft(target, id)).toBe(left);
    (await ask(target, `/courses/registrations/${second.id}`, { token: second.token })).problem(
      404,
      'not-found',
    );
    const sister = await register(target, id, { participants: [{ ...twice, name: 'Anne Nordmann' }] });
    expect(await placesLeft(target, id)).toBe((left ?? 0) - 1);
    await giveBack(target, [first, sister]);
    const again = await register(target, id, { participants: [twice] });
    expect((await readRegistration(target, again)).state).toBe('confirmed');
    await giveBack(target, [again]);
  });

  it('has no place for more people than there are places', async () => {
    const { id } = await courseWithPlaces(target, 2);
    const holders = await fill(target, await readCourse(target, id), 1);
    const refused = (await tryToRegister(target, id, { participants: people(2) })).problem(
      409,
      'course-full',
    );
    expect(v.is(CourseFullSchema, refused)).toBe(true);
    expect(await placesLeft(target, id)).toBe(1);
    await giveBack(target, holders);
  });

  it('refuses where one cannot register here and now, and says why', async () => {
    const states = ['closed', 'not-yet-open', 'external', 'none'];
    const { items } = await courses(target);
    for (const { id } of items.filter(({ registration: { state } }) => states.includes(state))) {
      const { detail } = (await tryToRegister(target, id)).problem(409, 'registration-closed');
      expect(detail ?? '').not.toBe('');
    }
    (await tryToRegister(target, 'no-such-course')).problem(404, 'not-found');
  });
}
