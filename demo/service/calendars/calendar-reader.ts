import { CalendarFault, type CalendarReader } from '../../api/calendars/calendar-reader.js';
import type { GraphClient } from '../graph/graph-client.js';
import { busyInFeed } from './feed-busy.js';
import { fetchFeed, type FetchRules } from './feed-fetch.js';
import { busyInGraph } from './graph-busy.js';

export interface ReaderSetting extends FetchRules {
  /** Without it calendars in Microsoft 365 cannot be read. */
  graph?: GraphClient | undefined;
  /** What the UIDs of our own appointments end with. */
  calendarHost: string;
}

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Reads feeds and Microsoft 365. */
export function createCalendarReader({ graph, calendarHost, ...rules }: ReaderSetting): CalendarReader {
  const isOwn = (uid: string) => {
    const [id = '', host] = uid.split('@');
    return host?.toLowerCase() === calendarHost.toLowerCase() && uuid.test(id);
  };
  return {
    read: async ({ source, known, signal, ...window }) => {
      if (source.kind === 'graph') {
        if (!graph) throw new CalendarFault('is in Microsoft 365, which is not configured here');
        const spans = await busyInGraph(graph, source.user, { ...window, signal });
        return { kind: 'busy', spans, version: {}, broken: 0 };
      }
      const fetched = await fetchFeed({ url: source.url, known, signal }, rules);
      if (fetched.kind === 'unchanged') return fetched;
      const busy = await busyInFeed(fetched.text, { ...window, isOwn });
      return { kind: 'busy', ...busy, version: fetched.version };
    },
  };
}
