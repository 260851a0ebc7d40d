import * as v from 'valibot';
import type { Refusal } from '../../../src/contract/operation.js';
import { DeskAppointmentSchema, timeBookedShape } from './calendar.contract.js';
import { courseChangedShape } from './courses.contract.js';
import { inUseShape } from './administration/catalogue.contract.js';

/** What the desk is refused for, beyond the contract's codes. */

/** A colleague's, or nobody's any more: `counsellor` is who has it. */
export const conversationTaken: Refusal = {
  status: 409,
  code: 'conversation-taken',
  schema: v.looseObject({ counsellor: v.optional(v.object({ name: v.string() })) }),
};
export const colleagueAway: Refusal = { status: 409, code: 'colleague-away' };
export const appointmentChanged: Refusal = {
  status: 409,
  code: 'appointment-changed',
  schema: v.looseObject({ appointment: DeskAppointmentSchema }),
};
export const notStarted: Refusal = { status: 409, code: 'not-started' };
export const timeBooked: Refusal = { status: 409, code: 'time-booked', schema: timeBookedShape };
export const dayChanged: Refusal = { status: 409, code: 'day-changed' };
export const courseChanged: Refusal = { status: 409, code: 'course-changed', schema: courseChangedShape };
/** Somebody else has changed it in between: `current` is what it is like now. */
export const administrationChanged: Refusal = {
  status: 409,
  code: 'administration-changed',
  schema: v.looseObject({ current: v.looseObject({ revision: v.string() }) }),
};
/** What is booked, or set up, still needs it. */
export const stillInUse: Refusal = { status: 409, code: 'in-use', schema: inUseShape };
