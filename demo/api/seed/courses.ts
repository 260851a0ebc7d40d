import type { Clock } from '../clock.js';
import { instant } from '../clock.js';
import { hasEnded } from '../courses/course-standing.js';
import { personOf } from '../courses/party.js';
import { newCredential } from '../http/credentials.js';
import type { CourseRepository, RegistrationRecord } from '../store/courses.repository.js';
import type { Transaction } from '../store/store.js';
import { courseDates } from './course-dates.js';
import type { PlannedCourse } from './course-plan.js';
import { anyTimeCourses } from './courses-any-time.js';
import { changedCourses, otherCourses } from './courses-changed.js';
import { jobCourses } from './courses-job.js';
import { learningCourses } from './courses-learning.js';

const plans = [...jobCourses, ...learningCourses, ...otherCourses, ...changedCourses, ...anyTimeCourses];

/** What is over is offered anew, so that there is something to join however long ago the store was seeded. */
export async function seedCourses({ courses }: Transaction, clock: Clock): Promise<void> {
  const now = clock.now();
  const dates = courseDates(now);
  const existing = await courses.courses();
  for (const plan of plans) {
    const course = plan(dates);
    const rounds = existing.filter(({ id }) => id === course.id || id.startsWith(`${course.id}-20`));
    if (rounds.some((round) => !hasEnded(round, now))) continue;
    const id = rounds.length === 0 ? course.id : `${course.id}-${instant(now).slice(0, 10)}`;
    await add(courses, { ...course, id }, now);
  }
}

async function add(
  courses: CourseRepository,
  { taken = 0, waiting = 0, ...course }: PlannedCourse,
  now: number,
): Promise<void> {
  await courses.saveCourse({ ...course, revision: 0, changedAt: now });
  for (let index = 0; index < taken + waiting; index += 1) {
    const role = course.roles?.[0]?.id;
    const name = firstNames[index % firstNames.length] ?? '';
    const participant = { name, email: `${name.toLowerCase()}@example.no`, role };
    const { id, tokenHash } = await newCredential('registration');
    const registration: RegistrationRecord = {
      id,
      tokenHash,
      course: course.id,
      state: index < taken ? 'confirmed' : 'waitlisted',
      seats: 1,
      participants: [participant],
      answers: {},
      language: course.language,
      createdAt: now,
      changedAt: now,
    };
    await courses.insertRegistration(registration);
    await courses.addPeople(registration, [personOf(participant)]);
  }
  await courses.count(course.id, { seatsTaken: taken, waiting });
}

/** First names only; as many as the fullest course has people. */
const firstNames = [
  'Amina',
  'Anders',
  'Berit',
  'Daniel',
  'Elin',
  'Fatima',
  'Geir',
  'Hanne',
  'Ivar',
  'Jana',
  'Karim',
  'Liv',
  'Magnus',
  'Nora',
  'Olena',
  'Petter',
  'Ragnhild',
  'Sondre',
];
