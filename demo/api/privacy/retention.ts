import type { ApiOptions } from '../api-context.js';
import { dayMs, hourMs } from '../clock.js';

/** How long what tells of a person is kept. Every period is here; `demo/deploy/data-map.md` says what each holds for. */
export interface Retention {
  /** After an appointment. */
  appointmentDays: number;
  /** After a course. */
  registrationDays: number;
  /** After somebody has withdrawn from a course, if that is sooner. They may still ask what became of it. */
  withdrawnDays: number;
  /** For a letter that nobody has answered. */
  enquiryDays: number;
  /** For who waits for a time; no longer than to the last date of the wish. */
  waitDays: number;
  /** For a word that has been given: it can still be looked up. */
  noticeDays: number;
}

export const usualRetention: Retention = {
  appointmentDays: 180,
  registrationDays: 180,
  withdrawnDays: 30,
  enquiryDays: 180,
  waitDays: 180,
  noticeDays: 30,
};

/** What follows from how the service works rather than from what it decides. */
export const fixedRetention = {
  /** The same request again gets the same answer for so long. */
  idempotencyMs: dayMs,
  /** Time enough to find that a word was marked as given by mistake: until then its link is needed again. */
  noticeLinkMs: hourMs,
} as const;

type Given = Pick<ApiOptions, 'retention' | 'appointmentRetentionDays' | 'registrationRetentionDays'>;

/** What the service has decided, and what is usual for the rest. */
export const retentionOf = ({
  retention,
  appointmentRetentionDays,
  registrationRetentionDays,
}: Given): Retention => ({
  ...usualRetention,
  ...(appointmentRetentionDays !== undefined && { appointmentDays: appointmentRetentionDays }),
  ...(registrationRetentionDays !== undefined && { registrationDays: registrationRetentionDays }),
  ...retention,
});
