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

/** What a transaction works on, and the parts of it that it has touched. */
interface Working {
  memory: Memory;
  touched: Partial<Memory>;
}

/** A part is copied when it is first asked for: most transactions touch one or two. */
function workingOn(memory: Memory): Working {
  const touched: Partial<Memory> = {};
  const copyOf = <Part extends keyof Memory>(part: Part): Memory[Part] =>
    part === 'booking' ? (copyOfBooking(memory.booking) as Memory[Part]) : structuredClone(memory[part]);
  const lazily = <Part extends keyof Memory>(part: Part) => ({
    enumerable: true,
    get: () => (touched[part] ??= copyOf(part)),
  });
  const parts = Object.keys(memory) as (keyof Memory)[];
  const working = Object.defineProperties(
    {},
    Object.fromEntries(parts.map((part) => [part, lazily(part)])),
  ) as Memory;
  return { memory: working, touched };
}

const transactionOver = (memory: Memory, told: Set<string>): Transaction => ({
  get idempotency() {
    return memoryIdempotencyRepository(memory.idempotency);
  },
  get booking() {
    return memoryBookingRepository(memory.booking, memory.notices);
  },
  get chat() {
    return memoryChatRepository(memory.chat, memory.notices);
  },
  get courses() {
    return memoryCourseRepository(memory.courses);
  },
  get notices() {
    return memoryNoticeRepository(memory.notices);
  },
  get profile() {
    return memoryProfileRepository(memory.profile);
  },
  get privacy() {
    return memoryPrivacyRepository(memory);
  },
  get statistics() {
    return memoryStatisticsRepository(memory.statistics);
  },
  get meetings() {
    return memoryMeetingRepository(memory.meetings);
  },
  get access() {
    return memoryAccessRepository(memory.access);
  },
  get limits() {
    return memoryLimitRepository(memory.limits);
  },
  tell: (topic) => {
    told.add(topic);
  },
});

/** Transactions one after the other; each works on copies, which count once it has succeeded. */
export function createMemoryStore(): Store {
  let memory = emptyMemory();
  let last: Promise<unknown> = Promise.resolve();
  const listeners = createListeners();
  return {
    transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
      const run = async () => {
        const working = workingOn(memory);
        const told = new Set<string>();
        const result = await work(transactionOver(working.memory, told));
        memory = { ...memory, ...working.touched };
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
