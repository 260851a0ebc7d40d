import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import pg from 'pg';
import { dayMs, minuteMs } from '../../../demo/api/clock.js';
import { DeskQueueSchema } from '../../../demo/api/desk/desk.contract.js';
import { LogPageSchema, type LogEntry } from '../../../src/contract/chat.js';
import { ask } from '../../../demo/conformance/ask.js';
import { freeSlot, tryToHold } from '../../../demo/conformance/booking-steps.js';
import { at, log, say, signIn, start } from '../../../demo/conformance/chat-steps.js';
import { noPostgres, startPostgres, type TemporaryPostgres } from '../../support/postgres.js';
import { aCourse, people } from './course-world.js';
import { openLine, type Line } from './open-line.js';
import { openTwoApis, type TwoApis } from './two-apis.js';

const desk = (id: string, rest: string) => `/desk/conversations/${id}${rest}`;
/** After it a conversation that nobody says anything in has ended. */
const idleMs = 31 * minuteMs;
/** Well below the time after which a reader looks by itself. */
const soon = { timeout: 4_000, interval: 20 };

describe('two processes over one database', () => {
  let postgres: TemporaryPostgres | undefined;
  let url = '';
  let world: TwoApis;
  let lines: Line[] = [];

  beforeAll(async () => {
    postgres = await startPostgres();
    if (!postgres) return;
    url = await postgres.createDatabase();
    world = await openTwoApis(url);
  });
  beforeEach((context) => {
    context.skip(!postgres, noPostgres);
  });
  afterEach(async () => {
    for (const line of lines) await line.hangUp();
    lines = [];
  });
  afterAll(async () => {
    if (!postgres) return;
    await world.close();
    postgres.stop();
  });

  /** A seeker at the first, a counsellor at the second, and both read. */
  const talk = async () => {
    const [here, there] = world.targets;
    const seeker = await start(here);
    const astrid = await signIn(there, 'astrid');
    const seekers = await openLine(here, at(seeker, '/events'), seeker.token);
    await ask(there, desk(seeker.id, '/take'), { method: 'POST', token: astrid });
    const counsellors = await openLine(there, desk(seeker.id, '/events'), astrid);
    lines.push(seekers, counsellors);
    await expect.poll(() => seekers.heard, soon).toContain('"state":"active"');
    return { seeker, astrid, seekers, counsellors };
  };
  const answer = (id: string, token: string, text: string) =>
    ask(world.targets[1], desk(id, `/messages/${crypto.randomUUID()}`), {
      method: 'PUT',
      token,
      body: { text },
    });
  const statesIn = (entries: readonly LogEntry[]) =>
    entries.flatMap((entry) => (entry.type === 'state' ? [entry.state] : []));
  const sql = async <Row>(text: string, parameters: unknown[] = []): Promise<Row[]> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query(text, parameters);
    await client.end();
    return rows as Row[];
  };

  it('carry what is said from one to the other, both ways, at once', async () => {
    const { seeker, astrid, seekers, counsellors } = await talk();
    await say(world.targets[0], seeker, { text: 'Hei fra den ene' });
    await expect.poll(() => counsellors.heard, soon).toContain('Hei fra den ene');
    await answer(seeker.id, astrid, 'Hei fra den andre');
    await expect.poll(() => seekers.heard, soon).toContain('Hei fra den andre');
  });

  it('tell that somebody types at the other, until the words are there', async () => {
    const { seeker, counsellors } = await talk();
    const typing = { method: 'PUT' as const, token: seeker.token, body: { typing: true } };
    await ask(world.targets[0], at(seeker, '/typing'), typing);
    await expect.poll(() => counsellors.heard, soon).toContain('"typing":true');
    await say(world.targets[0], seeker, { text: 'Ferdig skrevet' });
    await expect.poll(() => counsellors.heard, soon).toContain('Ferdig skrevet');
    await expect
      .poll(() => counsellors.heard.lastIndexOf('"typing":false'), soon)
      .toBeGreaterThan(counsellors.heard.lastIndexOf('"typing":true'));
  });

  it('tell who waits at one of a place that has become free at the other', async () => {
    const [here, there] = world.targets;
    const first = await start(here);
    world.now += 1_000;
    const second = await start(here);
    const waiting = await openLine(here, at(second, '/events'), second.token);
    lines.push(waiting);
    const places = () =>
      [...waiting.heard.matchAll(/"queuePosition":(\d+)/g)].map(([, place]) => Number(place));
    await expect.poll(() => places().length, soon).toBe(1);
    const before = places()[0] ?? 0;
    const token = await signIn(there, 'bilal');
    await ask(there, desk(first.id, '/take'), { method: 'POST', token });
    await expect.poll(places, soon).toContain(before - 1);
  });

  it('answer who waits as JSON at one for what is written at the other', async () => {
    const { seeker, astrid } = await talk();
    const after = String((await log(world.targets[0], seeker)).at(-1)?.seq);
    const waiting = ask(world.targets[0], at(seeker, `/events?after=${after}&waitSeconds=20`), {
      token: seeker.token,
      headers: { Accept: 'application/json' },
    });
    const beganAt = performance.now();
    await answer(seeker.id, astrid, 'Du ventet på dette');
    expect((await waiting).as(LogPageSchema).entries).toMatchObject([
      { message: { text: 'Du ventet på dette' } },
    ]);
    expect(performance.now() - beganAt).toBeLessThan(soon.timeout);
  });

  it('listen again when their line to the database is cut, and read what they have missed', async () => {
    const { seeker, astrid, seekers } = await talk();
    const cut = () =>
      sql(`select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'guidance, listening' and datname = current_database()`);
    expect(await cut()).toHaveLength(2);
    await answer(seeker.id, astrid, 'Mens linjen var borte');
    await expect.poll(() => seekers.heard, soon).toContain('Mens linjen var borte');
    await answer(seeker.id, astrid, 'Nå er den her igjen');
    await expect.poll(() => seekers.heard, soon).toContain('Nå er den her igjen');
  });

  it('tell nobody of what is not committed', async () => {
    const told: string[] = [];
    const stop = world.store.listen({ onTopic: (topic) => told.push(topic), onGap: () => undefined });
    const failing = world.store.transaction(({ tell }) => {
      tell('never');
      return Promise.reject(new Error('refused'));
    });
    await expect(failing).rejects.toThrow('refused');
    await world.store.transaction(({ tell }) => {
      tell('once');
      return Promise.resolve();
    });
    await expect.poll(() => told, soon).toContain('once');
    stop();
    expect(told).not.toContain('never');
  });

  it('count the holds of one address together', async () => {
    const wanted = await Promise.all(Array.from({ length: 31 }, () => freeSlot(world.targets[0])));
    const statuses: number[] = [];
    for (const [turn, { id }] of wanted.entries()) {
      statuses.push((await tryToHold(world.targets[turn % 2] ?? world.targets[0], id)).status);
    }
    expect(statuses.filter((status) => status === 201)).toHaveLength(30);
    expect(statuses.at(-1)).toBe(429);
  });

  describe('that look for what is due at the same moment', () => {
    it('end what is idle once', async () => {
      const seekers: Awaited<ReturnType<typeof start>>[] = [];
      for (let turn = 0; turn < 12; turn += 1) seekers.push(await start(world.targets[0]));
      world.now += idleMs;
      // What others have begun here ends, too.
      await world.sweepAtOnce();
      for (const seeker of seekers)
        expect(statesIn(await log(world.targets[1], seeker))).toEqual(['queued', 'ended']);
    });

    it('give back once what a counsellor has left', async () => {
      const { seeker } = await talk();
      world.now += 2 * minuteMs;
      await world.sweepAtOnce();
      expect(statesIn(await log(world.targets[0], seeker))).toEqual(['queued', 'active', 'queued']);
    });

    it('wait for nobody who holds a conversation, and end it the next time', async () => {
      const seeker = await start(world.targets[0]);
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query('begin');
      await client.query('select from chat_conversations where id = $1 for update', [seeker.id]);
      world.now += idleMs;
      const beganAt = performance.now();
      await world.sweepAtOnce();
      expect(performance.now() - beganAt).toBeLessThan(soon.timeout);
      await client.query('rollback');
      await client.end();
      await world.sweepAtOnce();
      expect(statesIn(await log(world.targets[0], seeker))).toEqual(['queued', 'ended']);
    });

    it('let go of lapsed holds once, each with its one seat', async () => {
      world.now += 11 * minuteMs;
      await sql('delete from booking_holds');
      await sql('delete from booking_occupied');
      const wanted = await Promise.all(Array.from({ length: 10 }, () => freeSlot(world.targets[0])));
      for (const { id } of wanted) expect((await tryToHold(world.targets[0], id)).status).toBe(201);
      world.now += 11 * minuteMs;
      await world.sweepAtOnce();
      expect(await sql('select id from booking_holds')).toEqual([]);
      expect(await sql('select id from booking_occupied')).toEqual([]);
    });

    it('pass a place on once when it was offered and not answered', async () => {
      const startsAt = world.now + 20 * dayMs;
      const course = aCourse({
        id: 'one-seat',
        sessions: [{ id: 's', startsAt, endsAt: startsAt + 60 * minuteMs }],
        entry: { at: 'here', capacity: 1, waitlistCapacity: 10 },
      });
      await world.store.transaction(({ courses }) => courses.saveCourse(course));
      const registered: { id: string; token: string }[] = [];
      for (let turn = 0; turn < 4; turn += 1) {
        const answered = await ask(
          world.targets[turn % 2] ?? world.targets[0],
          '/courses/one-seat/registrations',
          {
            method: 'POST',
            body: { participants: people(1), joinWaitlist: true },
          },
        );
        const body = JSON.parse(answered.text) as { registration: { id: string }; token: string };
        registered.push({ id: body.registration.id, token: body.token });
      }
      const [first] = registered;
      await ask(world.targets[0], `/courses/registrations/${first?.id ?? ''}/withdraw`, {
        method: 'POST',
        token: first?.token,
        body: {},
      });
      world.now += 2 * dayMs;
      await world.sweepAtOnce();
      const states = await sql<{ state: string }>(
        `select state from course_registrations where course_id = 'one-seat' order by joined`,
      );
      expect(states.map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn', 'offered', 'waitlisted']);
      const [counts] = await sql(`select seats_taken, waiting from courses where id = 'one-seat'`);
      expect(counts).toEqual({ seats_taken: 1, waiting: 1 });
      const told = await sql<{ kind: string }>(
        `select kind from notices join course_registrations on registration_id = course_registrations.id
         where course_id = 'one-seat' and kind in ('offered', 'offer-lapsed') order by kind`,
      );
      expect(told.map(({ kind }) => kind)).toEqual(['offer-lapsed', 'offered']);
    });

    it('erase once what was kept long enough, with the answers about it', async () => {
      const seeker = await start(world.targets[0]);
      world.now += idleMs;
      await world.sweepAtOnce();
      world.now += 31 * dayMs;
      await world.sweepAtOnce();
      const token = await signIn(world.targets[0]);
      expect((await ask(world.targets[1], '/desk/queue', { token })).as(DeskQueueSchema).waiting).toEqual([]);
      expect(await sql('select id from chat_conversations where id = $1', [seeker.id])).toEqual([]);
      expect(
        await sql('select resource from idempotency_keys where resource = $1', [`conversation/${seeker.id}`]),
      ).toEqual([]);
    });
  });
});
