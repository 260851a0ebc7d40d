import { describe, expect, it } from 'vitest';
import { dayMs, hourMs } from '../../../demo/api/clock.js';
import {
  beginsAt,
  closedReason,
  hasEnded,
  nextSession,
  registrationState,
} from '../../../demo/api/courses/course-standing.js';
import { findCourses } from '../../../demo/api/courses/find-courses.js';
import { partyOf, personOf } from '../../../demo/api/courses/party.js';
import { ProblemError } from '../../../demo/api/http/problem-error.js';
import type {
  CountedCourse,
  CourseEntry,
  SessionRecord,
} from '../../../demo/api/store/courses.repository.js';

const now = Date.parse('2026-03-03T08:00:00Z');
const viewer = { language: 'nb' as const, timeZone: 'Europe/Oslo', now };

const session = (id: string, inDays: number, more: Partial<SessionRecord> = {}): SessionRecord => ({
  id,
  startsAt: now + inDays * dayMs,
  endsAt: now + inDays * dayMs + 2 * hourMs,
  ...more,
});

const text = (words: string) => ({ nb: words, nn: words, en: words });

const aCourse = (changes: Partial<CountedCourse> = {}): CountedCourse => ({
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

const here = (more: Partial<Extract<CourseEntry, { at: 'here' }>>): CourseEntry => ({
  at: 'here',
  waitlistCapacity: 0,
  ...more,
});

describe('how a course stands', () => {
  it.each<[string, Partial<CountedCourse>, string]>([
    ['has places', {}, 'open'],
    ['has no limit', { entry: here({}), seatsTaken: 900 }, 'open'],
    ['is full, and one can wait', { seatsTaken: 10 }, 'waitlist'],
    ['is full, and so is the waiting list', { seatsTaken: 10, waiting: 2 }, 'full'],
    ['is full without a waiting list', { entry: here({ capacity: 4 }) }, 'full'],
    ['has room for nobody', { entry: here({ capacity: 0 }), seatsTaken: 0 }, 'full'],
    ['opens tomorrow', { entry: here({ opensAt: now + dayMs }) }, 'not-yet-open'],
    ['opens this moment', { entry: here({ opensAt: now }) }, 'open'],
    ['closes this moment', { entry: here({ closesAt: now }) }, 'closed'],
    ['begins this moment', { sessions: [session('s1', 0)] }, 'closed'],
    ['is cancelled', { status: 'cancelled' }, 'closed'],
    ['is postponed', { status: 'postponed', sessions: [] }, 'closed'],
    ['has moved to the net', { status: 'moved-online' }, 'open'],
    ['is for whoever comes by', { entry: { at: 'none' }, sessions: [session('s1', 0)] }, 'none'],
    ['belongs to somebody else', { entry: { at: 'elsewhere', url: 'https://example.no' } }, 'external'],
  ])('a course that %s', (_, changes, state) => {
    expect(registrationState(aCourse(changes), now)).toBe(state);
  });

  it('begins with the first session that takes place', () => {
    const sessions = [session('late', 6), session('gone', 1, { status: 'cancelled' }), session('first', 4)];
    expect(beginsAt(aCourse({ sessions }))).toBe(now + 4 * dayMs);
    expect(beginsAt(aCourse({ sessions: [] }))).toBe(Infinity);
    expect(
      closedReason(aCourse({ sessions: [session('gone', -1, { status: 'cancelled' })] }), now),
    ).toBeUndefined();
  });

  it('shows the session that is under way, then the next one', () => {
    const sessions = [session('over', -3), session('next', 3), session('now', -1 / 24)];
    expect(nextSession(aCourse({ sessions }), now)?.id).toBe('now');
    expect(nextSession(aCourse({ sessions }), now + 2 * hourMs)?.id).toBe('next');
    expect(hasEnded(aCourse({ sessions }), now)).toBe(false);
    expect(hasEnded(aCourse({ sessions }), now + 10 * dayMs)).toBe(true);
    expect(hasEnded(aCourse({ sessions: [] }), now)).toBe(false);
  });
});

describe('finding courses', () => {
  const found = (courses: CountedCourse[], query = {}) =>
    findCourses(courses, query, viewer).items.map(({ id }) => id);

  it('puts the next first, the undated last, and leaves out what is over', () => {
    const courses = [
      aCourse({ id: 'undated', sessions: [] }),
      aCourse({ id: 'over', sessions: [session('s1', -2)] }),
      aCourse({ id: 'later', sessions: [session('s1', 9)] }),
      aCourse({ id: 'series', sessions: [session('s1', -2), session('s2', 3)] }),
    ];
    expect(found(courses)).toEqual(['series', 'later', 'undated']);
  });

  it('goes on after the last one seen, though it has ended since', () => {
    const courses = [aCourse({ id: 'a' }), aCourse({ id: 'b' }), aCourse({ id: 'c', sessions: [] })];
    const { nextCursor } = findCourses(courses, { limit: 2 }, viewer);
    expect(found([courses[2] ?? aCourse()], { cursor: nextCursor })).toEqual(['c']);
    expect(found(courses, { cursor: 'not one of ours' })).toEqual(['a', 'b', 'c']);
  });

  it('reads dates in the service’s zone', () => {
    // 23.30 on 9 March in Oslo is 22.30 in UTC; half past midnight is the day before in UTC.
    const startsAt = Date.parse('2026-03-09T22:30:00Z');
    const late = aCourse({ id: 'late', sessions: [{ id: 's1', startsAt, endsAt: startsAt + hourMs / 2 }] });
    const night = aCourse({
      id: 'night',
      sessions: [{ id: 's1', startsAt: startsAt + hourMs, endsAt: startsAt + 2 * hourMs }],
    });
    const on = (date: string) => found([late, night], { from: date, to: date });
    expect(on('2026-03-09')).toEqual(['late']);
    expect(on('2026-03-10')).toEqual(['night']);
    expect(found([aCourse({ sessions: [] })], { from: '2026-03-09' })).toEqual([]);
  });

  it('finds words however they are composed', () => {
    const decomposed = 'jobbsøkerkurs'.normalize('NFD');
    expect(found([aCourse()], { q: `${decomposed}  cv` })).toEqual(['cv']);
    expect(found([aCourse()], { q: 'cv ingeniør' })).toEqual([]);
    expect(found([aCourse()], { q: '  ' })).toEqual(['cv']);
  });
});

describe('those who are registered together', () => {
  it('knows a person by name and address, however they are written', () => {
    expect(personOf({ name: 'Åse  Marie', email: 'Ase@Example.no' })).toBe(
      personOf({ name: ' åse marie'.normalize('NFD'), email: 'ase@example.no' }),
    );
    expect(personOf({ name: 'Åse', email: 'a@example.no' })).not.toBe(
      personOf({ name: 'Ase', email: 'a@example.no' }),
    );
  });

  it('drops a role that the course no longer asks for', () => {
    const [member] = partyOf(aCourse(), [{ name: 'Kari', email: 'kari@example.no', role: 'tolk' }], 'nb');
    expect(member).toEqual({
      participant: { name: 'Kari', email: 'kari@example.no' },
      person: 'kari@example.no kari',
      usesSeat: true,
    });
  });

  it('refuses the same person twice', () => {
    const twice = [
      { name: 'Kari', email: 'kari@example.no' },
      { name: 'KARI', email: 'kari@example.no' },
    ];
    expect(() => partyOf(aCourse(), twice, 'nb')).toThrow(ProblemError);
  });
});
