import {
  AvailabilitySchema,
  ChatAnswersSchema,
  ConversationCreatedSchema,
  ConversationSchema,
  EnquiryReceivedSchema,
  LogEntrySchema,
  LogPageSchema,
  LogQuerySchema,
  NewConversationSchema,
  NewEnquirySchema,
  NewMessageSchema,
  RatingSchema,
  ReadSchema,
  TranscriptRequestSchema,
  TypingSchema,
} from './chat.js';
import { accepted, created, done, ok, type Operation } from './operation.js';
import { AttachmentSchema } from './profile.js';

const tag = 'chat';
const conversation = '/chat/conversations/{id}';

const opening: readonly Operation[] = [
  {
    method: 'get',
    path: '/chat/availability',
    tag,
    operationId: 'getChatAvailability',
    summary: 'Whether the chat is open, and how long the wait is',
    security: 'none',
    answers: [ok('The state now.', AvailabilitySchema)],
  },
  {
    method: 'post',
    path: '/chat/conversations',
    tag,
    operationId: 'createConversation',
    summary: 'Start a conversation',
    security: 'none',
    body: NewConversationSchema,
    answers: [created('The conversation and its token.', ConversationCreatedSchema)],
    problems: ['chat-closed', 'chat-busy', 'rate-limited'],
  },
  {
    method: 'post',
    path: '/chat/enquiries',
    tag,
    operationId: 'createEnquiry',
    summary: 'Ask by e-mail, at any time',
    security: 'none',
    body: NewEnquirySchema,
    answers: [accepted('Received.', EnquiryReceivedSchema)],
  },
];

const reading: readonly Operation[] = [
  {
    method: 'get',
    path: conversation,
    tag,
    operationId: 'getConversation',
    summary: 'One conversation',
    security: 'token',
    answers: [ok('The conversation.', ConversationSchema)],
  },
  {
    method: 'get',
    path: `${conversation}/events`,
    tag,
    operationId: 'readEvents',
    summary: 'The log, as an event stream or as JSON',
    description:
      'As `text/event-stream`: `event` is the type, `id` the `seq`, `data` the entry; `typing` and `queue` come without an `id`; ' +
      'a comment comes at once and then every 15 s. `Last-Event-ID` or `after` resumes with no gap and no repeat. ' +
      '`Accept: application/json` with `after` and `waitSeconds` is the fallback for networks that break streams.',
    security: 'token',
    query: LogQuerySchema,
    headers: ['Last-Event-ID'],
    answers: [{ ...ok('The log after `after`.', LogPageSchema), alternatives: ['text/event-stream'] }],
  },
  {
    method: 'get',
    path: `${conversation}/transcript`,
    tag,
    operationId: 'getTranscript',
    summary: 'The conversation as plain text, as a download',
    security: 'token',
    answers: [{ ...ok('The transcript.'), mediaType: 'text/plain', headers: ['Content-Disposition'] }],
  },
  {
    method: 'post',
    path: `${conversation}/transcript-requests`,
    tag,
    operationId: 'requestTranscript',
    summary: 'Have the transcript sent by e-mail',
    security: 'token',
    body: TranscriptRequestSchema,
    answers: [accepted('It will be sent.')],
    problems: ['rate-limited'],
  },
];

const talking: readonly Operation[] = [
  {
    method: 'put',
    path: `${conversation}/answers`,
    tag,
    operationId: 'putChatAnswers',
    summary: 'Answer the intake, while waiting or later',
    security: 'token',
    body: ChatAnswersSchema,
    answers: [done('Kept.')],
    problems: ['conversation-ended'],
  },
  {
    method: 'put',
    path: `${conversation}/messages/{messageId}`,
    tag,
    operationId: 'putMessage',
    summary: 'Send a message under an id of the client',
    description:
      'Sending again is harmless: 201 first, 200 after, both with the log entry, even after the end.',
    security: 'token',
    body: NewMessageSchema,
    answers: [created('Sent.', LogEntrySchema), ok('Known before.', LogEntrySchema)],
    problems: ['message-conflict', 'attachment-refused', 'conversation-ended'],
  },
  {
    method: 'post',
    path: `${conversation}/attachments`,
    tag,
    operationId: 'createAttachment',
    summary: 'Upload one file',
    security: 'token',
    upload: true,
    answers: [created('The attachment.', AttachmentSchema)],
    problems: ['attachment-refused', 'conversation-ended'],
  },
  {
    method: 'get',
    path: `${conversation}/attachments/{attachmentId}`,
    tag,
    operationId: 'getAttachment',
    summary: 'Download one file, never shown inline',
    security: 'token',
    answers: [
      { ...ok('The file.'), mediaType: 'application/octet-stream', headers: ['Content-Disposition'] },
    ],
  },
  {
    method: 'put',
    path: `${conversation}/typing`,
    tag,
    operationId: 'putTyping',
    summary: 'Say that one is writing; not logged',
    description: 'A sign of life, also with `typing: false`: it puts the idle end off.',
    security: 'token',
    body: TypingSchema,
    answers: [done('Told.')],
  },
  {
    method: 'put',
    path: `${conversation}/read`,
    tag,
    operationId: 'putRead',
    summary: 'Say how far one has read',
    security: 'token',
    body: ReadSchema,
    answers: [done('Kept.')],
  },
];

const ending: readonly Operation[] = [
  {
    method: 'post',
    path: `${conversation}/end`,
    tag,
    operationId: 'endConversation',
    summary: 'End the conversation',
    security: 'token',
    answers: [done('Ended.')],
  },
  {
    method: 'post',
    path: `${conversation}/rating`,
    tag,
    operationId: 'rateConversation',
    summary: 'Rate the conversation, once',
    security: 'token',
    body: RatingSchema,
    answers: [done('Kept.')],
    problems: ['too-late'],
  },
  {
    method: 'delete',
    path: conversation,
    tag,
    operationId: 'deleteConversation',
    summary: 'Erase every trace of the conversation, attachments included',
    security: 'token',
    answers: [done('Erased, or gone before.')],
  },
];

export const chatOperations: readonly Operation[] = [...opening, ...reading, ...talking, ...ending];
