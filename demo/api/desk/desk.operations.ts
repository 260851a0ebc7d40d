import {
  LogPageSchema,
  LogQuerySchema,
  MessageEntrySchema,
  NewMessageSchema,
  ReadSchema,
  TypingSchema,
} from '../../../src/contract/chat.js';
import { AttachmentSchema } from '../../../src/contract/profile.js';
import { created, done, ok, type Operation } from '../../../src/contract/operation.js';
import { administrationOperations } from './administration/administration.operations.js';
import { privacyOperations } from '../privacy/privacy.operations.js';
import { colleagueAway, conversationTaken } from './desk-refusals.js';
import { DeskAppointmentsSchema } from './calendar.contract.js';
import { calendarOperations } from './calendar.operations.js';
import { deskCourseOperations } from './courses.operations.js';
import {
  ChatSwitchSchema,
  DeskConversationSchema,
  DeskCounsellorsSchema,
  DeskEndSchema,
  DeskEnquiriesSchema,
  DeskQueueSchema,
  DeskSessionSchema,
  DeskSignInSchema,
  HandOverSchema,
  NewLinkSchema,
} from './desk.contract.js';

const conversation = '/desk/conversations/{id}';
const base = { tag: 'desk', security: 'desk' } as const;

const atTheDesk: readonly Operation[] = [
  {
    ...base,
    method: 'get',
    path: '/desk/counsellors',
    operationId: 'listDeskCounsellors',
    summary: 'Who can sign in',
    security: 'none',
    answers: [ok('The counsellors.', DeskCounsellorsSchema)],
  },
  {
    ...base,
    method: 'post',
    path: '/desk/sessions',
    operationId: 'signIn',
    summary: 'Sign in with the secret that the server was started with',
    security: 'none',
    body: DeskSignInSchema,
    answers: [created('Signed in, for a working day.', DeskSessionSchema)],
    problems: ['unauthorized'],
  },
  {
    ...base,
    method: 'delete',
    path: '/desk/sessions/current',
    operationId: 'signOut',
    summary: 'Sign out',
    answers: [done('Signed out, or was before.')],
  },
  {
    ...base,
    method: 'get',
    path: '/desk/queue',
    operationId: 'readQueue',
    summary: 'Who waits, and one’s own conversations, as an event stream or as JSON',
    answers: [{ ...ok('As it is now.', DeskQueueSchema), alternatives: ['text/event-stream'] }],
  },
  {
    ...base,
    method: 'put',
    path: '/desk/switch',
    operationId: 'setChatSwitch',
    summary: 'Open or close the chat by hand, or let the hours decide',
    body: ChatSwitchSchema,
    answers: [done('Done.')],
  },
  {
    ...base,
    method: 'get',
    path: '/desk/appointments',
    operationId: 'listAppointmentsToday',
    summary: 'Today’s appointments',
    answers: [ok('In order of time.', DeskAppointmentsSchema)],
  },
  {
    ...base,
    method: 'get',
    path: '/desk/enquiries',
    operationId: 'listEnquiries',
    summary: 'Questions that wait for an answer by e-mail',
    answers: [ok('The oldest first.', DeskEnquiriesSchema)],
  },
  {
    ...base,
    method: 'delete',
    path: '/desk/enquiries/{reference}',
    operationId: 'closeEnquiry',
    summary: 'It has been answered',
    answers: [done('Gone.')],
  },
];

const inConversation: readonly Operation[] = [
  {
    ...base,
    method: 'post',
    path: `${conversation}/take`,
    operationId: 'takeConversation',
    summary: 'Take someone who waits; of two who press at once, one is told by whom',
    answers: [ok('It is yours.', DeskConversationSchema)],
    problems: ['conversation-ended'],
    refusals: [conversationTaken],
  },
  {
    ...base,
    method: 'get',
    path: `${conversation}/events`,
    operationId: 'readOwnEvents',
    summary: 'The log, as the seeker’s own',
    query: LogQuerySchema,
    headers: ['Last-Event-ID'],
    answers: [{ ...ok('The log after `after`.', LogPageSchema), alternatives: ['text/event-stream'] }],
    refusals: [conversationTaken],
  },
  {
    ...base,
    method: 'put',
    path: `${conversation}/messages/{messageId}`,
    operationId: 'answerMessage',
    summary: 'Write to the seeker',
    body: NewMessageSchema,
    answers: [created('Sent.', MessageEntrySchema), ok('Was sent before.', MessageEntrySchema)],
    problems: ['message-conflict', 'attachment-refused', 'conversation-ended'],
    refusals: [conversationTaken],
  },
  {
    ...base,
    method: 'post',
    path: `${conversation}/attachments`,
    operationId: 'createDeskAttachment',
    summary: 'Upload one file for the seeker',
    upload: true,
    answers: [created('The attachment.', AttachmentSchema)],
    problems: ['attachment-refused', 'conversation-ended'],
    refusals: [conversationTaken],
  },
  {
    ...base,
    method: 'get',
    path: `${conversation}/attachments/{attachmentId}`,
    operationId: 'getDeskAttachment',
    summary: 'Download one file, never shown inline',
    answers: [
      { ...ok('The file.'), mediaType: 'application/octet-stream', headers: ['Content-Disposition'] },
    ],
    refusals: [conversationTaken],
  },
  {
    ...base,
    method: 'post',
    path: `${conversation}/links`,
    operationId: 'sendLink',
    summary: 'Send a link to a meeting, a booking or a course',
    body: NewLinkSchema,
    answers: [done('Sent.')],
    problems: ['conversation-ended'],
    refusals: [conversationTaken],
  },
  {
    ...base,
    method: 'put',
    path: `${conversation}/typing`,
    operationId: 'setDeskTyping',
    summary: 'Say that one is writing',
    body: TypingSchema,
    answers: [done('Said.')],
    problems: ['conversation-ended'],
    refusals: [conversationTaken],
  },
  {
    ...base,
    method: 'put',
    path: `${conversation}/read`,
    operationId: 'setDeskRead',
    summary: 'Say how far one has read',
    body: ReadSchema,
    answers: [done('Noted.')],
    refusals: [conversationTaken],
  },
  {
    ...base,
    method: 'post',
    path: `${conversation}/hand-over`,
    operationId: 'handOverConversation',
    summary: 'Hand over to a colleague who is at a desk, or back to the front of the queue',
    body: HandOverSchema,
    answers: [done('Handed over.')],
    problems: ['conversation-ended'],
    refusals: [conversationTaken, colleagueAway],
  },
  {
    ...base,
    method: 'post',
    path: `${conversation}/end`,
    operationId: 'endDeskConversation',
    summary: 'End the conversation, with a last word and a pause where they are needed',
    body: DeskEndSchema,
    answers: [done('Ended, or was before.')],
    refusals: [conversationTaken],
  },
];

/** The desk's calls: of the reference API alone. */
export const deskOperations: readonly Operation[] = [
  ...atTheDesk,
  ...inConversation,
  ...calendarOperations,
  ...deskCourseOperations,
  ...administrationOperations,
  ...privacyOperations,
];
