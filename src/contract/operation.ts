import type { GenericSchema } from 'valibot';
import type { ProblemCode } from './problem.js';

export type Method = 'get' | 'post' | 'put' | 'delete';

/** `token`: the bearer token of the one thing the path names. `desk`: a counsellor's. `optional-token`: more is told to its holder. */
export type Security = 'none' | 'token' | 'optional-token' | 'desk';

/** Answer headers that the contract gives a meaning beyond HTTP's own. */
export type AnswerHeader = 'ETag' | 'Cache-Control' | 'Content-Disposition' | 'Idempotency-Replayed';

/** What a call answers when it succeeds. Without a schema the body is empty, or plain text of `mediaType`. */
export interface Answer {
  status: 200 | 201 | 202 | 204 | 304;
  description: string;
  schema?: GenericSchema;
  mediaType?: string;
  /** The same resource in other media types, without a schema of their own. */
  alternatives?: readonly string[];
  headers?: readonly AnswerHeader[];
}

/** A refusal that the contract has no code for: HTTP's own, or one of this API alone. `schema`: what it carries beside. */
export interface Refusal {
  status: number;
  code: string;
  schema?: GenericSchema;
}

/** One call: everything that its description, its request validation and a test of the mounted routes need. */
export interface Operation {
  method: Method;
  /** Relative to the base URL, parameters in braces: `/courses/{id}`. */
  path: string;
  tag: string;
  operationId: string;
  summary: string;
  description?: string;
  security: Security;
  /** An object schema; each entry is a query parameter. */
  query?: GenericSchema;
  headers?: readonly 'Last-Event-ID'[];
  body?: GenericSchema;
  /** The request body is one file in the field `file`, as `multipart/form-data`. */
  upload?: true;
  answers: readonly Answer[];
  /** Beside those that every call may answer with: see `problemsOf`. */
  problems?: readonly ProblemCode[];
  refusals?: readonly Refusal[];
}

export const ok = (description: string, schema?: GenericSchema): Answer => ({
  status: 200,
  description,
  ...(schema && { schema }),
});
export const created = (description: string, schema: GenericSchema): Answer => ({
  status: 201,
  description,
  schema,
});
export const accepted = (description: string, schema?: GenericSchema): Answer => ({
  status: 202,
  description,
  ...(schema && { schema }),
});
export const done = (description: string): Answer => ({ status: 204, description });

/** An answer that may be kept for a short while and asked for again by its tag. */
export const cached = (answer: Answer): readonly Answer[] => [
  { ...answer, headers: ['ETag', 'Cache-Control'] },
  {
    status: 304,
    description: 'Not changed since the `If-None-Match` tag.',
    headers: ['ETag', 'Cache-Control'],
  },
];

/** Every problem code that a call may answer with: its own and those its shape brings with it. */
export const problemsOf = (operation: Operation): readonly ProblemCode[] => {
  const codes = new Set<ProblemCode>(['origin-not-allowed', 'rate-limited', 'unavailable']);
  if (operation.security === 'token' || operation.security === 'desk') codes.add('unauthorized');
  if (operation.path.includes('{')) codes.add('not-found');
  if (operation.body || operation.query || operation.upload) codes.add('validation');
  if (operation.method === 'post') {
    for (const code of ['validation', 'idempotency-key-reused', 'in-progress'] as const) codes.add(code);
  }
  if (operation.method === 'post' && operation.security === 'none') codes.add('proof-required');
  for (const code of operation.problems ?? []) codes.add(code);
  return [...codes];
};

/** What a call that reads a body says of one that it can't read. */
export const unreadable = ({ method, body, upload }: Operation): readonly Refusal[] => {
  if (upload) return [{ status: 415, code: 'unsupported-media-type' }];
  if (!body && method !== 'post') return [];
  return [
    { status: 400, code: 'validation' },
    { status: 413, code: 'too-large' },
    { status: 415, code: 'unsupported-media-type' },
  ];
};
