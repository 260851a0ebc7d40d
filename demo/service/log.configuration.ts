import * as v from 'valibot';

/** What the service tells of itself, and to whom. */
export const logEntries = {
  /** One line of JSON a request at `info`; only what went wrong at `warn`. */
  logLevel: v.optional(
    v.picklist(['debug', 'info', 'warn', 'error'], 'is to be debug, info, warn or error'),
    'info',
  ),
  /**
   * Where figures for Prometheus are at `/metrics`. They are nobody else's business: without a port there are none, and
   * they are on loopback unless an address is given.
   */
  metrics: v.optional(
    v.strictObject({
      host: v.optional(v.pipe(v.string(), v.nonEmpty('is empty')), '127.0.0.1'),
      port: v.pipe(
        v.number('is to be a number'),
        v.integer('is to be a whole number'),
        v.minValue(1, 'is to be at least 1'),
        v.maxValue(65_535, 'is to be at most 65535'),
      ),
    }),
  ),
};
