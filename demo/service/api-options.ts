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
  serviceName: configuration.serviceName,
  ...(configuration.mail && { mail: { from: configuration.mail.from } }),
  // A link that leads nowhere would be worse than none.
  meetingSource: { kind: 'none' },
  ...(configuration.deskSecret !== undefined && { deskSecret: configuration.deskSecret }),
  // The one secret that every process has and the database has not.
  secret: configuration.oidc?.clientSecret ?? configuration.deskSecret ?? '',
  deskSessionHours: configuration.deskSessionHours,
  deskIdleMinutes: configuration.deskIdleMinutes,
  auditDays: configuration.auditDays,
  limits: configuration.limits,
  ...(configuration.proof !== 'never' && { proof: configuration.proof }),
});
