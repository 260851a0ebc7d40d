import {
  AppointmentCreatedSchema,
  AppointmentSchema,
  BookingWaitCreatedSchema,
  CancelAppointmentSchema,
  DaysQuerySchema,
  DaysSchema,
  HoldCreatedSchema,
  HoldSchema,
  MoveAppointmentSchema,
  NewAppointmentSchema,
  NewBookingWaitSchema,
  NewHoldSchema,
  ServicesSchema,
  SlotsQuerySchema,
  SlotsSchema,
} from './booking.js';
import { cached, created, done, ok, type Operation } from './operation.js';

const tag = 'booking';
const appointment = '/booking/appointments/{id}';

const finding: readonly Operation[] = [
  {
    method: 'get',
    path: '/booking/services',
    tag,
    operationId: 'listServices',
    summary: 'What can be booked',
    security: 'none',
    answers: cached(ok('All services.', ServicesSchema)),
  },
  {
    method: 'get',
    path: '/booking/slots',
    tag,
    operationId: 'listSlots',
    summary: 'Free times, in order of time',
    description:
      'Without `counsellor` one row per time, with the places left over all who are free then. ' +
      'To the holder of a hold, sent as bearer token, the held slot is still listed.',
    security: 'optional-token',
    query: SlotsQuerySchema,
    answers: [ok('One page of slots.', SlotsSchema)],
  },
  {
    method: 'get',
    path: '/booking/days',
    tag,
    operationId: 'listDays',
    summary: 'Days that have free times',
    description: 'The same filters as the slots: enough to draw a month in one request.',
    security: 'optional-token',
    query: DaysQuerySchema,
    answers: [ok('The days that have free times.', DaysSchema)],
  },
];

const holding: readonly Operation[] = [
  {
    method: 'post',
    path: '/booking/holds',
    tag,
    operationId: 'createHold',
    summary: 'Hold a slot for a few minutes',
    security: 'none',
    body: NewHoldSchema,
    answers: [created('The hold and its token.', HoldCreatedSchema)],
    problems: ['slot-taken', 'unauthorized'],
  },
  {
    method: 'put',
    path: '/booking/holds/{id}',
    tag,
    operationId: 'renewHold',
    summary: 'Renew a hold, an hour in all',
    security: 'token',
    answers: [ok('The hold.', HoldSchema)],
    problems: ['hold-expired'],
  },
  {
    method: 'delete',
    path: '/booking/holds/{id}',
    tag,
    operationId: 'releaseHold',
    summary: 'Release a hold',
    security: 'token',
    answers: [done('Released, or gone before.')],
  },
];

const appointments: readonly Operation[] = [
  {
    method: 'post',
    path: '/booking/appointments',
    tag,
    operationId: 'createAppointment',
    summary: 'Book an appointment',
    description:
      'With a lapsed hold it still succeeds if the slot is free. `manageUrl` begins with a configured prefix.',
    security: 'none',
    body: NewAppointmentSchema,
    answers: [created('The appointment and its token.', AppointmentCreatedSchema)],
    problems: ['slot-taken', 'unauthorized'],
  },
  {
    method: 'get',
    path: appointment,
    tag,
    operationId: 'getAppointment',
    summary: 'One appointment; reading never changes anything',
    security: 'token',
    answers: [ok('The appointment.', AppointmentSchema)],
  },
  {
    method: 'post',
    path: `${appointment}/move`,
    tag,
    operationId: 'moveAppointment',
    summary: 'Move to another slot; the old time is kept until the new one is sure',
    security: 'token',
    body: MoveAppointmentSchema,
    answers: [ok('The appointment at its new time.', AppointmentSchema)],
    problems: ['slot-taken', 'too-late'],
  },
  {
    method: 'post',
    path: `${appointment}/cancel`,
    tag,
    operationId: 'cancelAppointment',
    summary: 'Cancel an appointment',
    security: 'token',
    body: CancelAppointmentSchema,
    answers: [ok('The appointment, cancelled.', AppointmentSchema)],
    problems: ['too-late'],
  },
  {
    method: 'get',
    path: `${appointment}/calendar`,
    tag,
    operationId: 'getAppointmentCalendar',
    summary: 'The appointment as a calendar file',
    security: 'token',
    answers: [
      {
        status: 200,
        description:
          'iCalendar (RFC 5545): stable `UID`, rising `SEQUENCE`, `STATUS:CANCELLED` when cancelled.',
        mediaType: 'text/calendar',
      },
    ],
  },
];

const waiting: readonly Operation[] = [
  {
    method: 'post',
    path: '/booking/waitlist',
    tag,
    operationId: 'joinBookingWaitlist',
    summary: 'Wait for a time to become free',
    security: 'none',
    body: NewBookingWaitSchema,
    answers: [created('The place in the list and its token.', BookingWaitCreatedSchema)],
  },
  {
    method: 'delete',
    path: '/booking/waitlist/{id}',
    tag,
    operationId: 'leaveBookingWaitlist',
    summary: 'Leave the waiting list',
    security: 'token',
    answers: [done('Left, or gone before.')],
  },
];

export const bookingOperations: readonly Operation[] = [...finding, ...holding, ...appointments, ...waiting];
