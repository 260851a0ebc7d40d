import type { NoticeFailure, NoticeRecord } from './notices.repository.js';

/** Who sends a word, and until when nobody else does. Instants are epoch milliseconds. */
export interface Lease {
  /** A UUID: a new one each time. */
  id: string;
  until: number;
}

/** What has become of an attempt. */
export type Attempt =
  | { state: 'sent'; at: number }
  /** `counts`: the message itself was put off; otherwise nobody has got to know of it. */
  | { state: 'waiting'; nextAttemptAt: number; counts: boolean }
  | { state: 'failed'; failure: NoticeFailure };

/** The words by e-mail that a mailer sends. Any number of them may run. */
export interface OutboxRepository {
  /** What was written before then and nobody has taken is to be given by hand. */
  giveUp(writtenBefore: number, at: number): Promise<void>;
  /** The next one that is due and that nobody is sending. The lease ends with `settle`, or by itself. */
  lease(lease: Lease, now: number): Promise<NoticeRecord | undefined>;
  /**
   * Ends the lease. What was sent loses its link and what came with it. Nothing happens when the word was taken back meanwhile, or
   * another has leased it since.
   */
  settle(id: string, lease: string, attempt: Attempt): Promise<void>;
}
