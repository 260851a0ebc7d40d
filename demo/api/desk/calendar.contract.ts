import * as v from 'valibot';
import { channels } from '../../../src/contract/booking.js';
import {
  CalendarDateSchema,
  ClockTimeSchema,
  IdSchema,
  InstantSchema,
  NoteSchema,
  openEnum,
} from '../../../src/contract/common.js';
import { LocationSchema } from '../../../src/contract/profile.js';
import { attendances } from '../store/booking.repository.js';
import { noticeFailureReasons, noticeKinds } from '../store/notices.repository.js';
import { DeskCounsellorSchema } from './desk.contract.js';

/** The desk's calendar: whom one meets, time off, and what is to be said to whom. */

const ContactInWordsSchema = v.object({
  name: v.string(),
  email: v.optional(v.string()),
  phone: v.optional(v.string()),
});

/** Enough to prepare for, receive or reach the person. `answers` in words; `places` above 1: several share the time. */
export const DeskAppointmentSchema = v.object({
  id: IdSchema,
  state: openEnum(['confirmed', 'cancelled']),
  revision: v.number(),
  start: InstantSchema,
  end: InstantSchema,
  service: v.string(),
  places: v.number(),
  channel: openEnum(channels),
  location: v.optional(LocationSchema),
  counsellor: DeskCounsellorSchema,
  contact: ContactInWordsSchema,
  language: v.string(),
  interpreter: v.optional(v.object({ language: v.string(), form: v.string() })),
  answers: v.array(v.object({ question: v.string(), answer: v.string() })),
  note: v.optional(v.string()),
  join: v.optional(v.object({ url: v.string(), provider: v.string() })),
  cancelReason: v.optional(v.string()),
  /** The last change, where a counsellor made it: by whom, why, and what the person was told. */
  change: v.optional(
    v.object({
      by: v.string(),
      at: InstantSchema,
      reason: v.optional(v.string()),
      word: v.optional(v.string()),
    }),
  ),
  attendance: v.optional(openEnum(attendances)),
});
export type DeskAppointment = v.InferOutput<typeof DeskAppointmentSchema>;
export const DeskAppointmentsSchema = v.object({
  items: v.array(DeskAppointmentSchema),
  serverTime: InstantSchema,
});
export type DeskAppointments = v.InferOutput<typeof DeskAppointmentsSchema>;

/** Time off. `note`: for colleagues. */
export const DeskBlockSchema = v.object({
  id: IdSchema,
  counsellor: DeskCounsellorSchema,
  start: InstantSchema,
  end: InstantSchema,
  note: v.optional(v.string()),
});
export type DeskBlock = v.InferOutput<typeof DeskBlockSchema>;

/** Calendar dates in the service's zone, both inclusive, six weeks at most. */
export const DeskCalendarQuerySchema = v.object({ from: CalendarDateSchema, to: CalendarDateSchema });

/** Cancelled appointments as well. `notices` counts the words that nobody has given yet. */
export const DeskCalendarSchema = v.object({
  appointments: v.array(DeskAppointmentSchema),
  blocks: v.array(DeskBlockSchema),
  counsellors: v.array(DeskCounsellorSchema),
  notices: v.number(),
  serverTime: InstantSchema,
});
export type DeskCalendar = v.InferOutput<typeof DeskCalendarSchema>;

const changed = {
  /** As one saw it: a change by somebody else in between is not overwritten. */
  revision: v.number(),
  /** For colleagues. */
  reason: v.optional(NoteSchema),
  /** To the person. */
  word: v.optional(NoteSchema),
};
export const DeskCancelSchema = v.object(changed);
export type DeskCancel = v.InferOutput<typeof DeskCancelSchema>;
export const DeskMoveSchema = v.object({ slot: IdSchema, ...changed });
export type DeskMove = v.InferOutput<typeof DeskMoveSchema>;

export const AttendanceSchema = v.object({ attendance: v.picklist([...attendances, 'unknown']) });
export type AttendanceWish = v.InferOutput<typeof AttendanceSchema>['attendance'];

export const DeskTimesQuerySchema = v.object({ from: v.optional(CalendarDateSchema) });
/** A free time that an appointment can be moved to, with one counsellor, in one way. */
export const DeskTimeSchema = v.object({
  slot: IdSchema,
  start: InstantSchema,
  end: InstantSchema,
  channel: openEnum(channels),
  location: v.optional(LocationSchema),
  counsellor: DeskCounsellorSchema,
});
export type DeskTime = v.InferOutput<typeof DeskTimeSchema>;
export const DeskTimesSchema = v.object({ items: v.array(DeskTimeSchema) });

/** From a date and a clock time to another, without a time from the first or to the last of that day. */
export const NewBlockSchema = v.object({
  counsellor: IdSchema,
  fromDate: CalendarDateSchema,
  fromTime: v.optional(ClockTimeSchema),
  toDate: CalendarDateSchema,
  toTime: v.optional(ClockTimeSchema),
  note: v.optional(NoteSchema),
});
export type NewBlock = v.InferOutput<typeof NewBlockSchema>;

/** What a `time-booked` problem carries (no answer of its own, so no named schema): what must be dealt with first. A hold ends by itself at `until`. */
export const timeBookedShape = v.looseObject({
  appointments: v.array(DeskAppointmentSchema),
  holds: v.array(v.object({ start: InstantSchema, end: InstantSchema, until: InstantSchema })),
  blocks: v.array(DeskBlockSchema),
});
export type TimeBooked = v.InferOutput<typeof timeBookedShape>;

export const DayPlanQuerySchema = v.object({ counsellor: IdSchema, date: CalendarDateSchema });
/** Whom it concerns when a counsellor is away for the rest of a day. `colleague`: who could take over at the same time. */
export const DayPlanSchema = v.object({
  items: v.array(
    v.object({ appointment: DeskAppointmentSchema, colleague: v.optional(DeskCounsellorSchema) }),
  ),
  /** How many are choosing a time in it just now. */
  holds: v.number(),
});
export type DayPlan = v.InferOutput<typeof DayPlanSchema>;

export const dayWays = ['cancel', 'give-or-cancel', 'give-or-keep'] as const;
export type DayWay = (typeof dayWays)[number];
/** `appointments`: as they were shown. Is it others by now, nothing is done. */
export const ClearDaySchema = v.object({
  counsellor: IdSchema,
  date: CalendarDateSchema,
  appointments: v.array(v.object({ id: IdSchema, revision: v.number() })),
  how: v.picklist(dayWays),
  reason: v.optional(NoteSchema),
  word: v.optional(NoteSchema),
});
export type ClearDay = v.InferOutput<typeof ClearDaySchema>;
export const DayClearedSchema = v.object({ given: v.number(), cancelled: v.number(), kept: v.number() });
export type DayCleared = v.InferOutput<typeof DayClearedSchema>;

/** A word to give, by e-mail or by phone. */
export const DeskNoticeSchema = v.object({
  id: IdSchema,
  kind: openEnum(noticeKinds),
  contact: ContactInWordsSchema,
  way: openEnum(['email', 'phone']),
  language: v.string(),
  subject: v.string(),
  text: v.string(),
  createdAt: InstantSchema,
  givenAt: v.optional(InstantSchema),
  /** It could not be sent. `answer`: what a mail server said, in its own words. */
  failure: v.optional(
    v.object({ reason: openEnum(noticeFailureReasons), at: InstantSchema, answer: v.optional(v.string()) }),
  ),
});
export type DeskNotice = v.InferOutput<typeof DeskNoticeSchema>;
/** `mailed`: what goes by e-mail is sent by itself, and stands here only when that has failed. */
export const DeskNoticesSchema = v.object({ items: v.array(DeskNoticeSchema), mailed: v.boolean() });
export type DeskNotices = v.InferOutput<typeof DeskNoticesSchema>;
export const NoticeGivenSchema = v.object({ given: v.boolean() });
