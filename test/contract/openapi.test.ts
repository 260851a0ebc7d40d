import { createConfig, lintFromString } from '@redocly/openapi-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { deskOperations } from '../../demo/api/desk/desk.operations.js';
import { describeApi } from '../../demo/api/openapi.routes.js';
import { contractOperations } from '../../src/contract/operations.js';

type Json = Record<string, unknown>;

const operations = [...contractOperations, ...deskOperations];

describe('the OpenAPI document', () => {
  let document: Json;
  let text: string;

  beforeAll(() => {
    document = describeApi('https://api.example.no/guidance/v1');
    text = JSON.stringify(document);
  });

  it('passes Redocly’s recommended rules', async () => {
    const config = await createConfig({ extends: ['recommended'] });
    const problems = await lintFromString({ source: text, absoluteRef: 'openapi.json', config });
    const told = problems.map(({ severity, ruleId, message }) => `${severity} ${ruleId}: ${message}`);
    // The contract's own words: `registrations` is no course's id.
    const ambiguous =
      'Found two ambiguous paths: `/courses/{id}/calendar` and `/courses/registrations/{id}`.';
    expect(told).toEqual([`warn no-ambiguous-paths: Paths should resolve unambiguously. ${ambiguous}`]);
  });

  it('names what it refers to', () => {
    const { schemas } = document.components as { schemas: Json };
    const referred = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name = '']) => name);
    expect(referred.filter((name) => !(name in schemas))).toEqual([]);
    expect(Object.keys(schemas)).toContain('Appointment');
  });

  it('gives every call an id of its own, and every POST its key', () => {
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const paths = document.paths as Record<string, Record<string, { parameters: Json[] }>>;
    const keyless = operations.filter(({ method, path }) => {
      const { parameters } = paths[path]?.[method] ?? { parameters: [] };
      return method === 'post' && !parameters.some(({ $ref }) => String($ref).endsWith('/Idempotency-Key'));
    });
    expect(keyless).toEqual([]);
  });
});
