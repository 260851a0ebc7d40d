import * as fc from 'fast-check';
import type { Json } from '../support/openapi-operations.js';
import { oddValue } from './odd-values.js';

/** Values that a schema of an OpenAPI document allows. `real`: what exists, by the name of the member that means it. */
export interface Allowed {
  document: Json;
  real: Readonly<Record<string, readonly unknown[]>>;
}

interface Schema {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
}

const deepest = 5;

export function valuesFor(schema: unknown, { document, real }: Allowed, level = 0): fc.Arbitrary<unknown> {
  const inner = (member: Schema | undefined) => valuesFor(member ?? {}, { document, real }, level + 1);
  const one = schema as Schema;
  if (level > deepest) return fc.constant(null);
  if (one.$ref !== undefined) return inner(resolve(document, one.$ref));
  if ('const' in one) return fc.constant(one.const);
  if (one.enum) return fc.constantFrom(...one.enum);
  const choices = one.anyOf ?? one.oneOf;
  if (choices) return fc.oneof(...choices.map(inner));
  if (one.allOf)
    return fc.tuple(...one.allOf.map(inner)).map((parts) => Object.assign({}, ...parts) as unknown);
  const type = Array.isArray(one.type) ? one.type[0] : one.type;
  if (type === 'object') return objects(one, { real, inner });
  if (type === 'array')
    return fc.array(inner(one.items), {
      minLength: one.minItems ?? 0,
      maxLength: Math.min(one.maxItems ?? 3, 3),
    });
  if (type === 'string') return texts(one);
  if (type === 'boolean') return fc.boolean();
  if (type === 'null') return fc.constant(null);
  if (type === 'integer' || type === 'number')
    return fc.integer({ min: one.minimum ?? 0, max: Math.max(one.maximum ?? 100, one.minimum ?? 0) });
  return fc.jsonValue({ maxDepth: 1 });
}

function resolve(document: Json, reference: string): Schema {
  const segments = reference.replace(/^#\//, '').split('/');
  return segments.reduce<unknown>((at, name) => (at as Json)[name], document) as Schema;
}

interface Members {
  real: Allowed['real'];
  inner: (schema: Schema | undefined) => fc.Arbitrary<unknown>;
}

function objects(
  { properties, required = [], additionalProperties }: Schema,
  { real, inner }: Members,
): fc.Arbitrary<unknown> {
  if (!properties) {
    const value = typeof additionalProperties === 'object' ? inner(additionalProperties) : fc.jsonValue();
    return fc.dictionary(fc.constantFrom('situation', 'goal', 'a'), value, { maxKeys: 2 });
  }
  const members = Object.entries(properties).map(([name, schema]) => {
    const known = real[name];
    const allowed = inner(schema);
    const value = known
      ? fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: allowed })
      : allowed;
    return [name, value] as const;
  });
  return fc.record(Object.fromEntries(members), { requiredKeys: required });
}

function texts({ format, pattern, minLength = 0, maxLength = 60 }: Schema): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid();
  if (format === 'email') return fc.constantFrom('kim@example.com', 'kari.nordmann@example.com');
  if (format === 'date') return fc.constantFrom('2026-03-04', '2026-03-31', '2027-01-01');
  if (format === 'date-time') return fc.constantFrom('2026-03-04T09:00:00Z', '2026-03-04T10:00:00+01:00');
  if (format === 'uri')
    return fc.constantFrom('https://www.example.no/min-time', 'https://elsewhere.example/');
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  return fc.string({ minLength, maxLength: Math.min(maxLength, 60) });
}

type Step = string | number;

/** Every place in a value, the whole included. */
function placesIn(value: unknown, path: readonly Step[] = []): Step[][] {
  const members = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const steps = members.map(
    ([name, member]) => [Array.isArray(value) ? Number(name) : name, member] as const,
  );
  return [[...path], ...steps.flatMap(([step, member]) => placesIn(member, [...path, step]))];
}

type Change =
  | { how: 'replace'; by: unknown }
  | { how: 'remove' }
  | { how: 'add'; by: unknown }
  | { how: 'repeat' };

const changes: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: oddValue.map((by): Change => ({ how: 'replace', by })) },
  { weight: 2, arbitrary: fc.constant<Change>({ how: 'remove' }) },
  { weight: 1, arbitrary: oddValue.map((by): Change => ({ how: 'add', by })) },
  { weight: 1, arbitrary: fc.constant<Change>({ how: 'repeat' }) },
);

/** An allowed value, broken in one place. */
export function brokenValue(allowed: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.tuple(allowed, fc.nat(), changes).map(([value, at, change]) => {
    const places = placesIn(value);
    return changedAt(value, places[at % places.length] ?? [], change);
  });
}

function changedAt(value: unknown, [step, ...rest]: readonly Step[], change: Change): unknown {
  if (step === undefined) return changedHere(value, change);
  const copy: Record<Step, unknown> = Array.isArray(value)
    ? ([...(value as unknown[])] as unknown as Record<Step, unknown>)
    : { ...(value as Record<Step, unknown>) };
  if (rest.length === 0 && change.how === 'remove') Reflect.deleteProperty(copy, step);
  else copy[step] = changedAt(copy[step], rest, change);
  return copy;
}

function changedHere(value: unknown, change: Change): unknown {
  if (change.how === 'replace') return change.by;
  if (change.how === 'remove') return undefined;
  if (change.how === 'add')
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { ...value, unheardOf: change.by }
      : [value, change.by];
  if (typeof value === 'string') return value.repeat(200);
  return Array.from({ length: 200 }, () => value);
}
