import type { Credential } from '../contract/common.js';
import {
  AvailabilitySchema,
  ConversationCreatedSchema,
  ConversationSchema,
  EnquiryReceivedSchema,
  MessageEntrySchema,
  type Availability,
  type Conversation,
  type ConversationCreated,
  type EnquiryReceived,
  type MessageEntry,
  type NewConversation,
  type NewEnquiry,
  type NewMessage,
  type Rating,
} from '../contract/chat.js';
import { AttachmentSchema, type Answers, type Attachment } from '../contract/profile.js';
import { followEventLog, type EventLog, type EventLogOptions } from './event-log.js';
import type { OutgoingFile } from './file-transport.js';
import { path, type CallOptions, type CreateOptions, type Http } from './http.js';

/** `conversation` is always the id and the token that `start` gave. */
export interface ChatClient {
  availability(options?: CallOptions): Promise<Availability>;
  /** Throws `chat-closed`, `chat-busy`. */
  start(conversation: NewConversation, options?: CreateOptions): Promise<ConversationCreated>;
  conversation(conversation: Credential, options?: CallOptions): Promise<Conversation>;
  answer(conversation: Credential, answers: Answers, options?: CallOptions): Promise<void>;
  follow(conversation: Credential, options: EventLogOptions): EventLog;
  /** The client makes `messageId` (a UUID), so sending again is harmless. Throws `conversation-ended`, `message-conflict`. */
  send(message: MessageToSend, options?: CallOptions): Promise<MessageEntry>;
  /** Uploads one file, for a message to carry. Throws `attachment-refused`. */
  attach(conversation: Credential, file: OutgoingFile, options?: CreateOptions): Promise<Attachment>;
  attachment(conversation: Credential, id: string, options?: CallOptions): Promise<Blob>;
  typing(conversation: Credential, typing: boolean, options?: CallOptions): Promise<void>;
  read(conversation: Credential, upTo: number, options?: CallOptions): Promise<void>;
  end(conversation: Credential, options?: CreateOptions): Promise<void>;
  rate(conversation: Credential, rating: Rating, options?: CreateOptions): Promise<void>;
  /** The whole conversation as plain text. */
  transcript(conversation: Credential, options?: CallOptions): Promise<string>;
  mailTranscript(conversation: Credential, email: string, options?: CreateOptions): Promise<void>;
  /** Erases every trace, at the service too. */
  erase(conversation: Credential, options?: CallOptions): Promise<void>;
  enquire(enquiry: NewEnquiry, options?: CreateOptions): Promise<EnquiryReceived>;
}

export interface MessageToSend {
  conversation: Credential;
  messageId: string;
  content: NewMessage;
}

/** Ten megabytes on a slow phone. */
const uploadMs = 5 * 60_000;

/** The conversation's own address, and its token. */
const of = ({ id, token }: Credential, rest = '') => ({
  path: path`/chat/conversations/${id}` + rest,
  token,
});

export function createChatClient(http: Http): ChatClient {
  return {
    availability: (options) => http.json(AvailabilitySchema, { path: '/chat/availability', ...options }),
    start: (body, options) =>
      http.json(ConversationCreatedSchema, { method: 'POST', path: '/chat/conversations', body, ...options }),
    conversation: (conversation, options) =>
      http.json(ConversationSchema, { ...of(conversation), ...options }),
    follow: (conversation, options) => followEventLog(http, of(conversation, '/events'), options),
    send: ({ conversation, messageId, content }, options) =>
      http.json(MessageEntrySchema, {
        method: 'PUT',
        ...of(conversation, path`/messages/${messageId}`),
        body: content,
        ...options,
      }),
    attach: (conversation, file, options) =>
      http.json(AttachmentSchema, {
        method: 'POST',
        ...of(conversation, '/attachments'),
        file,
        timeoutMs: uploadMs,
        ...options,
      }),
    attachment: (conversation, id, options) =>
      http.blob({ ...of(conversation, path`/attachments/${id}`), timeoutMs: uploadMs, ...options }),
    transcript: (conversation, options) =>
      http.text('text/plain', { ...of(conversation, '/transcript'), ...options }),
    enquire: (body, options) =>
      http.json(EnquiryReceivedSchema, { method: 'POST', path: '/chat/enquiries', body, ...options }),
    ...createChatSignals(http),
  };
}

type ChatSignals = Pick<
  ChatClient,
  'answer' | 'typing' | 'read' | 'end' | 'rate' | 'mailTranscript' | 'erase'
>;

/** What a seeker tells a conversation and gets no answer to. */
const createChatSignals = (http: Http): ChatSignals => {
  const put = (to: ReturnType<typeof of>, body: unknown, options?: CallOptions) =>
    http.nothing({ method: 'PUT', ...to, body, ...options });
  const post = (to: ReturnType<typeof of>, body: unknown, options?: CreateOptions) =>
    http.nothing({ method: 'POST', ...to, body, ...options });
  return {
    answer: (conversation, answers, options) => put(of(conversation, '/answers'), { answers }, options),
    typing: (conversation, typing, options) =>
      // Typing is worth nothing a moment later: it is never sent again.
      http.nothing({
        method: 'PUT',
        ...of(conversation, '/typing'),
        body: { typing },
        attempts: 1,
        ...options,
      }),
    read: (conversation, upTo, options) => put(of(conversation, '/read'), { upTo }, options),
    end: (conversation, options) => post(of(conversation, '/end'), undefined, options),
    rate: (conversation, rating, options) => post(of(conversation, '/rating'), rating, options),
    mailTranscript: (conversation, email, options) =>
      post(of(conversation, '/transcript-requests'), { email }, options),
    erase: (conversation, options) => http.nothing({ method: 'DELETE', ...of(conversation), ...options }),
  };
};
