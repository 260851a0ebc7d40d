import type { Context } from 'hono';
import type { ApiEnv } from '../api-context.js';
import type { Language } from './language.js';
import { ProblemError } from './problem-error.js';
import { fieldError, invalid, validate, type Schema } from './validation.js';

/** Far above what any form of the contract needs. */
const maxBodyBytes = 256 * 1024;

/** No form of the contract is half as deep; what is some thousands deep is more than a stack holds. */
const maxLevels = 100;

/** Level by level, not by calling oneself. */
function isTooDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxLevels) return true;
    level = level.flatMap((one) =>
      typeof one === 'object' && one !== null ? (Object.values(one) as unknown[]) : [],
    );
  }
  return false;
}

/** The JSON of the body; `undefined` when there is none. @throws ProblemError 400, 413, 415, 422 */
export async function readJson(c: Context<ApiEnv>): Promise<unknown> {
  const text = await readText(c);
  if (text === '') return undefined;
  const mediaType = (c.req.header('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (!/^application\/(?:json|[\w.-]+\+json)$/.test(mediaType)) {
    throw new ProblemError(415, 'unsupported-media-type');
  }
  const value = parsed(text, c.var.language);
  if (isTooDeep(value)) throw invalid([fieldError('', 'format', c.var.language)]);
  return value;
}

function parsed(text: string, language: Language): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ProblemError(400, 'validation', { errors: [fieldError('', 'json', language)] });
  }
}

const readText = async (c: Context): Promise<string> =>
  new TextDecoder().decode(
    await readBytes(c, { maxBytes: maxBodyBytes, tooLarge: () => new ProblemError(413, 'too-large') }),
  );

export interface BodyLimit {
  maxBytes: number;
  tooLarge: () => ProblemError;
}

/** The whole body, given up as soon as it is too large. @throws what `tooLarge` makes */
export async function readBytes(
  c: Context,
  { maxBytes, tooLarge }: BodyLimit,
): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(c.req.header('Content-Length') ?? 0) > maxBytes) throw tooLarge();
  const reader = c.req.raw.body?.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let sizeBytes = 0;
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    sizeBytes += part.value.byteLength;
    if (sizeBytes > maxBytes) {
      await reader?.cancel();
      throw tooLarge();
    }
    parts.push(part.value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** For PUT; a POST goes through `idempotentPost`. @throws ProblemError `validation` with a pointer per field */
export async function readBody<Body>(c: Context<ApiEnv>, schema: Schema<Body>): Promise<Body> {
  return validate(schema, await readJson(c), c.var.language);
}

export interface QueryTypes {
  numbers?: readonly string[];
  /** Those that may be repeated. */
  lists?: readonly string[];
}

/** Digits and nothing else: what is blank, hexadecimal or has a null character would be a number to JavaScript, too. */
const wholeNumber = (text = ''): number => (/^-?\d+$/.test(text) ? Number(text) : NaN);

/** PostgreSQL has no such character in its texts, so nothing is called that. */
const withoutNull = (value: string) => value.replaceAll('\0', '');

/** The query's parameters, of which an empty one counts as absent. @throws ProblemError `validation` */
export function readQuery<Query>(
  c: Context<ApiEnv>,
  schema: Schema<Query>,
  { numbers = [], lists = [] }: QueryTypes = {},
): Query {
  const values: Record<string, unknown> = {};
  for (const [name, all] of Object.entries(c.req.queries())) {
    const given = all.filter((value) => value !== '');
    if (given.length === 0) continue;
    if (numbers.includes(name)) values[name] = wholeNumber(given[0]);
    else values[name] = lists.includes(name) ? given.map(withoutNull) : withoutNull(given[0] ?? '');
  }
  return validate(schema, values, c.var.language);
}
