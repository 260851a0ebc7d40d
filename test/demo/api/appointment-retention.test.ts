import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi, type Api } from '../../../demo/api/api.js';
import { createProfileSource } from '../../../demo/api/seed/profile.js';
import { seed } from '../../../demo/api/seed/seed.js';
import { createMemoryStore } from '../../../demo/api/store/memory/memory-store.js';
import { openSqlStore } from '../../../demo/api/store/sql/sql-store.js';
import { AppointmentSchema } from '../../../src/contract/booking.js';
import type { Target } from '../../conformance/arrangements.js';
import { ask } from '../../../demo/conformance/ask.js';
import { book, service, slots } from '../../../demo/conformance/booking-steps.js';
import { signIn } from '../../../demo/conformance/chat-steps.js';
import { calendarOf, dateOf } from '../../../demo/conformance/desk-steps.js';
import { preparedCluster } from '../../support/prepared-cluster.js';

const publicUrl = 'https://api.example.no/guidance/v1';
const manageUrl = 'https://www.example.no/min-time';
const deskSecret = 'a secret of this test';
const dayMs = 86_400_000;

describe.each(['memory', 'PGlite'])('what is kept of an appointment, %s', (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'guidance-appointments-'));
  let api: Api;
  let now = Date.parse('2026-03-03T08:00:00Z');
  const target: Target = {
    request: (path, init) => api.fetch(new Request(`${publicUrl}${path}`, init)),
    mayWrite: true,
    deskSecret,
  };

  beforeAll(async () => {
    const store =
      kind === 'memory'
        ? createMemoryStore()
        : await openSqlStore({ directory: await preparedCluster(join(folder, 'database')) });
    const clock = { now: () => now };
    await seed(store, clock);
    const origins = { allowedOrigins: [], manageUrlPrefixes: ['https://www.example.no/'], publicUrl };
    api = createApi({ store, clock, profile: createProfileSource(), deskSecret, ...origins });
  });
  afterAll(async () => {
    await api.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const at = async (instant: number) => {
    now = instant;
    await api.sweep();
    return calendarOf(target, await signIn(target));
  };
  const aSlot = async () => {
    const { id } = await service(target);
    const [slot] = await slots(target, { service: id, channel: 'video' });
    if (!slot) throw new Error('No slot.');
    return slot;
  };

  it('is everything until 180 days after it, and then nothing of a person', async () => {
    const slot = await aSlot();
    const contact = { name: 'Kvitrefugl', email: 'kvitrefugl@example.no' };
    const booked = await book(target, slot, { contact, note: 'Kvitrefugl', answers: { help: 'Kvitrefugl' } });
    const end = Date.parse(booked.appointment.end);
    const date = dateOf(slot);
    const before = await (await at(end + 180 * dayMs)).day(date);
    expect(JSON.stringify(before)).toContain('Kvitrefugl');
    const calendar = await at(end + 180 * dayMs + 1);
    const after = await calendar.appointment(date, booked.id);
    expect(JSON.stringify(after).toLowerCase()).not.toContain('kvitrefugl');
    expect(after).toMatchObject({ start: slot.start, contact: { name: '' } });
    expect(JSON.stringify(await calendar.notices())).not.toContain('kvitrefugl');
    const own = await ask(target, `/booking/appointments/${booked.id}`, { token: booked.token });
    expect(own.as(AppointmentSchema).start).toBe(slot.start);
  });

  it('is no link in a word that was given an hour ago, and no word a month later', async () => {
    const email = 'lenke@example.no';
    await book(target, await aSlot(), { contact: { name: 'Kim', email }, manageUrl });
    const wordTo = async (calendar: ReturnType<typeof calendarOf>) =>
      (await calendar.notices()).find(({ contact }) => contact.email === email);
    const calendar = calendarOf(target, await signIn(target));
    const notice = await wordTo(calendar);
    expect(notice?.text).toContain(`${manageUrl}#guidance-appointment=`);
    await calendar.give(notice?.id ?? '', true);
    expect((await wordTo(await at(now + dayMs / 48)))?.text).toContain('#guidance-appointment=');
    const later = await wordTo(await at(now + dayMs / 12));
    expect(later?.givenAt).toBeDefined();
    expect(later?.text).not.toContain('#guidance-appointment=');
    const muchLater = await at(now + 31 * dayMs);
    (await muchLater.give(notice?.id ?? '', false)).problem(404, 'not-found');
  });
});
