import * as v from 'valibot';
import {
  CalendarDateSchema,
  EmailSchema,
  IdSchema,
  InstantSchema,
  NameSchema,
  TokenSchema,
  TrapSchema,
  WebUrlSchema,
  openEnum,
} from './common.js';
import { AnswersSchema, LocationSchema, QuestionSchema } from './profile.js';

export const courseKinds = ['course', 'workshop', 'webinar', 'conference', 'e-learning', 'video'] as const;
export type CourseKind = (typeof courseKinds)[number];
export const courseFormats = ['in-person', 'online', 'hybrid', 'self-paced'] as const;
export type CourseFormat = (typeof courseFormats)[number];
export const audiences = ['seekers', 'counsellors', 'pupils', 'parents', 'employers'] as const;
export type Audience = (typeof audiences)[number];
export const registrationStates = [
  'open',
  'waitlist',
  'full',
  'closed',
  'not-yet-open',
  'external',
  'none',
] as const;
export type RegistrationState = (typeof registrationStates)[number];

export const courseStatuses = ['scheduled', 'cancelled', 'moved-online', 'postponed'] as const;
export type CourseStatus = (typeof courseStatuses)[number];

export const SessionSchema = v.object({
  id: IdSchema,
  start: InstantSchema,
  end: v.optional(InstantSchema),
  location: v.optional(LocationSchema),
  status: v.optional(openEnum(['cancelled', 'moved'])),
});
export type Session = v.InferOutput<typeof SessionSchema>;

/** `summary` and `description` are plain text; blank lines part paragraphs. `placesLeft` missing: not limited. */
export const CourseSchema = v.object({
  id: IdSchema,
  title: v.string(),
  summary: v.string(),
  description: v.optional(v.string()),
  kind: openEnum(courseKinds),
  format: openEnum(courseFormats),
  audiences: v.array(openEnum(audiences)),
  language: v.string(),
  sessions: v.array(SessionSchema),
  intake: v.optional(v.array(QuestionSchema)),
  roles: v.optional(v.array(v.object({ id: IdSchema, label: v.string(), usesSeat: v.boolean() }))),
  organiser: v.optional(v.string()),
  priceNok: v.optional(v.number()),
  image: v.optional(v.object({ url: v.string(), alt: v.string() })),
  url: v.optional(v.string()),
  registration: v.object({
    state: openEnum(registrationStates),
    opensAt: v.optional(InstantSchema),
    closesAt: v.optional(InstantSchema),
    url: v.optional(v.string()),
    placesLeft: v.optional(v.number()),
    capacity: v.optional(v.number()),
  }),
  media: v.optional(
    v.object({
      url: v.string(),
      /** A page at the provider's that plays it in a frame: which one that is, only the service can say. */
      embedUrl: v.optional(v.string()),
      provider: v.string(),
      durationSeconds: v.optional(v.number()),
      captions: v.array(v.string()),
      /** WebVTT files for a `url` that is a video file. From another origin than the page, both must allow it (CORS). */
      tracks: v.optional(v.array(v.object({ language: v.string(), url: v.string() }))),
      audioDescribed: v.optional(v.boolean()),
      transcriptUrl: v.optional(v.string()),
    }),
  ),
  status: v.optional(openEnum(courseStatuses)),
});
export type Course = v.InferOutput<typeof CourseSchema>;

const several = <Value extends v.GenericSchema>(value: Value) => v.optional(v.array(value));

/** Repeated filters are OR within one name, AND across names. `q`: every word occurs somewhere in the course. */
export const CoursesQuerySchema = v.object({
  q: v.optional(v.pipe(v.string(), v.maxLength(200))),
  kind: several(v.string()),
  format: several(v.string()),
  audience: several(v.string()),
  location: several(v.string()),
  language: several(v.string()),
  from: v.optional(CalendarDateSchema),
  to: v.optional(CalendarDateSchema),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
  cursor: v.optional(v.string()),
});
export type CoursesQuery = v.InferOutput<typeof CoursesQuerySchema>;

/** A calendar program asks for no second page: it gets all that match. */
export const CoursesCalendarQuerySchema = v.omit(CoursesQuerySchema, ['limit', 'cursor']);

/** How many courses there are per value of each filter: `{ kind: { webinar: 3 } }`. */
export const FacetsSchema = v.record(v.string(), v.record(v.string(), v.number()));
export type Facets = v.InferOutput<typeof FacetsSchema>;

/** `items` are checked one by one by the client, so that one bad course never hides the good ones. */
export const CoursesSchema = v.object({
  items: v.array(CourseSchema),
  total: v.number(),
  facets: FacetsSchema,
  nextCursor: v.optional(v.string()),
});
export type Courses = v.InferOutput<typeof CoursesSchema>;

export const ParticipantSchema = v.object({
  name: NameSchema,
  email: EmailSchema,
  role: v.optional(IdSchema),
});
export type Participant = v.InferOutput<typeof ParticipantSchema>;

export const NewRegistrationSchema = v.object({
  participants: v.pipe(v.array(ParticipantSchema), v.minLength(1), v.maxLength(20)),
  answers: v.optional(AnswersSchema),
  joinWaitlist: v.boolean(),
  manageUrl: v.optional(WebUrlSchema),
  website: v.optional(TrapSchema),
});
export type NewRegistration = v.InferOutput<typeof NewRegistrationSchema>;

/** `course.status`: a registration for a course that is cancelled or postponed stays as it was, so its owner must see it there. */
export const RegistrationSchema = v.object({
  id: IdSchema,
  course: v.object({
    id: IdSchema,
    title: v.string(),
    sessions: v.array(SessionSchema),
    status: v.optional(openEnum(courseStatuses)),
  }),
  state: openEnum(['confirmed', 'waitlisted', 'offered', 'withdrawn']),
  position: v.optional(v.number()),
  offerExpiresAt: v.optional(InstantSchema),
  participants: v.array(v.object({ name: v.string(), email: v.string(), role: v.optional(v.string()) })),
  join: v.optional(v.object({ url: v.string(), provider: v.string() })),
});
export type Registration = v.InferOutput<typeof RegistrationSchema>;
export const RegistrationCreatedSchema = v.object({ registration: RegistrationSchema, token: TokenSchema });
export type RegistrationCreated = v.InferOutput<typeof RegistrationCreatedSchema>;

/** What a `course-full` problem carries. */
export const CourseFullSchema = v.looseObject({ waitlistOpen: v.boolean() });
