import { dayMs, hourMs } from '../../../demo/api/clock.js';
import type { CountedCourse, SessionRecord } from '../../../demo/api/store/courses.repository.js';

/** A Tuesday at nine in the morning, in Oslo. */
export const now = Date.parse('2026-03-03T08:00:00Z');

/** Two hours, so many days from now. */
export const session = (id: string, inDays: number, more: Partial<SessionRecord> = {}): SessionRecord => ({
  id,
  startsAt: now + inDays * dayMs,
  endsAt: now + inDays * dayMs + 2 * hourMs,
  ...more,
});

export const text = (words: string) => ({ nb: words, nn: words, en: words });

export const aCourse = (changes: Partial<CountedCourse> = {}): CountedCourse => ({
  id: 'cv',
  revision: 0,
  changedAt: now,
  title: text('Jobbsøkerkurs'),
  summary: text('Du lager en CV.'),
  kind: 'course',
  format: 'in-person',
  audiences: ['seekers'],
  language: 'nb',
  sessions: [session('s1', 5)],
  entry: { at: 'here', capacity: 10, waitlistCapacity: 2 },
  seatsTaken: 4,
  waiting: 0,
  ...changes,
});
