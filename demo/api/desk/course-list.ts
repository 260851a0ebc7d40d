import { placeView, questionView } from '../booking/service-view.js';
import { instant } from '../clock.js';
import { hasEnded, nextSession } from '../courses/course-standing.js';
import { requireCourse } from '../courses/waiting-list.js';
import type { PlaceRecord } from '../store/booking.repository.js';
import type { CourseAttendanceRecord } from '../store/course-care.repository.js';
import type { CountedCourse, RegistrationRecord } from '../store/courses.repository.js';
import type { DeskCourseList, DeskCourses, DeskParticipant, DeskRegistration } from './courses.contract.js';
import { changeView, deskCourse, deskLanguage, type DeskCourseWork } from './desk-course.js';
import { answersInWords } from './desk-view.js';

/** Those to come in order of their next session, those without one last; or those that are over, the latest first. */
export async function deskCourses(
  work: DeskCourseWork,
  which: 'coming' | 'past' = 'coming',
): Promise<DeskCourses> {
  const { courses, now } = work;
  const counts = new Map((await courses.countPeople()).map((one) => [one.course, one]));
  const isMeant = (course: CountedCourse) => hasEnded(course, now) === (which === 'past');
  const startOf = (course: CountedCourse) => nextSession(course, now)?.startsAt ?? Number.MAX_VALUE;
  const turn = which === 'past' ? -1 : 1;
  const found = (await courses.courses())
    .filter(isMeant)
    .toSorted((a, b) => turn * (startOf(a) - startOf(b)) || (a.id < b.id ? -1 : 1));
  return {
    items: found.map((course) => deskCourse(work, course, counts.get(course.id))),
    serverTime: instant(now),
  };
}

const groups: readonly (readonly RegistrationRecord['state'][])[] = [
  ['confirmed', 'offered'],
  ['waitlisted'],
  ['withdrawn'],
];

/** Everybody who has registered for a course. @throws ProblemError `not-found` */
export async function deskCourseList(work: DeskCourseWork, id: string): Promise<DeskCourseList> {
  const { courses, now } = work;
  const course = await requireCourse(work, id);
  const all = await courses.registrationsOf(id);
  const attendance = await courses.attendanceOf(id);
  const waiting = all.filter(({ state }) => state === 'waitlisted');
  const [counts] = await courses.countPeople(id);
  return {
    course: deskCourse(work, course, counts),
    registrations: groups.flatMap((states) =>
      all
        .filter(({ state }) => states.includes(state))
        .map((record) => ({
          ...registrationView(work, { course, record, attendance }),
          ...(record.state === 'waitlisted' && { position: waiting.indexOf(record) + 1 }),
        })),
    ),
    places: (await placesToMoveTo(work)).map(placeView),
    serverTime: instant(now),
  };
}

interface Registered {
  course: CountedCourse;
  record: RegistrationRecord;
  attendance: readonly CourseAttendanceRecord[];
}

function registrationView({ catalogue }: DeskCourseWork, registered: Registered): DeskRegistration {
  const { course, record } = registered;
  const { id, state, language, createdAt, changedAt, offerExpiresAt, deskChange } = record;
  const questions = (course.intake ?? []).map((question) => questionView(question, deskLanguage));
  return {
    id,
    state,
    participants: participantsOf(registered),
    answers: answersInWords(record.answers, questions),
    language,
    createdAt: instant(createdAt),
    changedAt: instant(changedAt),
    ...(offerExpiresAt !== undefined && { offerExpiresAt: instant(offerExpiresAt) }),
    ...(deskChange && { change: changeView(catalogue, deskChange) }),
  };
}

/** Each person once: who was in already stands where that was. */
const participantsOf = ({ course, record, attendance }: Registered): DeskParticipant[] =>
  record.participants.flatMap(({ name, email, role, alreadyIn }, index) => {
    if (alreadyIn) return [];
    const chosen = course.roles?.find(({ id }) => id === role);
    const own = attendance.filter((one) => one.registration === record.id && one.participant === index);
    const known = own.map((one): [string, string] => [one.session, one.attendance]);
    return [
      {
        index,
        name,
        email,
        ...(role !== undefined && { role: chosen?.label[deskLanguage] ?? role }),
        usesSeat: chosen?.usesSeat ?? true,
        attendance: Object.fromEntries(known),
      },
    ];
  });

/** The offices, and wherever else a course is held; each once, by name. */
export async function placesToMoveTo({ courses, catalogue }: DeskCourseWork): Promise<PlaceRecord[]> {
  const held = (await courses.courses()).flatMap(({ sessions }) =>
    sessions.flatMap(({ place }) => place ?? []),
  );
  const places = new Map([...held, ...catalogue.places].map((place) => [place.id, place]));
  return [...places.values()].toSorted((a, b) => a.name.localeCompare(b.name, deskLanguage));
}
