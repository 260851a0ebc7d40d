import { consoleWatch } from '../api/http/watch.js';
import { createApi, type Api, type ApiOptions } from '../api/api.js';

/** How often due work is looked for: idle conversations, retention, lapsed holds. */
const sweepEverySeconds = 15;

export interface KeptApi {
  fetch: Api['fetch'];
  profile: Api['profile'];
  refresh: Api['refresh'];
  endStreams: Api['endStreams'];
  /** Lets the due work that goes on come to its end, ends the open streams, closes the store. */
  close: () => Promise<void>;
}

/** The API with its due work kept going until it is closed. */
export function keepApi(options: ApiOptions): KeptApi {
  const api = createApi(options);
  let running: Promise<void> | undefined;
  const sweep = () => {
    running ??= api
      .sweep()
      .catch((error: unknown) => {
        // Done again the next time; an error may hold what a person wrote, so that the watch alone is told.
        (options.watch ?? consoleWatch).failed(error as Error, 'due work');
      })
      .finally(() => {
        running = undefined;
      });
  };
  const timer = setInterval(sweep, sweepEverySeconds * 1000);
  sweep();
  return {
    fetch: api.fetch,
    profile: api.profile,
    refresh: () => api.refresh(),
    endStreams: () => {
      api.endStreams();
    },
    close: async () => {
      clearInterval(timer);
      await running;
      await api.close();
    },
  };
}
