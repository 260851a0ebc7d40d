import type { ApiOptions, ProfileSource } from '../api/api.js';
import { calendarAsker, type CalendarRound } from '../api/calendars/counsellor-calendars.js';
import type { MeetingSource } from '../api/meetings/meeting-source.js';
import { StartError } from '../server/start-error.js';
import { createCalendarReader } from './calendars/calendar-reader.js';
import { keepCalendars } from './calendars/keep-calendars.js';
import type { Configuration } from './configuration.js';
import { createGraphClient, type GraphClient } from './graph/graph-client.js';
import { keepMeetings } from './meetings/keep-meetings.js';
import { createTeamsMeetings } from './meetings/teams-meetings.js';

export type OutsideConfiguration = Pick<Configuration, 'graph' | 'meetings' | 'calendars'>;

export interface Outside {
  /** The API's, with what it asks of others. */
  options: ApiOptions;
  /** Begins what is done again and again; gives what ends it. The store must be open until then. */
  keep: () => () => Promise<void>;
}

/** 10 MiB. */
const maxFeedBytes = 10 * 2 ** 20;

const report = (line: string) => {
  console.warn(line);
};

/** Counsellors' own calendars, and the provider of online meetings. @throws StartError */
export function connectOutside(
  options: ApiOptions,
  configuration: OutsideConfiguration,
  profile: ProfileSource,
): Outside {
  const { graph: settings, meetings, calendars } = configuration;
  const graph = settings && createGraphClient(settings);
  const reader = createCalendarReader({
    graph,
    calendarHost: new URL(options.publicUrl).hostname,
    allowsPrivate: calendars.allowPrivateAddresses,
    maxBytes: maxFeedBytes,
  });
  const reading: CalendarRound = {
    context: { ...options, profile },
    reader,
    refreshMinutes: calendars.refreshMinutes,
    report,
  };
  const provider =
    meetings?.kind === 'teams' ? createTeamsMeetings(needed(graph), meetings.organiser) : undefined;
  const meetingSource = sourceOf(meetings) ?? options.meetingSource;
  const connected: ApiOptions = {
    ...options,
    askCalendars: calendarAsker(reading),
    ...(meetingSource && { meetingSource }),
  };
  return {
    options: connected,
    keep: () => {
      const kept = [
        keepCalendars(reading),
        ...(provider ? [keepMeetings({ context: { ...connected, profile }, provider, report })] : []),
      ];
      return async () => {
        await Promise.all(kept.map((work) => work.stop()));
      };
    },
  };
}

function sourceOf(meetings: OutsideConfiguration['meetings']): MeetingSource | undefined {
  if (!meetings) return undefined;
  return meetings.kind === 'teams' ? { kind: 'provider' } : meetings;
}

function needed(graph: GraphClient | undefined): GraphClient {
  if (graph) return graph;
  throw new StartError('Meetings of the kind "teams" need the entry "graph": the app in Microsoft Entra ID.');
}
