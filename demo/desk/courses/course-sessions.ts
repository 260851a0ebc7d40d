import type { Session } from '../../../src/contract/courses.js';
import type { DeskCourse } from '../../api/desk/courses.contract.js';

export type SessionState = 'cancelled' | 'to-come' | 'running' | 'over';

const endOf = ({ start, end }: Session): number => Date.parse(end ?? start);

export function sessionState(session: Session, now: number): SessionState {
  if (session.status === 'cancelled') return 'cancelled';
  if (Date.parse(session.start) > now) return 'to-come';
  return endOf(session) > now ? 'running' : 'over';
}

export const inOrder = (sessions: readonly Session[]): Session[] =>
  sessions.toSorted((one, other) => Date.parse(one.start) - Date.parse(other.start));

/** Those that take place, in order. */
const held = (sessions: readonly Session[]) =>
  inOrder(sessions).filter(({ status }) => status !== 'cancelled');

type Dated = Pick<DeskCourse, 'sessions' | 'status'>;

/** The dates of a course that is postponed hold no more: nothing of it has been. */
const isUndated = ({ status }: Pick<DeskCourse, 'status'>) => status === 'postponed';

/** The one that is under way or comes next, else the last. Without any that takes place, the last of all; none while they hold no more. */
export function shownSession(course: Dated, now: number): Session | undefined {
  if (isUndated(course)) return undefined;
  const sessions = held(course.sessions);
  return (
    sessions.find((session) => endOf(session) > now) ?? sessions.at(-1) ?? inOrder(course.sessions).at(-1)
  );
}

/** Attendance can be noted. */
export const hasBegun = (course: Dated, session: Session, now: number): boolean =>
  !isUndated(course) && ['running', 'over'].includes(sessionState(session, now));

/** Whose attendance is asked for: the session one has chosen, else the one that began last. */
export function attendedSession(course: Dated, now: number, chosen: string | undefined): Session | undefined {
  const begun = inOrder(course.sessions).filter((session) => hasBegun(course, session, now));
  return begun.find(({ id }) => id === chosen) ?? begun.at(-1);
}

const isAhead = (course: Dated, session: Session, now: number) =>
  isUndated(course) || Date.parse(session.start) > now;

/** What is cancelled can be given a new time, whenever it was to be. */
export const canMove = (course: Dated, session: Session, now: number): boolean =>
  course.status !== 'cancelled' && (session.status === 'cancelled' || isAhead(course, session, now));

export const canCancel = (course: Dated, session: Session, now: number): boolean =>
  course.status !== 'cancelled' && session.status !== 'cancelled' && isAhead(course, session, now);

/** Nobody gets an offer of a place in what has begun or does not take place. */
export function canOffer({ sessions, status }: DeskCourse, now: number): boolean {
  const [first] = held(sessions);
  const isOff = status === 'cancelled' || status === 'postponed';
  return !isOff && (first === undefined || Date.parse(first.start) > now);
}

/** Nothing more will happen in it. */
export const isOver = (course: Dated, now: number): boolean =>
  !isUndated(course) &&
  course.sessions.length > 0 &&
  course.sessions.every((session) => endOf(session) <= now);

/** So many to come are seen at once. */
const nearCount = 3;

/** What is worth seeing at once: the session whose attendance one sees, and the next few. The others, before and after them. */
export function foldSessions(
  course: Dated,
  now: number,
  chosen: string | undefined,
): Record<'before' | 'near' | 'after', Session[]> {
  const attended = attendedSession(course, now, chosen);
  const all = inOrder(course.sessions);
  const gone = isOver(course, now)
    ? all.slice(0, -nearCount)
    : all.filter((one) => hasEnded(course, one, now));
  const before = gone.filter((session) => session !== attended);
  const left = all.filter((session) => !before.includes(session));
  const limit = nearCount + (attended ? 1 : 0);
  return { before, near: left.slice(0, limit), after: left.slice(limit) };
}

const hasEnded = (course: Dated, session: Session, now: number): boolean =>
  !isUndated(course) && endOf(session) <= now;
