import type { Language } from '../http/language.js';
import type { PlaceRecord } from '../store/booking.repository.js';
import type { CourseFilter } from '../store/course-search.repository.js';
import type { CourseRecord, SessionRecord } from '../store/courses.repository.js';
import { hasEnded, nextSession } from './course-standing.js';

/** Letters as they are compared: neither their case nor how they are composed makes a difference. */
export const comparable = (text: string): string => text.normalize('NFC').toLowerCase();

/** What a course is searched by: title, summary, description and places. */
export function listedText(course: CourseRecord, language: Language): string {
  const { title, summary, description } = course;
  const places = placesOf(course).map(({ name }) => name);
  return comparable([title[language], summary[language], description?.[language] ?? '', ...places].join(' '));
}

/** Every value once. */
export const listedValues = (course: CourseRecord): Record<CourseFilter, string[]> => ({
  kind: [course.kind],
  format: [course.format],
  audience: [...new Set<string>(course.audiences)],
  location: [...new Set(placesOf(course).map(({ id }) => id))],
  language: [course.language],
});

/** What is postponed is on no date until it has a new one. */
export const listedSessions = ({ sessions, status }: CourseRecord): SessionRecord[] =>
  status === 'postponed' ? [] : sessions;

export const isListed = (course: CourseRecord, now: number): boolean =>
  !course.isDraft && !hasEnded(course, now);

/** With its last session; `Infinity` for what has none. */
export function endsAt(course: CourseRecord): number {
  const sessions = listedSessions(course);
  return sessions.length > 0 ? Math.max(...sessions.map((session) => session.endsAt)) : Infinity;
}

/** `Infinity` for what one does when one wants, or has no date yet. */
export const nextStartsAt = (course: CourseRecord, now: number): number =>
  nextSession(course, now)?.startsAt ?? Infinity;

/** What has moved to the net is held in no place any more. */
const placesOf = (course: CourseRecord): PlaceRecord[] =>
  course.status === 'moved-online' ? [] : listedSessions(course).flatMap(({ place }) => place ?? []);
