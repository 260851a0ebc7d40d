import * as v from 'valibot';
import { isInCalendar } from '../../../src/contract/common.js';
import type { FieldError } from '../../../src/contract/problem.js';
import type { Language } from './language.js';
import { ProblemError } from './problem-error.js';
import { secureAddress } from './secure-address.js';
import { fieldMessages, type FieldErrorCode } from './validation-words.js';

export type Schema<Output> = v.GenericSchema<unknown, Output>;

const maxErrors = 20;

/** @throws ProblemError `validation`, one error per field, in the request's language */
export function validate<Output>(schema: Schema<Output>, value: unknown, language: Language): Output {
  const odd = unstorable(value, '');
  if (odd !== undefined) throw invalid([fieldError(odd, 'characters', language)]);
  const list = listForObject(schema, value);
  if (list !== undefined) throw invalid([fieldError(list, 'format', language)]);
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const errors = new Map<string, FieldError>();
  for (const issue of result.issues) {
    const pointer = pointerOf(issue);
    if (!errors.has(pointer))
      errors.set(pointer, fieldError(pointer, codeOf(issue), language, issue.requirement));
  }
  throw invalid([...errors.values()].slice(0, maxErrors));
}

export const invalid = (errors: FieldError[]) => new ProblemError(422, 'validation', { errors });

/** `requirement`: the limit that was passed, for the messages that name it. */
export function fieldError(
  pointer: string,
  code: FieldErrorCode,
  ...[language, requirement]: [language: Language, requirement?: unknown]
): FieldError {
  const message = fieldMessages[code][language].replace('{limit}', String(requirement));
  return { pointer, code, message };
}

const escaped = (segment: unknown) => String(segment).replaceAll('~', '~0').replaceAll('/', '~1');

const pointerOf = ({ path }: v.BaseIssue<unknown>): string =>
  (path ?? []).map(({ key }) => `/${escaped(key)}`).join('');

const codes: Record<string, FieldErrorCode> = {
  max_length: 'too-long',
  min_length: 'required',
  non_empty: 'required',
  check: 'required',
  partial_check: 'required',
  rfc_email: 'email',
  url: 'url',
  picklist: 'choice',
  uuid: 'uuid',
  iso_date: 'date',
  iso_timestamp: 'instant',
  integer: 'number',
  min_value: 'too-small',
  max_value: 'too-large',
};

/** Of rules of our own, by what they ask. */
const ownCodes = new Map<unknown, FieldErrorCode>([
  [isInCalendar, 'date'],
  [secureAddress, 'url'],
]);

function codeOf(issue: v.BaseIssue<unknown>): FieldErrorCode {
  const isMissing = issue.kind === 'schema' && issue.input === undefined;
  if (isMissing) return 'required';
  if (pointerOf(issue).endsWith('/phone')) return issue.type === 'partial_check' ? 'required' : 'phone';
  return ownCodes.get(issue.requirement) ?? codes[issue.type] ?? 'format';
}

interface SchemaParts {
  type: string;
  entries?: Record<string, SchemaParts>;
  item?: SchemaParts;
  wrapped?: SchemaParts;
}

/** The pointer to a list that stands where an object is wanted: to valibot, as to JavaScript, every list is an object. */
function listForObject(schema: SchemaParts, value: unknown, pointer = ''): string | undefined {
  const { type, entries = {}, item, wrapped } = schema;
  if (wrapped) return listForObject(wrapped, value, pointer);
  if (typeof value !== 'object' || value === null) return undefined;
  const isObject = type === 'object' || type === 'loose_object' || type === 'record';
  if (Array.isArray(value) && isObject) return pointer;
  for (const [name, member] of Object.entries(value)) {
    const part = Array.isArray(value) ? item : Object.hasOwn(entries, name) ? entries[name] : undefined;
    const found = part && listForObject(part, member, `${pointer}/${escaped(name)}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The pointer to a text that no database takes: a NUL or half a surrogate pair. */
function unstorable(value: unknown, pointer: string): string | undefined {
  if (typeof value === 'string') return /\u0000|\p{Surrogate}/u.test(value) ? pointer : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, member] of Object.entries(value)) {
    const found = unstorable(name, pointer) ?? unstorable(member, `${pointer}/${escaped(name)}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
