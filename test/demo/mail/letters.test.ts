import type ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../../demo/conformance/ask.js';
import { book, change, freeSlot, type Booked } from '../../../demo/conformance/booking-steps.js';
import { at, say, signIn, start } from '../../../demo/conformance/chat-steps.js';
import {
  courseWithPlaces,
  register,
  tryTo,
  type Registered,
} from '../../../demo/conformance/courses-steps.js';
import { calendarOf } from '../../../demo/conformance/desk-steps.js';
import { atCourse, wallTimes } from '../../../demo/conformance/desk-course-steps.js';
import {
  expectALetter,
  expectAnInvitation,
  expectTheSameWords,
  facts,
  languages,
  subjects,
  vevents,
  type Language,
} from './letter-checks.js';
import { calendarIn, manageUrl, openMailWorld, someone, theOne, type MailWorld } from './mail-world.js';

let world: MailWorld;
beforeAll(async () => {
  world = await openMailWorld();
});
afterAll(() => world.close());

const contactOf = (email: string) => ({ contact: { name: 'Kari Næss', email } });

/** Books somebody's appointment in a language. */
async function booked(language: Language, more: object = {}): Promise<Booked & { email: string }> {
  const email = someone();
  const slot = await freeSlot(world.target);
  const own = await book(world.target, slot, { ...contactOf(email), language, manageUrl, ...more });
  return { ...own, email };
}

const inLanguage = (language: Language) => ({ 'Accept-Language': language });

const ownFile = async ({ id, token }: Booked, language: Language): Promise<string> =>
  (await ask(world.target, `/booking/appointments/${id}/calendar`, { token, headers: inLanguage(language) }))
    .text;

describe.each(languages)('letters about an appointment, %s', (language) => {
  const words = subjects[language];

  it('confirm it, with the link and an invitation', async () => {
    const own = await booked(language);
    const arrived = theOne(await world.post(own.email));
    expectALetter(arrived, language, words.confirmed);
    expectTheSameWords(arrived);
    expect(arrived.mail.to).toEqual([{ name: 'Kari Næss', address: own.email }]);
    expect(arrived.mail.text).toContain(`${manageUrl}#guidance-appointment=${own.id}.${own.token}`);
    expectAnInvitation(arrived, ['REQUEST', own.email, await ownFile(own, language)]);
  });

  it('tell of another time, and take the first out of the calendar by a higher number', async () => {
    const own = await booked(language);
    await world.post();
    const slot = await freeSlot(world.target);
    expect((await change(world.target, own, ['move', { slot: slot.id }])).status).toBe(200);
    const [, moved, ...others] = await world.post(own.email);
    expect(others).toEqual([]);
    if (!moved) throw new Error('Nothing about the move.');
    expectALetter(moved, language, words.moved);
    expectAnInvitation(moved, ['REQUEST', own.email, await ownFile(own, language)]);
    expect(calendarIn(moved)).toContain('SEQUENCE:1');
    // Its first token is stored nowhere: it has a key of its own.
    const [, id = '', token] = /#guidance-appointment=([\w-]+)\.(\S+)/.exec(moved.mail.text ?? '') ?? [];
    expect(id).not.toBe(own.id);
    expect((await ask(world.target, `/booking/appointments/${id}`, { token })).status).toBe(200);
  });

  it('confirm what the person has cancelled', async () => {
    const own = await booked(language);
    await world.post();
    await change(world.target, own, ['cancel', {}]);
    const cancelled = (await world.post(own.email)).at(-1);
    if (!cancelled) throw new Error('Nothing.');
    expectALetter(cancelled, language, words.cancelled);
    expectTheSameWords(cancelled);
    expect(cancelled.mail.text).not.toContain('#guidance-appointment');
    expectAnInvitation(cancelled, ['CANCEL', own.email, await ownFile(own, language)]);
  });

  it('tell of what the desk has cancelled, with its word, and those who wait of the time', async () => {
    const own = await booked(language);
    const waiting = someone();
    const wait = { service: own.appointment.service.id, contact: { name: 'Per', email: waiting } };
    await ask(world.target, '/booking/waitlist', {
      method: 'POST',
      body: wait,
      headers: inLanguage(language),
    });
    await world.post();
    const calendar = calendarOf(world.target, await signIn(world.target));
    await calendar.cancel(own.id, { revision: 0, word: 'Astrid er syk.' });
    const calledOff = (await world.post(own.email)).at(-1);
    if (!calledOff) throw new Error('Nothing.');
    expectALetter(calledOff, language, words.calledOff);
    expect(calledOff.mail.text).toContain('Astrid er syk.');
    expectALetter(theOne(await world.post(waiting)), language, words.free);
  });
});

describe.each(languages)('letters about a course, %s', (language) => {
  const words = subjects[language];
  const wish = { headers: inLanguage(language) };
  const enrol = async (course: string, email: string, more: object = {}): Promise<Registered> => {
    const body = { participants: [{ name: 'Kari', email }], joinWaitlist: false, manageUrl, ...more };
    const answered = await ask(world.target, `/courses/${course}/registrations`, {
      ...{ method: 'POST', body, ...wish },
    });
    const { registration, token } = JSON.parse(answered.text) as Pick<Registered, 'registration' | 'token'>;
    return { id: registration.id, token, registration };
  };
  const courseFile = async (course: string) =>
    (await ask(world.target, `/courses/${course}/calendar`, wish)).text;

  it('confirm a place with the times of the course, and take them out of the calendar again', async () => {
    const course = await courseWithPlaces(world.target);
    const email = someone();
    const registered = await enrol(course.id, email);
    const arrived = theOne(await world.post(email));
    expectALetter(arrived, language, words.registered);
    expectTheSameWords(arrived);
    expect(arrived.mail.text).toContain(
      `${manageUrl}#guidance-registration=${registered.id}.${registered.token}`,
    );
    const file = vevents(await courseFile(course.id));
    const times = (events: ICAL.Component[]) => events.map((event) => facts(event).slice(0, 4));
    expect(times(vevents(calendarIn(arrived) ?? ''))).toEqual(times(file));
    await tryTo(world.target, 'withdraw', registered);
    const withdrawn = (await world.post(email)).at(-1);
    if (!withdrawn) throw new Error('Nothing.');
    expectALetter(withdrawn, language, words.withdrawn);
    const gone = vevents(calendarIn(withdrawn) ?? '');
    expect(gone.map((event) => event.getFirstPropertyValue('status'))).toEqual(file.map(() => 'CANCELLED'));
  });

  it('tell of a place in the queue, then of the offer with its deadline and the link, and no calendar with either', async () => {
    const course = await courseWithPlaces(world.target);
    const desk = atCourse(world.target, await signIn(world.target), course.id);
    const holder = await register(world.target, course.id);
    await desk.room(1, 5);
    const email = someone();
    await enrol(course.id, email, { joinWaitlist: true });
    const waits = theOne(await world.post(email));
    expectALetter(waits, language, words.waitlisted);
    await tryTo(world.target, 'withdraw', holder);
    const offered = (await world.post(email)).at(-1);
    if (!offered) throw new Error('Nothing.');
    expectALetter(offered, language, words.offered);
    expect(offered.mail.text).toMatch(/kl\. \d\d\.\d\d|at \d\d:\d\d/);
    expect(offered.mail.text).toContain(`${manageUrl}#guidance-registration=`);
    expect([calendarIn(waits), calendarIn(offered)]).toEqual([undefined, undefined]);
  });

  it('tell of another time and of the end of it, as the API tells calendars', async () => {
    const course = await courseWithPlaces(world.target);
    const desk = atCourse(world.target, await signIn(world.target), course.id);
    const email = someone();
    await enrol(course.id, email);
    await world.post();
    const [session] = course.sessions;
    const { date } = wallTimes(session);
    await desk.move(session?.id ?? '', { date, startTime: '06:15', endTime: '07:00' });
    const moved = (await world.post(email)).at(-1);
    if (!moved) throw new Error('Nothing.');
    expectALetter(moved, language, words.sessionMoved);
    const events = vevents(calendarIn(moved) ?? '');
    expect(events.map((event) => facts(event).slice(0, 4))).toEqual(
      vevents(await courseFile(course.id)).map((event) => facts(event).slice(0, 4)),
    );
    await desk.status('cancelled');
    const cancelled = (await world.post(email)).at(-1);
    if (!cancelled) throw new Error('Nothing.');
    expectALetter(cancelled, language, words.courseCancelled);
    const gone = vevents(calendarIn(cancelled) ?? '');
    expect(gone.every((event) => event.getFirstPropertyValue('status') === 'CANCELLED')).toBe(true);
  });
});

describe.each(languages)('letters from the chat, %s', (language) => {
  const words = subjects[language];

  it('carry a copy of the conversation as a file, and nothing of it in the words', async () => {
    const email = someone();
    const seeker = await start(world.target, { language });
    await say(world.target, seeker, { text: 'Jeg vil bli rørlegger' });
    const wish = { method: 'POST', token: seeker.token, body: { email } } as const;
    await ask(world.target, at(seeker, '/transcript-requests'), { ...wish, headers: inLanguage(language) });
    const arrived = theOne(await world.post(email));
    expectALetter(arrived, language, words.copy);
    expectTheSameWords(arrived);
    expect(arrived.mail.text).not.toContain('rørlegger');
    const { filename, content } = theOne(arrived.mail.attachments);
    expect(filename).toBe(language === 'en' ? 'conversation.txt' : 'samtale.txt');
    const file = typeof content === 'string' ? content : new TextDecoder().decode(content);
    const headers = inLanguage(language);
    const own = await ask(world.target, at(seeker, '/transcript'), { token: seeker.token, headers });
    expect(file).toBe(own.text);
    expect(file).toContain('rørlegger');
  });

  it('are a receipt for a question, with its reference and none of its words', async () => {
    const email = someone();
    const body = { email, text: 'Kjøp billige klokker', name: 'www.klokker.example', language };
    const answered = await ask(world.target, '/chat/enquiries', { method: 'POST', body });
    const { reference } = JSON.parse(answered.text) as { reference: string };
    const arrived = theOne(await world.post(email));
    expectALetter(arrived, language, words.enquiry + reference);
    expectTheSameWords(arrived);
    expect(`${arrived.mail.text ?? ''}${arrived.mail.html ?? ''}`).not.toMatch(/klokker/);
  });
});

describe('the mailbox', () => {
  it('gets every letter once, in whatever language, and offers copies where there is a mailer', async () => {
    const ids = (await world.post()).map(({ mail }) => mail.messageId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(30);
    const profile = await ask(world.target, '/profile');
    expect(JSON.parse(profile.text)).toMatchObject({ chat: { transcriptByMail: true } });
  });
});
