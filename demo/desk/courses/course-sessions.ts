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

/** The one that is under way or comes next, else the last. Without any that takes place, the last of all. */
export const shownSession = (sessions: readonly Session[], now: number): Session | undefined =>
  held(sessions).find((session) => endOf(session) > now) ?? held(sessions).at(-1) ?? inOrder(sessions).at(-1);

/** Attendance can be noted. */
export const hasBegun = (session: Session, now: number): boolean =>
  ['running', 'over'].includes(sessionState(session, now));

/** Whose attendance is asked for: the session one has chosen, else the one that began last. */
export function attendedSession(
  { sessions }: Pick<DeskCourse, 'sessions'>,
  now: number,
  chosen: string | undefined,
): Session | undefined {
  const begun = held(sessions).filter((session) => hasBegun(session, now));
  return begun.find(({ id }) => id === chosen) ?? begun.at(-1);
}

/** Nobody gets an offer of a place in what has begun or does not take place. */
export function canOffer({ sessions, status }: DeskCourse, now: number): boolean {
  const [first] = held(sessions);
  const isOff = status === 'cancelled' || status === 'postponed';
  return !isOff && (first === undefined || Date.parse(first.start) > now);
}

/** Nothing more will happen in it. */
export const isOver = ({ sessions }: DeskCourse, now: number): boolean =>
  sessions.length > 0 && sessions.every((session) => endOf(session) <= now);
