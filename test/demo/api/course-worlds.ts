import * as fc from 'fast-check';
import { hourMs } from '../../../demo/api/clock.js';
import type {
  CountedCourse,
  CourseEntry,
  SessionRecord,
} from '../../../demo/api/store/courses.repository.js';
import { audiences, courseFormats, courseKinds, type CoursesQuery } from '../../../src/contract/courses.js';
import { aCourse, now } from './course-records.js';

const pieces = [
  'Kurs',
  'jobbsøkerkurs',
  'CV',
  'å',
  'ÅPEN',
  '100%',
  'a_b',
  '\\',
  'o\u0301',
  'ß',
  'Ⅳ',
  '“',
  'NAV',
];
const words = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 3 })), {
    maxLength: 4,
  })
  .map((parts) => parts.join(' ').replaceAll('\0', ''));
const localized = fc.record({ nb: words, nn: words, en: words });

const places = ['Sarpsborg', 'Halden', 'Moss'].map((name) => ({
  id: name.toLowerCase(),
  name,
  address: name,
}));
/** Few, so that sessions meet one another, this moment and midnight in Oslo. */
const moments = fc.constantFrom(-33, -9, 0, 1, 15, 15, 39, 24 * 26);
const sessions = fc.array(
  fc.record({
    startsIn: moments,
    hours: fc.constantFrom(0, 1, 9, 24, 24),
    place: fc.option(fc.constantFrom(...places)),
    status: fc.constantFrom(undefined, undefined, 'cancelled' as const, 'moved' as const),
  }),
  { maxLength: 4 },
);

const url = 'https://kurs.example.no/';
/** Those that a site without an API can have, too. */
const entry = fc.constantFrom<CourseEntry>(
  { at: 'none' },
  { at: 'elsewhere', url },
  { at: 'elsewhere', url, closesAt: now - hourMs },
  { at: 'elsewhere', url, opensAt: now - hourMs, closesAt: now + hourMs },
  { at: 'elsewhere', url, opensAt: now + hourMs },
);

const course = fc
  .record({
    title: localized,
    summary: localized,
    description: fc.option(localized),
    kind: fc.constantFrom(...courseKinds),
    format: fc.constantFrom(...courseFormats),
    audiences: fc.array(fc.constantFrom(...audiences), { maxLength: 3 }),
    language: fc.constantFrom('nb', 'nn', 'en', 'se'),
    sessions,
    entry,
    status: fc.constantFrom(undefined, 'cancelled' as const, 'moved-online' as const, 'postponed' as const),
  })
  .map(({ description, sessions: planned, status, ...rest }): CountedCourse => ({
    ...aCourse({ ...rest, sessions: planned.map(asSession) }),
    ...(description && { description }),
    ...(status && { status }),
  }));

interface PlannedSession {
  startsIn: number;
  hours: number;
  place: SessionRecord['place'] | null;
  status: SessionRecord['status'] | undefined;
}

const asSession = ({ startsIn, hours, place, status }: PlannedSession, index: number): SessionRecord => ({
  id: `s${String(index)}`,
  startsAt: now + startsIn * hourMs,
  endsAt: now + (startsIn + hours) * hourMs,
  ...(place && { place }),
  ...(status && { status }),
});

export const someCourses = fc
  .array(course, { minLength: 2, maxLength: 10 })
  .map((courses) =>
    courses.map((one, index) => ({ ...one, id: `${index % 2 === 0 ? 'B' : 'a'}-${String(index)}` })),
  );

const few = <Value extends string>(values: readonly Value[]) =>
  fc.option(fc.subarray([...values, 'unknown'], { minLength: 1, maxLength: 2 }), { nil: undefined, freq: 1 });
const dates = fc.option(
  fc.constantFrom('2026-03-01', '2026-03-03', '2026-03-04', '2026-03-05', '2026-04-01'),
  {
    nil: undefined,
  },
);

const question = fc.record<CoursesQuery>({
  q: fc.option(fc.oneof(words, fc.constantFrom(...pieces, 'kurs', 'sarps', 'o')), { nil: undefined }),
  kind: few(courseKinds),
  format: few(courseFormats),
  audience: few(audiences),
  location: few(['sarpsborg', 'halden', 'moss']),
  language: few(['nb', 'nn', 'en', 'se']),
  from: dates,
  to: dates,
  limit: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  cursor: fc.option(
    fc.constantFrom(`${String(now)}_B-2`, `${String(now + 15 * hourMs)}_a-3`, 'Infinity_B-4', 'none'),
    {
      nil: undefined,
    },
  ),
});
export const questions = fc.array(question, { minLength: 6, maxLength: 12 });
