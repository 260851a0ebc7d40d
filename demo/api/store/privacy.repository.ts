import type { AppointmentRecord, WaitRecord } from './booking.repository.js';
import type { EnquiryRecord } from './chat.repository.js';
import type { RegistrationRecord } from './courses.repository.js';
import type { NoticeRecord, NoticeSubject } from './notices.repository.js';

/** How a person is known: one of these. `email` in small letters; `phone`: its last eight figures; `reference`: an id, as it stands. */
export type PersonKey = { email: string } | { phone: string } | { reference: string };

/** All that is held about a person and can be found by one. A conversation has no person in it to be found by. */
export interface HeldRecords {
  appointments: AppointmentRecord[];
  waits: WaitRecord[];
  registrations: RegistrationRecord[];
  enquiries: EnquiryRecord[];
  /** Conversations that are to be sent to this address. */
  transcriptMails: number;
}

/** Thin: finds and erases what is held about a person, wherever it is. */
export interface PrivacyRepository {
  heldAbout(key: PersonKey): Promise<HeldRecords>;
  noticesAbout(subject: NoticeSubject): Promise<NoticeRecord[]>;
  /** What it says of a person, and every word about it. That there was one stays. */
  eraseAppointment(id: string, now: number): Promise<void>;
  /** With everything that belongs to it. How many seats were taken stays with the course. */
  eraseRegistration(id: string): Promise<void>;
  /** One of several people who are registered together. The seat stays theirs together. */
  eraseParticipant(id: string, index: number): Promise<void>;
  eraseTranscriptMails(email: string): Promise<void>;
  /** Who waits for a time that is past, or has waited since before then. */
  removeWaits(before: { date: string; createdBefore: number }): Promise<void>;
}
