import * as v from 'valibot';
import { AvailabilitySchema } from '../../../src/contract/chat.js';
import {
  CalendarDateSchema,
  IdSchema,
  InstantSchema,
  MessageTextSchema,
  TokenSchema,
  WebUrlSchema,
  limits,
  openEnum,
} from '../../../src/contract/common.js';
import { deskRoles } from '../store/access.repository.js';
import { chatSwitches } from '../store/chat.repository.js';

/** The desk belongs to the reference API: nothing here is asked of another backend. */

export const linkKinds = ['meeting', 'booking', 'course'] as const;
export type LinkKind = (typeof linkKinds)[number];

export const DeskCounsellorSchema = v.object({ id: IdSchema, name: v.string() });
export type DeskCounsellor = v.InferOutput<typeof DeskCounsellorSchema>;
/** Who can sign in. */
export const DeskCounsellorsSchema = v.object({ items: v.array(DeskCounsellorSchema) });

/** For trying on one's own machine: a name, and the secret that the server was started with. */
export const SecretSignInSchema = v.object({
  counsellor: IdSchema,
  secret: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)),
});
export type SecretSignIn = v.InferOutput<typeof SecretSignInSchema>;

/** How one signs in: with a secret, or where the service's people sign in to everything else. */
export const SignInWaySchema = v.variant('way', [
  v.object({ way: v.literal('secret') }),
  v.object({ way: v.literal('provider'), name: v.string() }),
]);
export type SignInWay = v.InferOutput<typeof SignInWaySchema>;

/** `token` is for the page that began it, which alone can finish it; `url` is where it goes. */
export const BegunSignInSchema = v.object({ token: TokenSchema, url: WebUrlSchema });
export type BegunSignIn = v.InferOutput<typeof BegunSignInSchema>;

/** `answer`: what the provider put into the address, as it stood there. */
export const ProviderSignInSchema = v.object({
  token: TokenSchema,
  answer: v.pipe(v.string(), v.nonEmpty(), v.maxLength(8000)),
});
export type ProviderSignIn = v.InferOutput<typeof ProviderSignInSchema>;

/** A link that the desk has ready to send. */
export const DeskLinkSchema = v.object({ kind: openEnum(linkKinds), url: v.string(), label: v.string() });
export type DeskLink = v.InferOutput<typeof DeskLinkSchema>;

export const DeskSessionSchema = v.object({
  token: TokenSchema,
  counsellor: DeskCounsellorSchema,
  /** What one may do. */
  roles: v.array(openEnum(deskRoles)),
  links: v.array(DeskLinkSchema),
  expiresAt: InstantSchema,
  /** Of the service (IANA): in which the desk says what time it is. */
  timeZone: v.optional(v.string()),
  /** Where one signs out of everything else, too, where there is such an address. */
  signOutUrl: v.optional(WebUrlSchema),
});
export type DeskSession = v.InferOutput<typeof DeskSessionSchema>;

/** `answers` in words, as the seeker gave them. `unread` counts the seeker's messages. */
export const DeskConversationSchema = v.object({
  id: IdSchema,
  state: openEnum(['queued', 'active', 'ended']),
  language: v.string(),
  topic: v.optional(v.string()),
  name: v.optional(v.string()),
  answers: v.array(v.object({ question: v.string(), answer: v.string() })),
  counsellor: v.optional(DeskCounsellorSchema),
  createdAt: InstantSchema,
  /** Since when in the queue, the last time. */
  waitingSince: InstantSchema,
  /** A colleague has given it back, or has gone. */
  returned: v.boolean(),
  /** The seeker's page has not been heard of since then. */
  seekerLeftAt: v.optional(InstantSchema),
  /** The seeker's last message. */
  lastWordAt: v.optional(InstantSchema),
  lastSeq: v.number(),
  unread: v.number(),
});
export type DeskConversation = v.InferOutput<typeof DeskConversationSchema>;

/** Everything the desk shows, as it is now: the queue in its order, and the conversations of whoever asks. */
export const DeskQueueSchema = v.object({
  switch: openEnum(chatSwitches),
  availability: AvailabilitySchema,
  waiting: v.array(DeskConversationSchema),
  mine: v.array(DeskConversationSchema),
  /** Who else is at a desk now. */
  colleagues: v.array(DeskCounsellorSchema),
  /** How many are being talked with by colleagues. */
  others: v.number(),
  enquiries: v.number(),
});
export type DeskQueue = v.InferOutput<typeof DeskQueueSchema>;

export const ChatSwitchSchema = v.object({ switch: v.picklist(chatSwitches) });

/** To a colleague who is at a desk; without one, back to the front of the queue. */
export const HandOverSchema = v.object({ to: v.optional(IdSchema) });
export type HandOver = v.InferOutput<typeof HandOverSchema>;

/** A last word, from the service, and how long the same visitor may not begin another conversation. */
export const DeskEndSchema = v.optional(
  v.object({
    word: v.optional(MessageTextSchema),
    pauseMinutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(24 * 60))),
  }),
);
export type DeskEnd = v.InferOutput<typeof DeskEndSchema>;

export const NewLinkSchema = v.object({
  kind: v.picklist(linkKinds),
  url: WebUrlSchema,
  label: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(limits.name)),
});
export type NewLink = v.InferOutput<typeof NewLinkSchema>;

export const DeskEnquirySchema = v.object({
  reference: v.string(),
  email: v.string(),
  text: v.string(),
  language: v.string(),
  name: v.optional(v.string()),
  createdAt: InstantSchema,
});
export type DeskEnquiry = v.InferOutput<typeof DeskEnquirySchema>;
export const DeskEnquiriesSchema = v.object({ items: v.array(DeskEnquirySchema) });

/** What is done at the desk, by what it concerns. */
export const auditKinds = [
  'access',
  'conversations',
  'appointments',
  'courses',
  'notices',
  'persons',
  'administration',
  'oversight',
] as const;
export type AuditKind = (typeof auditKinds)[number];

/** A calendar date is meant in the service's zone. */
const AuditTimeSchema = v.union([CalendarDateSchema, InstantSchema]);

/** What is asked about who opened what. `from` on, and before `to`; `to` as a date includes it. `cursor` as an earlier answer gave it. */
export const AuditQuerySchema = v.object({
  counsellor: v.optional(IdSchema),
  /** An id that stands in a path: a conversation's with all that is in it, an appointment's, a course's, an enquiry's reference. */
  subject: v.optional(v.pipe(v.string(), v.maxLength(400))),
  action: v.optional(v.pipe(v.string(), v.maxLength(100))),
  kind: v.optional(v.picklist(auditKinds)),
  from: v.optional(AuditTimeSchema),
  to: v.optional(AuditTimeSchema),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)), 100),
  cursor: v.optional(v.pipe(v.string(), v.maxLength(200))),
});
export type AuditQueryParameters = v.InferOutput<typeof AuditQuerySchema>;

/**
 * `action` is the call's `operationId`, `subject` the ids in its path. No seeker's name and no words are noted. `counsellorName`,
 * `subjectName`: what who did it, and what the service itself has set up or offers, are called today; missing where nobody knows.
 */
export const AuditEntrySchema = v.object({
  id: v.string(),
  at: InstantSchema,
  counsellor: v.string(),
  counsellorName: v.optional(v.string()),
  action: v.string(),
  kind: v.optional(openEnum(auditKinds)),
  subject: v.optional(v.string()),
  subjectName: v.optional(v.string()),
});
export type AuditEntry = v.InferOutput<typeof AuditEntrySchema>;
/** `people`: of whom anything is noted; on the first page alone. `keptDays`: so long it is kept. */
export const AuditPageSchema = v.object({
  items: v.array(AuditEntrySchema),
  people: v.optional(v.array(v.object({ id: v.string(), name: v.optional(v.string()) }))),
  keptDays: v.optional(v.number()),
  nextCursor: v.optional(v.string()),
});
export type AuditPage = v.InferOutput<typeof AuditPageSchema>;
