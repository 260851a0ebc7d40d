import { performance } from 'node:perf_hooks';
import * as v from 'valibot';
import { DeskCounsellorsSchema, DeskSessionSchema } from '../../demo/api/desk/desk.contract.js';
import { createRandom } from '../faults/random.js';
import type { Caller } from './chat-caller.js';
import { Talk, type Deliveries } from './chat-talk.js';

/** Each side says something about this often. */
const paceMs = 20_000;
/** As many begin at the same moment: more would fill the queue. */
const atOnce = 8;

const pause = (durationMs: number) => new Promise<void>((resolve) => setTimeout(resolve, durationMs));

/** Everybody who can sign in; each follows the queue, as the desk does. */
async function signIn(caller: Caller, secret: string): Promise<string[]> {
  const { items } = v.parse(DeskCounsellorsSchema, await caller.call('/desk/counsellors'));
  const tokens: string[] = [];
  for (const { id } of items) {
    const body = { counsellor: id, secret };
    const session = await caller.call('/desk/sessions', { method: 'POST', body });
    const { token } = v.parse(DeskSessionSchema, session);
    await caller.follow('/desk/queue', { token }, () => undefined);
    tokens.push(token);
  }
  await caller.call('/desk/switch', { method: 'PUT', token: tokens[0] ?? '', body: { switch: 'open' } });
  return tokens;
}

export interface Crowd {
  /** The seekers'. */
  caller: Caller;
  /** The counsellors', where it is another one. */
  desk?: Caller;
  deliveries: Deliveries;
  secret: string;
  count: number;
}

/** So many conversations, each taken at once, with both sides reading. */
export async function beginTalks({
  caller,
  desk = caller,
  deliveries,
  secret,
  count,
}: Crowd): Promise<Talk[]> {
  const tokens = await signIn(desk, secret);
  const talks: Talk[] = [];
  const begin = async (lane: number) => {
    for (let turn = lane; turn < count; turn += atOnce) {
      talks.push(
        await Talk.begin({ caller, desk, deliveries, deskToken: tokens[turn % tokens.length] ?? '' }),
      );
    }
  };
  await Promise.all(Array.from({ length: atOnce }, (_, lane) => begin(lane)));
  return talks;
}

/** Both sides, at a person's pace: seldom at the same moment, sometimes quick, sometimes slow. */
export async function converse(
  talks: readonly Talk[],
  { seconds, seed }: { seconds: number; seed: number },
): Promise<void> {
  const random = createRandom(seed);
  const until = performance.now() + seconds * 1000;
  const speak = async (talk: Talk, from: 'seeker' | 'counsellor') => {
    let nextAt = performance.now() + random.number() * paceMs;
    while (nextAt < until) {
      await pause(nextAt - performance.now());
      await talk.say(from).catch(() => undefined);
      nextAt = performance.now() + paceMs * (0.5 + random.number());
    }
  };
  await Promise.all(talks.flatMap((talk) => [speak(talk, 'seeker'), speak(talk, 'counsellor')]));
}
