import { MessageEntrySchema, type MessageEntry, type NewMessage } from '../../src/contract/chat.js';
import { AttachmentSchema, type Attachment } from '../../src/contract/profile.js';
import { followEventLog, type EventLog, type EventLogOptions } from '../../src/api/event-log.js';
import { path, type Http } from '../../src/api/http.js';
import type { ChatSwitch } from '../api/store/chat.repository.js';
import { DeskAppointmentsSchema, type DeskAppointments } from '../api/desk/calendar.contract.js';
import {
  BegunSignInSchema,
  DeskConversationSchema,
  DeskCounsellorsSchema,
  DeskEnquiriesSchema,
  DeskSessionSchema,
  SignInWaySchema,
  type BegunSignIn,
  type DeskConversation,
  type DeskCounsellor,
  type DeskEnd,
  type DeskEnquiry,
  type DeskSession,
  type NewLink,
  type ProviderSignIn,
  type SecretSignIn,
  type SignInWay,
} from '../api/desk/desk.contract.js';
import { administrationCalls, type AdministrationCalls } from './administration/administration-client.js';
import { auditCalls, type AuditCalls } from './audit/audit-client.js';
import { calendarCalls, type CalendarCalls } from './calendar/calendar-client.js';
import { personCalls, type PersonCalls } from './administration/persons-client.js';
import { courseCalls, type CourseCalls } from './courses/courses-client.js';
import { statisticsCalls, type StatisticsCalls } from './statistics/statistics-client.js';

export interface DeskClient {
  counsellors(): Promise<DeskCounsellor[]>;
  signInWay(): Promise<SignInWay>;
  signIn(signIn: SecretSignIn): Promise<DeskSession>;
  /** Where to go, and what finishes it when one is back. */
  beginSignIn(): Promise<BegunSignIn>;
  finishSignIn(signIn: ProviderSignIn): Promise<DeskSession>;
  /** The calls of one who is signed in. */
  at(session: DeskSession): DeskCalls;
}

export interface DeskCalls
  extends AdministrationCalls, AuditCalls, CalendarCalls, CourseCalls, PersonCalls, StatisticsCalls {
  signOut(): Promise<void>;
  setSwitch(value: ChatSwitch): Promise<void>;
  take(id: string): Promise<DeskConversation>;
  follow(id: string, options: EventLogOptions): EventLog;
  send(id: string, message: { id: string } & NewMessage): Promise<MessageEntry>;
  /** One file, for a message to carry. */
  attach(id: string, file: File, idempotencyKey: string): Promise<Attachment>;
  file(id: string, attachment: string): Promise<Blob>;
  /** To a colleague who is here; without one, to the front of the queue. */
  handOver(id: string, to: string | undefined): Promise<void>;
  sendLink(id: string, link: NewLink): Promise<void>;
  typing(id: string, typing: boolean): Promise<void>;
  read(id: string, upTo: number): Promise<void>;
  end(id: string, how?: DeskEnd): Promise<void>;
  appointments(): Promise<DeskAppointments>;
  enquiries(): Promise<DeskEnquiry[]>;
  closeEnquiry(reference: string): Promise<void>;
}

export function createDeskClient(http: Http): DeskClient {
  return {
    counsellors: async () => (await http.json(DeskCounsellorsSchema, { path: '/desk/counsellors' })).items,
    signInWay: () => http.json(SignInWaySchema, { path: '/desk/sign-in' }),
    beginSignIn: () => http.json(BegunSignInSchema, { method: 'POST', path: '/desk/sign-ins' }),
    // Finished once: sent again it could only be refused.
    finishSignIn: (body) =>
      http.json(DeskSessionSchema, { method: 'PUT', path: '/desk/sign-ins/current', body, attempts: 1 }),
    signIn: (body) => http.json(DeskSessionSchema, { method: 'POST', path: '/desk/sessions', body }),
    at: ({ token }) => ({
      ...serviceCalls(http, token),
      ...conversationCalls(http, token),
      ...calendarCalls(http, token),
      ...courseCalls(http, token),
      ...administrationCalls(http, token),
      ...personCalls(http, token),
      ...statisticsCalls(http, token),
      ...auditCalls(http, token),
    }),
  };
}

function serviceCalls(http: Http, token: string) {
  return {
    signOut: () => http.nothing({ method: 'DELETE', path: '/desk/sessions/current', token }),
    setSwitch: (value: ChatSwitch) =>
      http.nothing({ method: 'PUT', path: '/desk/switch', token, body: { switch: value } }),
    appointments: () => http.json(DeskAppointmentsSchema, { path: '/desk/appointments', token }),
    enquiries: async () => (await http.json(DeskEnquiriesSchema, { path: '/desk/enquiries', token })).items,
    closeEnquiry: (reference: string) =>
      http.nothing({ method: 'DELETE', path: path`/desk/enquiries/${reference}`, token }),
  };
}

/** Ten megabytes on a slow line. */
const uploadMs = 5 * 60_000;

function conversationCalls(http: Http, token: string) {
  const of = (id: string, rest = '') => ({ path: path`/desk/conversations/${id}` + rest, token });
  return {
    take: (id: string) => http.json(DeskConversationSchema, { method: 'POST', ...of(id, '/take') }),
    follow: (id: string, options: EventLogOptions) => followEventLog(http, of(id, '/events'), options),
    send: (id: string, { id: messageId, ...body }: { id: string } & NewMessage) =>
      http.json(MessageEntrySchema, { method: 'PUT', ...of(id, path`/messages/${messageId}`), body }),
    attach: (id: string, content: File, idempotencyKey: string) =>
      http.json(AttachmentSchema, {
        method: 'POST',
        ...of(id, '/attachments'),
        file: { content, onProgress: () => undefined },
        timeoutMs: uploadMs,
        idempotencyKey,
      }),
    file: (id: string, attachment: string) =>
      http.blob({ ...of(id, path`/attachments/${attachment}`), timeoutMs: uploadMs }),
    handOver: (id: string, to: string | undefined) =>
      http.nothing({ method: 'POST', ...of(id, '/hand-over'), body: to === undefined ? {} : { to } }),
    sendLink: (id: string, body: NewLink) => http.nothing({ method: 'POST', ...of(id, '/links'), body }),
    // Typing is worth nothing a moment later: it is never sent again.
    typing: (id: string, typing: boolean) =>
      http.nothing({ method: 'PUT', ...of(id, '/typing'), body: { typing }, attempts: 1 }),
    read: (id: string, upTo: number) => http.nothing({ method: 'PUT', ...of(id, '/read'), body: { upTo } }),
    end: (id: string, how?: DeskEnd) =>
      http.nothing({ method: 'POST', ...of(id, '/end'), ...(how && { body: how }) }),
  };
}
