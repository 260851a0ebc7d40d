import { sessionView } from '../courses/course-view.js';
import { courseWork, type CourseWork } from '../courses/course-work.js';
import { registrationState } from '../courses/course-standing.js';
import type { ApiContext } from '../api-context.js';
import { instant } from '../clock.js';
import type { BookingCatalogue, DeskChange } from '../store/booking.repository.js';
import type { PeopleCounts } from '../store/course-care.repository.js';
import type { CountedCourse } from '../store/courses.repository.js';
import type { Transaction } from '../store/store.js';
import type { DeskCourse } from './courses.contract.js';
import { counsellorOf } from './desk-appointment.js';

/** Counsellors read Bokmål. */
export const deskLanguage = 'nb';

/** The courses as the desk works with them. */
export interface DeskCourseWork extends CourseWork {
  /** Who works here, and where. */
  catalogue: Readonly<BookingCatalogue>;
}

export async function deskCourseWork(context: ApiContext, transaction: Transaction): Promise<DeskCourseWork> {
  const catalogue = await transaction.booking.catalogue();
  return { ...courseWork(context, transaction, deskLanguage), catalogue };
}

/** A course as counsellors see it: all its dates, those that no longer hold as well. */
export function deskCourse(
  { catalogue, now }: DeskCourseWork,
  course: CountedCourse,
  counts: PeopleCounts | undefined,
): DeskCourse {
  const { id, kind, format, status, revision, entry, join, deskChange } = course;
  const { confirmed = 0, offered = 0, waiting = 0 } = counts ?? {};
  return {
    id,
    title: course.title[deskLanguage],
    kind,
    format,
    status: status ?? 'scheduled',
    revision,
    ...(course.isDraft && { isDraft: true }),
    sessions: course.sessions.map((session) => sessionView(session, status !== 'moved-online')),
    state: registrationState(course, now),
    takesRegistrations: entry.at === 'here',
    ...(entry.at === 'here' && entry.capacity !== undefined && { capacity: entry.capacity }),
    ...(entry.at === 'here' && { waitlistCapacity: entry.waitlistCapacity }),
    counts: { seats: course.seatsTaken, confirmed, offered, waiting },
    ...(join && { join }),
    ...(deskChange && { change: changeView(catalogue, deskChange) }),
  };
}

/** Of one course, counted now. */
export async function countedDeskCourse(work: DeskCourseWork, course: CountedCourse): Promise<DeskCourse> {
  const [counts] = await work.courses.countPeople(course.id);
  return deskCourse(work, course, counts);
}

export const changeView = (catalogue: Readonly<BookingCatalogue>, { by, at, word }: DeskChange) => ({
  by: counsellorOf(catalogue, by).name,
  at: instant(at),
  ...(word !== undefined && { word }),
});
