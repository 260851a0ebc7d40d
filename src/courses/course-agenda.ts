import type { Course, Courses, Session } from '../contract/courses.js';
import type { Days } from '../i18n/calendar.js';
import { shownSession, upcomingSessions, type When } from './course-when.js';

/** A line of the agenda: a date of a course, or the course itself when it has none. */
export interface AgendaRow {
  readonly course: Course;
  readonly session: Session | undefined;
}

/** A month `YYYY-MM`; or `always` for what one does when one wants, and `unknown` for what has no date yet. */
export type AgendaHeading = string;

const rowsOf = (course: Course, nowMs: number): AgendaRow[] => {
  const upcoming = upcomingSessions(course, nowMs);
  const sessions = upcoming.length > 0 ? upcoming : [shownSession(course, nowMs)];
  return sessions.map((session) => ({ course, session }));
};

const startMs = ({ session }: AgendaRow): number => (session ? Date.parse(session.start) : Infinity);

const isOn = ({ session }: AgendaRow, { first, last }: Days, { formats }: When): boolean => {
  if (!session) return false;
  const { start, end } = session;
  // What ends at midnight belongs to the day before.
  const lastMoment = new Date(Math.max(Date.parse(start), Date.parse(end ?? start) - 1));
  return formats.dateKey(start) <= last && formats.dateKey(lastMoment) >= first;
};

/**
 * Courses come by their next session, page by page. Up to the last one's next session every date of every course is known;
 * what comes after waits for the next page. So a month never gets another date above those that one has read.
 */
const horizonMs = ({ items, nextCursor }: Courses, nowMs: number): number => {
  const last = items.at(-1);
  if (!last || nextCursor === undefined) return Infinity;
  const session = shownSession(last, nowMs);
  return session ? Date.parse(session.start) : Infinity;
};

/** Every date of a series in its own month, so that June's evening is found in June. `days`: of the chosen period, and only those. */
export const agendaRows = (found: Courses, when: When, days: Days | undefined): AgendaRow[] => {
  const rows = found.items.flatMap((course) => rowsOf(course, when.nowMs));
  const until = horizonMs(found, when.nowMs);
  return rows
    .filter((row) => (days ? isOn(row, days, when) : startMs(row) <= until))
    .sort((one, other) => (startMs(one) === startMs(other) ? 0 : startMs(one) - startMs(other)));
};

/** What is under way stands in the month that it is now. */
const headingOf = ({ course, session }: AgendaRow, { formats, nowMs }: When): AgendaHeading => {
  if (session) return formats.dateKey(new Date(Math.max(nowMs, Date.parse(session.start)))).slice(0, 7);
  return course.format === 'self-paced' || course.media ? 'always' : 'unknown';
};

/** The rows under their headings; what has no date stands last. */
export const byMonth = (rows: readonly AgendaRow[], when: When): [AgendaHeading, AgendaRow[]][] => {
  const months = new Map<AgendaHeading, AgendaRow[]>();
  for (const row of rows) {
    const heading = headingOf(row, when);
    months.set(heading, [...(months.get(heading) ?? []), row]);
  }
  return [...months];
};
