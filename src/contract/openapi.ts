import type { GenericSchema } from 'valibot';
import * as booking from './booking.js';
import * as chat from './chat.js';
import * as courses from './courses.js';
import { schemaWriter, type Json, type SchemaWriter } from './openapi-schemas.js';
import { problemsOf, unreadable, type Answer, type Operation, type Refusal } from './operation.js';
import * as problem from './problem.js';
import { problemStatuses, type ProblemCode } from './problem.js';
import * as profile from './profile.js';

export interface OpenApiOptions {
  readonly version: string;
  /** The base URL of the API that the document describes. */
  readonly serverUrl: string;
  readonly operations: readonly Operation[];
  /** Modules whose exports called `…Schema` become named schemas, beside the contract's own. */
  readonly modules?: readonly object[];
}

const tags: Record<string, string> = {
  profile: 'What the service is and offers.',
  chat: 'A seeker talks with a counsellor.',
  booking: 'Appointments: free times, holds, moving and cancelling.',
  courses: 'Courses and registrations.',
  desk: 'Where counsellors answer. Belongs to the reference API, and is not asked of other backends.',
};

const headerMeanings: Record<string, string> = {
  ETag: 'Names this version of the answer.',
  'Cache-Control': 'How long it may be kept.',
  'Content-Disposition': 'Makes it a download.',
  'Idempotency-Replayed': '`true` when this key has been answered before.',
  'Content-Language': 'The language of the texts.',
  'Retry-After': 'Seconds until it is worth trying again.',
};

/** Those that come now and then only. */
const rareHeaders: readonly string[] = ['Idempotency-Replayed', 'Retry-After'];

const headersOf = (names: readonly string[]): Json =>
  Object.fromEntries(
    names.map((name) => [
      name,
      {
        description: headerMeanings[name],
        ...(!rareHeaders.includes(name) && { required: true }),
        schema: { type: 'string' },
      },
    ]),
  );

const contentOf = (answer: Answer, schemas: SchemaWriter): Json => {
  const content: Json = {};
  if (answer.schema) content['application/json'] = { schema: schemas.write(answer.schema) };
  const texts = [answer.mediaType, ...(answer.alternatives ?? [])].filter((type) => type !== undefined);
  for (const mediaType of texts) content[mediaType] = { schema: { type: 'string' } };
  return content;
};

const answersOf = (operation: Operation, schemas: SchemaWriter): Json =>
  Object.fromEntries(
    operation.answers.map((answer) => {
      const replay = operation.method === 'post' ? ['Idempotency-Replayed'] : [];
      const headers = ['Content-Language', ...replay, ...(answer.headers ?? [])];
      const content = contentOf(answer, schemas);
      const hasContent = Object.keys(content).length > 0;
      return [
        String(answer.status),
        { description: answer.description, headers: headersOf(headers), ...(hasContent && { content }) },
      ];
    }),
  );

/** Problems that carry more than every problem does. */
const richProblems: Partial<Record<ProblemCode, GenericSchema>> = {
  'slot-taken': booking.SlotTakenSchema,
  'course-full': courses.CourseFullSchema,
  'proof-required': problem.ProofRequiredSchema,
};

/** A problem with one of these codes; those that carry more than every problem does say what. */
const problemSchema = (refusals: readonly Refusal[], schemas: SchemaWriter): unknown => {
  const problemWith = (codes: readonly string[], ...more: readonly GenericSchema[]) => ({
    allOf: [
      schemas.write(problem.ProblemSchema),
      { properties: { code: { enum: codes } } },
      ...more.map((schema) => schemas.write(schema)),
    ],
  });
  const rich = refusals.flatMap(({ code, schema }) => (schema ? [problemWith([code], schema)] : []));
  const plain = refusals.flatMap(({ code, schema }) => (schema ? [] : [code]));
  const all = [...rich, ...(plain.length > 0 ? [problemWith(plain)] : [])];
  return all.length > 1 ? { anyOf: all } : all[0];
};

/** One answer per status, with the codes that share it. */
const refusalsOf = (operation: Operation, schemas: SchemaWriter): Json => {
  const byStatus = new Map<number, Refusal[]>();
  const ofContract = problemsOf(operation).map((code): Refusal => {
    const schema = richProblems[code];
    return { status: problemStatuses[code], code, ...(schema && { schema }) };
  });
  for (const refusal of [...ofContract, ...unreadable(operation), ...(operation.refusals ?? [])])
    byStatus.set(refusal.status, [...(byStatus.get(refusal.status) ?? []), refusal]);
  return Object.fromEntries(
    [...byStatus].map(([status, refusals]) => [
      String(status),
      {
        description: refusals.map(({ code }) => `\`${code}\``).join(', '),
        ...((status === 429 || status === 503) && { headers: headersOf(['Retry-After']) }),
        content: { 'application/problem+json': { schema: problemSchema(refusals, schemas) } },
      },
    ]),
  );
};

const bodyOf = ({ body, upload }: Operation, schemas: SchemaWriter): Json => {
  if (upload) {
    const file = {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    };
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema: file } } } };
  }
  if (!body) return {};
  return {
    requestBody: {
      required: body.type !== 'optional',
      content: { 'application/json': { schema: schemas.write(body) } },
    },
  };
};

const queryOf = ({ query }: Operation, schemas: SchemaWriter): Json[] => {
  if (!query) return [];
  const { properties = {}, required = [] } = schemas.write(query) as {
    properties?: Record<string, unknown>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
};

const parametersOf = (operation: Operation, schemas: SchemaWriter): Json[] => {
  const inPath = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    // The only one that a client makes.
    schema: name === 'messageId' ? { type: 'string', format: 'uuid' } : { type: 'string' },
  }));
  const header = (name: string) => ({ $ref: `#/components/parameters/${name}` });
  return [
    ...inPath,
    ...queryOf(operation, schemas),
    header('Accept-Language'),
    ...(operation.method === 'post' ? [header('Idempotency-Key')] : []),
    ...(operation.headers ?? []).map(header),
  ];
};

const securityOf = ({ security }: Operation): Json[] => {
  if (security === 'token') return [{ token: [] }];
  if (security === 'desk') return [{ desk: [] }];
  return security === 'optional-token' ? [{}, { token: [] }] : [];
};

const describe = (operation: Operation, schemas: SchemaWriter): Json => ({
  operationId: operation.operationId,
  tags: [operation.tag],
  summary: operation.summary,
  ...(operation.description && { description: operation.description }),
  security: securityOf(operation),
  parameters: parametersOf(operation, schemas),
  ...bodyOf(operation, schemas),
  responses: { ...answersOf(operation, schemas), ...refusalsOf(operation, schemas) },
});

const headerParameters = {
  'Accept-Language': {
    name: 'Accept-Language',
    in: 'header',
    description: 'The language of the texts in the answer.',
    schema: { type: 'string' },
  },
  'Idempotency-Key': {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description: 'The same key and body get the same answer for 24 hours, and the work is done once.',
    schema: { type: 'string', format: 'uuid' },
  },
  'Last-Event-ID': {
    name: 'Last-Event-ID',
    in: 'header',
    description: 'The `seq` of the last entry that was read.',
    schema: { type: 'string' },
  },
};

const bearer = (description: string) => ({ type: 'http', scheme: 'bearer', description });

/** The OpenAPI 3.1 document of these operations. */
export const openApi = ({ version, serverUrl, operations, modules = [] }: OpenApiOptions): Json => {
  const schemas = schemaWriter([profile, chat, booking, courses, problem, ...modules]);
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    (paths[operation.path] ??= {})[operation.method] = describe(operation, schemas);
  }
  const used = new Set(operations.map(({ tag }) => tag));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Guidance API',
      version,
      description: 'What the guidance widgets talk to: profile, chat, booking and courses.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: serverUrl }],
    tags: Object.entries(tags).flatMap(([name, description]) =>
      used.has(name) ? [{ name, description }] : [],
    ),
    paths,
    components: {
      schemas: schemas.components,
      parameters: headerParameters,
      securitySchemes: {
        token: bearer('The token that came with what the path names, once, when it was made.'),
        ...(used.has('desk') && { desk: bearer('A counsellor’s token from signing in at the desk.') }),
      },
    },
  };
};
