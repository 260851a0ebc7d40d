import { path, type Http } from '../../../src/api/http.js';
import {
  DeskCourseListSchema,
  DeskCourseSchema,
  DeskCoursesSchema,
  type CapacityWish,
  type CourseAttendance,
  type CourseStatusWish,
  type DeskCourse,
  type DeskCourseList,
  type DeskWithdraw,
  type SessionCancel,
  type SessionMove,
} from '../../api/desk/courses.contract.js';
import type { CoursesPlace } from '../desk-place.js';

export interface CourseCalls {
  courses(which: CoursesPlace['which']): Promise<DeskCourse[]>;
  course(id: string): Promise<DeskCourseList>;
  participantsFile(id: string): Promise<Blob>;
  noteCourseAttendance(id: string, wish: CourseAttendance): Promise<void>;
  setCapacity(id: string, wish: CapacityWish): Promise<DeskCourse>;
  setCourseStatus(id: string, wish: CourseStatusWish): Promise<DeskCourse>;
  cancelSession(id: string, session: string, wish: SessionCancel): Promise<DeskCourse>;
  moveSession(id: string, session: string, wish: SessionMove): Promise<DeskCourse>;
  withdrawRegistration(id: string, wish: DeskWithdraw): Promise<void>;
}

export function courseCalls(http: Http, token: string): CourseCalls {
  const of = (id: string, rest = '') => ({ path: path`/desk/courses/${id}` + rest, token });
  const post = 'POST' as const;
  const put = 'PUT' as const;
  return {
    courses: async (which) =>
      (await http.json(DeskCoursesSchema, { path: '/desk/courses', query: { which }, token })).items,
    course: (id) => http.json(DeskCourseListSchema, of(id)),
    participantsFile: (id) => http.blob({ ...of(id, '/participants.csv'), accept: 'text/csv' }),
    noteCourseAttendance: (id, body) => http.nothing({ method: put, ...of(id, '/attendance'), body }),
    setCapacity: (id, body) => http.json(DeskCourseSchema, { method: put, ...of(id, '/capacity'), body }),
    setCourseStatus: (id, body) => http.json(DeskCourseSchema, { method: post, ...of(id, '/status'), body }),
    cancelSession: (id, session, body) =>
      http.json(DeskCourseSchema, { method: post, ...of(id, path`/sessions/${session}/cancel`), body }),
    moveSession: (id, session, body) =>
      http.json(DeskCourseSchema, { method: post, ...of(id, path`/sessions/${session}/move`), body }),
    withdrawRegistration: (id, body) =>
      http.nothing({ method: post, path: path`/desk/registrations/${id}/withdraw`, token, body }),
  };
}
