import type { ApiOptions } from '../api/api.js';
import type { Configuration } from './configuration.js';

/** What the configuration says, as the API understands it. */
export const apiOptionsFrom = (configuration: Configuration): Omit<ApiOptions, 'store'> => ({
  clock: { now: () => Date.now() },
  allowedOrigins: [...configuration.allowedOrigins, configuration.deskUrl],
  manageUrlPrefixes: configuration.manageUrlPrefixes,
  publicUrl: configuration.publicUrl,
  retention: configuration.retention,
  counsellorAwaySeconds: configuration.counsellorAwaySeconds,
  deskSecret: configuration.deskSecret,
  serviceName: configuration.serviceName,
});
