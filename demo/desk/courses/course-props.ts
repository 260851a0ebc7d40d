import type { DeskCourseList } from '../../api/desk/courses.contract.js';
import type { AttendanceController } from './attendance.controller.js';
import type { CourseTaskController } from './course-task.controller.js';
import type { CoursesController } from './courses.controller.js';

/** What the parts of a course's page are painted from. `now` in epoch milliseconds. */
export interface CourseProps {
  list: DeskCourseList;
  courses: CoursesController;
  attendance: AttendanceController;
  tasks: CourseTaskController;
  now: number;
  /** Shows the attendance of that session. */
  onAttend: (session: string) => void;
}
