import * as v from 'valibot';
import { ProblemSchema, type Problem, type ProblemCode } from '../../src/contract/problem.js';
import { expect } from './expect.js';
import type { Target } from './target.js';

export interface Ask {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH' | 'OPTIONS';
  body?: unknown;
  token?: string | undefined;
  /** A POST without one gets a new one; `null`: none at all. */
  key?: string | null;
  headers?: Record<string, string>;
}

export interface Answered {
  status: number;
  headers: Headers;
  text: string;
  /** The body of a call that succeeded, as the contract describes it. */
  as: <Output>(schema: v.GenericSchema<unknown, Output>) => Output;
  /** The problem of a call that was refused with `status` and `code`. */
  problem: (status: number, code: ProblemCode) => Problem;
}

/** One call, read to its end. */
export async function ask(target: Target, path: string, options: Ask = {}): Promise<Answered> {
  const response = await target.request(path, requestOf(options));
  const { status, headers } = response;
  const text = await response.text();
  return {
    status,
    headers,
    text,
    as: about(response, (schema) => {
      expect(status, `${path}: ${text}`).toBeLessThan(300);
      expect(mediaTypeOf(headers), path).toBe('application/json');
      return parsed(schema, text, path);
    }),
    problem: about(response, (expectedStatus, code) => {
      expect([status, mediaTypeOf(headers)], `${path}: ${text}`).toEqual([
        expectedStatus,
        'application/problem+json',
      ]);
      const problem = parsed(ProblemSchema, text, path);
      expect(problem).toMatchObject({ status, code });
      expect(problem.type.endsWith(code), `type ends in ${code}: ${problem.type}`).toBe(true);
      return problem;
    }),
  };
}

const subjects = new WeakMap<object, Response>();

/** The answer that a check has found fault with, where it says so. */
export const answerAtFault = (fault: unknown): Response | undefined =>
  typeof fault === 'object' && fault !== null ? subjects.get(fault) : undefined;

/** Many may be asked at once: a fault knows which answer it is in. */
function about<Judge extends (...parameters: never[]) => unknown>(response: Response, judge: Judge): Judge {
  return ((...parameters: never[]) => {
    try {
      return judge(...parameters);
    } catch (fault) {
      if (typeof fault === 'object' && fault !== null) subjects.set(fault, response);
      throw fault;
    }
  }) as Judge;
}

export const mediaTypeOf = (headers: Headers): string =>
  (headers.get('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/** @throws Error that names every field that is not as the contract has it */
export function parsed<Output>(
  schema: v.GenericSchema<unknown, Output>,
  text: string,
  where: string,
): Output {
  const result = v.safeParse(schema, JSON.parse(text));
  if (result.success) return result.output;
  const faults = result.issues.map((issue) => `${v.getDotPath(issue) ?? 'the body'}: ${issue.message}`);
  throw new Error(`${where} does not answer as the contract says:\n${faults.join('\n')}`);
}

function requestOf({ method = 'GET', body, token, key, headers }: Ask): RequestInit {
  const idempotencyKey = key === undefined ? crypto.randomUUID() : key;
  return {
    method,
    headers: {
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...(method === 'POST' && idempotencyKey !== null && { 'Idempotency-Key': idempotencyKey }),
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  };
}
