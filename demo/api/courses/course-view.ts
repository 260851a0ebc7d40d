import type { Course, Session } from '../../../src/contract/courses.js';
import { placeView, questionView } from '../booking/service-view.js';
import { instant } from '../clock.js';
import type { Language } from '../http/language.js';
import type { CountedCourse, CourseRecord, SessionRecord } from '../store/courses.repository.js';
import { placesLeft, registrationState } from './course-standing.js';

/** A course as everybody may see it, in one language. `now` in epoch milliseconds. */
export function courseView(course: CountedCourse, language: Language, now: number): Course {
  const { id, kind, format, audiences, organiser, priceNok, image, media, status } = course;
  return {
    id,
    title: course.title[language],
    summary: course.summary[language],
    ...(course.description && { description: course.description[language] }),
    kind,
    format,
    audiences,
    language: course.language,
    sessions: sessionsView(course),
    ...(course.intake && { intake: course.intake.map((question) => questionView(question, language)) }),
    ...(course.roles && { roles: rolesView(course.roles, language) }),
    ...(organiser !== undefined && { organiser }),
    ...(priceNok !== undefined && { priceNok }),
    ...(image && { image: { url: image.url, alt: image.alt?.[language] ?? '' } }),
    registration: registrationOf(course, now),
    ...(media && { media }),
    status: status ?? 'scheduled',
  };
}

/** What has moved to the net is held in no place any more, and what is postponed on no date. */
export const sessionsView = ({ sessions, status }: CourseRecord): Session[] =>
  status === 'postponed' ? [] : sessions.map((session) => sessionView(session, status !== 'moved-online'));

export const sessionView = (
  { id, startsAt, endsAt, place, status }: SessionRecord,
  hasPlace: boolean,
): Session => ({
  id,
  start: instant(startsAt),
  end: instant(endsAt),
  ...(place && hasPlace && { location: placeView(place) }),
  ...(status && { status }),
});

const rolesView = (roles: NonNullable<CourseRecord['roles']>, language: Language) =>
  roles.map(({ id, label, usesSeat }) => ({ id, label: label[language], usesSeat }));

function registrationOf(course: CountedCourse, now: number): Course['registration'] {
  const { entry } = course;
  const state = registrationState(course, now);
  if (entry.at === 'none') return { state };
  const { opensAt, closesAt } = entry;
  const isLimited = entry.at === 'here' && entry.capacity !== undefined;
  return {
    state,
    ...(opensAt !== undefined && { opensAt: instant(opensAt) }),
    ...(closesAt !== undefined && { closesAt: instant(closesAt) }),
    ...(entry.at === 'elsewhere' && { url: entry.url }),
    ...(isLimited && { placesLeft: placesLeft(course), capacity: entry.capacity }),
  };
}
