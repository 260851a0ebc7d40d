import type {
  CourseAttendance,
  DeskCourse,
  DeskCourseList,
  DeskParticipant,
  DeskRegistration,
} from '../../api/desk/courses.contract.js';

/** Registrations by how they stand. What this desk does not know by name is past. */
export interface CourseGroups {
  confirmed: DeskRegistration[];
  offered: DeskRegistration[];
  waiting: DeskRegistration[];
  past: DeskRegistration[];
}

export function groupsOf(registrations: readonly DeskRegistration[]): CourseGroups {
  const groups: CourseGroups = { confirmed: [], offered: [], waiting: [], past: [] };
  for (const registration of registrations)
    groups[groupNames[registration.state] ?? 'past'].push(registration);
  return groups;
}

const groupNames: Record<string, keyof CourseGroups> = {
  confirmed: 'confirmed',
  offered: 'offered',
  waitlisted: 'waiting',
};

/** One of those who are registered, with whom it is counted. */
export interface Person {
  registration: DeskRegistration;
  participant: DeskParticipant;
}

export const peopleOf = (registrations: readonly DeskRegistration[]): Person[] =>
  registrations.flatMap((registration) =>
    registration.participants.map((participant) => ({ registration, participant })),
  );

const attendances = ['came', 'missed'] as const;
export type Attendance = CourseAttendance['attendance'];
export type AttendanceSubject = Omit<CourseAttendance, 'attendance'>;

export const subjectOf = ({ registration, participant }: Person, session: string): AttendanceSubject => ({
  registration: registration.id,
  participant: participant.index,
  session,
});

export function attendanceOf({ participant }: Person, session: string): Attendance {
  const noted = participant.attendance[session];
  return attendances.find((one) => one === noted) ?? 'unknown';
}

export interface AttendanceCount {
  came: number;
  missed: number;
  unknown: number;
}

export function countAttendance(all: readonly Attendance[]): AttendanceCount {
  const count: AttendanceCount = { came: 0, missed: 0, unknown: 0 };
  for (const one of all) count[one] += 1;
  return count;
}

const seatsOf = ({ participants }: DeskRegistration) =>
  participants.filter(({ usesSeat }) => usesSeat).length;

/** How many people get an offer when there are so many places: in their order, those who are too many together passed over. */
export function offeredWith(
  { course, registrations }: Pick<DeskCourseList, 'course' | 'registrations'>,
  capacity: number | null,
): number {
  let free = (capacity ?? Infinity) - course.counts.seats;
  let people = 0;
  for (const registration of groupsOf(registrations).waiting) {
    const seats = seatsOf(registration);
    if (seats > free) continue;
    free -= seats;
    people += registration.participants.length;
  }
  return people;
}

/** Who is told of a change: everybody who is in, has an offer or waits. */
export const toldOf = ({ counts }: DeskCourse): number => counts.confirmed + counts.offered + counts.waiting;

/** Several are registered together. */
export const isParty = ({ participants }: DeskRegistration): boolean => participants.length > 1;
