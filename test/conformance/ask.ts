import { expect } from 'vitest';
import * as v from 'valibot';
import { ProblemSchema, type Problem, type ProblemCode } from '../../src/contract/problem.js';
import type { Target } from './arrangements.js';

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
    as: (schema) => {
      expect(status, `${path}: ${text}`).toBeLessThan(300);
      return v.parse(schema, JSON.parse(text));
    },
    problem: (expectedStatus, code) => {
      expect([status, headers.get('Content-Type')], `${path}: ${text}`).toEqual([
        expectedStatus,
        'application/problem+json',
      ]);
      const problem = v.parse(ProblemSchema, JSON.parse(text));
      expect(problem).toMatchObject({ status, code });
      expect(problem.type.endsWith(code)).toBe(true);
      return problem;
    },
  };
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
