import {
  CourseSchema,
  CoursesCalendarQuerySchema,
  CoursesQuerySchema,
  CoursesSchema,
  NewRegistrationSchema,
  RegistrationCreatedSchema,
  RegistrationSchema,
} from './courses.js';
import { cached, created, ok, type Answer, type Operation } from './operation.js';

const calendar: Answer = {
  status: 200,
  description: 'iCalendar (RFC 5545), one event per session.',
  mediaType: 'text/calendar',
};
const tag = 'courses';
const registration = '/courses/registrations/{id}';

export const courseOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/courses',
    tag,
    operationId: 'listCourses',
    summary: 'Courses, filtered',
    description:
      'A repeated filter is OR within its name and AND across names. The counts of a facet leave its own filter out. ' +
      'Upcoming courses come in order of their next session, self-paced ones after; what has ended is not listed.',
    security: 'none',
    query: CoursesQuerySchema,
    answers: cached(ok('One page of courses, and the counts of all that match.', CoursesSchema)),
  },
  {
    method: 'get',
    path: '/courses/{id}',
    tag,
    operationId: 'getCourse',
    summary: 'One course',
    security: 'none',
    answers: cached(ok('The course.', CourseSchema)),
  },
  {
    method: 'get',
    path: '/courses/calendar',
    tag,
    operationId: 'getCoursesCalendar',
    summary: 'All listed courses, or those that match, as a calendar to subscribe to',
    security: 'none',
    query: CoursesCalendarQuerySchema,
    answers: cached(calendar),
  },
  {
    method: 'get',
    path: '/courses/{id}/calendar',
    tag,
    operationId: 'getCourseCalendar',
    summary: 'The sessions of one course as a calendar file',
    security: 'none',
    answers: cached(calendar),
  },
  {
    method: 'post',
    path: '/courses/{id}/registrations',
    tag,
    operationId: 'register',
    summary: 'Register one or more people for a course',
    description:
      'Registering someone who is already registered answers in the same shape, takes no second seat, and its token opens nothing.',
    security: 'none',
    body: NewRegistrationSchema,
    answers: [created('Registered, or on the waiting list.', RegistrationCreatedSchema)],
    problems: ['course-full', 'waitlist-full', 'registration-closed'],
  },
  {
    method: 'get',
    path: registration,
    tag,
    operationId: 'getRegistration',
    summary: 'One registration',
    security: 'token',
    answers: [ok('The registration.', RegistrationSchema)],
  },
  {
    method: 'post',
    path: `${registration}/withdraw`,
    tag,
    operationId: 'withdrawRegistration',
    summary: 'Withdraw; the places are offered to those who wait',
    security: 'token',
    answers: [ok('The registration, withdrawn.', RegistrationSchema)],
    problems: ['too-late'],
  },
  {
    method: 'post',
    path: `${registration}/accept`,
    tag,
    operationId: 'acceptOffer',
    summary: 'Accept an offered place before the offer expires',
    security: 'token',
    answers: [ok('The registration, confirmed.', RegistrationSchema)],
    problems: ['offer-expired'],
  },
  {
    method: 'post',
    path: `${registration}/decline`,
    tag,
    operationId: 'declineOffer',
    summary: 'Decline an offered place; it passes on',
    security: 'token',
    answers: [ok('The registration, withdrawn.', RegistrationSchema)],
    problems: ['offer-expired'],
  },
];
