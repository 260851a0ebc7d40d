import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { AppointmentCreatedSchema, AppointmentSchema } from '../../../src/contract/booking.js';
import type { Target } from '../../conformance/arrangements.js';
import { ask } from '../../conformance/ask.js';
import { services, slots, tryToBook, type Booked } from '../../conformance/booking-steps.js';
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
  const found = [];
  for (const { id } of service?.counsellors ?? []) {
    found.push(...(await slots(target, { service: service?.id ?? '', channel: 'video', counsellor: id })));
  }
  return found;
}

it('keeps every acknowledged write when the process is killed in the midst of 200', async () => {
  api = await startApi(folder);
  const target = targetAt(api);
  const wanted = (await manySlots(target)).slice(0, 200);
  expect(wanted).toHaveLength(200);

  const acknowledged: Booked[] = [];
  let lost = 0;
  const killAfter = 150;
  const writer = async (mine: typeof wanted) => {
    for (const slot of mine) {
      const answered = await tryToBook(target, slot).catch(() => undefined);
      if (answered?.status !== 201) {
        lost += 1;
        continue;
      }
      const { appointment, token } = answered.as(AppointmentCreatedSchema);
      acknowledged.push({ id: appointment.id, token, appointment });
      if (acknowledged.length === killAfter) void api?.kill();
    }
  };
  const writers = 8;
  await Promise.all(
    Array.from({ length: writers }, (_, turn) =>
      writer(wanted.filter((_slot, index) => index % writers === turn)),
    ),
  );
  expect(acknowledged.length).toBeGreaterThanOrEqual(killAfter);
  expect(acknowledged.length + lost).toBe(200);

  api = await startApi(folder);
  const restarted = targetAt(api);
  for (const { id, token, appointment } of acknowledged) {
    const found = await ask(restarted, `/booking/appointments/${id}`, { token });
    expect(found.as(AppointmentSchema)).toEqual(appointment);
  }
  console.log(
    `${String(acknowledged.length)} acknowledged, ${String(lost)} cut off, none of the acknowledged lost.`,
  );
}, 120_000);
