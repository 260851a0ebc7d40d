import * as v from 'valibot';
import { CalendarDateSchema, ClockTimeSchema, IdSchema, LanguageSchema, openEnum } from './common.js';

/** `days`: 1 = Monday … 7 = Sunday. An exception replaces the whole day it names. */
export const OpeningHoursSchema = v.object({
  regular: v.array(
    v.object({
      days: v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))),
      opens: ClockTimeSchema,
      closes: ClockTimeSchema,
    }),
  ),
  exceptions: v.array(
    v.object({
      date: CalendarDateSchema,
      closed: v.optional(v.literal(true)),
      opens: v.optional(ClockTimeSchema),
      closes: v.optional(ClockTimeSchema),
      note: v.optional(v.string()),
    }),
  ),
});
export type OpeningHours = v.InferOutput<typeof OpeningHoursSchema>;

export const LocationSchema = v.object({
  id: IdSchema,
  name: v.string(),
  address: v.optional(v.string()),
  mapUrl: v.optional(v.string()),
  hours: v.optional(OpeningHoursSchema),
});
export type Location = v.InferOutput<typeof LocationSchema>;

export const AttachmentSchema = v.object({
  id: IdSchema,
  name: v.string(),
  mediaType: v.string(),
  sizeBytes: v.number(),
});
export type Attachment = v.InferOutput<typeof AttachmentSchema>;

/** A question that the service itself asks. `why` is shown beside it. */
export const QuestionSchema = v.object({
  id: IdSchema,
  label: v.string(),
  why: v.optional(v.string()),
  kind: openEnum(['text', 'textarea', 'choice', 'choices', 'yes-no']),
  options: v.optional(v.array(v.object({ value: v.string(), label: v.string() }))),
  required: v.boolean(),
  maxLength: v.optional(v.number()),
});
export type Question = v.InferOutput<typeof QuestionSchema>;

/** Answers by question id: text and choice → string, choices → string[], yes-no → boolean. */
export const AnswersSchema = v.record(
  v.string(),
  v.union([
    v.pipe(v.string(), v.maxLength(2000)),
    v.array(v.pipe(v.string(), v.maxLength(200))),
    v.boolean(),
  ]),
);
export type Answers = v.InferOutput<typeof AnswersSchema>;

export const interpreterForms = ['on-site', 'video', 'phone'] as const;
export type InterpreterForm = (typeof interpreterForms)[number];

/** What a service is and offers. A missing part (`chat`, `booking`, `courses`) is not offered. */
export const ServiceProfileSchema = v.object({
  name: v.string(),
  timeZone: v.string(),
  languages: v.array(LanguageSchema),
  interpreters: v.optional(
    v.object({
      languages: v.array(v.object({ code: v.string(), name: v.string() })),
      forms: v.array(openEnum(interpreterForms)),
    }),
  ),
  contact: v.object({
    phone: v.optional(v.string()),
    email: v.optional(v.string()),
    url: v.optional(v.string()),
    hours: v.optional(OpeningHoursSchema),
  }),
  urgent: v.optional(
    v.array(v.object({ label: v.string(), phone: v.optional(v.string()), url: v.optional(v.string()) })),
  ),
  privacy: v.object({ controller: v.string(), policyUrl: v.string() }),
  chat: v.optional(
    v.object({
      retentionHours: v.number(),
      idleMinutes: v.number(),
      attachments: v.optional(v.object({ maxBytes: v.number(), mediaTypes: v.array(v.string()) })),
      topics: v.array(v.object({ id: IdSchema, label: v.string() })),
      intake: v.array(QuestionSchema),
      typing: v.boolean(),
      rating: v.boolean(),
      transcriptByMail: v.boolean(),
      enquiries: v.boolean(),
    }),
  ),
  booking: v.optional(
    v.object({
      holdMinutes: v.number(),
      minNoticeMinutes: v.number(),
      cancelNoticeMinutes: v.number(),
      horizonDays: v.number(),
    }),
  ),
  courses: v.optional(v.object({ feedUrl: v.optional(v.string()) })),
});
export type ServiceProfile = v.InferOutput<typeof ServiceProfileSchema>;
