import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../conformance/ask.js';
import { book, change, freeSlot, type Booked } from '../../conformance/booking-steps.js';
import { at, say, signIn, start } from '../../conformance/chat-steps.js';
import { courseWithPlaces, register, tryTo, type Registered } from '../../conformance/courses-steps.js';
import { calendarOf } from '../../conformance/desk-steps.js';
import { atCourse, wallTimes } from '../../conformance/desk-course-steps.js';
import type { Arrived } from '../../support/smtp-inbox.js';
import {
  calendarIn,
  from,
  headersOf,
  manageUrl,
  openMailWorld,
  someone,
  theOne,
  type MailWorld,
} from './mail-world.js';

let world: MailWorld;
beforeAll(async () => {
  world = await openMailWorld();
});
afterAll(() => world.close());

const languages = ['nb', 'nn', 'en'] as const;
type Language = (typeof languages)[number];

/** Each language's own: kind → how its subject begins. */
const subjects = {
  nb: {
    confirmed: 'Timen din er bestilt: ',
    moved: 'Timen din er flyttet: ',
    cancelled: 'Timen din er avbestilt: ',
    calledOff: 'Timen din er dessverre avlyst: ',
    free: 'Det er blitt en ledig time: ',
    reminder: 'Påminnelse om timen din: ',
    registered: 'Du er påmeldt: ',
    withdrawn: 'Du er meldt av: ',
    waitlisted: 'Du står på venteliste: ',
    offered: 'Du har fått tilbud om plass: ',
    sessionMoved: 'Kurset har fått ny tid: ',
    courseCancelled: 'Kurset er dessverre avlyst: ',
    copy: 'Kopi av samtalen din',
    enquiry: 'Vi har fått spørsmålet ditt: ',
    regards: 'Hilsen Karrieresenter Østfold',
  },
  nn: {
    confirmed: 'Timen din er bestilt: ',
    moved: 'Timen din er flytta: ',
    cancelled: 'Timen din er avbestilt: ',
    calledOff: 'Timen din er dessverre avlyst: ',
    free: 'Det er blitt ein ledig time: ',
    reminder: 'Påminning om timen din: ',
    registered: 'Du er påmeld: ',
    withdrawn: 'Du er meld av: ',
    waitlisted: 'Du står på venteliste: ',
    offered: 'Du har fått tilbod om plass: ',
    sessionMoved: 'Kurset har fått ny tid: ',
    courseCancelled: 'Kurset er dessverre avlyst: ',
    copy: 'Kopi av samtalen din',
    enquiry: 'Vi har fått spørsmålet ditt: ',
    regards: 'Helsing Karrieresenter Østfold',
  },
  en: {
    confirmed: 'Your appointment is booked: ',
    moved: 'Your appointment has been moved: ',
    cancelled: 'Your appointment is cancelled: ',
    calledOff: 'We are sorry, but your appointment is cancelled: ',
    free: 'A time has become free: ',
    reminder: 'A reminder of your appointment: ',
    registered: 'You are registered: ',
    withdrawn: 'Your registration is withdrawn: ',
    waitlisted: 'You are on the waiting list: ',
    offered: 'You are offered a place: ',
    sessionMoved: 'The course has a new time: ',
    courseCancelled: 'We are sorry, but the course is cancelled: ',
    copy: 'A copy of your conversation',
    enquiry: 'We have received your question: ',
    regards: 'Kind regards, Karrieresenter Østfold',
  },
} satisfies Record<Language, Record<string, string>>;

const contactOf = (email: string) => ({ contact: { name: 'Kari Næss', email } });

/** Books somebody's appointment in a language. */
async function booked(language: Language, more: object = {}): Promise<Booked & { email: string }> {
  const email = someone();
  const slot = await freeSlot(world.target);
  const own = await book(world.target, slot, { ...contactOf(email), language, manageUrl, ...more });
  return { ...own, email };
}

const inLanguage = (language: Language) => ({ 'Accept-Language': language });

/** Everything that holds for every letter. */
function expectALetter(arrived: Arrived, language: Language, subject: string): void {
  const { mail, to } = arrived;
  expect(mail.subject?.startsWith(subject), mail.subject).toBe(true);
  expect(mail.from).toMatchObject({ name: 'Karrieresenter Østfold', address: from });
  expect(mail.replyTo).toMatchObject([{ address: 'post@karrieresenter.example' }]);
  expect(mail.to).toMatchObject([{ address: to[0] }]);
  expect(headersOf(arrived)).toMatchObject({
    'auto-submitted': 'auto-generated',
    'content-language': language,
  });
  const { text = '', html = '' } = mail;
  expect(text).toContain(subjects[language].regards);
  expect(html).toMatch(new RegExp(`^<!doctype html>\\s*<html lang="${language}">`));
  expect(html.match(/<h1>/g)).toHaveLength(1);
  expect(html).toContain(`<h1>${mail.subject ?? ''}</h1>`);
  expect(html).not.toMatch(/<(img|script|link|iframe|form|input)|style=|url\(/);
  for (const address of text.match(/https?:\/\/\S+/g) ?? []) expect(html).toContain(`href="${address}"`);
}

/** As one reads it: the lines of the plain text, each somewhere in the HTML. */
function expectTheSameWords({ mail: { text = '', html = '' } }: Arrived): void {
  const words = html.replaceAll(/<style>.*?<\/style>|<[^>]+>/gs, ' ').replaceAll(/\s+/g, ' ');
  for (const line of text.trim().split(/\n+/)) {
    const isLink = line.startsWith('http') || line.endsWith(':');
    if (!isLink) expect(words, line).toContain(line.replace(/\.$/, '').trim().replaceAll(/\s+/g, ' '));
  }
}

const vevents = (file: string) =>
  new ICAL.Component(ICAL.parse(file) as unknown[]).getAllSubcomponents('vevent');
const facts = (event: ICAL.Component) =>
  ['uid', 'sequence', 'dtstart', 'dtend', 'summary', 'location', 'description', 'status'].map((name) =>
    String(event.getFirstPropertyValue(name)),
  );

const ownFile = async ({ id, token }: Booked, language: Language): Promise<string> =>
  (await ask(world.target, `/booking/appointments/${id}/calendar`, { token, headers: inLanguage(language) }))
    .text;

/** Whom it is for, and that it says what the API's own file says. */
function expectAnInvitation(
  arrived: Arrived,
  [method, email, file]: [method: string, email: string, file: string],
): void {
  const calendar = calendarIn(arrived) ?? '';
  expect(arrived.raw).toMatch(new RegExp(`Content-Type: text/calendar; charset=utf-8; method=${method}`));
  const component = new ICAL.Component(ICAL.parse(calendar) as unknown[]);
  expect(component.getFirstPropertyValue('method')).toBe(method);
  const event = theOne(component.getAllSubcomponents('vevent'));
  expect(facts(event)).toEqual(facts(theOne(vevents(file))));
  expect(event.getFirstPropertyValue('organizer')).toBe(`mailto:${from}`);
  expect(event.getFirstPropertyValue('attendee')).toBe(`mailto:${email}`);
}

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
