import * as v from 'valibot';
import {
  EmailSchema,
  IdSchema,
  InstantSchema,
  LanguageSchema,
  MessageTextSchema,
  TrapSchema,
  NameSchema,
  NoteSchema,
  TokenSchema,
  openEnum,
  type Instant,
} from './common.js';
import { AnswersSchema, AttachmentSchema, OpeningHoursSchema } from './profile.js';

/** `busy`: open, but the queue takes no more. */
export const AvailabilitySchema = v.object({
  state: openEnum(['open', 'busy', 'closed']),
  queueLength: v.optional(v.number()),
  waitMinutes: v.optional(v.number()),
  opensAt: v.optional(InstantSchema),
  closesAt: v.optional(InstantSchema),
  hours: OpeningHoursSchema,
  serverTime: InstantSchema,
});
export type Availability = v.InferOutput<typeof AvailabilitySchema>;

const ConversationStateSchema = openEnum(['queued', 'active', 'ended']);
export type ConversationState = 'queued' | 'active' | 'ended';

export const ConversationSchema = v.object({
  id: IdSchema,
  state: ConversationStateSchema,
  queuePosition: v.optional(v.number()),
  waitMinutes: v.optional(v.number()),
  counsellor: v.optional(v.object({ name: v.string() })),
  lastSeq: v.number(),
  idleEndsAt: v.optional(InstantSchema),
  deleteAt: InstantSchema,
  /** The service's clock when it answered: what is left until `idleEndsAt`, whatever the reader's clock says. */
  serverTime: v.optional(InstantSchema),
});
export type Conversation = v.InferOutput<typeof ConversationSchema>;

export const NewConversationSchema = v.object({
  language: LanguageSchema,
  topic: v.optional(IdSchema),
  name: v.optional(NameSchema),
});
export type NewConversation = v.InferOutput<typeof NewConversationSchema>;

export const ConversationCreatedSchema = v.object({ conversation: ConversationSchema, token: TokenSchema });
export type ConversationCreated = v.InferOutput<typeof ConversationCreatedSchema>;

export const ChatAnswersSchema = v.object({ answers: AnswersSchema });

/** What a client puts under a message id of its own making: text, an uploaded attachment's id, or both. */
export const NewMessageSchema = v.pipe(
  v.object({ text: v.optional(MessageTextSchema), attachment: v.optional(IdSchema) }),
  v.check((message) => message.text !== undefined || message.attachment !== undefined),
);
export type NewMessage = v.InferOutput<typeof NewMessageSchema>;

const entry = { seq: v.pipe(v.number(), v.integer(), v.minValue(1)), at: InstantSchema };

export const MessageSchema = v.object({
  id: IdSchema,
  from: openEnum(['seeker', 'counsellor', 'system']),
  name: v.optional(v.string()),
  text: v.optional(v.string()),
  attachment: v.optional(AttachmentSchema),
});
export type Message = v.InferOutput<typeof MessageSchema>;

export const MessageEntrySchema = v.object({ ...entry, type: v.literal('message'), message: MessageSchema });
export type MessageEntry = v.InferOutput<typeof MessageEntrySchema>;

/** One durable thing that happened in a conversation; `seq` rises by one. */
export const LogEntrySchema = v.variant('type', [
  MessageEntrySchema,
  v.object({
    ...entry,
    type: v.literal('state'),
    state: ConversationStateSchema,
    counsellor: v.optional(v.object({ name: v.string() })),
    endedBy: v.optional(v.string()),
  }),
  v.object({ ...entry, type: v.literal('read'), by: openEnum(['seeker', 'counsellor']), upTo: v.number() }),
  v.object({
    ...entry,
    type: v.literal('link'),
    kind: openEnum(['meeting', 'booking', 'course']),
    url: v.string(),
    label: v.string(),
  }),
]);
export type LogEntry = v.InferOutput<typeof LogEntrySchema>;

/** An entry of a type that this version doesn't know: it keeps its place in the numbering and is not shown. */
export const UnknownEntrySchema = v.object({ ...entry, type: v.string() });
export interface UnknownEntry {
  seq: number;
  at: Instant;
  type: string;
}

/** Sent on the stream without an id, in the fallback beside the entries: true for the moment only. */
export const QueueNoticeSchema = v.object({ queuePosition: v.number(), waitMinutes: v.optional(v.number()) });
export type QueueNotice = v.InferOutput<typeof QueueNoticeSchema>;
export const TypingNoticeSchema = v.object({ by: openEnum(['seeker', 'counsellor']), typing: v.boolean() });
export type TypingNotice = v.InferOutput<typeof TypingNoticeSchema>;

/** The log as JSON: the entries after `?after=`, for networks that break streams. */
/** `after`: the last `seq` that was read. `waitSeconds`: how long an empty answer may wait, 0 by default. */
export const LogQuerySchema = v.object({
  after: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  waitSeconds: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(25))),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500))),
});
export type LogQuery = v.InferOutput<typeof LogQuerySchema>;

export const LogPageSchema = v.object({
  entries: v.array(v.union([LogEntrySchema, UnknownEntrySchema])),
  lastSeq: v.number(),
  queue: v.optional(QueueNoticeSchema),
  typing: v.optional(TypingNoticeSchema),
});
export type LogPage = v.InferOutput<typeof LogPageSchema>;

export const TypingSchema = v.object({ typing: v.boolean() });
export const ReadSchema = v.object({ upTo: v.pipe(v.number(), v.integer(), v.minValue(0)) });
export const RatingSchema = v.object({
  score: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
  comment: v.optional(NoteSchema),
});
export type Rating = v.InferOutput<typeof RatingSchema>;
export const TranscriptRequestSchema = v.object({ email: EmailSchema });

/** The e-mail channel: answered by a counsellor at any time. */
export const NewEnquirySchema = v.object({
  email: EmailSchema,
  text: MessageTextSchema,
  language: LanguageSchema,
  name: v.optional(NameSchema),
  website: v.optional(TrapSchema),
});
export type NewEnquiry = v.InferOutput<typeof NewEnquirySchema>;
export const EnquiryReceivedSchema = v.object({ reference: v.string() });
export type EnquiryReceived = v.InferOutput<typeof EnquiryReceivedSchema>;
