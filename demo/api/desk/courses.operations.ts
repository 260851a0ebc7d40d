import { done, ok, type Operation } from '../../../src/contract/operation.js';
import { courseChanged, notStarted } from './desk-refusals.js';
import {
  CapacitySchema,
  CourseAttendanceSchema,
  CourseStatusSchema,
  DeskCourseListSchema,
  DeskCourseSchema,
  DeskCoursesQuerySchema,
  DeskCoursesSchema,
  DeskWithdrawSchema,
  SessionCancelSchema,
  SessionMoveSchema,
} from './courses.contract.js';

const base = { tag: 'desk', security: 'desk' } as const;
const course = '/desk/courses/{id}';
const session = `${course}/sessions/{session}`;
const asItIsNow = '409 `course-changed` carries the course as it is now.';

const reading: readonly Operation[] = [
  {
    ...base,
    method: 'get',
    path: '/desk/courses',
    operationId: 'listDeskCourses',
    summary: 'Courses to come, or those that are over',
    query: DeskCoursesQuerySchema,
    answers: [
      ok('Those to come in order of time; those that are over with the latest first.', DeskCoursesSchema),
    ],
  },
  {
    ...base,
    method: 'get',
    path: course,
    operationId: 'listParticipants',
    summary: 'Who is in, who waits, who came, and who has withdrawn',
    answers: [ok('In the order in which they came.', DeskCourseListSchema)],
  },
  {
    ...base,
    method: 'get',
    path: `${course}/participants.csv`,
    operationId: 'exportParticipants',
    summary: 'The same as a file for a spreadsheet, in which nothing is a formula',
    answers: [
      {
        status: 200,
        description: 'UTF-8 with a byte order mark, semicolons, a row for each person.',
        mediaType: 'text/csv',
        headers: ['Content-Disposition', 'Cache-Control'],
      },
    ],
  },
];

const changing: readonly Operation[] = [
  {
    ...base,
    method: 'put',
    path: `${course}/attendance`,
    operationId: 'noteCourseAttendance',
    summary: 'Note whether somebody came to a session, once it has begun',
    description: `409 \`not-started\` before it begins. ${asItIsNow}`,
    body: CourseAttendanceSchema,
    answers: [done('Noted.')],
    refusals: [courseChanged, notStarted],
  },
  {
    ...base,
    method: 'put',
    path: `${course}/capacity`,
    operationId: 'setCapacity',
    summary: 'How many there is room for; what becomes free is offered to those who wait',
    description: asItIsNow,
    body: CapacitySchema,
    answers: [ok('The course.', DeskCourseSchema)],
    refusals: [courseChanged],
  },
  {
    ...base,
    method: 'post',
    path: `${course}/status`,
    operationId: 'setCourseStatus',
    summary: 'Cancel, postpone, move to the net, or take such a thing back, with a word to everybody',
    description: asItIsNow,
    body: CourseStatusSchema,
    answers: [ok('The course; words to all stand among the notices.', DeskCourseSchema)],
    problems: ['too-late'],
    refusals: [courseChanged],
  },
  {
    ...base,
    method: 'post',
    path: `${session}/cancel`,
    operationId: 'cancelSession',
    summary: 'Cancel one session, with a word to everybody',
    description: asItIsNow,
    body: SessionCancelSchema,
    answers: [ok('The course; words to all stand among the notices.', DeskCourseSchema)],
    problems: ['too-late'],
    refusals: [courseChanged],
  },
  {
    ...base,
    method: 'post',
    path: `${session}/move`,
    operationId: 'moveSession',
    summary: 'Move one session to another time or place, with a word to everybody',
    description: asItIsNow,
    body: SessionMoveSchema,
    answers: [ok('The course; words to all stand among the notices.', DeskCourseSchema)],
    problems: ['too-late'],
    refusals: [courseChanged],
  },
  {
    ...base,
    method: 'post',
    path: '/desk/registrations/{id}/withdraw',
    operationId: 'withdrawForParticipant',
    summary: 'Take somebody out who has asked for it, with a word',
    body: DeskWithdrawSchema,
    answers: [done('Withdrawn, or was before; the places are offered to those who wait.')],
    problems: ['too-late'],
  },
];

/** The desk's courses: of the reference API alone. */
export const deskCourseOperations: readonly Operation[] = [...reading, ...changing];
