import type { Contact } from '../../../src/contract/booking.js';
import type { CalendarMethod } from '../calendar/icalendar.js';
import type { Language } from '../http/language.js';
import type { OutboxRepository } from './outbox.repository.js';

export const appointmentNoticeKinds = [
  'confirmed',
  'moved',
  'cancelled',
  'meeting-link',
  'reminder',
] as const;
export type AppointmentNoticeKind = (typeof appointmentNoticeKinds)[number];

/** What has become of a registration, then what has become of its course. */
export const registrationNoticeKinds = [
  'registered',
  'registered-already',
  'waitlisted',
  'offered',
  'offer-lapsed',
  'withdrawn',
  'session-cancelled',
  'session-moved',
  'course-cancelled',
  'course-postponed',
  'course-online',
  'course-on',
  'course-link',
  'course-reminder',
] as const;
export type RegistrationNoticeKind = (typeof registrationNoticeKinds)[number];

export const noticeKinds = [
  ...appointmentNoticeKinds,
  'time-free',
  ...registrationNoticeKinds,
  'transcript',
  'enquiry',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What it is about, and goes with. `enquiry`: its reference. */
export type NoticeSubject =
  | { appointment: string }
  | { wait: string }
  | { registration: string }
  | { conversation: string }
  | { enquiry: string };

/** A calendar file (RFC 5545) that goes with a word: an invitation, its withdrawal, or one to keep. */
export interface NoticeCalendar {
  method: CalendarMethod;
  text: string;
}

/** A text file that goes with a word. */
export interface NoticeAttachment {
  name: string;
  text: string;
}

/** `address`: the recipient's server knows no such address; `message`: it does not take such a mail; `time`: nobody has taken it in time. */
export const noticeFailureReasons = ['address', 'message', 'time'] as const;
export interface NoticeFailure {
  reason: (typeof noticeFailureReasons)[number];
  at: number;
  /** What the server said, in its own words. */
  answer?: string;
}

/** A word to somebody whom a change concerns, in that person's language. Instants are epoch milliseconds. */
export interface NoticeRecord {
  id: string;
  kind: NoticeKind;
  about: NoticeSubject;
  /** Whom it is for, when that is a counsellor. Otherwise it is for the person whom it is about. */
  counsellor?: string;
  contact: Contact;
  way: 'email' | 'phone';
  language: Language;
  subject: string;
  text: string;
  /** Carries a token; forgotten once the word has been given. */
  manageLink?: string;
  calendar?: NoticeCalendar;
  attachment?: NoticeAttachment;
  /** From then on it is not worth saying. */
  expiresAt?: number;
  createdAt: number;
  sentAt?: number;
  /** When the mailer may try. None: it is given by hand. */
  nextAttemptAt?: number;
  /** How often a server has been asked to take it. */
  attempts: number;
  /** A mailer is sending it, and has until then. */
  leasedUntil?: number;
  /** The mailer has given it up: it is to be given by hand. */
  failure?: NoticeFailure;
}

/** Whose words are meant: a counsellor's about it, or those of the person whom it is about. */
export type NoticeAddressee = NoticeSubject & { counsellor?: string | undefined };

/** Which words: all, or those that no mailer sends. */
export type NoticeScope = 'all' | 'by-hand';

/** Words that wait to be given, and those that have been. */
export interface NoticeRepository extends OutboxRepository {
  insert(notice: NoticeRecord): Promise<void>;
  /** Those not given yet and those given since then, the oldest first. */
  list(givenSince: number, scope: NoticeScope): Promise<NoticeRecord[]>;
  countUngiven(scope: NoticeScope): Promise<number>;
  /** When the person concerned last got a word about each of these appointments or registrations, given or not: by id. */
  lastWords(ids: readonly string[]): Promise<Map<string, number>>;
  /** Given or not, to whomever. */
  countAbout(about: NoticeSubject): Promise<number>;
  /** What has not been given yet about the same thing to the same one. */
  ungiven(addressee: NoticeAddressee): Promise<NoticeRecord[]>;
  /** Takes that back. What a mailer is sending just then may arrive all the same. */
  takeUngiven(addressee: NoticeAddressee): Promise<NoticeRecord[]>;
  /** Given at that instant, or not after all. False when there is none. */
  setSent(id: string, sentAt: number | undefined): Promise<boolean>;
  /** Those given before then lose their link, or go altogether; so does what was not given in time. */
  forget(before: { link: number; all: number; expired: number }): Promise<void>;
}
