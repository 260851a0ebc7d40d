import { klona } from 'klona';
import type { TimeSpan } from '../booking.repository.js';
import type { CourseAttendanceRecord } from '../course-care.repository.js';
import type {
  CountedCourse,
  CourseCounts,
  CourseRecord,
  CourseRepository,
  RegistrationRecord,
} from '../courses.repository.js';
import { endsAt } from '../../courses/course-listing.js';
import { courseCareOf } from './course-care.js';
import { memoryCourseSearch } from './course-search.js';

/** Everything the courses keep, in plain data that can be cloned. A Map keeps the order in which its keys came. */
export interface MemoryCourses {
  courses: Map<string, CountedCourse>;
  registrations: Map<string, RegistrationRecord>;
  /** Course, then person, to the registration they are part of. */
  people: Map<string, Map<string, string>>;
  /** Another key of a registration to its id. */
  keys: Map<string, string>;
  attendance: Map<string, CourseAttendanceRecord>;
}

export const emptyMemoryCourses = (): MemoryCourses => ({
  courses: new Map(),
  registrations: new Map(),
  people: new Map(),
  keys: new Map(),
  attendance: new Map(),
});

/** The courses over Maps. Rows are cloned on the way in and out, as a database would. */
export const memoryCourseRepository = (memory: MemoryCourses): CourseRepository => ({
  ...coursesOf(memory),
  ...memoryCourseSearch(() => Promise.resolve(klona([...memory.courses.values()]))),
  ...registrationsOf(memory),
  ...peopleOf(memory),
  ...courseCareOf(memory),
  forgetRegistrations: (before) => forget(memory, before),
});

function coursesOf({ courses }: MemoryCourses) {
  const find = (id: string) => Promise.resolve(klona(courses.get(id)));
  return {
    courses: () => Promise.resolve(klona([...courses.values()])),
    findCourse: find,
    lockCourse: find,
    coursesBeginning: ({ startsAt, endsAt }: TimeSpan) =>
      Promise.resolve(
        klona(
          [...courses.values()].filter(({ sessions }) =>
            sessions.some(
              (one) => one.status !== 'cancelled' && one.startsAt >= startsAt && one.startsAt < endsAt,
            ),
          ),
        ),
      ),
    saveCourse: (course: CourseRecord) => {
      const { seatsTaken = 0, waiting = 0 } = courses.get(course.id) ?? {};
      courses.set(course.id, { ...klona(course), seatsTaken, waiting });
      return Promise.resolve();
    },
    removeCourse: (id: string) => {
      courses.delete(id);
      return Promise.resolve();
    },
    count: (id: string, change: CourseCounts) => {
      const course = courses.get(id);
      if (!course) throw new Error(`No course ${id}.`);
      const seatsTaken = course.seatsTaken + change.seatsTaken;
      const waiting = course.waiting + change.waiting;
      assertRoom({ ...course, seatsTaken, waiting });
      courses.set(id, { ...course, seatsTaken, waiting });
      return Promise.resolve();
    },
  };
}

/** What the database's checks are there for. */
function assertRoom({ entry, seatsTaken, waiting }: CountedCourse): void {
  const { capacity = Infinity } = entry.at === 'here' ? entry : {};
  const isRight = seatsTaken >= 0 && seatsTaken <= capacity && waiting >= 0;
  if (!isRight) throw new Error('More registrations than there is room for.');
}

function registrationsOf({ registrations, keys }: MemoryCourses) {
  const put = (registration: RegistrationRecord) => {
    registrations.set(registration.id, klona(registration));
    return Promise.resolve();
  };
  const where = (isMeant: (registration: RegistrationRecord) => boolean) =>
    Promise.resolve(klona([...registrations.values()].filter(isMeant)));
  return {
    insertRegistration: put,
    findRegistration: (id: string) => Promise.resolve(klona(registrations.get(keys.get(id) ?? id))),
    saveRegistration: put,
    waiting: (id: string) => where(({ course, state }) => course === id && state === 'waitlisted'),
    lapsedOffers: (now: number, id?: string) =>
      where(
        ({ course, state, offerExpiresAt = Infinity }) =>
          state === 'offered' && offerExpiresAt <= now && (id === undefined || course === id),
      ),
  };
}

async function forget(
  memory: MemoryCourses,
  { ended, withdrawn }: { ended: number; withdrawn: number },
): Promise<void> {
  const { courses, registrations, keys, attendance } = memory;
  for (const { id, course: courseId, state, changedAt } of registrations.values()) {
    const course = courses.get(courseId);
    const isOver = course !== undefined && endsAt(course) < ended;
    if (!isOver && !(state === 'withdrawn' && changedAt < withdrawn)) continue;
    registrations.delete(id);
    for (const [key, registration] of keys) if (registration === id) keys.delete(key);
    for (const [key, { registration }] of attendance) if (registration === id) attendance.delete(key);
    await peopleOf(memory).removePeople(id);
  }
}

function peopleOf({ people }: MemoryCourses) {
  return {
    knownPeople: (course: string, wanted: readonly string[]) =>
      Promise.resolve(
        wanted.flatMap((person) => {
          const registration = people.get(course)?.get(person);
          return registration === undefined ? [] : [{ person, registration }];
        }),
      ),
    addPeople: ({ id, course }: RegistrationRecord, added: readonly string[]) => {
      const known = people.get(course) ?? new Map<string, string>();
      if (added.some((person) => known.has(person))) throw new Error('This person is registered already.');
      for (const person of added) known.set(person, id);
      people.set(course, known);
      return Promise.resolve();
    },
    removePeople: (registration: string) => {
      for (const known of people.values()) {
        for (const [person, id] of known) if (id === registration) known.delete(person);
      }
      return Promise.resolve();
    },
  };
}
