import type { Language } from '../http/language.js';
import type { PlaceRecord } from '../store/booking.repository.js';
import type { CourseFilter } from '../store/course-search.repository.js';
import type { CourseRecord } from '../store/courses.repository.js';

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

/** What has moved to the net is held in no place any more. */
const placesOf = ({ sessions, status }: CourseRecord): PlaceRecord[] =>
  status === 'moved-online' ? [] : sessions.flatMap(({ place }) => place ?? []);
