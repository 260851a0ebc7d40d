import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  courseChangedShape,
  DeskCourseListSchema,
  DeskCourseSchema,
  DeskCoursesSchema,
  type DeskCourse,
} from '../../demo/api/desk/courses.contract.js';
import type { Course, Participant, Session } from '../../src/contract/courses.js';
import type { Target } from './arrangements.js';
import { ask, type Answered } from './ask.js';
import { signIn } from './chat-steps.js';
import {
  answer,
  courses,
  courseWithPlaces,
  openCourses,
  people,
  readCourse,
  readRegistration,
  register,
  somebody,
  tryTo,
  type Registered,
} from './courses-steps.js';
import { wallTime } from '../support/wall-clock.js';
import { calendarOf } from './desk-steps.js';

/** What a counsellor does with a course. */
function atCourse(target: Target, token: string, id: string) {
  const path = `/desk/courses/${id}`;
  const revised = async (): Promise<number> => (await read()).course.revision;
  const read = async () => (await ask(target, path, { token })).as(DeskCourseListSchema);
  const post = async (rest: string, body: object) =>
    ask(target, path + rest, { method: 'POST', token, body: { revision: await revised(), ...body } });
  return {
    read,
    /** As it was seen just now, unless told. */
    status: (status: string, more: object = {}) => post('/status', { status, ...more }),
    cancel: (session: string, more: object = {}) => post(`/sessions/${session}/cancel`, more),
    move: (session: string, body: object) => post(`/sessions/${session}/move`, body),
    room: async (capacity: number | null, waitlistCapacity: number) =>
      ask(target, `${path}/capacity`, {
        method: 'PUT',
        token,
        body: { capacity, waitlistCapacity, revision: await revised() },
      }),
    attend: (body: object) => ask(target, `${path}/attendance`, { method: 'PUT', token, body }),
    csv: () => ask(target, `${path}/participants.csv`, { token }),
    of: async ({ id: registration }: Registered) =>
      (await read()).registrations.find((one) => one.id === registration),
  };
}

/** When a session is, as a counsellor writes it. */
function wallTimes({ start, end = start }: Partial<Session> = {}) {
  const [from, to] = [start, end].map((instant) => wallTime(Date.parse(instant ?? ''), 'Europe/Oslo'));
  return { date: from?.date, startTime: from?.time, endTime: to?.time };
}

const changedOf = (answered: Answered): DeskCourse =>
  v.parse(courseChangedShape, answered.problem(409, 'course-changed' as 'too-late')).course;

/** Who is in, who waits, who came; and what changes in a course. Everything is put back. */
export function deskCourses(target: Target): void {
  const signedIn = async (id: string) => atCourse(target, await signIn(target), id);
  const wordsTo = async ({ email }: Participant) =>
    (await calendarOf(target, await signIn(target)).notices()).filter(
      ({ contact }) => contact.email === email,
    );
  const giveBack = async (...all: Registered[]) => {
    for (const one of all) await answer(target, 'withdraw', one);
  };

  it('lets nobody in who is no counsellor', async () => {
    const { id } = await courseWithPlaces(target);
    for (const path of ['/desk/courses', `/desk/courses/${id}`, `/desk/courses/${id}/participants.csv`])
      (await ask(target, path)).problem(401, 'unauthorized');
    const token = await signIn(target);
    (await ask(target, '/desk/courses/no-such-course', { token })).problem(404, 'not-found');
  });

  it('lists every course once, to come or over, with its people counted', async () => {
    const token = await signIn(target);
    const { items } = await courses(target);
    const coming = (await ask(target, '/desk/courses', { token })).as(DeskCoursesSchema);
    expect(coming.items.map(({ id }) => id)).toEqual(expect.arrayContaining(items.map(({ id }) => id)));
    const past = (await ask(target, '/desk/courses?which=past', { token })).as(DeskCoursesSchema);
    const ids = [...coming.items, ...past.items].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { takesRegistrations, counts, capacity = Infinity } of coming.items) {
      expect(counts.seats).toBeLessThanOrEqual(capacity);
      if (!takesRegistrations) expect(counts).toEqual({ seats: 0, confirmed: 0, offered: 0, waiting: 0 });
    }
    (await ask(target, '/desk/courses?which=some', { token })).problem(422, 'validation');
  });

  it('shows each person once, with the party they came in', async () => {
    const { id } = await courseWithPlaces(target, 4);
    const desk = await signedIn(id);
    const before = (await desk.read()).course.counts;
    const [kari, anne, ola] = people(3);
    if (!kari || !anne || !ola) throw new Error('Three people.');
    const first = await register(target, id, { participants: [kari] });
    const second = await register(target, id, { participants: [kari, anne, ola] });
    const { course, registrations } = await desk.read();
    expect(course.counts).toMatchObject({ confirmed: before.confirmed + 3, seats: before.seats + 3 });
    const emails = registrations.flatMap(({ participants }) => participants.map(({ email }) => email));
    expect(emails.filter((email) => email === kari.email)).toHaveLength(1);
    const own = registrations.find((one) => one.id === second.id);
    expect(own?.participants).toMatchObject([
      { index: 1, email: anne.email, usesSeat: true, attendance: {} },
      { index: 2, email: ola.email },
    ]);
    expect(JSON.stringify(registrations)).not.toMatch(/token|guidance-registration/i);
    await giveBack(first, second);
    expect((await desk.of(first))?.state).toBe('withdrawn');
    expect((await desk.read()).course.counts).toEqual(before);
  });

  it('takes somebody out who has called, with a word, and passes the place on', async () => {
    const { id, registration } = await courseWithPlaces(target, 2);
    const desk = await signedIn(id);
    const { capacity = null, waitlistCapacity = 0 } = (await desk.read()).course;
    const kari = somebody();
    const mine = await register(target, id, { participants: [kari] });
    const taken = (registration.capacity ?? 0) - (registration.placesLeft ?? 0) + 1;
    const full = (await desk.room(taken, 5)).as(DeskCourseSchema);
    expect(full.state).toBe('waitlist');
    const waiting = await register(target, id, { joinWaitlist: true });
    expect(await desk.of(waiting)).toMatchObject({ state: 'waitlisted', position: 1 });
    const withdraw = (word: string) =>
      signIn(target).then((token) =>
        ask(target, `/desk/registrations/${mine.id}/withdraw`, { method: 'POST', token, body: { word } }),
      );
    expect((await withdraw('Takk for beskjed.')).status).toBe(204);
    expect((await withdraw('En gang til.')).status).toBe(204);
    expect(await readRegistration(target, mine)).toMatchObject({ state: 'withdrawn' });
    expect(await desk.of(mine)).toMatchObject({ change: { by: 'Astrid', word: 'Takk for beskjed.' } });
    const [word, ...others] = await wordsTo(kari);
    expect(others).toEqual([]);
    expect(word).toMatchObject({ kind: 'withdrawn', way: 'email' });
    expect(word?.text).toContain('Takk for beskjed.');
    expect(await desk.of(waiting)).toMatchObject({ state: 'offered' });
    await answer(target, 'decline', waiting);
    (await desk.room(capacity, waitlistCapacity)).as(DeskCourseSchema);
  });

  it('makes room for more, who are offered it, and for fewer never below those who are in', async () => {
    const { id } = await courseWithPlaces(target);
    const desk = await signedIn(id);
    const { capacity = null, waitlistCapacity = 0, counts } = (await desk.read()).course;
    (await desk.room(counts.seats, 5)).as(DeskCourseSchema);
    const first = await register(target, id, { joinWaitlist: true });
    const second = await register(target, id, { joinWaitlist: true });
    const more = (await desk.room(counts.seats + 1, 5)).as(DeskCourseSchema);
    expect(more.counts).toMatchObject({ offered: counts.offered + 1, waiting: counts.waiting + 1 });
    expect((await readRegistration(target, first)).state).toBe('offered');
    const { errors } = (await desk.room(counts.seats, 5)).problem(422, 'validation');
    expect(errors?.map(({ pointer }) => pointer)).toEqual(['/capacity']);
    expect((await desk.room(null, 5)).as(DeskCourseSchema).capacity).toBeUndefined();
    expect((await readRegistration(target, second)).state).toBe('offered');
    await answer(target, 'decline', second);
    await answer(target, 'decline', first);
    (await desk.room(capacity, waitlistCapacity)).as(DeskCourseSchema);
  });

  it('overwrites no change that a colleague has made meanwhile', async () => {
    const { id } = await courseWithPlaces(target);
    const desk = await signedIn(id);
    const { revision } = (await desk.read()).course;
    (await desk.status('cancelled')).as(DeskCourseSchema);
    const now = changedOf(await desk.status('moved-online', { revision }));
    expect(now).toMatchObject({ id, status: 'cancelled', revision: revision + 1 });
    (await desk.status('scheduled')).as(DeskCourseSchema);
  });

  it('lets only one of two counsellors change a course at once', async () => {
    const { id } = await courseWithPlaces(target);
    const desk = await signedIn(id);
    const { revision } = (await desk.read()).course;
    const colleague = atCourse(target, await signIn(target, 'bilal'), id);
    const both = await Promise.all([
      desk.status('postponed', { revision }),
      colleague.status('cancelled', { revision }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    (await desk.status('scheduled')).as(DeskCourseSchema);
  });

  it('writes a file for spreadsheets, with a row for each person and no formula', async () => {
    const { id } = await courseWithPlaces(target, 2);
    const desk = await signedIn(id);
    const email = `kari.${crypto.randomUUID()}@example.no`;
    const participants = [
      { name: '=HYPERLINK("https://example.no";"Kari")', email },
      { name: 'Ola; "Nordmann"', email },
    ];
    const mine = await register(target, id, { participants });
    const file = await desk.csv();
    expect(file.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    expect(file.headers.get('Content-Disposition')).toMatch(/^attachment; filename="[\w-]+\.csv"$/);
    expect(file.headers.get('Cache-Control')).toBe('no-store');
    expect(file.text.replace('\uFEFF', '')).toMatch(/^Status;Nummer på ventelisten;Navn;E-post;/);
    expect(file.text).toContain(`"'=HYPERLINK(""https://example.no"";""Kari"")";${email}`);
    expect(file.text).toContain(`"Ola; ""Nordmann""";${email}`);
    expect(file.text).not.toContain(mine.token);
    expect(file.text).not.toContain(mine.id);
    await giveBack(mine);
  });

  describe('a course that changes', changes(target));
}

const changes = (target: Target) => () => {
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
    expect(cancelled).toMatchObject({ status: 'cancelled', change: { by: 'Astrid', word: 'Vi beklager.' } });
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

  it('knows who came, once it has begun', async (context) => {
    const { advance } = target;
    const course = (await openCourses(target)).findLast(({ sessions }) => sessions.length > 0);
    if (!course) throw new Error('No course to come to.');
    const [{ id: session, start } = { id: '', start: '' }] = course.sessions;
    const early = atCourse(target, await signIn(target), course.id);
    const mine = await register(target, course.id);
    const gone = await register(target, course.id);
    await answer(target, 'withdraw', gone);
    const one = { registration: mine.id, participant: 0, session, attendance: 'came' };
    (await early.attend(one)).problem(409, 'not-started' as 'too-late');
    (await early.attend({ ...one, participant: 7 })).problem(404, 'not-found');
    (await early.attend({ ...one, registration: crypto.randomUUID() })).problem(404, 'not-found');
    changedOf(await early.attend({ ...one, registration: gone.id }));
    if (!advance) {
      await answer(target, 'withdraw', mine);
      context.skip('the clock is not ours');
      return;
    }
    await advance((Date.parse(start) - Date.parse((await early.read()).serverTime)) / 60_000);
    const late = atCourse(target, await signIn(target), course.id);
    for (const attendance of ['came', 'missed']) {
      expect((await late.attend({ ...one, attendance })).status).toBe(204);
      expect((await late.of(mine))?.participants[0]?.attendance).toEqual({ [session]: attendance });
    }
    expect((await late.csv()).text).toContain('Kom ikke');
    await late.attend({ ...one, attendance: 'unknown' });
    expect((await late.of(mine))?.participants[0]?.attendance).toEqual({});
    (await late.cancel(session)).problem(409, 'too-late');
  });
};
