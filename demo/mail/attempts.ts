import { dayMs, minuteMs } from '../api/clock.js';
import type { NoticeRecord } from '../api/store/notices.repository.js';
import type { Attempt } from '../api/store/outbox.repository.js';
import type { Delivery } from './mail-transport.js';

/** Who is not there within two days is rung up. */
export const patienceMs = 2 * dayMs;

/** After the first attempt, the second …; the last one again and again. Servers that know nobody yet take the second as a rule. */
const pausesMinutes = [2, 5, 15, 30, 60, 120, 240, 480] as const;
const longestPauseMinutes = 480;

/** How long a mailer rests that finds no server: twice as long each time. */
const shortestRestMs = 15_000;
const longestRestMs = 5 * minuteMs;

export const nextRest = (restMs: number): number =>
  Math.min(Math.max(restMs * 2, shortestRestMs), longestRestMs);

/** What is noted after an attempt. `restMs`: until the mailer tries a server again that it has not found. */
export function attemptAfter(
  { attempts, createdAt }: NoticeRecord,
  delivery: Delivery,
  { now, restMs }: { now: number; restMs: number },
): Attempt {
  switch (delivery.state) {
    case 'accepted':
      return { state: 'sent', at: now };
    case 'refused': {
      const { state, ...refusal } = delivery;
      return { state: 'failed', failure: { ...refusal, at: now } };
    }
    case 'put-off': {
      const pauseMs = (pausesMinutes[attempts] ?? longestPauseMinutes) * minuteMs;
      // One last time before it is given up.
      const last = createdAt + patienceMs - minuteMs;
      return {
        state: 'waiting',
        nextAttemptAt: Math.max(now + minuteMs, Math.min(now + pauseMs, last)),
        counts: true,
      };
    }
    case 'unreachable':
      return { state: 'waiting', nextAttemptAt: now + restMs, counts: false };
  }
}
