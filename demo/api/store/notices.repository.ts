import type { Contact } from '../../../src/contract/booking.js';
import type { Language } from '../http/language.js';

export const appointmentNoticeKinds = ['confirmed', 'moved', 'cancelled', 'meeting-link'] as const;
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
] as const;
export type RegistrationNoticeKind = (typeof registrationNoticeKinds)[number];

export const noticeKinds = [...appointmentNoticeKinds, 'time-free', ...registrationNoticeKinds] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export type NoticeSubject = { appointment: string } | { wait: string } | { registration: string };

/** A word to somebody whom a change concerns, in that person's language. Instants are epoch milliseconds. */
export interface NoticeRecord {
  id: string;
  kind: NoticeKind;
  about: NoticeSubject;
  contact: Contact;
  way: 'email' | 'phone';
  language: Language;
  subject: string;
  text: string;
  /** Carries a token; forgotten once the word has been given. */
  manageLink?: string;
  createdAt: number;
  sentAt?: number;
}

/** Words that wait to be given, and those that have been. */
export interface NoticeRepository {
  insert(notice: NoticeRecord): Promise<void>;
  /** Those not given yet and those given since then, the oldest first. */
  list(givenSince: number): Promise<NoticeRecord[]>;
  countUngiven(): Promise<number>;
  /** What has not been given yet about the same thing. */
  ungiven(about: NoticeSubject): Promise<NoticeRecord[]>;
  /** Takes that back. */
  takeUngiven(about: NoticeSubject): Promise<NoticeRecord[]>;
  /** Given at that instant, or not after all. False when there is none. */
  setSent(id: string, sentAt: number | undefined): Promise<boolean>;
  /** Those given before then lose their link, or go altogether. */
  forget(before: { link: number; all: number }): Promise<void>;
}
