import { klona } from 'klona';
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

/** Each of these is made when it is first asked for. */
function lazily<Made extends object>(makers: { [Name in keyof Made]: () => Made[Name] }): Made {
  const made: Partial<Made> = {};
  const names = Object.keys(makers) as (keyof Made)[];
  const getters = names.map((name) => [
    name,
    { enumerable: true, get: () => (made[name] ??= makers[name]()) },
  ]);
  return Object.defineProperties({}, Object.fromEntries(getters) as PropertyDescriptorMap) as Made;
}

/** What a transaction works on: a part is copied when it is first asked for, as most touch one or two. `touched`: the copies. */
function workingOn(memory: Memory): { working: Memory; touched: Partial<Memory> } {
  const touched: Partial<Memory> = {};
  const copied =
    <Part extends keyof Memory>(part: Part) =>
    () =>
      (touched[part] =
        part === 'booking' ? (copyOfBooking(memory.booking) as Memory[Part]) : klona(memory[part]));
  const parts = Object.keys(memory) as (keyof Memory)[];
  const makers = Object.fromEntries(parts.map((part) => [part, copied(part)]));
  return { working: lazily<Memory>(makers as { [Part in keyof Memory]: () => Memory[Part] }), touched };
}

const repositoriesOver = (memory: Memory) =>
  lazily<Omit<Transaction, 'tell'>>({
    idempotency: () => memoryIdempotencyRepository(memory.idempotency),
    booking: () => memoryBookingRepository(memory.booking, memory.notices),
    chat: () => memoryChatRepository(memory.chat, memory.notices),
    courses: () => memoryCourseRepository(memory.courses),
    notices: () => memoryNoticeRepository(memory.notices),
    profile: () => memoryProfileRepository(memory.profile),
    privacy: () => memoryPrivacyRepository(memory),
    statistics: () => memoryStatisticsRepository(memory.statistics),
    meetings: () => memoryMeetingRepository(memory.meetings),
    access: () => memoryAccessRepository(memory.access),
    limits: () => memoryLimitRepository(memory.limits),
  });

/** Transactions one after the other; each works on copies, which count once it has succeeded. */
export function createMemoryStore(): Store {
  let memory = emptyMemory();
  let last: Promise<unknown> = Promise.resolve();
  const listeners = createListeners();
  return {
    transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
      const run = async () => {
        const { working, touched } = workingOn(memory);
        const told = new Set<string>();
        const tell = (topic: string) => void told.add(topic);
        const result = await work(Object.assign(repositoriesOver(working), { tell }));
        memory = { ...memory, ...touched };
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
