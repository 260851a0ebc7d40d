import type { Context } from 'hono';
import * as v from 'valibot';
import { UuidSchema } from '../../../src/contract/common.js';
import type { ApiContext, ApiEnv } from '../api-context.js';
import { dayMs } from '../clock.js';
import type { IdempotencyRecord } from '../store/idempotency.repository.js';
import type { Transaction } from '../store/store.js';
import { readJson } from './body.js';
import type { Language } from './language.js';
import { ProblemError, inProgress } from './problem-error.js';
import { assertProof } from './proof.js';
import { sealOf, type KeySeal } from './sealed-answer.js';
import { fieldError, validate, type Schema } from './validation.js';

/** What a POST answers with. `resource` names what it made or changed: `idempotency.forget(resource)` erases the kept answer. */
export interface Answer {
  status: 200 | 201 | 202 | 204;
  body?: unknown;
  resource?: string;
}

export interface Post<Body> {
  schema: Schema<Body>;
  /** What is asked of others first, outside of any transaction. It may be asked again with the same key. */
  before?: (body: Body) => Promise<void>;
  /** All of it in one transaction, together with the key. What it throws leaves no trace. */
  work: (transaction: Transaction, body: Body) => Promise<Answer>;
}

/** For a POST that asks for nothing. */
export const noBody = v.optional(v.unknown());

interface KeptAnswer {
  status: Answer['status'];
  body?: unknown;
  language: Language;
}

/**
 * Every POST goes through here: the same key and body get the same answer, and the work is done once.
 * @throws ProblemError `validation`, `idempotency-key-reused`, `in-progress`, `proof-required`, and what the work throws
 */
export async function idempotentPost<Body>(
  c: Context<ApiEnv>,
  context: ApiContext,
  { schema, before, work }: Post<Body>,
): Promise<Response> {
  requireKey(c);
  const content = await readJson(c);
  const body = validate(schema, content, c.var.language);
  await assertProof(c, context, content);
  await before?.(body);
  return once(c, context, { content, work: (transaction) => work(transaction, body) });
}

export interface Once {
  /** What makes two requests the same. */
  content: unknown;
  work: (transaction: Transaction) => Promise<Answer>;
}

/** The same key and content get the same answer, and the work is done once. @throws as `idempotentPost` */
export async function once(
  c: Context<ApiEnv>,
  { store, clock }: ApiContext,
  { content, work }: Once,
): Promise<Response> {
  const { language } = c.var;
  const seal = await sealOf(requireKey(c));
  const fingerprint = await seal.fingerprint(requestOf(c, content));
  const { answer, replayed } = await store.transaction(async (transaction) => {
    const now = clock.now();
    const claim = { keyHash: seal.keyHash, fingerprint, createdAt: now };
    const kept = await transaction.idempotency.claim(claim, now - dayMs);
    if (kept) return { answer: await open(kept, fingerprint, seal), replayed: true };
    const { resource, ...done } = await work(transaction);
    const fresh: KeptAnswer = { ...done, language };
    const sealed = await seal.seal(JSON.stringify(fresh));
    await transaction.idempotency.keepAnswer(seal.keyHash, sealed, resource);
    return { answer: fresh, replayed: false };
  });
  if (replayed) c.header('Idempotency-Replayed', 'true');
  c.header('Content-Language', answer.language);
  return answer.status === 204 ? c.body(null, 204) : c.json(answer.body ?? {}, answer.status);
}

function requireKey(c: Context<ApiEnv>): string {
  const key = v.safeParse(UuidSchema, c.req.header('Idempotency-Key'));
  if (key.success) return key.output;
  throw new ProblemError(422, 'validation', {
    errors: [fieldError('', 'idempotency-key', c.var.language)],
  });
}

/** Whose request it is belongs to it: another token under the same key is another request. */
const requestOf = (c: Context, json: unknown): string =>
  JSON.stringify([c.req.method, c.req.path, c.req.header('Authorization') ?? '', canonical(json)]);

/** The same object written in another order is the same. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .map(([name, member]) => [name, canonical(member)])
    .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}

async function open(kept: IdempotencyRecord, fingerprint: string, seal: KeySeal): Promise<KeptAnswer> {
  if (kept.fingerprint !== fingerprint) throw new ProblemError(422, 'idempotency-key-reused');
  if (kept.answer === undefined) throw inProgress();
  return JSON.parse(await seal.open(kept.answer)) as KeptAnswer;
}

/** Forgets keys that are older than a day. */
export const dropOldKeys = ({ store, clock }: Pick<ApiContext, 'store' | 'clock'>): Promise<void> =>
  store.transaction(({ idempotency }) => idempotency.removeOlder(clock.now() - dayMs));
