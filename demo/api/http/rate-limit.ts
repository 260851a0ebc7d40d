import type { Context, MiddlewareHandler } from 'hono';
import type { ApiContext, ApiEnv } from '../api-context.js';
import type { Bucket } from '../store/limits.repository.js';
import { ProblemError } from './problem-error.js';
import { keyedDigest } from './secret.js';
import { tokenOf } from './tokens.js';

/** So many in a minute for as long as one likes, and so many at once after a pause. */
export interface Rate {
  perMinute: number;
  atOnce: number;
}

/** How much one caller may ask for. */
export interface Limits {
  /** Everything from one network address. */
  address: Rate;
  /** What begins something without a token from one address: a conversation, a hold, an appointment, a registration, a letter. */
  begin: Rate;
  /** Everything with one token. */
  token: Rate;
  /** Event streams that one address may have open in one process. */
  streams: number;
}

/**
 * A school of 1 200 sits behind one address, and on its careers day 300 of them are here at once, in 10 classes of 30.
 *
 * - Opening a page asks 8 times (profile, services, times, days, courses, chat): 300 × 8 = 2 400 in the same minute. Then
 *   each takes up a stream twice a minute and does some 10 things (a word, a sign that one types, a search):
 *   300 × 12 = 3 600 a minute. With room to grow: 6 000 a minute, 6 000 at once.
 * - To begin: each holds a time, looks at another and books (3), or registers, or begins a conversation: 300 × 3 = 900 in a
 *   lesson of 45 minutes, most of them in its first five. 60 a minute, 600 at once.
 * - One token is one person: a word every second and all that goes with it is 5 × 60 = 300 a minute; a desk with twenty
 *   conversations needs twice that. 600 a minute, 600 at once.
 * - A stream for each of the 300, and half as many again.
 *
 * A script at one address is held to a hundred requests a second, and to one new thing a second: the database takes that.
 */
export const schoolLimits: Limits = {
  address: { perMinute: 6000, atOnce: 6000 },
  begin: { perMinute: 60, atOnce: 600 },
  token: { perMinute: 600, atOnce: 600 },
  streams: 450,
};

const minuteMs = 60_000;

export const bucketOf = (key: string, { perMinute, atOnce }: Rate, count = 1): Bucket => ({
  key,
  costMs: (count * minuteMs) / perMinute,
  capacityMs: (atOnce * minuteMs) / perMinute,
});

/** @throws ProblemError `rate-limited` with the time until it is worth trying again */
export const tooMany = (waitMs: number): ProblemError =>
  new ProblemError(429, 'rate-limited', { retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)) });

/** One part in so many is taken from the store at a time, so that what is asked often is not written down each time. */
const sharesAtOnce = 50;
/** What has been taken is used soon, or not at all. */
const shareMs = 30_000;
/** Far more callers than one process has in half a minute. */
const mostCallers = 20_000;

type Held = { name: 'share'; left: number; until: number } | { name: 'refused'; until: number };

/** Takes from the store in shares, and remembers for how long somebody is refused, so that a flood stops here. */
export function createCounter({ store, clock }: Pick<ApiContext, 'store' | 'clock'>) {
  const held = new Map<string, Held>();

  const takeShare = async (key: string, rate: Rate, now: number): Promise<void> => {
    const count = Math.max(1, Math.floor(rate.atOnce / sharesAtOnce));
    const bucket = bucketOf(key, rate, count);
    const waitMs = await store.transaction(({ limits }) => limits.take(bucket, now));
    if (held.size >= mostCallers) held.clear();
    if (waitMs > 0) {
      held.set(key, { name: 'refused', until: now + waitMs });
      throw tooMany(waitMs);
    }
    const earlier = held.get(key);
    const left = earlier?.name === 'share' && earlier.until > now ? earlier.left : 0;
    held.set(key, { name: 'share', left: left + count - 1, until: now + shareMs });
  };

  /** @throws ProblemError `rate-limited` */
  return async (key: string, rate: Rate): Promise<void> => {
    const now = clock.now();
    const has = held.get(key);
    if (has && has.until > now) {
      if (has.name === 'refused') throw tooMany(has.until - now);
      if (has.left > 0) {
        has.left -= 1;
        return;
      }
    }
    await takeShare(key, rate, now);
  };
}

/** Whoever sits at the service's own machine need not be kept from it, and tests and figures are made there. */
export const ownMachine = '127.0.0.1';

/** The caller's network where it counts. */
export const countedAddress = (c: Context<ApiEnv>): string | undefined =>
  c.env.address === ownMachine ? undefined : c.env.address;

/** Without a token, to begin something: what a machine would do a thousand times. */
const begins = (c: Context): boolean => c.req.method === 'POST' && tokenOf(c) === undefined;

/**
 * Holds every caller to what the service allows, by token and by address.
 */
export function rateLimits(context: ApiContext): MiddlewareHandler<ApiEnv> {
  const { limits } = context;
  if (!limits) return (_c, next) => next();
  const count = createCounter(context);
  return async (c, next) => {
    const address = countedAddress(c);
    const token = tokenOf(c);
    if (address !== undefined) {
      const caller = await keyedDigest(context, 'limits', address);
      await count(`all ${caller}`, limits.address);
      if (begins(c)) await count(`begin ${caller}`, limits.begin);
    }
    if (token !== undefined)
      await count(`token ${await keyedDigest(context, 'limits', token)}`, limits.token);
    await next();
  };
}
