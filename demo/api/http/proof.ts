import { createChallenge, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Context } from 'hono';
import * as v from 'valibot';
import { ProofRequiredSchema } from '../../../src/contract/problem.js';
import type { ApiContext, ApiEnv } from '../api-context.js';
import { ProblemError } from './problem-error.js';
import { bucketOf, countedAddress, type Rate } from './rate-limit.js';
import { keyFor, keyedDigest } from './secret.js';

/**
 * When work has to be done before something is begun. `suspicious`: when the request shows a sign of a machine, or when many
 * come from one address. `always`: every time.
 */
export type ProofDemand = 'suspicious' | 'always';

/**
 * Some 200 derivations of 2 000 rounds: a quarter of a second on a laptop, a second on an old phone. For one person that is
 * nothing; a machine that wants to begin ten thousand things pays with an hour.
 */
const work = { algorithm: 'PBKDF2/SHA-256', cost: 2000, fewest: 100, most: 300 };

/** As long as a person may take to put right what else was wrong. */
const validMs = 10 * 60_000;

/** So many things begin at one address before each of them takes work: two school classes in their first minute. */
const unsuspicious: Rate = { perMinute: 10, atOnce: 60 };

/** What is begun without a token and lies in somebody's way until it is dealt with. A hold lapses by itself. */
const guarded = [
  /\/chat\/(conversations|enquiries)$/,
  /\/booking\/(appointments|waitlist)$/,
  /\/courses\/[^/]+\/registrations$/,
];

const ProofSchema = v.object({
  ...ProofRequiredSchema.entries,
  solution: v.object({ counter: v.number(), derivedKey: v.string() }),
});

/**
 * Lets through what need not be proved, and what is. Nothing is thrown away: the same request goes through with the work done.
 * @throws ProblemError `proof-required` with the work to do
 */
export async function assertProof(c: Context<ApiEnv>, context: ApiContext, content: unknown): Promise<void> {
  if (context.proof === undefined || !guarded.some((path) => path.test(c.req.path))) return;
  if (!(await isDemanded(c, context, content))) return;
  const proof = c.req.header('Proof');
  if (proof !== undefined && (await isProven(context, proof))) return;
  throw new ProblemError(428, 'proof-required', { challenge: await newChallenge(context) });
}

async function isDemanded(c: Context<ApiEnv>, context: ApiContext, content: unknown): Promise<boolean> {
  if (context.proof === 'always' || isTrapped(content)) return true;
  const address = countedAddress(c);
  if (address === undefined) return false;
  const key = `unsuspicious ${await keyedDigest(context, 'limits', address)}`;
  const bucket = bucketOf(key, unsuspicious);
  return (await context.store.transaction(({ limits }) => limits.take(bucket, context.clock.now()))) > 0;
}

/** The field that no person sees, or that the widget fills in for who is faster than anybody can write. */
const isTrapped = (content: unknown): boolean =>
  typeof content === 'object' && content !== null && 'website' in content && Boolean(content.website);

const secretsOf = async (context: ApiContext) => ({
  hmacSignatureSecret: await keyFor(context, 'proof'),
  hmacKeySignatureSecret: await keyFor(context, 'proof key'),
});

async function newChallenge(context: ApiContext) {
  return createChallenge({
    algorithm: work.algorithm,
    cost: work.cost,
    counter: randomInt(work.most, work.fewest),
    deriveKey,
    expiresAt: new Date(Date.now() + validMs),
    ...(await secretsOf(context)),
  });
}

/** Ours, solved, in time, and for the first time. */
async function isProven(context: ApiContext, written: string): Promise<boolean> {
  const proof = v.safeParse(ProofSchema, parsed(written));
  if (!proof.success) return false;
  const { challenge, solution } = proof.output;
  // What it was made with is signed: `verifySolution` looks at the signature before anything else.
  const { verified } = await verifySolution({
    challenge,
    solution: { ...solution, time: 0 },
    deriveKey,
    ...(await secretsOf(context)),
  });
  if (!verified) return false;
  const once = { key: `proof ${challenge.signature}`, costMs: validMs, capacityMs: validMs };
  return (await context.store.transaction(({ limits }) => limits.take(once, context.clock.now()))) === 0;
}

function parsed(written: string): unknown {
  try {
    return JSON.parse(atob(written));
  } catch {
    return undefined;
  }
}
