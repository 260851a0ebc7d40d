import type { Attendance } from './booking.repository.js';
import type { RegistrationRecord } from './courses.repository.js';

/** People of a course by how they stand; who was in already is counted where that was. */
export interface PeopleCounts {
  course: string;
  confirmed: number;
  offered: number;
  waiting: number;
}

/** Whether one of a registration's people came to a session. */
export interface CourseAttendanceRecord {
  registration: string;
  participant: number;
  session: string;
  attendance: Attendance;
}

/** What is done with those who are registered. Part of the courses' repository. */
export interface CourseCareRepository {
  /** In any state, in the order in which they came. */
  registrationsOf(course: string): Promise<RegistrationRecord[]>;
  /** Of one course, or of all that have anybody. */
  countPeople(course?: string): Promise<PeopleCounts[]>;
  /** Another id that a registration is found by. */
  addKey(key: { id: string; registration: string }): Promise<void>;
  /** Without `attendance` nothing is known after all. */
  noteAttendance(
    record: Omit<CourseAttendanceRecord, 'attendance'> & { attendance: Attendance | undefined },
  ): Promise<void>;
  attendanceOf(course: string): Promise<CourseAttendanceRecord[]>;
}
