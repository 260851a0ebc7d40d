import type { Contact } from '../../../src/contract/booking.js';
import type { Language } from '../http/language.js';
import type { AppointmentRecord, HoldRecord, TimeSpan } from './booking.repository.js';

/** Time off: a stretch of a counsellor's time in which nothing can be booked. Instants are epoch milliseconds. */
export interface BlockRecord extends TimeSpan {
  id: string;
  occupied: string;
  counsellor: string;
  /** For colleagues. */
  note?: string;
  createdBy: string;
  createdAt: number;
}

export const noticeKinds = ['confirmed', 'moved', 'cancelled', 'time-free'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export type NoticeSubject = { appointment: string } | { wait: string };

/** A word to somebody whom a change concerns, in that person's language. */
export interface NoticeRecord {
  id: string;
  kind: NoticeKind;
  about: NoticeSubject;
  contact: Contact;
  way: 'email' | 'phone';
  language: Language;
  subject: string;
  text: string;
  /** Carries the appointment's token; forgotten once the word has been given. */
  manageLink?: string;
  createdAt: number;
  sentAt?: number;
}

/** A counsellor's day or week, what is done with it, and whom to tell. Part of the booking's repository. */
export interface CalendarRepository {
  /** In any state, those that start within the span, in order of time. */
  appointmentsIn(span: TimeSpan): Promise<AppointmentRecord[]>;
  /** A counsellor's confirmed ones that touch the span, in order of time. The rows are held until the transaction ends. */
  lockAppointmentsOf(counsellor: string, span: TimeSpan): Promise<AppointmentRecord[]>;
  /** A counsellor's living holds of times that touch the span. The rows are held until the transaction ends. */
  lockHoldsOf(counsellor: string, span: TimeSpan & { now: number }): Promise<(HoldRecord & TimeSpan)[]>;

  /** Its time has been taken. */
  insertBlock(block: BlockRecord): Promise<void>;
  /** In order of time. */
  blocksIn(span: TimeSpan): Promise<BlockRecord[]>;
  /** The row is held until the transaction ends. */
  lockBlock(id: string): Promise<BlockRecord | undefined>;
  /** Without its time. */
  removeBlock(id: string): Promise<void>;

  insertNotice(notice: NoticeRecord): Promise<void>;
  /** Those not given yet and those given since then, the oldest first. */
  notices(givenSince: number): Promise<NoticeRecord[]>;
  countUngivenNotices(): Promise<number>;
  /** Given at that instant, or not after all. False when there is none. */
  setNoticeSent(id: string, sentAt: number | undefined): Promise<boolean>;
  /** Takes back what has not been given yet about the same thing. */
  takeUngivenNotices(about: NoticeSubject): Promise<NoticeRecord[]>;
  /** Those given before then lose their link, or go altogether. */
  forgetNotices(before: { link: number; all: number }): Promise<void>;

  /** What an appointment that ended before then says of a person, and every word about it. */
  eraseAppointments(endedBefore: number, now: number): Promise<void>;
}
