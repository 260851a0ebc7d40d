import { sha256Hex } from '../../http/hash.js';
import { languages } from '../../http/language.js';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isWords = (value: Record<string, unknown>): boolean =>
  Object.keys(value).length === languages.length &&
  languages.every((name) => typeof value[name] === 'string');

/** Texts as they were written: what stands there for want of a translation is left out. */
export function asWritten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asWritten);
  if (!isObject(value)) return value;
  const entries = Object.entries(value);
  if (!isWords(value)) return Object.fromEntries(entries.map(([name, member]) => [name, asWritten(member)]));
  return Object.fromEntries(entries.filter(([name, text]) => name === 'nb' || text !== value.nb));
}

/** Names what something is like: another one after every change. Databases keep names in an order of their own. */
export const revisionOf = async (value: unknown): Promise<string> =>
  (await sha256Hex(JSON.stringify(inOrder(value)))).slice(0, 24);

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (!isObject(value)) return value;
  return Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => [name, inOrder(member)])
    .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}
