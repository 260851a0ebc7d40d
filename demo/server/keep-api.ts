import { createApi, type Api, type ApiOptions } from '../api/api.js';

/** How often due work is looked for: idle conversations, retention, lapsed holds. */
const sweepEverySeconds = 15;

export interface KeptApi {
  fetch: Api['fetch'];
  /** Stops the due work, ends the open streams, closes the store. */
  close: () => Promise<void>;
}

/** The API with its due work kept going until it is closed. */
export function keepApi(options: ApiOptions): KeptApi {
  const api = createApi(options);
  const sweep = () => {
    api.sweep().catch((error: unknown) => {
      console.error('Due work failed and is tried again:', error);
    });
  };
  const timer = setInterval(sweep, sweepEverySeconds * 1000);
  sweep();
  return {
    fetch: api.fetch,
    close: async () => {
      clearInterval(timer);
      await api.close();
    },
  };
}
