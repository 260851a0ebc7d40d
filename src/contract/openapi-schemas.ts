import { toJsonSchema, type ConversionConfig } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';

export type Json = Record<string, unknown>;

/** Writes valibot schemas as JSON Schema, with references to named ones. */
export interface SchemaWriter {
  readonly write: (schema: GenericSchema) => unknown;
  /** What the references point to, by name. */
  readonly components: Json;
}

const isSchema = (value: unknown): value is GenericSchema =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'schema';

/** `SlotSchema` of a module becomes `Slot`. A query is no schema of its own: its entries are parameters. */
const namedSchemas = (modules: readonly object[]): Record<string, GenericSchema> =>
  Object.fromEntries(
    modules
      .flatMap((module) => Object.entries(module) as [string, unknown][])
      .flatMap(([name, value]) =>
        name.endsWith('Schema') && !name.endsWith('QuerySchema') && isSchema(value)
          ? [[name.replace(/Schema$/, ''), value] as const]
          : [],
      ),
  );

/** Draft 2020-12 is OpenAPI 3.1's own dialect. What JSON Schema can't say (a trimmed text) is left to the server's 422. */
const config: ConversionConfig = { target: 'draft-2020-12', typeMode: 'input', errorMode: 'ignore' };

/** References stand where OpenAPI looks for them. */
const inComponents = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inComponents);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]: [string, unknown]) => {
      if (name === '$schema' || name === '$defs') return [];
      if (name === '$ref') return [[name, String(member).replace('#/$defs/', '#/components/schemas/')]];
      return [[name, inComponents(member)]];
    }),
  );
};

/** Everything that `modules` export under a name in `…Schema` becomes a named schema. */
export const schemaWriter = (modules: readonly object[]): SchemaWriter => {
  const definitions = namedSchemas(modules);
  const write = (schema: GenericSchema, named = definitions) =>
    inComponents(toJsonSchema(schema, { ...config, definitions: named }));
  const components = Object.entries(definitions).map(([name, schema]) => {
    const { [name]: _itself, ...others } = definitions;
    return [name, write(schema, others)];
  });
  return { write: (schema) => write(schema), components: Object.fromEntries(components) as Json };
};
