import type { Declare } from './check.js';
import { expect } from './expect.js';
import { DeskCourseSchema, DeskCoursesSchema } from '../api/desk/courses.contract.js';
import type { Participant } from '../../src/contract/courses.js';
import type { Target } from './target.js';
import { ask } from './ask.js';
import { nameOf, signIn } from './desk-sign-in.js';
import {
  answer,
  courses,
  courseWithPlaces,
  people,
  readRegistration,
  register,
  somebody,
  type Registered,
} from './courses-steps.js';
import { atCourse, changedOf } from './desk-course-steps.js';
import { calendarOf } from './desk-steps.js';

/** Who is in and who waits, room, and a file of them all. Everything is put back. */
export function deskCourses(target: Target, it: Declare): void {
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
    expect(await desk.of(mine)).toMatchObject({
      change: { by: await nameOf(target), word: 'Takk for beskjed.' },
    });
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
    // An answer that got lost is asked for again as it was.
    expect((await desk.room(counts.seats + 1, 5, more.revision - 1)).as(DeskCourseSchema)).toEqual(more);
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
    const email = `kari.${crypto.randomUUID()}@example.com`;
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
}
