import type * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { idOfToken, newCredential } from '../../../demo/api/http/credentials.js';
import { negotiateLanguage } from '../../../demo/api/http/language.js';
import { ProblemError } from '../../../demo/api/http/problem-error.js';
import { sealOf } from '../../../demo/api/http/sealed-answer.js';
import { validate } from '../../../demo/api/http/validation.js';
import { DeskEndSchema } from '../../../demo/api/desk/desk.contract.js';
import { CancelAppointmentSchema } from '../../../src/contract/booking.js';
import { ChatAnswersSchema } from '../../../src/contract/chat.js';
import { NewRegistrationSchema } from '../../../src/contract/courses.js';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'nb'],
    ['', 'nb'],
    ['*', 'nb'],
    ['nn-NO', 'nn'],
    ['no', 'nb'],
    ['EN-gb', 'en'],
    ['de, pl', 'nb'],
    ['de, en;q=0.1', 'en'],
    ['nb;q=0.2, nn;q=0.8, en;q=0.5', 'nn'],
    ['nn;q=0, en', 'en'],
    [';;;q=', 'nb'],
  ])('for %j is %s', (header, expected) => {
    expect(negotiateLanguage(header)).toBe(expected);
  });
});

describe('a kept answer', () => {
  it('opens with its key and no other', async () => {
    const key = crypto.randomUUID();
    const sealed = await (await sealOf(key)).seal('{"token":"secret"}');
    expect(await (await sealOf(key.toUpperCase())).open(sealed)).toBe('{"token":"secret"}');
    await expect((await sealOf(crypto.randomUUID())).open(sealed)).rejects.toThrow();
  });

  it('shows neither the answer nor the key', async () => {
    const key = crypto.randomUUID();
    const { keyHash, seal, fingerprint } = await sealOf(key);
    const stored = [keyHash, await seal('secret'), await fingerprint('the request')].join(' ');
    expect(stored).not.toContain(key);
    expect(stored).not.toContain('secret');
    expect(atob(await seal('secret'))).not.toContain('secret');
  });
});

describe('a credential', () => {
  it('is a UUID that belongs to its token and its kind', async () => {
    const { id, token } = await newCredential('hold');
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await idOfToken('hold', token)).toBe(id);
    expect(await idOfToken('appointment', token)).not.toBe(id);
  });
});

describe('a body', () => {
  const pointersOf = (schema: v.GenericSchema, value: unknown): unknown => {
    try {
      return validate(schema, value, 'en');
    } catch (error) {
      return error instanceof ProblemError ? error.extra.errors?.map(({ pointer }) => pointer) : error;
    }
  };

  it('that is a list is no object, wherever an object is wanted', () => {
    expect(pointersOf(CancelAppointmentSchema, [{}])).toEqual(['']);
    expect(pointersOf(CancelAppointmentSchema, {})).toEqual({});
    expect(pointersOf(DeskEndSchema, [])).toEqual(['']);
    expect(pointersOf(ChatAnswersSchema, { answers: ['a'] })).toEqual(['/answers']);
    const participants = [['a'], { name: 'Kim', email: 'kim@example.com' }];
    expect(pointersOf(NewRegistrationSchema, { participants, joinWaitlist: false })).toEqual([
      '/participants/0',
    ]);
  });
});
