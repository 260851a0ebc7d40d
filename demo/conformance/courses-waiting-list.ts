import { notTried, type Declare } from './check.js';
import { expect } from './expect.js';
import { RegistrationCreatedSchema } from '../../src/contract/courses.js';
import type { Target } from './target.js';
import {
  answer,
  fullCourse,
  openCourses,
  people,
  readCourse,
  readRegistration,
  register,
  tryTo,
  tryToRegister,
  type Registered,
} from './courses-steps.js';

/** A full course, and those who wait for a place on it. */
export function courseWaitingList(target: Target, it: Declare): void {
  const wait = (course: string, count = 1) =>
    register(target, course, { participants: people(count), joinWaitlist: true });

  it('says that one can wait, and where in the queue one stands', async () => {
    const { id, empty } = await fullCourse(target);
    const refused = (await tryToRegister(target, id)).problem(409, 'course-full');
    expect(refused).toMatchObject({ waitlistOpen: true });
    const [first, second] = [await wait(id), await wait(id)];
    expect(first.registration).toMatchObject({ state: 'waitlisted', position: 1 });
    expect(second.registration).toMatchObject({ state: 'waitlisted', position: 2 });
    expect(await answer(target, 'withdraw', first)).toMatchObject({ state: 'withdrawn' });
    expect(await readRegistration(target, second)).toMatchObject({ state: 'waitlisted', position: 1 });
    (await tryTo(target, 'accept', second)).problem(409, 'offer-expired');
    await answer(target, 'withdraw', second);
    await empty();
  });

  it('offers a freed place to the first, who must still accept', async () => {
    const { id, holder, empty } = await fullCourse(target);
    const [first, second] = [await wait(id), await wait(id)];
    await answer(target, 'withdraw', holder);
    const offered = await readRegistration(target, first);
    expect(offered.state).toBe('offered');
    expect(offered.position).toBeUndefined();
    expect(Number.isNaN(Date.parse(offered.offerExpiresAt ?? ''))).toBe(false);
    expect(await readRegistration(target, second)).toMatchObject({ state: 'waitlisted', position: 1 });
    (await tryToRegister(target, id)).problem(409, 'course-full');
    const accepted = await answer(target, 'accept', first);
    expect(accepted.state).toBe('confirmed');
    expect(accepted.offerExpiresAt).toBeUndefined();
    expect(await answer(target, 'accept', first)).toEqual(accepted);
    (await tryTo(target, 'decline', first)).problem(409, 'offer-expired');
    await answer(target, 'withdraw', second);
    await answer(target, 'withdraw', first);
    await empty();
    expect((await readCourse(target, id)).registration.state).toBe('open');
  });

  it('passes a place on when the first says no', async () => {
    const { id, holder, empty } = await fullCourse(target);
    const [first, second] = [await wait(id), await wait(id)];
    await answer(target, 'withdraw', holder);
    expect(await answer(target, 'decline', first)).toMatchObject({ state: 'withdrawn' });
    expect((await readRegistration(target, second)).state).toBe('offered');
    await answer(target, 'withdraw', second);
    await empty();
  });

  it('passes over a party that the free places are too few for', async () => {
    const { id, holder, empty } = await fullCourse(target);
    const { capacity = 0 } = (await readCourse(target, id)).registration;
    if (capacity < 2) {
      await empty();
      return notTried('the course has one place only');
    }
    const [pair, alone] = [await wait(id, 2), await wait(id)];
    await answer(target, 'withdraw', holder);
    expect(await readRegistration(target, pair)).toMatchObject({ state: 'waitlisted', position: 1 });
    expect((await readRegistration(target, alone)).state).toBe('offered');
    await answer(target, 'decline', alone);
    await answer(target, 'withdraw', pair);
    await empty();
  });

  it('ends the list where it ends', async () => {
    const { id, empty } = await fullCourse(target);
    const waiting: Registered[] = [];
    const join = () => tryToRegister(target, id, { joinWaitlist: true });
    let tried = await join();
    for (; tried.status === 201; tried = await join()) {
      const { registration, token } = tried.as(RegistrationCreatedSchema);
      waiting.push({ id: registration.id, token, registration });
    }
    tried.problem(409, 'waitlist-full');
    expect(waiting.length).toBeGreaterThan(0);
    expect((await readCourse(target, id)).registration.state).toBe('full');
    const refused = (await tryToRegister(target, id)).problem(409, 'course-full');
    expect(refused).toMatchObject({ waitlistOpen: false });
    for (const registered of waiting.toReversed()) await answer(target, 'withdraw', registered);
    await empty();
  });

  it.withClock('passes a place on when nobody answers in time', async (advance) => {
    const { id, holder, empty } = await fullCourse(target);
    const [first, second] = [await wait(id), await wait(id)];
    await answer(target, 'withdraw', holder);
    const { offerExpiresAt = '' } = await readRegistration(target, first);
    expect(Date.parse(offerExpiresAt)).not.toBeNaN();
    while ((await readRegistration(target, first)).state === 'offered') await advance(60);
    (await tryTo(target, 'accept', first)).problem(409, 'offer-expired');
    (await tryTo(target, 'decline', first)).problem(409, 'offer-expired');
    expect((await readRegistration(target, second)).state).toBe('offered');
    await answer(target, 'withdraw', second);
    await empty();
  });

  it.withClock('is too late to withdraw once the course has begun', async (advance) => {
    const soonest = (await openCourses(target)).findLast(({ registration: { closesAt } }) => !closesAt);
    if (!soonest) return notTried('no open course closes when it begins');
    const { id } = soonest;
    const registered = await register(target, id);
    // Nothing but its beginning closes it.
    while ((await readCourse(target, id)).registration.state !== 'closed') await advance(12 * 60);
    (await tryTo(target, 'withdraw', registered)).problem(409, 'too-late');
    expect((await readRegistration(target, registered)).state).toBe('confirmed');
    (await tryToRegister(target, id)).problem(409, 'registration-closed');
  });
}
