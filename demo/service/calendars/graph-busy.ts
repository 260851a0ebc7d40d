import { dayMs } from '../../api/clock.js';
import { CalendarFault } from '../../api/calendars/calendar-reader.js';
import type { TimeSpan } from '../../api/store/booking.repository.js';
import type { GraphClient } from '../graph/graph-client.js';
import { GraphError } from '../graph/graph-token.js';

/** "The time period to look up must be less than 62 days." */
const longestMs = 60 * dayMs;

/** Somebody who is at work somewhere else can be talked with. What is not certain yet, or not known, keeps its time. */
const free = ['free', 'workingelsewhere'];

/**
 * When somebody is busy by the calendar of a mailbox in Microsoft 365. What else Graph tells, subjects and places, is not looked at.
 *
 * https://learn.microsoft.com/graph/api/calendar-getschedule
 * https://learn.microsoft.com/graph/outlook-get-free-busy-schedule
 *
 * `user`: the mailbox's address. @throws CalendarFault
 */
export async function busyInGraph(
  graph: GraphClient,
  user: string,
  { startsAt, endsAt, signal }: TimeSpan & { signal: AbortSignal },
): Promise<TimeSpan[]> {
  const found = new Map<string, TimeSpan>();
  for (let from = startsAt; from < endsAt; from += longestMs) {
    const span = { startsAt: from, endsAt: Math.min(from + longestMs, endsAt) };
    for (const busy of await getSchedule(graph, user, { ...span, signal }))
      found.set(`${String(busy.startsAt)} ${String(busy.endsAt)}`, busy);
  }
  return [...found.values()];
}

async function getSchedule(
  graph: GraphClient,
  user: string,
  { startsAt, endsAt, signal }: TimeSpan & { signal: AbortSignal },
): Promise<TimeSpan[]> {
  const path = `/users/${encodeURIComponent(user)}/calendar/getSchedule`;
  const body = { schedules: [user], startTime: inUtc(startsAt), endTime: inUtc(endsAt) };
  try {
    const answer = await graph.call({ method: 'POST', path, body, signal });
    return itemsOf(answer.body).flatMap(busyBy);
  } catch (error) {
    if (error instanceof GraphError)
      throw new CalendarFault(
        `could not be read: ${error.message.replace(/\.$/, '')}`,
        error.retryAfterSeconds,
      );
    throw error;
  }
}

/** Without an offset: the zone stands beside it. */
const inUtc = (epochMs: number) => ({
  dateTime: new Date(epochMs).toISOString().slice(0, -1),
  timeZone: 'UTC',
});

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** @throws CalendarFault for a mailbox that is not there */
function itemsOf(body: Record<string, unknown>): unknown[] {
  const [schedule] = listOf(body.value);
  if (!isObject(schedule)) throw new CalendarFault('could not be read: Graph answered without a schedule');
  if (!isObject(schedule.error)) return listOf(schedule.scheduleItems);
  const { responseCode } = schedule.error;
  const code =
    typeof responseCode === 'string' && /^\w{1,80}$/.test(responseCode) ? ` (${responseCode})` : '';
  throw new CalendarFault(`could not be read: Graph does not know the mailbox${code}`);
}

/** Times come in UTC, as nothing else was asked for. */
function busyBy(item: unknown): TimeSpan[] {
  if (!isObject(item) || free.includes(String(item.status).toLowerCase())) return [];
  const [startsAt, endsAt] = [instantOf(item.start), instantOf(item.end)];
  return startsAt < endsAt ? [{ startsAt, endsAt }] : [];
}

const instantOf = (value: unknown): number =>
  isObject(value) && typeof value.dateTime === 'string' ? Date.parse(`${value.dateTime.slice(0, 23)}Z`) : NaN;
