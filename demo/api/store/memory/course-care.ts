import { klona } from 'klona';
import type { CourseAttendanceRecord, CourseCareRepository } from '../course-care.repository.js';
import type { RegistrationRecord } from '../courses.repository.js';
import type { MemoryCourses } from './courses.js';

const keyOf = ({ registration, participant, session }: Omit<CourseAttendanceRecord, 'attendance'>) =>
  [registration, participant, session].join(' ');

/** What is done with those who are registered, over Maps. */
export function courseCareOf({ registrations, keys, attendance }: MemoryCourses): CourseCareRepository {
  const of = (course: string) => [...registrations.values()].filter((one) => one.course === course);
  return {
    registrationsOf: (course) => Promise.resolve(klona(of(course))),
    countPeople: (course) => {
      const courses = new Set([...registrations.values()].map((one) => one.course));
      const wanted = [...courses].filter((id) => course === undefined || id === course);
      return Promise.resolve(
        wanted.map((id) => ({
          course: id,
          confirmed: countOf(of(id), 'confirmed'),
          offered: countOf(of(id), 'offered'),
          waiting: countOf(of(id), 'waitlisted'),
        })),
      );
    },
    addKey: ({ id, registration }) => {
      keys.set(id, registration);
      return Promise.resolve();
    },
    noteAttendance: ({ attendance: known, ...one }) => {
      if (known === undefined) attendance.delete(keyOf(one));
      else attendance.set(keyOf(one), { ...one, attendance: known });
      return Promise.resolve();
    },
    attendanceOf: (course) => {
      const ids = new Set(of(course).map(({ id }) => id));
      return Promise.resolve(
        klona([...attendance.values()].filter(({ registration }) => ids.has(registration))),
      );
    },
  };
}

const countOf = (registrations: RegistrationRecord[], state: RegistrationRecord['state']): number =>
  registrations
    .filter((registration) => registration.state === state)
    .flatMap(({ participants }) => participants)
    .filter(({ alreadyIn }) => !alreadyIn).length;
