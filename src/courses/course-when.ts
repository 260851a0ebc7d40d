import type { TFunction } from 'i18next';
import type { Course, Session } from '../contract/courses.js';
import type { Formats } from '../i18n/format.js';

/** What it takes to say when something is. */
export interface When {
  readonly t: TFunction;
  readonly formats: Formats;
  /** Epoch ms. */
  readonly nowMs: number;
}

const endMs = ({ start, end }: Session): number => Date.parse(end ?? start);

const inOrder = (sessions: readonly Session[]): Session[] =>
  [...sessions].sort((one, other) => Date.parse(one.start) - Date.parse(other.start));

/** What has not ended yet, in order, also what is cancelled; a session lasts until its end. */
const remainingSessions = ({ sessions }: Course, nowMs: number): Session[] =>
  inOrder(sessions).filter((session) => endMs(session) >= nowMs);

/** What has not ended yet and will take place, in order. */
export const upcomingSessions = (course: Course, nowMs: number): Session[] =>
  remainingSessions(course, nowMs).filter(({ status }) => status !== 'cancelled');

/** The session that a list shows: the next one; when none is left the last one; `undefined` for self-paced courses. */
export const shownSession = (course: Course, nowMs: number): Session | undefined =>
  upcomingSessions(course, nowMs)[0] ?? inOrder(course.sessions).at(-1);

/** The cancelled session that people would have come to next; `undefined` where the next one takes place. */
export const cancelledNext = (course: Course, nowMs: number): Session | undefined => {
  const [next] = remainingSessions(course, nowMs);
  return next?.status === 'cancelled' ? next : undefined;
};

/** A course is over when its last session is; one without sessions never is. */
export const hasEnded = (course: Course, nowMs: number): boolean =>
  course.sessions.length > 0 && remainingSessions(course, nowMs).length === 0;

/** When the next of these courses' sessions ends, epoch ms; `undefined` when none does. */
export const nextEndMs = (courses: readonly Course[], nowMs: number): number | undefined => {
  const ends = courses.flatMap(({ sessions }) => sessions.map(endMs)).filter((end) => end >= nowMs);
  return ends.length === 0 ? undefined : Math.min(...ends);
};

const day = (instant: string, { formats, nowMs }: When): string => {
  const thisYear = formats.dateKey(new Date(nowMs)).slice(0, 4);
  return formats.dateKey(instant).startsWith(thisYear)
    ? formats.date(instant)
    : formats.dateWithYear(instant);
};

const dayAndClock = (instant: string, when: When): string =>
  when.t('courses.when.sameDay', { date: day(instant, when), span: when.formats.clock(instant) });

/** "tirsdag 3. mars kl. 10.00–14.00", or from one day to another; the year only when it isn't this one. */
export const sessionWords = ({ start, end }: Session, when: When): string => {
  const { formats, t } = when;
  if (end === undefined || end === start) return dayAndClock(start, when);
  // What ends at midnight belongs to the day before.
  const lastMoment = new Date(Date.parse(end) - 1);
  if (formats.dateKey(start) !== formats.dateKey(lastMoment)) {
    return t('courses.when.severalDays', { start: dayAndClock(start, when), end: dayAndClock(end, when) });
  }
  return t('courses.when.sameDay', { date: day(start, when), span: formats.span(start, end) });
};

const minutesOf = (seconds: number) => Math.max(1, Math.round(seconds / 60));

/** A length of time in the unit that people would use: "45 minutter", "2 timer". */
export const durationWords = (seconds: number, t: TFunction): string => {
  const minutes = minutesOf(seconds);
  if (minutes < 90) return t('common.minutes', { count: minutes });
  return t('common.hours', { count: Math.round(minutes / 60) });
};

/** The same where there is little room: "45 min". */
export const shortDurationWords = (seconds: number, t: TFunction): string => {
  const minutes = minutesOf(seconds);
  return minutes < 90 ? t('courses.when.shortMinutes', { minutes }) : durationWords(seconds, t);
};

/** When a session begins, where there is little room: "3. mars kl. 10.00". */
export const shortSessionWords = ({ start }: Session, { t, formats }: When): string =>
  t('courses.when.sameDay', { date: formats.dayAndMonth(start), span: formats.clock(start) });

/** When a course is, in one line; `undefined` when it has neither sessions nor a length. */
export const whenWords = (course: Course, when: When, wordsOf = sessionWords): string | undefined => {
  const { t, nowMs } = when;
  const session = shownSession(course, nowMs);
  if (session) {
    const upcoming = upcomingSessions(course, nowMs);
    const count = upcoming.length || course.sessions.length;
    const words = wordsOf(session, when);
    return hasEnded(course, nowMs)
      ? t('courses.when.over', { count, when: words })
      : t('courses.when.series', { count, when: words });
  }
  const seconds = course.media?.durationSeconds;
  if (seconds !== undefined) return t('courses.when.about', { duration: durationWords(seconds, t) });
  return course.format === 'self-paced' ? undefined : t('courses.when.unknown');
};
