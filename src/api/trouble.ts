import { ApiError } from './api-error.js';

/** No word of the service's own: during a deployment a proxy answers in its place. What it finds too large stays so. */
const isForeign = ({ kind, code, status = 0 }: ApiError): boolean =>
  kind === 'problem' && code === undefined && [401, 403, 404, 408, 410].includes(status);

/** What a failed call means to a person; the names are those of the notice that says it. */
export const troubleOf = (error: unknown): 'offline' | 'busy' | 'origin' | 'not-found' | 'unknown' => {
  if (!(error instanceof ApiError)) return 'unknown';
  if (error.kind === 'network' || error.kind === 'timeout') return 'offline';
  if (error.status === 429 || error.status === 503) return 'busy';
  if (error.code === 'origin-not-allowed') return 'origin';
  const isMissing = error.status === 404 || error.status === 401;
  return isMissing && !isForeign(error) ? 'not-found' : 'unknown';
};

/** The code that the page's owner sees in `guidance-error`. */
export const errorCodeOf = (error: unknown): string => {
  if (!(error instanceof ApiError)) return 'unknown';
  return error.code ?? (error.kind === 'problem' ? `http-${error.status ?? 0}` : error.kind);
};

/** The request may have been carried out although no answer came. */
export const isUnsure = (error: unknown): boolean =>
  !(error instanceof ApiError) || error.kind !== 'problem' || isForeign(error) || (error.status ?? 0) >= 500;
