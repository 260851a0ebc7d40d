import { dayMs, hourMs } from '../../../demo/api/clock.js';
import type { CourseWork } from '../../../demo/api/courses/course-work.js';
import {
  acceptOffer,
  declineOffer,
  register,
  withdraw,
  type Registered,
} from '../../../demo/api/courses/registrations.js';
import { lockCourse } from '../../../demo/api/courses/waiting-list.js';
import { newCredential } from '../../../demo/api/http/credentials.js';
import type {
  CountedCourse,
  CourseRecord,
  RegistrationRecord,
} from '../../../demo/api/store/courses.repository.js';
import { createMemoryStore } from '../../../demo/api/store/memory/memory-store.js';
import type { NoticeRecord } from '../../../demo/api/store/notices.repository.js';
import type { Store } from '../../../demo/api/store/store.js';
import type { NewRegistration } from '../../../src/contract/courses.js';

export const text = (words: string) => ({ nb: words, nn: words, en: words });

/** A Tuesday at nine in the morning, in Oslo. */
export const startsAt = Date.parse('2026-03-03T08:00:00Z');

export const roles = [
  { id: 'deltaker', label: text('Deltaker'), usesSeat: true },
  { id: 'tolk', label: text('Tolk'), usesSeat: false },
];

/** Ten days ahead, with twenty seats and a long waiting list. */
export const aCourse = (changes: Partial<CourseRecord> = {}): CourseRecord => ({
  id: 'cv',
  revision: 0,
  changedAt: startsAt,
  title: text('Jobbsøkerkurs'),
  summary: text('Du lager en CV.'),
  kind: 'course',
  format: 'in-person',
  audiences: ['seekers'],
  language: 'nb',
  sessions: [{ id: 's1', startsAt: startsAt + 10 * dayMs, endsAt: startsAt + 10 * dayMs + 2 * hourMs }],
  entry: { at: 'here', capacity: 20, waitlistCapacity: 500 },
  ...changes,
});

/** One course over a store in memory, with a clock of its own. */
export interface CourseWorld {
  now: number;
  store: Store;
  /** All in one transaction, in the order of the promises. */
  work: <Value>(run: (work: CourseWork, course: CountedCourse) => Promise<Value>) => Promise<Value>;
  register: (wish: Partial<NewRegistration>) => Promise<Registered & { token: string }>;
  answer: (step: 'withdraw' | 'accept' | 'decline', id: string) => Promise<Registered>;
  /** The course locked, as the sweep does. */
  course: () => Promise<CountedCourse>;
  registrations: () => Promise<RegistrationRecord[]>;
  /** Not given yet, about one registration. */
  wordsTo: (registration: string) => Promise<NoticeRecord[]>;
}

const steps = { withdraw, accept: acceptOffer, decline: declineOffer };

export async function courseWorld(record: CourseRecord = aCourse()): Promise<CourseWorld> {
  const store = createMemoryStore();
  await store.transaction(({ courses }) => courses.saveCourse(record));
  const world: CourseWorld = {
    now: startsAt,
    store,
    work: (run) =>
      store.transaction(async ({ courses, notices }) => {
        const phone = '69 00 00 00';
        const centre = { centre: 'Karrieresenteret', calendarHost: 'api.example.no', mail: undefined };
        const rest = { now: world.now, language: 'nb', timeZone: 'Europe/Oslo', phone, ...centre } as const;
        const work: CourseWork = { courses, notices, ...rest };
        return run(work, await lockCourse(work, record.id));
      }),
    register: async (wish) => {
      const owner = await newCredential('registration');
      const whole = { participants: [], joinWaitlist: true, ...wish };
      const registered = await world.work((work) =>
        register(work, { course: record.id, wish: whole }, owner),
      );
      return { ...registered, token: owner.token };
    },
    answer: (step, id) => world.work((work) => steps[step](work, id)),
    course: () => world.work((_, course) => Promise.resolve(course)),
    registrations: () => store.transaction(({ courses }) => courses.registrationsOf(record.id)),
    wordsTo: (registration) => store.transaction(({ notices }) => notices.ungiven({ registration })),
  };
  return world;
}

let count = 0;
/** Others each time. */
export const people = (size: number, role?: string) =>
  Array.from({ length: size }, () => {
    count += 1;
    return { name: `Nr ${String(count)}`, email: `nr${String(count)}@example.no`, ...(role && { role }) };
  });
