import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeDueMeetings } from '../../../demo/api/meetings/due-meetings.js';
import { ask } from '../../../demo/conformance/ask.js';
import { book, slots, type Booked } from '../../../demo/conformance/booking-steps.js';
import { createGraphClient } from '../../../demo/service/graph/graph-client.js';
import { createTeamsMeetings } from '../../../demo/service/meetings/teams-meetings.js';
import { startGraphServer, type GraphServer } from '../../support/graph-server.js';
import { noPostgres } from '../../support/postgres.js';
import { openBookingWorld, smallCatalogue, type BookingWorld, type StoreKind } from '../api/booking-world.js';

const organiser = '748d2cbb-3b55-40ed-8c34-2eae5932b22a';

describe.each<StoreKind>(['memory', 'PostgreSQL'])('talks in Microsoft Teams that are erased, %s', (kind) => {
  let now = Date.parse('2026-03-03T08:00:00Z');
  let opened: BookingWorld | undefined;
  let graph: GraphServer;
  let said: string[] = [];

  const world = () => {
    if (!opened) throw new Error('The world is not open.');
    return opened;
  };
  const wait = (seconds: number) => {
    now += seconds * 1000;
    world().setNow(now);
  };
  const round = () =>
    makeDueMeetings({
      context: world().context,
      provider: createTeamsMeetings(createGraphClient(graph.settings), organiser),
      report: (line) => said.push(line),
    });
  const bookTalk = async (more: object): Promise<Booked> => {
    const slot = (await slots(world().target, { service: 'talk', channel: 'video' }))[3];
    if (!slot) throw new Error('Nothing is free.');
    return book(world().target, slot, more);
  };
  const meetingOf = ({ id }: Booked) =>
    [...graph.meetings.values()].find(({ externalId }) => externalId === id);

  beforeAll(async () => {
    opened = await openBookingWorld(kind, {
      catalogue: smallCatalogue(['astrid', 'bilal', 'ingrid']),
      folder: '',
      meetingSource: { kind: 'provider' },
      deskSecret: 'a secret for the desk',
    });
  });
  beforeEach(async (context) => {
    context.skip(!opened, noPostgres);
    graph = await startGraphServer();
    said = [];
  });
  afterEach(async () => {
    if (opened) await graph.close();
  });
  afterAll(() => opened?.close());

  const month = 30 * 24 * 3600;
  const contact = { name: 'Oda Ørnes', email: 'oda.ornes@example.no' };
  const erase = async (...booked: Booked[]) => {
    const body = { counsellor: 'astrid', secret: 'a secret for the desk' };
    const session = await ask(world().target, '/desk/sessions', { method: 'POST', body });
    const { token } = JSON.parse(session.text) as { token: string };
    const things = booked.map(({ id }) => ({ kind: 'appointment', id }));
    const wish = { method: 'POST', token, body: { person: contact.email, things } } as const;
    return ask(world().target, '/desk/admin/persons/erasure', wish);
  };
  const kept = ({ id }: Booked) =>
    world().context.store.transaction(async ({ booking, meetings, privacy }) => ({
      join: (await booking.findAppointment(id))?.join,
      meeting: await meetings.lockMeeting({ appointment: id }),
      words: await privacy.noticesAbout({ appointment: id }),
    }));
  const nothing = { join: undefined, meeting: undefined, words: [] };

  it('leave Teams when what is held about the person is erased, before the talk and long after, also when Teams is away', async () => {
    const held = await bookTalk({ contact });
    await round();
    wait(month);
    const toCome = await bookTalk({ contact });
    await round();
    expect([meetingOf(held), meetingOf(toCome)]).not.toContain(undefined);
    expect((await erase(held, toCome)).status).toBe(200);
    graph.failNext({ status: 503 }, { status: 503 });
    await round();
    expect(said).toHaveLength(2);
    expect(said.join()).not.toMatch(/Oda|oda/);
    for (const one of [held, toCome])
      expect(JSON.stringify((await kept(one)).meeting)).not.toMatch(/Oda|oda/);
    wait(3600);
    await round();
    expect([meetingOf(held), meetingOf(toCome)]).toEqual([undefined, undefined]);
    expect(await kept(held)).toEqual(nothing);
    expect(await kept(toCome)).toEqual(nothing);
  });

  it('leave Teams when that is asked for while Teams makes them, and nobody is told of a link', async () => {
    const booked = await bookTalk({ contact });
    graph.failNext({ status: 503 });
    await round();
    wait(month);
    graph.setDelay(200);
    const slow = round();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await erase(booked);
    await slow;
    graph.setDelay(0);
    await round();
    expect(meetingOf(booked)).toBeUndefined();
    expect(await kept(booked)).toEqual(nothing);
  });
});
