import { notTried, type Declare } from './check.js';
import { expect } from './expect.js';
import { DeskCourseSchema } from '../api/desk/courses.contract.js';
import type { Course, Participant } from '../../src/contract/courses.js';
import type { Target } from './target.js';
import { ask } from './ask.js';
import { nameOf, signIn } from './desk-sign-in.js';
import {
  answer,
  courseWithPlaces,
  openCourses,
  readCourse,
  readRegistration,
  register,
  somebody,
  tryTo,
} from './courses-steps.js';
import { atCourse, changedOf, wallTimes } from './desk-course-steps.js';
import { calendarOf } from './desk-steps.js';

/** A course that changes, and what people hear and see of it. Everything is put back but the clock. */
export function deskCourseChanges(target: Target, it: Declare): void {
  const wordTo = async ({ email }: Participant) => {
    const notices = await calendarOf(target, await signIn(target)).notices();
    return notices.filter(({ contact }) => contact.email === email);
  };
  /** One that one can still leave, with a session of its own place and time. */
  const aSession = async (): Promise<{ course: Course; session: string }> => {
    const course = await courseWithPlaces(target, 2);
    return { course, session: course.sessions[0]?.id ?? '' };
  };
  const manageUrl = target.manageUrlPrefix && `${target.manageUrlPrefix}mine-kurs`;

  it('is cancelled with a word to everybody, whose registrations stay and say so; and is taken back', async () => {
    const { course } = await aSession();
    const desk = atCourse(target, await signIn(target), course.id);
    const kari = somebody();
    const mine = await register(target, course.id, { participants: [kari], ...(manageUrl && { manageUrl }) });
    expect(mine.registration.course.status).toBe('scheduled');
    const cancelled = (await desk.status('cancelled', { word: 'Vi beklager.' })).as(DeskCourseSchema);
    expect(cancelled).toMatchObject({
      status: 'cancelled',
      change: { by: await nameOf(target), word: 'Vi beklager.' },
    });
    expect((await readCourse(target, course.id)).registration.state).toBe('closed');
    expect(await readRegistration(target, mine)).toMatchObject({
      state: 'confirmed',
      course: { status: 'cancelled' },
    });
    const [word, ...others] = await wordTo(kari);
    expect(others).toEqual([]);
    expect(word).toMatchObject({ kind: 'course-cancelled' });
    expect(word?.text).toContain('Vi beklager.');
    expect(word?.text).not.toContain('guidance-registration');
    (await desk.status('scheduled')).as(DeskCourseSchema);
    const [after] = await wordTo(kari);
    expect(after).toMatchObject({ kind: 'course-on' });
    const [, id = '', token = ''] = /#guidance-registration=(\S+?)\.(\S+)/.exec(after?.text ?? '') ?? [];
    if (manageUrl) {
      // The word carries a key of its own, by which the registration goes.
      const opened = { ...mine, id, token };
      expect(await readRegistration(target, opened)).toEqual({ ...mine.registration, id });
      expect(await answer(target, 'withdraw', opened)).toMatchObject({ id, state: 'withdrawn' });
      (await tryTo(target, 'withdraw', { ...mine, token })).problem(401, 'unauthorized');
    }
    expect(await answer(target, 'withdraw', mine)).toMatchObject({ state: 'withdrawn' });
  });

  it('moves to the net, with the link for those who are in, and back to its place', async () => {
    const { course } = await aSession();
    const desk = atCourse(target, await signIn(target), course.id);
    const mine = await register(target, course.id);
    const joinUrl = 'https://video.example.no/kurset';
    const moved = (await desk.status('moved-online', { joinUrl })).as(DeskCourseSchema);
    expect(moved).toMatchObject({ status: 'moved-online', join: { url: joinUrl } });
    const own = await readRegistration(target, mine);
    expect(own).toMatchObject({ join: { url: joinUrl }, course: { status: 'moved-online' } });
    expect((await readCourse(target, course.id)).sessions.some(({ location }) => location)).toBe(false);
    (await desk.status('moved-online', { joinUrl: 'javascript:alert(1)' })).problem(422, 'validation');
    (await desk.status('scheduled')).as(DeskCourseSchema);
    await answer(target, 'withdraw', mine);
  });

  it('has a session at another time, as the clock on the wall shows it, then none, then one again', async () => {
    const { course, session } = await aSession();
    const desk = atCourse(target, await signIn(target), course.id);
    const kari = somebody();
    const mine = await register(target, course.id, { participants: [kari] });
    const [former] = course.sessions;
    const night = { date: '2035-03-24', startTime: '22:00', endTime: '04:00' };
    const moved = (await desk.move(session, night)).as(DeskCourseSchema);
    expect(moved.sessions.find(({ id }) => id === session)).toMatchObject({
      start: '2035-03-24T21:00:00.000Z',
      end: '2035-03-25T02:00:00.000Z',
      status: 'moved',
      ...(former?.location && { location: former.location }),
    });
    expect(await wordTo(kari)).toMatchObject([{ kind: 'session-moved' }]);
    const ics = await ask(target, `/courses/${course.id}/calendar`);
    expect(ics.text).toContain(`SEQUENCE:${String(moved.revision)}`);
    (await desk.cancel(session)).as(DeskCourseSchema);
    expect(await wordTo(kari)).toMatchObject([{ kind: 'session-cancelled' }]);
    expect((await ask(target, `/courses/${course.id}/calendar`)).text).toContain('STATUS:CANCELLED');
    const again = (await desk.cancel(session)).as(DeskCourseSchema);
    expect(again.revision).toBe(moved.revision + 1);
    for (const wrong of [
      { endTime: '22:00' },
      { date: '2020-01-01' },
      { location: 'nowhere' },
      { date: 'soon' },
    ])
      (await desk.move(session, { ...night, ...wrong })).problem(422, 'validation');
    (await desk.move('no-such-session', night)).problem(404, 'not-found');
    const { places } = await desk.read();
    const location = places.at(-1)?.id ?? '';
    const back = (await desk.move(session, { ...night, location })).as(DeskCourseSchema);
    expect(back.sessions.find(({ id }) => id === session)?.location?.id).toBe(location);
    (await desk.move(session, wallTimes(former))).as(DeskCourseSchema);
    expect((await readCourse(target, course.id)).sessions[0]).toMatchObject({
      start: former?.start,
      end: former?.end,
    });
    await answer(target, 'withdraw', mine);
  });

  const soonest = async () => {
    const course = (await openCourses(target)).findLast(({ sessions }) => sessions.length > 0);
    const [session] = course?.sessions ?? [];
    return course && session ? { course, session } : notTried('no open course has a session');
  };

  it('knows nothing of who came before it has begun', async () => {
    const { course, session } = await soonest();
    const early = atCourse(target, await signIn(target), course.id);
    const mine = await register(target, course.id);
    const gone = await register(target, course.id);
    await answer(target, 'withdraw', gone);
    const one = { registration: mine.id, participant: 0, session: session.id, attendance: 'came' };
    (await early.attend(one)).problem(409, 'not-started' as 'too-late');
    (await early.attend({ ...one, participant: 7 })).problem(404, 'not-found');
    (await early.attend({ ...one, registration: crypto.randomUUID() })).problem(404, 'not-found');
    changedOf(await early.attend({ ...one, registration: gone.id }));
    await answer(target, 'withdraw', mine);
  });

  it.withClock('knows who came, once it has begun', async (advance) => {
    const { course, session } = await soonest();
    const early = atCourse(target, await signIn(target), course.id);
    const mine = await register(target, course.id);
    const one = { registration: mine.id, participant: 0, session: session.id, attendance: 'came' };
    await advance((Date.parse(session.start) - Date.parse((await early.read()).serverTime)) / 60_000);
    const late = atCourse(target, await signIn(target), course.id);
    for (const attendance of ['came', 'missed']) {
      expect((await late.attend({ ...one, attendance })).status).toBe(204);
      expect((await late.of(mine))?.participants[0]?.attendance).toEqual({ [session.id]: attendance });
    }
    expect((await late.csv()).text).toContain('Kom ikke');
    await late.attend({ ...one, attendance: 'unknown' });
    expect((await late.of(mine))?.participants[0]?.attendance).toEqual({});
    (await late.cancel(session.id)).problem(409, 'too-late');
  });
}
