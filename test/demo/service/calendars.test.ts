import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ApiOptions } from '../../../demo/api/api.js';
import {
  arrangeCalendars,
  calendarAsker,
  readDueCalendars,
  type CalendarRound,
} from '../../../demo/api/calendars/counsellor-calendars.js';
import type { CalendarSource } from '../../../demo/api/store/booking.repository.js';
import { createCalendarReader } from '../../../demo/service/calendars/calendar-reader.js';
import { createGraphClient } from '../../../demo/service/graph/graph-client.js';
import type { Slot } from '../../../src/contract/booking.js';
import { ask } from '../../../demo/conformance/ask.js';
import { alternativesOf, book, holdSlot, slots, tryToBook } from '../../../demo/conformance/booking-steps.js';
import { basic, feedOf, startFeedServer, type FeedServer } from '../../support/feed-server.js';
import { startGraphServer, type GraphServer } from '../../support/graph-server.js';
import { noPostgres } from '../../support/postgres.js';
import { openBookingWorld, smallCatalogue, type BookingWorld, type StoreKind } from '../api/booking-world.js';

const folder = mkdtempSync(join(tmpdir(), 'guidance-calendars-'));
const mailbox = 'bilal@post.example.no';
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.each<StoreKind>(['memory', 'PostgreSQL'])('counsellors’ own calendars, %s', (kind) => {
  let now = Date.parse('2026-03-03T08:00:00Z');
  let opened: BookingWorld | undefined;
  let feeds: FeedServer;
  let graph: GraphServer;
  let said: string[] = [];
  let askNow: (counsellors: readonly string[]) => Promise<void>;

  const world = () => {
    if (!opened) throw new Error('The world is not open.');
    return opened;
  };
  const round = (): CalendarRound => ({
    context: world().context,
    reader: createCalendarReader({
      allowsPrivate: true,
      maxBytes: 100_000,
      graph: createGraphClient(graph.settings),
      calendarHost: 'api.example.no',
    }),
    refreshMinutes: 5,
    report: (line) => said.push(line),
  });
  const refresh = async () => {
    now += 6 * 60_000;
    world().setNow(now);
    await arrangeCalendars(round());
    await readDueCalendars(round());
  };
  const withCalendars = async (calendars: Record<string, CalendarSource | undefined>) =>
    world().context.store.transaction(async ({ booking }) => {
      const catalogue = await booking.catalogue();
      const counsellors = catalogue.counsellors.map(({ calendar, ...one }) => {
        const given = calendars[one.id];
        return given ? { ...one, calendar: given } : one;
      });
      await booking.saveCatalogue({ ...catalogue, counsellors });
    });
  const times = async (counsellor: string, date = '2026-03-10') =>
    slots(world().target, { service: 'talk', channel: 'video', counsellor, from: date, to: date });
  const clocks = async (counsellor: string, date?: string) =>
    (await times(counsellor, date)).map(({ start }) => start.slice(11, 16));
  const at = async (counsellor: string, clock: string, date?: string): Promise<Slot> => {
    const slot = (await times(counsellor, date)).find(({ start }) => start.slice(11, 16) === clock);
    if (!slot) throw new Error(`Nothing is free with ${counsellor} at ${clock}.`);
    return slot;
  };
  const busy = (start: string, end: string) => ({
    start: basic(`2026-03-${start}:00Z`),
    end: basic(`2026-03-${end}:00Z`),
  });
  const everyHour = ['08:00', '09:00', '10:00', '11:00', '12:00', '13:00', '14:00'];

  beforeAll(async () => {
    const askCalendars: NonNullable<ApiOptions['askCalendars']> = (counsellors) => askNow(counsellors);
    const catalogue = smallCatalogue(['astrid', 'bilal', 'cecilie']);
    opened = await openBookingWorld(kind, { catalogue, folder: join(folder, kind), askCalendars });
  });
  beforeEach(async (context) => {
    context.skip(!opened, noPostgres);
    feeds = await startFeedServer();
    graph = await startGraphServer();
    said = [];
    askNow = calendarAsker(round());
    feeds.files.set('/secret/astrid.ics', feedOf());
    await withCalendars({
      astrid: { kind: 'feed', url: `${feeds.url}/secret/astrid.ics` },
      bilal: { kind: 'graph', user: mailbox },
    });
    graph.schedules.set(mailbox, []);
    await refresh();
  });
  afterEach(async () => {
    if (!opened) return;
    await feeds.close();
    await graph.close();
  });
  afterAll(() => opened?.close());

  it('take out what they say somebody is busy with, and what only touches a talk', async () => {
    feeds.files.set('/secret/astrid.ics', feedOf(busy('10T09:30', '10T10:15')));
    graph.schedules.set(mailbox, [
      { status: 'busy', start: '2026-03-10T08:00:00.000Z', end: '2026-03-10T08:15:00.000Z' },
      { status: 'tentative', start: '2026-03-10T09:00:00.000Z', end: '2026-03-10T09:15:00.000Z' },
      { status: 'oof', start: '2026-03-10T10:00:00.000Z', end: '2026-03-10T10:15:00.000Z' },
      { status: 'workingElsewhere', start: '2026-03-10T11:00:00.000Z', end: '2026-03-10T12:00:00.000Z' },
      { status: 'free', start: '2026-03-10T12:00:00.000Z', end: '2026-03-10T13:00:00.000Z' },
    ]);
    await refresh();
    expect(await clocks('astrid')).toEqual(['08:00', '11:00', '12:00', '13:00', '14:00']);
    expect(await clocks('bilal')).toEqual(['11:00', '12:00', '13:00', '14:00']);
    expect(await clocks('cecilie')).toEqual(everyHour);
  });

  it('are stored as times and nothing else', async () => {
    feeds.files.set('/secret/astrid.ics', feedOf(busy('10T09:30', '10T10:15')));
    await refresh();
    const taken = await world().context.store.transaction(({ booking }) =>
      booking.taken({ startsAt: now, endsAt: now + 30 * 86_400_000 }, { now }),
    );
    const elsewhere = taken.filter((time) => time.isElsewhere);
    expect(elsewhere).toEqual([
      {
        ...{ id: '', claim: '', counsellor: 'astrid', places: 1, seatsTaken: 1, isElsewhere: true },
        ...{ startsAt: Date.parse('2026-03-10T09:30:00Z'), endsAt: Date.parse('2026-03-10T10:15:00Z') },
      },
    ]);
  });

  it('cost a listing no statement of its own', async () => {
    if (kind === 'memory') return;
    // What the service is, is read every few seconds, whoever asks.
    await times('astrid');
    world().statements.begin();
    await times('astrid');
    expect(world().statements.list()).toHaveLength(2);
  });

  it('are asked again at confirmation: who has got something else to do is not booked', async () => {
    const slot = await at('astrid', '11:00');
    feeds.files.set('/secret/astrid.ics', feedOf(busy('10T11:00', '10T11:45')));
    const refused = await tryToBook(world().target, slot);
    expect(alternativesOf(refused)).toHaveLength(3);
    expect(await clocks('astrid')).not.toContain('11:00');
  });

  it('win over a hold, which is let go of for a colleague who is free', async () => {
    const [slot] = await slots(world().target, {
      service: 'talk',
      channel: 'video',
      from: '2026-03-11',
      to: '2026-03-11',
    });
    if (!slot) throw new Error('Nothing is free.');
    const held = await holdSlot(world().target, slot.id);
    const all = { start: basic(slot.start), end: basic(slot.end) };
    feeds.files.set('/secret/astrid.ics', feedOf(all));
    graph.schedules.set(mailbox, [{ status: 'busy', start: slot.start, end: slot.end }]);
    const hold = { id: held.hold.id, token: held.token };
    const { appointment } = await book(world().target, slot, { hold });
    expect(appointment.counsellor.id).toBe('cecilie');
    const again = await holdSlot(world().target, (await at('cecilie', '12:00', '2026-03-11')).id);
    expect(again.hold.slot.counsellor).toBe('cecilie');
  });

  it('are asked for nobody who holds nothing', async () => {
    const hold = { id: 'no-hold-of-ours', token: 'x'.repeat(43) };
    const before = feeds.asked.length;
    expect((await tryToBook(world().target, await at('astrid', '14:00'), { hold })).status).toBe(401);
    expect(feeds.asked).toHaveLength(before);
  });

  it('hold up a confirmation two seconds at most; what was known last counts, and that is told', async () => {
    feeds.setDelay(10_000);
    const started = performance.now();
    await book(world().target, await at('astrid', '12:00'));
    expect(performance.now() - started).toBeLessThan(4000);
    expect(said).toEqual(['The calendar of astrid did not answer in time. What was known last is used.']);
  });

  it('keep what was known when they fail, and tell it without their address', async () => {
    feeds.files.set('/secret/astrid.ics', feedOf(busy('12T09:00', '12T10:00')));
    await refresh();
    feeds.setStatus(500);
    graph.failNext({ status: 403, code: 'ErrorAccessDenied' });
    await refresh();
    expect(await clocks('astrid', '2026-03-12')).not.toContain('09:00');
    expect(said.toSorted()).toEqual([
      'The calendar of astrid was answered with 500. What was known last is used.',
      'The calendar of bilal could not be read: Graph answered POST with 403 (ErrorAccessDenied). What was known last is used.',
    ]);
    feeds.setStatus(undefined);
    feeds.files.set('/secret/astrid.ics', '<html>Sign in</html>');
    await refresh();
    expect(said.at(-1)).toBe('The calendar of astrid is no calendar. What was known last is used.');
    expect(said.join()).not.toMatch(/secret|127\.0\.0\.1|post\.example/);
    expect(await clocks('astrid', '2026-03-12')).not.toContain('09:00');
  });

  it('are not sent again when nothing in them has changed', async () => {
    feeds.files.set('/secret/astrid.ics', feedOf(busy('13T09:00', '13T10:00')));
    await refresh();
    await refresh();
    expect(feeds.asked.at(-1)?.etag).toBeDefined();
    expect(await clocks('astrid', '2026-03-13')).not.toContain('09:00');
  });

  it('no longer count once the counsellor has another one, or none', async () => {
    feeds.files.set('/secret/astrid.ics', feedOf(busy('14T09:00', '14T10:00')));
    feeds.files.set('/other.ics', feedOf(busy('14T11:00', '14T12:00')));
    await refresh();
    await withCalendars({ astrid: { kind: 'feed', url: `${feeds.url}/other.ics` } });
    await refresh();
    expect(await clocks('astrid', '2026-03-14')).toEqual(everyHour.filter((clock) => clock !== '11:00'));
    await withCalendars({});
    await refresh();
    expect(await clocks('astrid', '2026-03-14')).toEqual(everyHour);
  });

  it('have our own appointments in them, which are not in their own way when they are moved', async () => {
    const slot = await at('astrid', '09:00', '2026-03-16');
    const booked = await book(world().target, slot);
    const span = { start: basic(slot.start), end: basic(slot.end) };
    // Once as it was sent, once as a calendar that forgets who sent it gives it back.
    feeds.files.set('/secret/astrid.ics', feedOf({ ...span, uid: `${booked.id}@api.example.no` }, span));
    await refresh();
    const others = everyHour.filter((clock) => clock !== '09:00');
    expect(await clocks('astrid', '2026-03-16')).toEqual(others);
    const later = await at('astrid', '10:00', '2026-03-16');
    const move = (to: Slot) =>
      ask(world().target, `/booking/appointments/${booked.id}/move`, {
        method: 'POST',
        token: booked.token,
        body: { slot: to.id },
      });
    expect((await move(later)).status).toBe(200);
    // The calendar has followed.
    const moved = { start: basic(later.start), end: basic(later.end) };
    feeds.files.set('/secret/astrid.ics', feedOf(moved));
    await refresh();
    expect(await clocks('astrid', '2026-03-16')).toEqual(everyHour.filter((clock) => clock !== '10:00'));
    expect((await move(slot)).status).toBe(200);
  });

  it('are those of Microsoft 365 for as far ahead as can be booked, in pieces that Graph takes', async () => {
    const user = `/users/${mailbox}/calendar/getSchedule`;
    expect(graph.calls.filter((call) => call === `POST ${user}`).length).toBeGreaterThan(1);
    graph.schedules.delete(mailbox);
    await refresh();
    expect(said.at(-1)).toBe(
      'The calendar of bilal could not be read: Graph does not know the mailbox (ErrorMailRecipientNotFound). What was known last is used.',
    );
  });
});
