import ipaddr from 'ipaddr.js';
import * as v from 'valibot';
import { schoolLimits, type Rate } from '../api/http/rate-limit.js';

const count = v.pipe(
  v.number('is to be a number'),
  v.integer('is to be a whole number'),
  v.minValue(1, 'is to be at least 1'),
);

const rate = ({ perMinute, atOnce }: Rate) =>
  v.optional(
    v.strictObject({ perMinute: v.optional(count, perMinute), atOnce: v.optional(count, atOnce) }),
    {},
  );

const isNetwork = (value: string): boolean => ipaddr.isValid(value) || ipaddr.isValidCIDR(value);

/** What one caller may ask for, and who says where a request comes from. */
export const limitEntries = {
  /**
   * Reverse proxies whose `X-Forwarded-For` is believed: addresses and networks (`10.0.0.0/8`). A proxy on the same machine
   * always is. Without an entry for a proxy elsewhere all its callers count as one.
   */
  trustedProxies: v.optional(
    v.array(v.pipe(v.string(), v.check(isNetwork, 'is to be an address or a network, such as 10.0.0.0/8'))),
    [],
  ),
  /**
   * When a browser has to do some work before something is begun, in place of a puzzle: `never`; `suspicious`, when the
   * request shows a sign of a machine or many come from one address; `always`.
   */
  proof: v.optional(
    v.picklist(['never', 'suspicious', 'always'], 'is to be never, suspicious or always'),
    'suspicious',
  ),
  /** So many in a minute, and so many at once after a pause. `schoolLimits` says what they are meant for. */
  limits: v.optional(
    v.strictObject({
      /** Everything from one address. */
      address: rate(schoolLimits.address),
      /** What begins something, from one address. */
      begin: rate(schoolLimits.begin),
      /** Everything with one token. */
      token: rate(schoolLimits.token),
      /** Event streams open at once, for one address and in one process. */
      streams: v.optional(count, schoolLimits.streams),
    }),
    {},
  ),
};
