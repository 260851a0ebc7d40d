import ICAL from 'ical.js';
import { expect } from 'vitest';
import type { Arrived } from '../../support/smtp-inbox.js';
import { calendarIn, from, headersOf, theOne } from './mail-world.js';

export const languages = ['nb', 'nn', 'en'] as const;
export type Language = (typeof languages)[number];

/** Each language's own: kind → how its subject begins. */
export const subjects = {
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

/** Everything that holds for every letter. */
export function expectALetter(arrived: Arrived, language: Language, subject: string): void {
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
export function expectTheSameWords({ mail: { text = '', html = '' } }: Arrived): void {
  const words = html.replaceAll(/<style>.*?<\/style>|<[^>]+>/gs, ' ').replaceAll(/\s+/g, ' ');
  for (const line of text.trim().split(/\n+/)) {
    const isLink = line.startsWith('http') || line.endsWith(':');
    if (!isLink) expect(words, line).toContain(line.replace(/\.$/, '').trim().replaceAll(/\s+/g, ' '));
  }
}

export const vevents = (file: string) =>
  new ICAL.Component(ICAL.parse(file) as unknown[]).getAllSubcomponents('vevent');
export const facts = (event: ICAL.Component) =>
  ['uid', 'sequence', 'dtstart', 'dtend', 'summary', 'location', 'description', 'status'].map((name) =>
    String(event.getFirstPropertyValue(name)),
  );

/** Whom it is for, and that it says what the API's own file says. */
export function expectAnInvitation(
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
