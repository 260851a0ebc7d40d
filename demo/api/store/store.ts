import type { AccessRepository } from './access.repository.js';
import type { BookingRepository } from './booking.repository.js';
import type { ChatRepository } from './chat.repository.js';
import type { CourseRepository } from './courses.repository.js';
import type { IdempotencyRepository } from './idempotency.repository.js';
import type { MeetingRepository } from './meetings.repository.js';
import type { LimitRepository } from './limits.repository.js';
import type { StoreListener } from './listeners.js';
import type { NoticeRepository } from './notices.repository.js';
import type { PrivacyRepository } from './privacy.repository.js';
import type { ProfileRepository } from './profile.repository.js';
import type { StatisticsRepository } from './statistics.repository.js';

/** What can be read and written inside one transaction. */
export interface Transaction {
  idempotency: IdempotencyRepository;
  booking: BookingRepository;
  chat: ChatRepository;
  courses: CourseRepository;
  notices: NoticeRepository;
  profile: ProfileRepository;
  privacy: PrivacyRepository;
  statistics: StatisticsRepository;
  meetings: MeetingRepository;
  access: AccessRepository;
  limits: LimitRepository;
  /**
   * Wakes those who listen, in every process, once the transaction has been committed; never when it fails. A topic is an id
   * at most: whoever hears of it reads for themselves.
   */
  tell(topic: string): void;
}

export interface Store {
  /** All or nothing: when the work throws, nothing of it happened. It may be run again after a conflict with another. */
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Hears what transactions tell from now on, whichever process they ran in. Returns what stops it. */
  listen(listener: StoreListener): () => void;
  close(): Promise<void>;
}
