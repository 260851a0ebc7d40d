import { instant } from '../../api/clock.js';
import {
  MeetingFault,
  type MadeMeeting,
  type MeetingProvider,
  type WantedMeeting,
} from '../../api/meetings/meeting-provider.js';
import type { GraphClient } from '../graph/graph-client.js';
import { GraphError } from '../graph/graph-token.js';

/**
 * Online meetings in Microsoft Teams, all organised by one account, so that a meeting stays the same whoever takes over the talk:
 * who organises a meeting can never be changed. The meeting's external id is ours, so that asking twice makes one meeting.
 *
 * https://learn.microsoft.com/graph/api/onlinemeeting-createorget
 * https://learn.microsoft.com/graph/api/onlinemeeting-update
 * https://learn.microsoft.com/graph/api/onlinemeeting-delete
 *
 * `organiser`: the account's object id.
 */
export function createTeamsMeetings(graph: GraphClient, organiser: string): MeetingProvider {
  const meetings = `/users/${encodeURIComponent(organiser)}/onlineMeetings`;
  const pathOf = (providerId: string) => `${meetings}/${encodeURIComponent(providerId)}`;

  const change = async ({ startsAt, endsAt, subject }: WantedMeeting, providerId: string) => {
    const body = { startDateTime: instant(startsAt), endDateTime: instant(endsAt), subject };
    return madeOf((await graph.call({ method: 'PATCH', path: pathOf(providerId), body })).body);
  };

  const createOrGet = async (wanted: WantedMeeting): Promise<MadeMeeting> => {
    const { id, startsAt, endsAt, subject } = wanted;
    const times = { startDateTime: instant(startsAt), endDateTime: instant(endsAt) };
    const path = `${meetings}/createOrGet`;
    const answer = await graph.call({ method: 'POST', path, body: { ...times, subject, externalId: id } });
    const made = madeOf(answer.body);
    // 200: it is there since an earlier attempt whose answer got lost, perhaps at another time.
    return answer.status === 200 ? change(wanted, made.providerId) : made;
  };

  const drop = async (wanted: WantedMeeting): Promise<void> => {
    // Without its id it can only be found by what makes it.
    const providerId = wanted.providerId ?? (await createOrGet(wanted)).providerId;
    await unlessGone(graph.call({ method: 'DELETE', path: pathOf(providerId) }));
  };

  const make = async (wanted: WantedMeeting): Promise<MadeMeeting> => {
    if (wanted.providerId === undefined) return createOrGet(wanted);
    // Somebody has deleted it: there is to be another.
    return (await unlessGone(change(wanted, wanted.providerId))) ?? createOrGet(wanted);
  };

  return {
    name: 'Microsoft Teams',
    make: (wanted) => withFaults(make(wanted)),
    drop: (wanted) => withFaults(drop(wanted)),
  };
}

async function unlessGone<Value>(answer: Promise<Value>): Promise<Value | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof GraphError && error.status === 404) return undefined;
    throw error;
  }
}

function madeOf({ id, joinWebUrl }: Record<string, unknown>): MadeMeeting {
  if (typeof id === 'string' && typeof joinWebUrl === 'string' && joinWebUrl.startsWith('https://'))
    return { providerId: id, url: joinWebUrl };
  throw new GraphError('Graph answered with a meeting that has no id or no link.');
}

/** Somebody has to see to the app's secret, its permission or its access policy first. */
const refusals = [400, 401, 403];

async function withFaults<Value>(answer: Promise<Value>): Promise<Value> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    const { status, retryAfterSeconds } = error;
    throw new MeetingFault(error.message, {
      retryAfterSeconds,
      isRefused: status !== undefined && refusals.includes(status),
    });
  }
}
