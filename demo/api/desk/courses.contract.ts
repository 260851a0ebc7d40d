import * as v from 'valibot';
import {
  CalendarDateSchema,
  ClockTimeSchema,
  IdSchema,
  InstantSchema,
  NoteSchema,
  openEnum,
  WebUrlSchema,
} from '../../../src/contract/common.js';
import {
  courseFormats,
  courseKinds,
  courseStatuses,
  registrationStates,
  SessionSchema,
} from '../../../src/contract/courses.js';
import { LocationSchema } from '../../../src/contract/profile.js';
import { attendances } from '../store/booking.repository.js';

/** The desk's courses: who is in, who waits, who came, and what has changed. */

/** How many people, not registrations. `seats`: taken by those who are in or have been offered a place. */
const CountsSchema = v.object({
  seats: v.number(),
  confirmed: v.number(),
  offered: v.number(),
  waiting: v.number(),
});

/** What a counsellor did last: who, when, and the word that went with it. */
const ChangeSchema = v.object({ by: v.string(), at: InstantSchema, word: v.optional(v.string()) });

/** `capacity` missing: room for everybody. `waitlistCapacity` counts registrations; both are missing where one does not register here. `join`: where those who are in meet on the net. */
export const DeskCourseSchema = v.object({
  id: IdSchema,
  title: v.string(),
  kind: openEnum(courseKinds),
  format: openEnum(courseFormats),
  status: openEnum(courseStatuses),
  revision: v.number(),
  /** Nobody but the desk sees it yet. */
  isDraft: v.optional(v.boolean()),
  sessions: v.array(SessionSchema),
  state: openEnum(registrationStates),
  takesRegistrations: v.boolean(),
  capacity: v.optional(v.number()),
  waitlistCapacity: v.optional(v.number()),
  counts: CountsSchema,
  join: v.optional(v.object({ url: v.string(), provider: v.string() })),
  change: v.optional(ChangeSchema),
});
export type DeskCourse = v.InferOutput<typeof DeskCourseSchema>;

export const DeskCoursesQuerySchema = v.object({ which: v.optional(v.picklist(['coming', 'past'])) });
/** Those to come in order of their next session, those without one last; those that are over with the latest first. */
export const DeskCoursesSchema = v.object({ items: v.array(DeskCourseSchema), serverTime: InstantSchema });
export type DeskCourses = v.InferOutput<typeof DeskCoursesSchema>;

/** `index`: which of the registration's people. `role` in words. `attendance`: session id to what is known. */
export const DeskParticipantSchema = v.object({
  index: v.number(),
  name: v.string(),
  email: v.string(),
  role: v.optional(v.string()),
  usesSeat: v.boolean(),
  attendance: v.record(v.string(), openEnum(attendances)),
});
export type DeskParticipant = v.InferOutput<typeof DeskParticipantSchema>;

/** Several people can be registered together; who was in already stands there only. `answers` in words; `position` while it waits. */
export const DeskRegistrationSchema = v.object({
  id: IdSchema,
  state: openEnum(['confirmed', 'waitlisted', 'offered', 'withdrawn']),
  participants: v.array(DeskParticipantSchema),
  answers: v.array(v.object({ question: v.string(), answer: v.string() })),
  language: v.string(),
  createdAt: InstantSchema,
  changedAt: InstantSchema,
  position: v.optional(v.number()),
  offerExpiresAt: v.optional(InstantSchema),
  change: v.optional(ChangeSchema),
});
export type DeskRegistration = v.InferOutput<typeof DeskRegistrationSchema>;

/** Who is in or offered a place in the order in which they came, then who waits in theirs, then who has withdrawn. `places`: where a session can be moved to. */
export const DeskCourseListSchema = v.object({
  course: DeskCourseSchema,
  registrations: v.array(DeskRegistrationSchema),
  places: v.array(LocationSchema),
  serverTime: InstantSchema,
});
export type DeskCourseList = v.InferOutput<typeof DeskCourseListSchema>;

export const CourseAttendanceSchema = v.object({
  registration: IdSchema,
  participant: v.number(),
  session: IdSchema,
  attendance: v.picklist([...attendances, 'unknown']),
});
export type CourseAttendance = v.InferOutput<typeof CourseAttendanceSchema>;

const changed = {
  /** As one saw it: a change by somebody else in between is not overwritten (409 `course-changed` with the course). */
  revision: v.number(),
  /** To everybody who is in, offered a place or waiting. */
  word: v.optional(NoteSchema),
};

/**
 * Ends the course (`cancelled`), parts it from its dates (`postponed`), moves it to the net, or takes such a thing back. While it
 * is off nobody is offered a place; who had an offer waits again, first in line. `joinUrl`: where those who are in meet, with
 * `moved-online`; it can be given later, too.
 */
export const CourseStatusSchema = v.object({
  status: v.picklist(courseStatuses),
  joinUrl: v.optional(WebUrlSchema),
  ...changed,
});
export type CourseStatusWish = v.InferOutput<typeof CourseStatusSchema>;

export const SessionCancelSchema = v.object(changed);
export type SessionCancel = v.InferOutput<typeof SessionCancelSchema>;
/**
 * Clock times in the service's zone; `endTime` before `startTime` is on the next day. Without `location` the place stays. A
 * cancelled session takes place then; a postponed course has a date again.
 */
export const SessionMoveSchema = v.object({
  date: CalendarDateSchema,
  startTime: ClockTimeSchema,
  endTime: ClockTimeSchema,
  location: v.optional(IdSchema),
  ...changed,
});
export type SessionMove = v.InferOutput<typeof SessionMoveSchema>;

/** `capacity: null`: room for everybody. Never fewer than are in (422). More room is offered to those who wait. */
export const CapacitySchema = v.object({
  capacity: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000))),
  waitlistCapacity: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000)),
  revision: v.number(),
});
export type CapacityWish = v.InferOutput<typeof CapacitySchema>;

/** What a `course-changed` problem carries (no answer of its own, so no named schema): the course as it is now. */
export const courseChangedShape = v.looseObject({ course: DeskCourseSchema });

/** Takes somebody out who has asked for it by phone or e-mail. */
export const DeskWithdrawSchema = v.object({ word: v.optional(NoteSchema) });
export type DeskWithdraw = v.InferOutput<typeof DeskWithdrawSchema>;

/**
 * GET  /desk/courses?which=                              DeskCourses
 * GET  /desk/courses/{id}                                DeskCourseList
 * GET  /desk/courses/{id}/participants.csv               text/csv, a download, formula-safe
 * PUT  /desk/courses/{id}/attendance                     CourseAttendance → 204; 409 `not-started`
 * PUT  /desk/courses/{id}/capacity                       CapacityWish → DeskCourse; 409 `course-changed`
 * POST /desk/courses/{id}/status                         CourseStatusWish → DeskCourse; 409 `course-changed`, `too-late` once it is over
 * POST /desk/courses/{id}/sessions/{session}/cancel      → DeskCourse; 409 `course-changed`, `too-late`
 * POST /desk/courses/{id}/sessions/{session}/move        SessionMove → DeskCourse; 409 `course-changed`, `too-late`
 * POST /desk/registrations/{id}/withdraw                 DeskWithdraw → 204
 */
