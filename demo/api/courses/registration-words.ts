import { capitalise, formatsFor } from '../../../src/i18n/format.js';
import type { Language } from '../http/language.js';
import { fill, greeting, lines, paragraphs } from '../notices/notice-text.js';
import { inLanguage } from '../seed/localized.js';
import type { RegistrationRecord, SessionRecord } from '../store/courses.repository.js';
import type { RegistrationNoticeKind } from '../store/notices.repository.js';
import { registrationTexts, textsForSeveral, type RegistrationTexts } from './registration-texts.js';

/** What a word about a registration says in facts. Instants are epoch milliseconds. */
export interface RegistrationNoticeFacts {
  kind: RegistrationNoticeKind;
  /** Who reads this mail. */
  names: readonly string[];
  /** How one can answer: with the link below, by phone, or through whoever has registered one. */
  way: 'link' | 'phone' | 'others';
  title: string;
  /** Those to come, the cancelled ones too. */
  sessions: readonly SessionRecord[];
  isOnline: boolean;
  hasPlace: boolean;
  /** For those who are in. */
  join: string | undefined;
  state: RegistrationRecord['state'];
  /** Of all who are registered together. */
  seats: number;
  position: number | undefined;
  offerExpiresAt: number | undefined;
  /** Before it was moved or cancelled. */
  former: SessionRecord | undefined;
  /** A counsellor's own. */
  word: string | undefined;
  timeZone: string;
  phone: string | undefined;
}

/** The facts as they are now stand in every word: one that is replaced takes nothing with it that the next does not say. */
export function registrationNotice(
  facts: RegistrationNoticeFacts,
  language: Language,
): { to: string; subject: string; text: string } {
  const t = textsFor(facts, language);
  const to = formatsFor(language).list(facts.names);
  const headline = t[headlineOf(facts)];
  const text = paragraphs(
    greeting(facts.names, language),
    `${headline}.`,
    facts.word,
    newsOf(facts, t, language),
    lines(facts.title, ...sessionLines(facts, t, language), ...whereLines(facts, t)),
    standingOf(facts, t, language),
    wayOn(facts, t),
  );
  return { to, subject: [headline, whenOf(facts, language)].filter(Boolean).join(': '), text };
}

/**
 * The session that it is about, or the next one. A subject stands on locked screens and in lists that others see: it says when, and
 * never what the course is about, which may tell of somebody's health or work.
 */
function whenOf({ kind, sessions, former, timeZone }: RegistrationNoticeFacts, language: Language): string {
  const held = sessions.filter(({ status }) => status !== 'cancelled');
  const moved = kind === 'session-moved' ? held.find(({ id }) => id === former?.id) : undefined;
  const about = kind === 'session-cancelled' ? former : (moved ?? held[0] ?? sessions[0]);
  return about ? formatsFor(language, timeZone).dateAndTime(new Date(about.startsAt)) : '';
}

const textsFor = ({ names }: RegistrationNoticeFacts, language: Language): RegistrationTexts => ({
  ...inLanguage(registrationTexts, language),
  ...(names.length > 1 && inLanguage(textsForSeveral, language)),
});

const ofState: Record<RegistrationRecord['state'], keyof RegistrationTexts> = {
  confirmed: 'registered',
  waitlisted: 'waitlisted',
  offered: 'offered',
  withdrawn: 'withdrawn',
};

const ofCourse: Partial<Record<RegistrationNoticeKind, keyof RegistrationTexts>> = {
  'offer-lapsed': 'lapsed',
  'session-cancelled': 'sessionOff',
  'course-cancelled': 'cancelled',
  'course-postponed': 'postponed',
  'course-online': 'online',
  'course-on': 'on',
  'course-link': 'link',
  'course-reminder': 'reminder',
};

function headlineOf(facts: RegistrationNoticeFacts): keyof RegistrationTexts {
  const { kind, state } = facts;
  return kind === 'session-moved' ? moveOf(facts) : (ofCourse[kind] ?? ofState[state]);
}

/** What is new about a session that has been moved. */
function moveOf({ former, sessions, timeZone }: RegistrationNoticeFacts): 'newDate' | 'newTime' | 'newPlace' {
  const moved = sessions.find(({ id }) => id === former?.id);
  if (!former || !moved) return 'newDate';
  if (moved.startsAt === former.startsAt && moved.endsAt === former.endsAt) return 'newPlace';
  const { dateKey } = formatsFor('nb', timeZone);
  const isSameDay = dateKey(new Date(moved.startsAt)) === dateKey(new Date(former.startsAt));
  return isSameDay ? 'newTime' : 'newDate';
}

/** What has happened, beyond its headline. */
function newsOf(
  facts: RegistrationNoticeFacts,
  t: RegistrationTexts,
  language: Language,
): string | undefined {
  const { kind, former, names, position, seats } = facts;
  const time = former && formatsFor(language, facts.timeZone).dateAndTime(new Date(former.startsAt));
  switch (kind) {
    case 'waitlisted':
      return fill(seats > 1 ? t.allJoined : t.joined, { position: String(position) });
    case 'offer-lapsed':
      return t.noAnswer;
    case 'registered-already':
      return fill(t.twice, { names: formatsFor(language).list(names) });
    case 'session-cancelled':
      return fill(t.notHeld, { time });
    case 'session-moved':
      return moveOf(facts) === 'newPlace' ? undefined : fill(t.before, { time });
    case 'course-postponed':
      return t.dateToCome;
    default:
      return undefined;
  }
}

function sessionLines(facts: RegistrationNoticeFacts, t: RegistrationTexts, language: Language): string[] {
  const places = placesOf(facts);
  return facts.sessions.map((session) => {
    const { place, status } = session;
    const own = places.length > 1 && place ? [place.name, place.address].filter(Boolean) : [];
    const time = [timeOf(session, facts.timeZone, language), ...own].join(', ');
    return status === 'cancelled' ? fill(t.sessionCancelled, { time }) : time;
  });
}

/** With its second date when it lasts into the night; what ends at midnight ends on its own day. */
function timeOf({ startsAt, endsAt }: SessionRecord, timeZone: string, language: Language): string {
  const formats = formatsFor(language, timeZone);
  const [start, end] = [new Date(startsAt), new Date(endsAt)];
  const from = capitalise(formats.dateWithYear(start));
  const isOneDay = formats.dateKey(start) === formats.dateKey(new Date(endsAt - 1));
  if (isOneDay) return `${from} ${formats.span(start, end)}`;
  return `${from} ${formats.clock(start)} – ${formats.dateWithYear(end)} ${formats.clock(end)}`;
}

/** Where it takes place, each place once. */
function placesOf({ sessions, hasPlace }: RegistrationNoticeFacts): string[] {
  const held = hasPlace ? sessions.filter(({ status }) => status !== 'cancelled') : [];
  const places = held.flatMap(({ place }) => (place ? [[place.name, place.address]] : []));
  return [...new Set(places.map((parts) => parts.filter(Boolean).join(', ')))];
}

function whereLines(facts: RegistrationNoticeFacts, t: RegistrationTexts): string[] {
  const { kind, state, isOnline, join } = facts;
  if (state === 'withdrawn' || kind === 'course-cancelled') return [];
  const places = placesOf(facts);
  const [place] = places;
  const where = places.length === 1 ? [fill(t.where, { place })] : [];
  if (join !== undefined) return [...where, fill(t.join, { join })];
  if (!isOnline) return where;
  return [...where, state === 'confirmed' ? t.joinLater : t.onNet];
}

/** How one stands, where the headline does not say it. */
function standingOf(
  facts: RegistrationNoticeFacts,
  t: RegistrationTexts,
  language: Language,
): string | undefined {
  const { kind, state, seats, sessions, offerExpiresAt } = facts;
  if (kind === 'course-cancelled') return t.nothingToDo;
  if (state === 'offered' && offerExpiresAt !== undefined) {
    const deadline = formatsFor(language, facts.timeZone).dateAndTime(new Date(offerExpiresAt));
    return fill(seats > 1 ? t.answerAllBy : t.answerBy, { deadline, seats: String(seats) });
  }
  const isHeadline = headlineOf(facts) === ofState[state];
  const isNothingLeft =
    kind === 'session-cancelled' && sessions.every(({ status }) => status === 'cancelled');
  const isKnown = kind === 'course-postponed' || kind === 'course-reminder';
  if (isHeadline || isNothingLeft || isKnown) return undefined;
  return { confirmed: t.stillIn, waitlisted: t.stillWaiting, offered: undefined, withdrawn: undefined }[
    state
  ];
}

function wayOn(facts: RegistrationNoticeFacts, t: RegistrationTexts): string | undefined {
  const { kind, state, way, phone } = facts;
  const orCall = phone === undefined ? '' : fill(t.orCall, { phone });
  if (kind === 'course-cancelled') return fill(t.others, { orCall });
  if (kind === 'withdrawn') return fill(t.again, { orCall });
  if (way === 'link') return state === 'offered' && kind !== 'offered' ? t.answerBelow : undefined;
  if (state === 'withdrawn') return undefined;
  if (way === 'others') return fill(t.askFirst, { orCall });
  if (phone === undefined) return undefined;
  return fill(state === 'offered' ? t.callToAnswer : t.call, { phone });
}
