import { createListeners } from '../listeners.js';
import type { Store, Transaction } from '../store.js';
import { emptyMemoryAccess, memoryAccessRepository } from './access.js';
import { copyOfBooking, emptyMemoryBooking, memoryBookingRepository } from './booking.js';
import { emptyMemoryChat, memoryChatRepository } from './chat.js';
import { emptyMemoryCourses, memoryCourseRepository } from './courses.js';
import { memoryIdempotencyRepository, type MemoryIdempotency } from './idempotency.js';
import { memoryMeetingRepository, type MemoryMeetings } from './meetings.js';
import { memoryLimitRepository, type MemoryLimits } from './limits.js';
import { memoryNoticeRepository, type MemoryNotices } from './notices.js';
import { memoryPrivacyRepository } from './privacy.js';
import { memoryProfileRepository, type MemoryProfile } from './profile.js';
import { memoryStatisticsRepository, type MemoryStatistics } from './statistics.js';

const emptyMemory = () => ({
  idempotency: new Map() as MemoryIdempotency,
  booking: emptyMemoryBooking(),
  chat: emptyMemoryChat(),
  courses: emptyMemoryCourses(),
  notices: new Map() as MemoryNotices,
  profile: {} as MemoryProfile,
  statistics: new Map() as MemoryStatistics,
  meetings: new Map() as MemoryMeetings,
  access: emptyMemoryAccess(),
  limits: new Map() as MemoryLimits,
});
type Memory = ReturnType<typeof emptyMemory>;

const copyOf = ({ booking, ...others }: Memory): Memory => ({
  ...structuredClone(others),
  booking: copyOfBooking(booking),
});

const transactionOver = (memory: Memory, told: Set<string>): Transaction => ({
  idempotency: memoryIdempotencyRepository(memory.idempotency),
  booking: memoryBookingRepository(memory.booking, memory.notices),
  chat: memoryChatRepository(memory.chat, memory.notices),
  courses: memoryCourseRepository(memory.courses),
  notices: memoryNoticeRepository(memory.notices),
  profile: memoryProfileRepository(memory.profile),
  privacy: memoryPrivacyRepository(memory),
  statistics: memoryStatisticsRepository(memory.statistics),
  meetings: memoryMeetingRepository(memory.meetings),
  access: memoryAccessRepository(memory.access),
  limits: memoryLimitRepository(memory.limits),
  tell: (topic) => {
    told.add(topic);
  },
});

/** Transactions one after the other; each works on a copy, which counts once it has succeeded. */
export function createMemoryStore(): Store {
  let memory = emptyMemory();
  let last: Promise<unknown> = Promise.resolve();
  const listeners = createListeners();
  return {
    transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
      const run = async () => {
        const copy = copyOf(memory);
        const told = new Set<string>();
        const result = await work(transactionOver(copy, told));
        memory = copy;
        listeners.tell(told);
        return result;
      };
      const turn = last.then(run);
      last = turn.catch(() => undefined);
      return turn;
    },
    listen: (listener) => listeners.add(listener),
    close: () => last.then(() => undefined),
  };
}
