import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { dayMs } from '../../../demo/api/clock.js';
import { registrationState } from '../../../demo/api/courses/course-standing.js';
import { courseView } from '../../../demo/api/courses/course-view.js';
import { languages } from '../../../demo/api/http/language.js';
import { seed } from '../../../demo/api/seed/seed.js';
import { createMemoryStore } from '../../../demo/api/store/memory/memory-store.js';
import {
  audiences,
  CourseSchema,
  courseFormats,
  courseKinds,
  registrationStates,
} from '../../../src/contract/courses.js';

const tuesday = Date.parse('2026-03-03T08:00:00Z');

async function seeded(...moments: number[]) {
  const store = createMemoryStore();
  for (const now of moments) await seed(store, { now: () => now });
  return store.transaction(({ courses }) => courses.courses());
}

describe('the seeded courses', () => {
  it('are of every kind, form and state, whatever the weekday', async () => {
    for (let day = 0; day < 7; day += 1) {
      const now = tuesday + day * dayMs;
      const courses = await seeded(now);
      expect(new Set(courses.map(({ kind }) => kind))).toEqual(new Set(courseKinds));
      expect(new Set(courses.map(({ format }) => format))).toEqual(new Set(courseFormats));
      const states = new Set(courses.map((course) => registrationState(course, now)));
      expect([day, states]).toEqual([day, new Set(registrationStates)]);
      for (const { sessions } of courses) {
        for (const { startsAt } of sessions) expect([0, 6]).not.toContain(new Date(startsAt).getUTCDay());
      }
    }
  });

  it('are for everybody, and show what can become of a course and its dates', async () => {
    for (let day = 0; day < 7; day += 1) {
      const now = tuesday + day * dayMs;
      const courses = await seeded(now);
      const sessions = courses.flatMap((course) => course.sessions);
      expect(new Set(courses.flatMap((course) => course.audiences))).toEqual(new Set(audiences));
      expect(new Set(courses.map(({ status }) => status))).toEqual(
        new Set([undefined, 'cancelled', 'moved-online', 'postponed']),
      );
      expect(new Set(sessions.map(({ status }) => status))).toEqual(
        new Set([undefined, 'cancelled', 'moved']),
      );
      const isFullTwice = courses.some(
        ({ entry, waiting }) =>
          entry.at === 'here' && entry.waitlistCapacity > 0 && waiting === entry.waitlistCapacity,
      );
      const isUnderWay = courses.some(
        ({ sessions: own }) => own.some(({ endsAt }) => endsAt < now) && own.length > 3,
      );
      expect([isFullTwice, isUnderWay]).toEqual([true, true]);
    }
  });

  it('hold a conference on two workdays in a row, whatever the weekday', async () => {
    for (let day = 0; day < 7; day += 1) {
      const conference = (await seeded(tuesday + day * dayMs)).find(({ kind }) => kind === 'conference');
      const [first, second] = conference?.sessions ?? [];
      expect((second?.startsAt ?? 0) - (first?.startsAt ?? 0)).toBe(dayMs);
      expect(conference?.roles?.some(({ usesSeat }) => !usesSeat)).toBe(true);
    }
  });

  it('say in every language what the contract wants, and beg nobody', async () => {
    for (const course of await seeded(tuesday)) {
      for (const language of languages) {
        const view = courseView(course, language, tuesday);
        expect(v.parse(CourseSchema, view)).toEqual(view);
        expect(JSON.stringify(view)).not.toMatch(/vennligst|venlegast/i);
      }
    }
  });

  it('stay as they are at the next start, and come anew when they are over', async () => {
    const once = await seeded(tuesday);
    expect(await seeded(tuesday, tuesday + dayMs)).toHaveLength(once.length);
    const later = tuesday + 100 * dayMs;
    const anew = await seeded(tuesday, later, later);
    const dated = once.filter(({ sessions }) => sessions.length > 0);
    expect(anew).toHaveLength(once.length + dated.length);
    expect(new Set(anew.map(({ id }) => id)).size).toBe(anew.length);
  });
});
