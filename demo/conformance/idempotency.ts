import type { Declare } from './check.js';
import { expect } from './expect.js';
import { HoldCreatedSchema } from '../../src/contract/booking.js';
import type { Target } from './target.js';
import { ask, type Ask } from './ask.js';
import { freeSlot, release } from './booking-steps.js';

const path = '/booking/holds';
const hold = (target: Target, body: unknown, rest: Ask = {}) =>
  ask(target, path, { method: 'POST', body, ...rest });

/** Every POST: the same key, the same answer; nothing half done. */
export function idempotency(target: Target, it: Declare): void {
  it('asks for an Idempotency-Key that is a UUID', async () => {
    for (const key of [null, 'not-a-uuid', '']) {
      const problem = (await hold(target, { slot: 'any' }, { key })).problem(422, 'validation');
      expect(problem.errors?.length).toBe(1);
    }
  });

  it('answers the same request with the same answer, token included', async () => {
    const key = crypto.randomUUID();
    const { id: slot } = await freeSlot(target);
    const first = await hold(target, { slot }, { key });
    const created = first.as(HoldCreatedSchema);
    expect(first.headers.get('Idempotency-Replayed')).toBeNull();
    const again = await hold(target, { slot }, { key, headers: { 'Accept-Language': 'en' } });
    expect([again.status, again.text]).toEqual([201, first.text]);
    expect(again.headers.get('Idempotency-Replayed')).toBe('true');
    await release(target, created);
  });

  it('refuses the same key for another request', async () => {
    const key = crypto.randomUUID();
    const { id: slot } = await freeSlot(target);
    const created = (await hold(target, { slot }, { key })).as(HoldCreatedSchema);
    const { hold: first, token } = created;
    const other = { slot, replaces: { id: first.id, token } };
    (await hold(target, other, { key })).problem(422, 'idempotency-key-reused');
    await release(target, created);
  });

  it('keeps no key of a refused request', async () => {
    const key = crypto.randomUUID();
    (await hold(target, { slot: 'never a slot' }, { key })).problem(422, 'validation');
    const { id: slot } = await freeSlot(target);
    await release(target, (await hold(target, { slot }, { key })).as(HoldCreatedSchema));
  });

  it('does the work of twins that arrive at once only once', async () => {
    const key = crypto.randomUUID();
    const { id: slot } = await freeSlot(target);
    const twins = await Promise.all(Array.from({ length: 8 }, () => hold(target, { slot }, { key })));
    const done = twins.filter(({ status }) => status === 201);
    expect(new Set(done.map(({ text }) => text)).size).toBe(1);
    for (const twin of twins) if (twin.status !== 201) twin.problem(409, 'in-progress');
    const [first] = done;
    if (first) await release(target, first.as(HoldCreatedSchema));
  });

  it('forgets the answer with what it was about', async () => {
    const key = crypto.randomUUID();
    const { id: slot } = await freeSlot(target);
    const first = (await hold(target, { slot }, { key })).as(HoldCreatedSchema);
    await release(target, first);
    const second = await hold(target, { slot }, { key });
    expect(second.headers.get('Idempotency-Replayed')).toBeNull();
    await release(target, second.as(HoldCreatedSchema));
  });

  it('names what is wrong, in the language of the request', async () => {
    const inNorwegian = (await hold(target, {})).problem(422, 'validation');
    const inEnglish = (await hold(target, {}, { headers: { 'Accept-Language': 'en' } })).problem(
      422,
      'validation',
    );
    expect(inNorwegian.errors?.[0]?.pointer).toBe('/slot');
    expect(inEnglish.errors?.[0]?.message).not.toBe(inNorwegian.errors?.[0]?.message);
  });

  it('takes nothing but JSON', async () => {
    (await hold(target, '{"slot":')).problem(400, 'validation');
    const asText = await hold(target, '{"slot":"x"}', { headers: { 'Content-Type': 'text/plain' } });
    expect(asText.status).toBe(415);
    const tooLarge = await hold(target, { slot: 'x'.repeat(2_000_000) });
    expect([413, 422]).toContain(tooLarge.status);
  });

  it('answers every odd body with a problem rather than a fault', async () => {
    const values: unknown[] = [
      null,
      true,
      0,
      -1,
      1e308,
      '',
      'text',
      [],
      [[]],
      {},
      { toString: 1 },
      '\u0000',
      '\ud800',
      '🙂',
    ];
    const odd: unknown[] = [
      ...values,
      ...values.map((slot) => ({ slot })),
      { slot: deep(2000) },
      { ['__proto__']: {} },
    ];
    for (const body of odd) {
      const answered = await hold(target, JSON.stringify(body));
      answered.problem(422, 'validation');
    }
  });
}

/** Lists within lists. */
const deep = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));
