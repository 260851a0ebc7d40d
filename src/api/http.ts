import type { GenericSchema, InferOutput } from 'valibot';
import { toJson } from '../json.js';
import { problemOf, readJson, readNothing, readText } from './answer.js';
import type { ProofChallenge } from '../contract/problem.js';
import { ApiError, isProblem } from './api-error.js';
import { sendFile, type OutgoingFile } from './file-transport.js';
import { prove } from './proof.js';
import { retryDelayMs, shouldRetry } from './retry.js';
import { newUuid } from './uuid.js';
import { linkedController, waitMs } from './waiting.js';

export interface HttpOptions {
  /** The guidance API, e.g. `https://api.example.no/guidance/v1`; a slash at the end makes no difference. */
  baseUrl: string;
  /** The language that the service's own words come in, asked anew for every request. */
  language: () => string;
  /** For tests; the page's own by default. */
  fetch?: typeof fetch | undefined;
  /** For tests: a number in 0..1 that spreads retries. */
  random?: (() => number) | undefined;
  /** How long one attempt may take, its body included. Default 15 000. */
  timeoutMs?: number | undefined;
}

/** What every method of the clients takes last. */
export interface CallOptions {
  signal?: AbortSignal | undefined;
  /** Asks the service even when the browser still keeps an answer: for what may have changed a moment ago. */
  fresh?: boolean | undefined;
  /** The page is going away; the request goes through all the same. */
  keepalive?: boolean | undefined;
}

/** For calls that create something: give the key of an earlier attempt to get that attempt's answer. */
export interface CreateOptions extends CallOptions {
  idempotencyKey?: string | undefined;
}

export interface HttpCall extends CreateOptions {
  /** Default `GET`. */
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** From the base URL on, made with `path`. */
  path: string;
  query?: Query;
  body?: unknown;
  /** Instead of a body. */
  file?: OutgoingFile;
  /** Travels in the Authorization header and nowhere else. */
  token?: string | undefined;
  accept?: string;
  timeoutMs?: number;
  /** How many times in all. Default 4; a POST counts as repeatable because it carries its key. */
  attempts?: number;
}

export type Query = Record<string, string | number | readonly string[] | undefined>;

/** Speaks HTTP for the clients; everything that goes wrong becomes an {@link ApiError}. */
export interface Http {
  json<Schema extends GenericSchema>(schema: Schema, call: HttpCall): Promise<InferOutput<Schema>>;
  text(mediaType: string, call: HttpCall): Promise<string>;
  nothing(call: HttpCall): Promise<void>;
  /** Any file, as it is. */
  blob(call: HttpCall): Promise<Blob>;
  /** One attempt, and the answer while it is still coming; the caller reads it, times it and aborts it. */
  open(call: HttpCall): Promise<Response>;
  url(path: string, query?: Query): string;
}

/** Builds a path; the parts that come from elsewhere are encoded. */
export const path = (strings: TemplateStringsArray, ...parts: string[]): string =>
  String.raw({ raw: strings }, ...parts.map(encodeURIComponent));

type Read<Value> = (response: Response) => Promise<Value>;

export function createHttp(options: HttpOptions): Http {
  const { random = Math.random } = options;
  const open = opener(options);
  const attempt = attempts(open, options.timeoutMs ?? 15_000);

  const perform = async <Value>(call: HttpCall, read: Read<Value>): Promise<Value> => {
    let keyed: HttpCall & Proven =
      call.method === 'POST' ? { ...call, idempotencyKey: call.idempotencyKey ?? newUuid() } : call;
    for (let failures = 1; ; failures++) {
      try {
        return await attempt(keyed, read);
      } catch (error) {
        const proof = keyed.proof ? undefined : await proofFor(error, call.signal);
        if (proof) {
          keyed = { ...keyed, proof };
          continue;
        }
        if (!(error instanceof ApiError) || !shouldRetry(error, failures < (call.attempts ?? 4))) throw error;
        await waitMs(retryDelayMs(failures, random(), error.retryAfterMs), call.signal);
      }
    }
  };

  return {
    json: (schema, call) => perform(call, (response) => readJson(response, schema)),
    text: (mediaType, call) =>
      perform({ accept: mediaType, ...call }, (response) => readText(response, mediaType)),
    nothing: (call) => perform(call, readNothing),
    blob: (call) => perform({ accept: '*/*', ...call }, (response) => response.blob()),
    open: (call) =>
      open(call).catch((error: unknown) => {
        throw named(error, call.signal);
      }),
    url: (path, query = {}) => urlOf(options.baseUrl, path, query),
  };
}

interface Proven {
  /** The work that the service asked for; once for a call. */
  proof?: string;
}

/** Nothing where no work is asked for, or where it can't be done: then the refusal stands. */
const proofFor = async (error: unknown, signal?: AbortSignal): Promise<string | undefined> =>
  isProblem(error, 'proof-required')
    ? prove(error.problem?.challenge as ProofChallenge, signal).catch(() => undefined)
    : undefined;

type Open = (call: HttpCall & Proven) => Promise<Response>;

/** Sends a request; the answer is there when its head is, and only a good one is an answer. */
const opener =
  (options: HttpOptions): Open =>
  async (call) => {
    // Looked up late: a page may wrap or restore its fetch after our script has run.
    const send = options.fetch ?? globalThis.fetch.bind(globalThis);
    const url = urlOf(options.baseUrl, call.path, call.query ?? {});
    const request = requestOf(call, options.language());
    const response = await (call.file ? sendFile(url, request, call.file) : send(url, request));
    if (!response.ok) throw await problemOf(response);
    return response;
  };

/** One request and its whole answer, within the time it may take. */
const attempts =
  (open: Open, timeoutMs: number) =>
  async <Value>(call: HttpCall & Proven, read: Read<Value>): Promise<Value> => {
    if (call.signal?.aborted) throw new ApiError('aborted');
    const controller = linkedController(call.signal);
    const timer = setTimeout(() => controller.abort(), call.timeoutMs ?? timeoutMs);
    try {
      return await read(await open({ ...call, signal: controller.signal }));
    } catch (error) {
      throw named(error, call.signal, controller.signal);
    } finally {
      clearTimeout(timer);
      controller.release();
    }
  };

/** Gives whatever fetch threw its name. `timed` is the signal that our own timer aborts. */
function named(error: unknown, asked?: AbortSignal, timed?: AbortSignal): ApiError {
  if (asked?.aborted) return new ApiError('aborted', { cause: error });
  if (error instanceof ApiError) return error;
  return new ApiError(timed?.aborted ? 'timeout' : 'network', { cause: error });
}

/** Half a character, and the character that is none, are no text to a database: what was pasted goes without them. */
const storable = (value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/\u0000|\p{Surrogate}/gu, '') : value;

function requestOf(call: HttpCall & Proven, language: string): RequestInit {
  const headers = new Headers({ Accept: call.accept ?? 'application/json' });
  // A service that lacks the language is better understood in English than in Norwegian.
  headers.set('Accept-Language', /^(nb|nn|en)$/.test(language) ? language : `${language}, en;q=0.5`);
  if (call.token) headers.set('Authorization', `Bearer ${call.token}`);
  if (call.idempotencyKey) headers.set('Idempotency-Key', call.idempotencyKey);
  if (call.proof) headers.set('Proof', call.proof);
  if (call.body !== undefined) headers.set('Content-Type', 'application/json');
  return {
    method: call.method ?? 'GET',
    headers,
    credentials: 'omit',
    // The page's origin is in the request anyway; the page's address is nobody's business.
    referrerPolicy: 'strict-origin',
    ...(call.body === undefined ? {} : { body: toJson(call.body, storable) }),
    ...(call.signal ? { signal: call.signal } : {}),
    ...(call.fresh ? { cache: 'no-cache' } : {}),
    ...(call.keepalive ? { keepalive: true } : {}),
  };
}

function urlOf(baseUrl: string, path: string, query: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const each of [value ?? []].flat()) parameters.append(name, String(each));
  }
  const search = parameters.toString();
  return `${baseUrl.replace(/\/+$/, '')}${path}${search ? `?${search}` : ''}`;
}
