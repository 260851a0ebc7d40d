import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import * as v from 'valibot';
import { AppointmentCreatedSchema, AppointmentSchema, type Slot } from '../../../src/contract/booking.js';
import type { Target } from '../../conformance/arrangements.js';
import { ask } from '../../../demo/conformance/ask.js';
import { services, slots, wishFor } from '../../../demo/conformance/booking-steps.js';
import { startApi, type RunningApi } from '../../support/running-api.js';

const folder = mkdtempSync(join(tmpdir(), 'guidance-durability-'));
let api: RunningApi | undefined;

afterAll(async () => {
  await api?.kill();
  rmSync(folder, { recursive: true, force: true });
});

const targetAt = ({ url }: RunningApi): Target => ({
  request: (path, init) => fetch(`${url}${path}`, init),
  mayWrite: true,
});

/** More than 200 times that are free for one counsellor each, so that no two of them overlap. */
async function manySlots(target: Target) {
  const [service] = await services(target);
  const found: Slot[] = [];
  for (const { id } of service?.counsellors ?? []) {
    found.push(...(await slots(target, { service: service?.id ?? '', channel: 'video', counsellor: id })));
  }
  return found;
}

interface Request {
  slot: Slot;
  key: string;
}

const send = (target: Target, { slot, key }: Request) =>
  ask(target, '/booking/appointments', { method: 'POST', body: wishFor(slot), key });

it('keeps every acknowledged write when it is killed in the midst of 200, and takes the others again', async () => {
  api = await startApi(folder);
  const target = targetAt(api);
  const requests = (await manySlots(target))
    .slice(0, 200)
    .map((slot): Request => ({ slot, key: crypto.randomUUID() }));
  expect(requests).toHaveLength(200);

  const acknowledged = new Map<Request, string>();
  const writer = async (mine: Request[]) => {
    for (const request of mine) {
      const answered = await send(target, request).catch(() => undefined);
      if (answered?.status === 201) acknowledged.set(request, answered.text);
      if (acknowledged.size === 150) void api?.kill();
    }
  };
  const writers = 8;
  await Promise.all(
    Array.from({ length: writers }, (_, turn) =>
      writer(requests.filter((_request, index) => index % writers === turn)),
    ),
  );
  expect(acknowledged.size).toBeGreaterThanOrEqual(150);
  expect(acknowledged.size).toBeLessThan(200);

  api = await startApi(folder);
  const restarted = targetAt(api);
  for (const [, text] of acknowledged) {
    const { appointment, token } = v.parse(AppointmentCreatedSchema, JSON.parse(text));
    const found = await ask(restarted, `/booking/appointments/${appointment.id}`, { token });
    expect(found.as(AppointmentSchema)).toEqual(appointment);
  }
  // Whether the server had done it before it died or not: sent again, it is done once.
  for (const request of requests) {
    const again = await send(restarted, request);
    expect(again.status).toBe(201);
    if (acknowledged.has(request)) expect(again.text).toBe(acknowledged.get(request));
  }
  console.log(`${String(acknowledged.size)} of 200 were acknowledged before the end; none of them is lost.`);
}, 120_000);
