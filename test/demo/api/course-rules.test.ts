import { describe, expect, it } from 'vitest';
import { dayMs, hourMs } from '../../../demo/api/clock.js';
import {
  beginsAt,
  closedReason,
  hasEnded,
  nextSession,
  registrationState,
} from '../../../demo/api/courses/course-standing.js';
import { partyOf, personOf } from '../../../demo/api/courses/party.js';
import { ProblemError } from '../../../demo/api/http/problem-error.js';
import type { CountedCourse, CourseEntry } from '../../../demo/api/store/courses.repository.js';
import { aCourse, now, session } from './course-records.js';

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
