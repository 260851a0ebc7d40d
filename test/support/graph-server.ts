import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GraphSettings } from '../../demo/service/graph/graph-token.js';

export interface GraphMeeting {
  id: string;
  user: string;
  externalId: string;
  subject: string;
  startDateTime: string;
  endDateTime: string;
}

export interface GraphFault {
  status: number;
  code?: string;
  headers?: Record<string, string>;
  /** It did what it was asked for, and the answer got lost. */
  isDone?: true;
}

/** Free and busy as `getSchedule` gives it, in UTC. */
export interface GraphItem {
  status: string;
  start: string;
  end: string;
}

export interface GraphServer {
  settings: GraphSettings;
  meetings: Map<string, GraphMeeting>;
  /** By mailbox; a mailbox that is not there cannot be found. */
  schedules: Map<string, GraphItem[]>;
  /** `POST /users/…`, in the order in which they came. */
  calls: string[];
  tokensGiven: () => number;
  /** The next calls are answered so. */
  failNext: (...faults: GraphFault[]) => void;
  /** Every token that was given is refused from now on. */
  expireTokens: () => void;
  /** So long before each answer. */
  setDelay: (delayMs: number) => void;
  close: () => Promise<void>;
}

interface Answer {
  status: number;
  body?: object;
  headers?: Record<string, string>;
}

const secret = 'a-client-secret~1';
const refusal = (status: number, code: string): Answer => ({
  status,
  body: { error: { code, message: 'As documented.', innerError: { 'request-id': 'x' } } },
});

/** Microsoft's sign-in and Graph as their documentation describes them, on loopback. */
export async function startGraphServer(): Promise<GraphServer> {
  const meetings = new Map<string, GraphMeeting>();
  const schedules = new Map<string, GraphItem[]>();
  const calls: string[] = [];
  const faults: GraphFault[] = [];
  const valid = new Set<string>();
  let given = 0;
  let delayMs = 0;

  const token = (form: URLSearchParams): Answer => {
    const isRight =
      form.get('client_secret') === secret &&
      form.get('client_id') === 'app' &&
      form.get('grant_type') === 'client_credentials' &&
      form.get('scope') === 'https://graph.microsoft.com/.default';
    if (!isRight) return { status: 401, body: { error: 'invalid_client' } };
    given += 1;
    valid.add(`token-${String(given)}`);
    return {
      status: 200,
      body: { token_type: 'Bearer', expires_in: 3599, access_token: `token-${String(given)}` },
    };
  };

  const answer = (request: IncomingMessage, body: string): Answer => {
    const path = decodeURIComponent(request.url ?? '');
    if (path === '/tenant/oauth2/v2.0/token') return token(new URLSearchParams(body));
    calls.push(`${request.method ?? ''} ${path.replace('/v1.0', '')}`);
    if (!valid.has((request.headers.authorization ?? '').replace('Bearer ', '')))
      return refusal(401, 'InvalidAuthenticationToken');
    const fault = faults.shift();
    if (fault && !fault.isDone)
      return { ...refusal(fault.status, fault.code ?? 'generalException'), headers: fault.headers ?? {} };
    const content = body === '' ? {} : (JSON.parse(body) as Record<string, never>);
    const done = path.includes('/calendar/getSchedule')
      ? scheduleAnswer(schedules, content)
      : meetingAnswer(meetings, { method: request.method ?? '', path, content });
    return fault ? { status: fault.status } : done;
  };

  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      setTimeout(() => {
        const { status, body: content, headers } = answer(request, body);
        response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
        response.end(content && JSON.stringify(content));
      }, delayMs);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    settings: {
      tenant: 'tenant',
      clientId: 'app',
      clientSecret: secret,
      authority: url,
      graphUrl: `${url}/v1.0`,
    },
    meetings,
    schedules,
    calls,
    tokensGiven: () => given,
    failNext: (...next) => {
      faults.push(...next);
    },
    expireTokens: () => {
      valid.clear();
    },
    setDelay: (ms) => {
      delayMs = ms;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

interface MeetingRequest {
  method: string;
  path: string;
  content: Partial<GraphMeeting>;
}

function meetingAnswer(
  meetings: Map<string, GraphMeeting>,
  { method, path, content }: MeetingRequest,
): Answer {
  const [, user = '', rest = ''] = /^\/v1\.0\/users\/([^/]+)\/onlineMeetings\/(.+)$/.exec(path) ?? [];
  const view = (meeting: GraphMeeting) => ({
    ...meeting,
    joinWebUrl: `https://teams.microsoft.com/l/meetup-join/${meeting.id}`,
  });
  if (method === 'POST' && rest === 'createOrGet') {
    const { externalId = '', subject = '', startDateTime = '', endDateTime = '' } = content;
    if (externalId === '' || endDateTime < startDateTime) return refusal(400, 'BadRequest');
    const known = [...meetings.values()].find(
      (meeting) => meeting.user === user && meeting.externalId === externalId,
    );
    if (known) return { status: 200, body: view(known) };
    const id = `MSp${String(meetings.size)}=${externalId}`;
    const meeting = { id, user, externalId, subject, startDateTime, endDateTime };
    meetings.set(id, meeting);
    return { status: 201, body: view(meeting) };
  }
  const meeting = meetings.get(rest);
  if (meeting?.user !== user) return refusal(404, 'NotFound');
  if (method === 'DELETE') {
    meetings.delete(rest);
    return { status: 204 };
  }
  if (method !== 'PATCH') return refusal(405, 'MethodNotAllowed');
  const hasBothTimes = (content.startDateTime === undefined) === (content.endDateTime === undefined);
  if (!hasBothTimes) return refusal(400, 'BadRequest');
  const changed = { ...meeting, ...content };
  meetings.set(rest, changed);
  return { status: 200, body: view(changed) };
}

const longestMs = 62 * 86_400_000;

function scheduleAnswer(
  schedules: Map<string, GraphItem[]>,
  content: Partial<Record<'schedules' | 'startTime' | 'endTime', never>>,
): Answer {
  const asked = content as {
    schedules: string[];
    startTime: { dateTime: string; timeZone: string };
    endTime: { dateTime: string; timeZone: string };
  };
  const [from, to] = [asked.startTime, asked.endTime].map(({ dateTime, timeZone }) =>
    timeZone === 'UTC' ? Date.parse(`${dateTime}Z`) : NaN,
  );
  if (from === undefined || to === undefined || !(to - from < longestMs))
    return refusal(400, 'ErrorTimeIntervalTooBig');
  const inUtc = (at: string) => ({ dateTime: at.replace('Z', '0000'), timeZone: 'UTC' });
  const value = asked.schedules.map((scheduleId) => {
    const items = schedules.get(scheduleId);
    if (!items)
      return {
        scheduleId,
        availabilityView: '',
        scheduleItems: [],
        error: { message: 'Not found.', responseCode: 'ErrorMailRecipientNotFound' },
      };
    const touching = items.filter(({ start, end }) => Date.parse(start) < to && Date.parse(end) > from);
    return {
      scheduleId,
      availabilityView: '0',
      scheduleItems: touching.map(({ status, start, end }) => ({
        ...{ status, subject: 'Tannlege', location: 'Moss', isPrivate: false },
        start: inUtc(start),
        end: inUtc(end),
      })),
    };
  });
  return { status: 200, body: { value } };
}
