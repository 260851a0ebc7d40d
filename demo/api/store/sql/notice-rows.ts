import type { NoticeRecord, NoticeSubject } from '../notices.repository.js';

export interface NoticeRow {
  id: string;
  kind: NoticeRecord['kind'];
  appointment_id: string | null;
  wait_id: string | null;
  registration_id: string | null;
  conversation_id: string | null;
  enquiry_reference: string | null;
  counsellor_id: string | null;
  contact: NoticeRecord['contact'];
  way: NoticeRecord['way'];
  language: NoticeRecord['language'];
  subject: string;
  text: string;
  manage_link: string | null;
  calendar: NonNullable<NoticeRecord['calendar']> | null;
  attachment: NonNullable<NoticeRecord['attachment']> | null;
  expires_at: Date | null;
  created_at: Date;
  sent_at: Date | null;
  next_attempt_at: Date | null;
  attempts: number;
  leased_until: Date | null;
  failure: NonNullable<NoticeRecord['failure']> | null;
}

/** No mailer sends it: it never was to, or has given up. */
export const byHand = '(next_attempt_at is null or failure is not null)';

export const noticeOf = (row: NoticeRow): NoticeRecord => ({
  id: row.id,
  kind: row.kind,
  about: subjectOf(row),
  contact: row.contact,
  way: row.way,
  language: row.language,
  subject: row.subject,
  text: row.text,
  createdAt: row.created_at.getTime(),
  attempts: row.attempts,
  ...(row.counsellor_id !== null && { counsellor: row.counsellor_id }),
  ...(row.manage_link !== null && { manageLink: row.manage_link }),
  ...(row.calendar !== null && { calendar: row.calendar }),
  ...(row.attachment !== null && { attachment: row.attachment }),
  ...(row.expires_at !== null && { expiresAt: row.expires_at.getTime() }),
  ...(row.sent_at !== null && { sentAt: row.sent_at.getTime() }),
  ...(row.next_attempt_at !== null && { nextAttemptAt: row.next_attempt_at.getTime() }),
  ...(row.leased_until !== null && { leasedUntil: row.leased_until.getTime() }),
  ...(row.failure !== null && { failure: row.failure }),
});

/** The table's check: one of them is there. */
function subjectOf(row: NoticeRow): NoticeSubject {
  if (row.registration_id !== null) return { registration: row.registration_id };
  if (row.wait_id !== null) return { wait: row.wait_id };
  if (row.conversation_id !== null) return { conversation: row.conversation_id };
  if (row.enquiry_reference !== null) return { enquiry: row.enquiry_reference };
  return { appointment: row.appointment_id ?? '' };
}

export function columnOf(about: NoticeSubject): [column: string, id: string] {
  if ('registration' in about) return ['registration_id', about.registration];
  if ('wait' in about) return ['wait_id', about.wait];
  if ('conversation' in about) return ['conversation_id', about.conversation];
  return 'enquiry' in about ? ['enquiry_reference', about.enquiry] : ['appointment_id', about.appointment];
}

/** Of a new one, column by column. */
export const valuesOf = (notice: NoticeRecord): [column: string, value: unknown][] => [
  ['id', notice.id],
  ['kind', notice.kind],
  columnOf(notice.about),
  ['counsellor_id', notice.counsellor ?? null],
  ['contact', JSON.stringify(notice.contact)],
  ['way', notice.way],
  ['language', notice.language],
  ['subject', notice.subject],
  ['text', notice.text],
  ['manage_link', notice.manageLink ?? null],
  ['calendar', notice.calendar ? JSON.stringify(notice.calendar) : null],
  ['attachment', notice.attachment ? JSON.stringify(notice.attachment) : null],
  ['expires_at', dateOf(notice.expiresAt)],
  ['created_at', new Date(notice.createdAt)],
  ['next_attempt_at', dateOf(notice.nextAttemptAt)],
  ['attempts', notice.attempts],
];

const dateOf = (epochMs: number | undefined) => (epochMs === undefined ? null : new Date(epochMs));
