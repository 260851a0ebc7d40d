import { done, ok, type Operation } from '../../../src/contract/operation.js';
import { appointmentChanged, dayChanged, notStarted, timeBooked } from './desk-refusals.js';
import {
  AttendanceSchema,
  ClearDaySchema,
  DayClearedSchema,
  DayPlanQuerySchema,
  DayPlanSchema,
  DeskCalendarQuerySchema,
  DeskCalendarSchema,
  DeskCancelSchema,
  DeskMoveSchema,
  DeskNoticesSchema,
  DeskTimesQuerySchema,
  DeskTimesSchema,
  NewBlockSchema,
  NoticeGivenSchema,
} from './calendar.contract.js';

const base = { tag: 'desk', security: 'desk' } as const;
const appointment = '/desk/appointments/{id}';

const ofOne: readonly Operation[] = [
  {
    ...base,
    method: 'get',
    path: '/desk/calendar',
    operationId: 'readDeskCalendar',
    summary: 'Appointments and time off on some days',
    query: DeskCalendarQuerySchema,
    answers: [ok('In order of time, cancelled appointments as well.', DeskCalendarSchema)],
  },
  {
    ...base,
    method: 'get',
    path: `${appointment}/times`,
    operationId: 'listTimesToMoveTo',
    summary: 'Free times that an appointment can be moved to; the notice period does not bind a counsellor',
    query: DeskTimesQuerySchema,
    answers: [ok('In order of time.', DeskTimesSchema)],
  },
  {
    ...base,
    method: 'post',
    path: `${appointment}/move`,
    operationId: 'moveForSeeker',
    summary: 'Move an appointment on the person’s behalf, with a word',
    description:
      'All or nothing: the old time is kept until the new one is sure. 409 `appointment-changed` carries the appointment as it is now.',
    body: DeskMoveSchema,
    answers: [done('Moved; a word to the person stands among the notices.')],
    problems: ['slot-taken', 'too-late'],
    refusals: [appointmentChanged],
  },
  {
    ...base,
    method: 'post',
    path: `${appointment}/cancel`,
    operationId: 'cancelForSeeker',
    summary: 'Cancel an appointment on the person’s behalf, with a word',
    description: '409 `appointment-changed` carries the appointment as it is now.',
    body: DeskCancelSchema,
    answers: [done('Cancelled; a word to the person stands among the notices.')],
    problems: ['too-late'],
    refusals: [appointmentChanged],
  },
  {
    ...base,
    method: 'put',
    path: `${appointment}/attendance`,
    operationId: 'noteAttendance',
    summary: 'Note whether the person came, once it has begun',
    description: '409 `not-started` before it begins.',
    body: AttendanceSchema,
    answers: [done('Noted.')],
    refusals: [notStarted],
  },
];

const ofManyAtOnce: readonly Operation[] = [
  {
    ...base,
    method: 'post',
    path: '/desk/blocks',
    operationId: 'blockTime',
    summary: 'Keep a counsellor’s time free of bookings',
    description:
      '409 `time-booked` changes nothing and carries the `appointments`, `holds` and `blocks` that must be dealt with first.',
    body: NewBlockSchema,
    answers: [done('Blocked.')],
    refusals: [timeBooked],
  },
  {
    ...base,
    method: 'delete',
    path: '/desk/blocks/{id}',
    operationId: 'unblockTime',
    summary: 'Let the time be booked again',
    answers: [done('Free, or was before.')],
  },
  {
    ...base,
    method: 'get',
    path: '/desk/day-plan',
    operationId: 'planDay',
    summary: 'Whom it concerns when a counsellor is away for the rest of a day',
    query: DayPlanQuerySchema,
    answers: [ok('In order of time.', DayPlanSchema)],
  },
  {
    ...base,
    method: 'post',
    path: '/desk/day-plan',
    operationId: 'clearDay',
    summary: 'Give everybody to colleagues or cancel, and block the rest of the day',
    description:
      'In one transaction. 409 `day-changed`: it is others by now than were shown, and nothing is done.',
    body: ClearDaySchema,
    answers: [ok('Done; a word to everybody concerned stands among the notices.', DayClearedSchema)],
    refusals: [dayChanged, timeBooked],
  },
  {
    ...base,
    method: 'get',
    path: '/desk/notices',
    operationId: 'listNotices',
    summary: 'Words to give by e-mail or phone',
    answers: [ok('The oldest first; those given within a day as well.', DeskNoticesSchema)],
  },
  {
    ...base,
    method: 'put',
    path: '/desk/notices/{id}',
    operationId: 'setNoticeGiven',
    summary: 'It has been given, or has not after all',
    body: NoticeGivenSchema,
    answers: [done('Noted.')],
  },
];

/** The desk's calendar: of the reference API alone. */
export const calendarOperations: readonly Operation[] = [...ofOne, ...ofManyAtOnce];
