import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DaysSchema, SlotsSchema, type Slot } from '../../../src/contract/booking.js';
import { ask } from '../../../demo/conformance/ask.js';
import {
  alternativesOf,
  book,
  change,
  holdSlot,
  release,
  slots,
  tryToBook,
} from '../../../demo/conformance/booking-steps.js';
import { noPostgres } from '../../support/postgres.js';
import {
  openBookingWorld,
  smallCatalogue,
  talk,
  type BookingWorld,
  type StoreKind,
} from './booking-world.js';

const folder = mkdtempSync(join(tmpdir(), 'guidance-rules-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const names = ['astrid', 'bilal', 'ingrid'];
const group = { ...talk, id: 'group', channels: ['in-person' as const], places: 3, durationMinutes: 60 };
const catalogue = smallCatalogue(names, {
  services: [
    { ...talk, startsEveryMinutes: 15, bufferMinutes: { before: 5, after: 10 } },
    group,
    { ...talk, id: 'planned', minNoticeMinutes: 3 * 24 * 60, horizonDays: 5 },
  ],
  rooms: [
    { id: 'small', place: 'moss', name: 'Lite rom' },
    { id: 'large', place: 'moss', name: 'Stort rom' },
  ],
  exceptions: [
    { id: 'closed', kind: 'closed', from: '2026-03-10', to: '2026-03-10' },
    { id: 'ill', kind: 'away', counsellor: 'astrid', from: '2026-03-11', to: '2026-03-11' },
  ],
});

describe.each<StoreKind>(['memory', 'PGlite', 'PostgreSQL'])('rules of booking, %s', (kind) => {
  let world: BookingWorld | undefined;
  const opened = () => {
    if (!world) throw new Error('The world is not open.');
    return world;
  };
  const target = () => opened().target;
  const at = async (date: string, filter: Record<string, string> = {}) =>
    slots(target(), { service: 'talk', from: date, to: date, ...filter });
  const clock = ({ start }: Slot) => start.slice(11, 16);
  const slotAt = (found: Slot[], time: string): Slot => {
    const slot = found.find((one) => clock(one) === time);
    if (!slot) throw new Error(`Nothing is free at ${time}.`);
    return slot;
  };

  beforeAll(async () => {
    world = await openBookingWorld(kind, { catalogue, folder: join(folder, kind) });
  });
  beforeEach((context) => {
    context.skip(!world, noPostgres);
  });
  afterAll(() => world?.close());

  it('keep the buffers around a talk free of every other one, and nothing more', async () => {
    const filter = { channel: 'video', counsellor: 'bilal' };
    const found = await at('2026-03-05', filter);
    await book(target(), slotAt(found, '10:00'));
    const left = (await at('2026-03-05', filter)).map(clock);
    // From 9.55 to 10.55 he is occupied; a talk before it ends, with its rest, by then, and one after it begins five minutes later.
    expect(left.filter((time) => time >= '08:30' && time <= '11:30')).toEqual([
      '08:30',
      '08:45',
      '09:00',
      '11:00',
      '11:15',
      '11:30',
    ]);
    for (const time of ['09:15', '10:45']) alternativesOf(await tryToBook(target(), slotAt(found, time)));
    await book(target(), slotAt(found, '09:00'));
    await book(target(), slotAt(found, '11:00'));
  });

  it('give a room to one talk at a time, and talks by video none', async () => {
    const found = await at('2026-03-06', { channel: 'in-person' });
    const slot = slotAt(found, '10:00');
    expect(slot.placesLeft).toBe(2);
    const answers = await Promise.all(Array.from({ length: 10 }, () => tryToBook(target(), slot)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(2);
    for (const answered of answers) if (answered.status !== 201) alternativesOf(answered);
    const later = (await at('2026-03-06', { channel: 'in-person' })).map(clock);
    expect(later.filter((time) => time > '09:00' && time < '11:00')).toEqual([]);
    expect(slotAt(await at('2026-03-06', { channel: 'video' }), '10:00').placesLeft).toBe(1);
  });

  it('let a group be where its room is, and free the room with its last person', async () => {
    const filter = { service: 'group', counsellor: 'astrid' };
    const both = await Promise.all(
      ['astrid', 'bilal'].map(async (counsellor) =>
        book(target(), slotAt(await at('2026-03-07', { ...filter, counsellor }), '10:00')),
      ),
    );
    const inPerson = { channel: 'in-person', counsellor: 'ingrid' };
    expect((await at('2026-03-07', inPerson)).map(clock)).not.toContain('10:00');
    const second = await book(target(), slotAt(await at('2026-03-07', filter), '10:00'));
    expect(slotAt(await at('2026-03-07', filter), '10:00').placesLeft).toBe(1);
    const [first] = both;
    if (first) await change(target(), first, ['cancel', {}]);
    expect((await at('2026-03-07', inPerson)).map(clock)).not.toContain('10:00');
    await change(target(), second, ['cancel', {}]);
    expect((await at('2026-03-07', inPerson)).map(clock)).toContain('10:00');
  });

  it('fill a group that takes place before another one begins', async () => {
    const slot = slotAt(await at('2026-03-08', { service: 'group' }), '12:00');
    const booked = [await book(target(), slot), await book(target(), slot), await book(target(), slot)];
    expect(new Set(booked.map(({ appointment }) => appointment.counsellor.id)).size).toBe(1);
    const next = await book(target(), slot);
    expect(next.appointment.counsellor.id).not.toBe(booked[0]?.appointment.counsellor.id);
  });

  it('know when everybody is away, and when one is', async () => {
    expect(await at('2026-03-10')).toEqual([]);
    expect(await at('2026-03-11', { counsellor: 'astrid' })).toEqual([]);
    expect((await at('2026-03-11', { channel: 'video' }))[0]?.placesLeft).toBe(2);
    const [slot] = await at('2026-03-09', { counsellor: 'bilal' });
    const closed = slot && { ...slot, id: slot.id.replace(/[^~]*$/, tuesday) };
    if (closed) alternativesOf(await tryToBook(target(), closed));
  });
  /** Tuesday the tenth at eleven, as a slot's id says it. */
  const tuesday = (Date.parse('2026-03-10T10:00:00Z') / 60_000).toString(36);

  it('have a notice and a horizon of the service’s own', async () => {
    const query = '/booking/days?service=planned';
    const { days, firstFree } = (await ask(target(), query)).as(DaysSchema);
    expect([firstFree, days.at(-1)?.date]).toEqual(['2026-03-06', '2026-03-08']);
    const [other] = await at('2026-03-05', { channel: 'video' });
    const tooSoon = other && { ...other, id: other.id.replace('talk', 'planned') };
    if (tooSoon) (await tryToBook(target(), tooSoon)).problem(409, 'slot-taken');
  });

  it('show one’s own held time in the list and among the days’ counts, to nobody else', async () => {
    const filter = { channel: 'video', counsellor: 'ingrid' };
    const query = new URLSearchParams({ service: 'talk', ...filter, from: '2026-03-12', to: '2026-03-12' });
    const countFor = async (token?: string) =>
      (await ask(target(), `/booking/days?${query.toString()}`, { token })).as(DaysSchema).days[0]?.free ?? 0;
    const before = await countFor();
    const held = await holdSlot(target(), slotAt(await at('2026-03-12', filter), '10:00').id);
    expect(await countFor()).toBeLessThan(before);
    expect(await countFor(held.token)).toBe(before);
    await release(target(), held);
    expect(await countFor()).toBe(before);
  });

  it('even the load out over a day and over a fortnight', async () => {
    const perDay = new Map<string, Map<string, number>>();
    for (const date of ['2026-03-16', '2026-03-17', '2026-03-18']) {
      for (const slot of (await at(date, { channel: 'video' }))
        .filter(({ placesLeft }) => placesLeft === 3)
        .slice(0, 5)) {
        const booked = await tryToBook(target(), slot);
        if (booked.status !== 201) continue;
        const { counsellor } = (JSON.parse(booked.text) as { appointment: { counsellor: { id: string } } })
          .appointment;
        const day = perDay.get(date) ?? new Map<string, number>();
        perDay.set(date, day.set(counsellor.id, (day.get(counsellor.id) ?? 0) + 1));
      }
    }
    const spread = (counts: number[]) => Math.max(...counts) - Math.min(...counts);
    const count = (day: Map<string, number> | undefined) => names.map((name) => day?.get(name) ?? 0);
    for (const day of perDay.values()) expect(spread(count(day))).toBeLessThanOrEqual(1);
    const inAll = names.map((name) =>
      [...perDay.values()].reduce((sum, day) => sum + (day.get(name) ?? 0), 0),
    );
    expect(spread(inAll)).toBeLessThanOrEqual(1);
  });

  it('give one talk a day to each in turn', async () => {
    const chosen: string[] = [];
    for (let day = 10; day < 16; day += 1) {
      const slot = slotAt(await at(`2026-04-${String(day)}`, { channel: 'video' }), '09:00');
      chosen.push((await book(target(), slot)).appointment.counsellor.id);
    }
    for (const name of names) expect(chosen.filter((one) => one === name)).toHaveLength(2);
  });

  it('give a time with anybody to three of fifty when three are free', async () => {
    const slot = slotAt(await at('2026-03-27', { channel: 'video' }), '12:00');
    const answers = await Promise.all(Array.from({ length: 50 }, () => tryToBook(target(), slot)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
    const refused = answers.filter(({ status }) => status !== 201);
    expect(refused).toHaveLength(47);
    for (const answered of refused)
      expect(alternativesOf(answered).map(({ id }) => id)).not.toContain(slot.id);
  });

  it('are read in two statements, what is offered and what is taken, however much there is', async (context) => {
    context.skip(kind === 'memory', 'there is no database');
    const { statements } = opened();
    for (const path of [
      'slots?service=talk',
      'slots?service=talk&limit=5&channel=video',
      'days?service=talk',
    ]) {
      statements.begin();
      expect((await ask(target(), `/booking/${path}`)).status).toBe(200);
      const asked = statements.list();
      expect(asked).toHaveLength(2);
      expect(asked.filter((text) => text.includes('booking_occupied'))).toHaveLength(1);
    }
  });

  it('are read at most twice by fifty who ask at once', async (context) => {
    context.skip(kind === 'memory', 'there is no database');
    const { statements } = opened();
    statements.begin();
    const lists = await Promise.all(
      Array.from({ length: 50 }, () => ask(target(), '/booking/slots?service=talk&limit=5')),
    );
    expect(new Set(lists.map((answered) => JSON.stringify(answered.as(SlotsSchema).items))).size).toBe(1);
    expect(statements.list().length).toBeLessThanOrEqual(4);
  });
});
