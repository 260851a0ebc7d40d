import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

export type Json = Record<string, unknown>;

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: { type?: string };
}

interface Described {
  operationId: string;
  security: Json[];
  parameters: (Parameter | { $ref: string })[];
  requestBody?: { required: boolean; content: Record<string, unknown> };
  responses: Record<string, { headers?: Record<string, { required?: boolean }>; content?: Json }>;
}

export interface Operation extends Described {
  method: string;
  /** As in the document: `/courses/{id}`. */
  path: string;
  /** Where it stands in the document, as a JSON Pointer. */
  pointer: string;
  parameters: Parameter[];
}

const escaped = (segment: string): string => segment.replaceAll('~', '~0').replaceAll('/', '~1');

/** The calls that an OpenAPI document describes. */
export function operationsOf(document: Json): Operation[] {
  const paths = document.paths as Record<string, Record<string, Described>>;
  const shared = (document.components as { parameters: Record<string, Parameter> }).parameters;
  const resolved = (parameter: Described['parameters'][number]): Parameter => {
    if (!('$ref' in parameter)) return parameter;
    const found = shared[parameter.$ref.replace('#/components/parameters/', '')];
    if (!found) throw new Error(`${parameter.$ref} leads nowhere.`);
    return found;
  };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      ...described,
      parameters: described.parameters.map(resolved),
      method: method.toUpperCase(),
      path,
      pointer: `/paths/${escaped(path)}/${method}`,
    })),
  );
}

/** The call that a request means; a path of words goes before one with a parameter in their place. */
export function operationFor(
  operations: readonly Operation[],
  method: string,
  address: string,
): Operation | undefined {
  const [path = ''] = address.split('?');
  return operations
    .filter((operation) => operation.method === method && templateOf(operation.path).test(path))
    .toSorted((a, b) => a.path.split('{').length - b.path.split('{').length)[0];
}

const templateOf = (path: string) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);

/** Whatever the document does not name is not in an answer either. */
function closed(value: unknown, isPart = false): unknown {
  if (Array.isArray(value)) return value.map((item) => closed(item, isPart));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, closed(member, name === 'allOf')]),
  );
  const isOpen = 'properties' in value && !('additionalProperties' in value) && !isPart;
  return isOpen ? { ...members, additionalProperties: false } : members;
}

/** @returns what is wrong, or nothing */
export type Judge = (value: unknown) => string | undefined;

/** Validates by what stands at a pointer in the document; `closed`: nothing else may be there. */
export function judgesOf(document: Json, { isClosed }: { isClosed: boolean }): (pointer: string) => Judge {
  const ajv = new Ajv2020({ strict: false, validateSchema: false, validateFormats: true, allErrors: true });
  addFormats(ajv);
  ajv.addSchema((isClosed ? closed(document) : document) as object, 'openapi.json');
  const known = new Map<string, ValidateFunction>();
  return (pointer) => (value) => {
    const validate = known.get(pointer) ?? ajv.compile({ $ref: `openapi.json#${encodeURI(pointer)}` });
    known.set(pointer, validate);
    return validate(value) ? undefined : (validate.errors ?? []).slice(0, 3).map(told).join('; ');
  };
}

const told = ({ instancePath, message = '', params }: ErrorObject): string =>
  `${instancePath || 'the whole'} ${message} ${JSON.stringify(params)}`;

export const pointerTo = (...segments: string[]): string =>
  segments.map((one) => `/${escaped(one)}`).join('');
