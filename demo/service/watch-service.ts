import type { ApiOptions } from '../api/api.js';
import type { Configuration } from './configuration.js';
import { createMetrics } from './metrics.js';
import { createOidcSignIn } from './oidc-sign-in.js';
import { createServiceLog, together, watchWith } from './service-log.js';

export interface Watching {
  /** What the API is given. */
  options: Pick<ApiOptions, 'watch' | 'deskProvider'>;
  /** Where the figures are. */
  figures: (request: Request) => Promise<Response>;
}

/** The log and the figures of a process, and the provider whose failures the log tells of. */
export function watchService({ logLevel, oidc, deskUrl }: Configuration): Watching {
  const log = createServiceLog({ level: logLevel });
  const figures = createMetrics();
  const onFailure = (reason: string) => {
    log.warn({ reason }, 'sign-in failed');
  };
  return {
    options: {
      watch: together(watchWith(log), figures),
      ...(oidc && { deskProvider: createOidcSignIn({ settings: oidc, deskUrl, onFailure }) }),
    },
    figures: figures.fetch,
  };
}
