import { spawn } from 'node:child_process';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import pg from 'pg';
import { dayMs } from '../../../demo/api/clock.js';
import { insertNotice } from '../../../demo/api/notices/replace-notice.js';
import { openSqlStore } from '../../../demo/api/store/sql/sql-store.js';
import { startPostgres, noPostgres, type TemporaryPostgres } from '../../support/postgres.js';
import { book, freeSlot } from '../../../demo/conformance/booking-steps.js';
import { from, manageUrl, openMailWorld, someone, startsAt, theOne, type MailWorld } from './mail-world.js';

describe('several mailers over one PostgreSQL', () => {
  let postgres: TemporaryPostgres | undefined;
  let url = '';
  let world: MailWorld | undefined;
  beforeAll(async () => {
    postgres = await startPostgres();
    if (!postgres) return;
    url = await postgres.createDatabase();
    world = await openMailWorld(await openSqlStore({ url }));
  });
  beforeEach((context) => {
    context.skip(!world, noPostgres);
  });
  afterAll(async () => {
    await world?.close();
    postgres?.stop();
  });
  const opened = () => {
    if (!world) throw new Error('Not open.');
    return world;
  };
  const booked = async (): Promise<string> => {
    const { target } = opened();
    const contact = { name: 'Kari', email: someone() };
    return (await book(target, await freeSlot(target), { contact, manageUrl })).id;
  };

  it('send each word once, all at the same time', async () => {
    const { store, inbox } = opened();
    const appointment = await booked();
    await store.transaction(async ({ notices }) => {
      for (let number = 0; number < 40; number += 1) {
        await insertNotice(
          { notices, now: startsAt, mail: { from } },
          {
            ...{ kind: 'confirmed', about: { appointment }, language: 'nb', subject: 'Hei', text: 'Hei!' },
            contact: { name: 'Kari', email: someone() },
          },
        );
      }
    });
    const mailers = [opened().mailer(), opened().mailer(), opened().mailer()];
    await Promise.all(mailers.map((mailer) => mailer.run()));
    for (const mailer of mailers) mailer.close();
    const ids = inbox.arrived.map(({ mail }) => mail.messageId);
    expect(ids).toHaveLength(41);
    expect(new Set(ids).size).toBe(41);
  });

  it('are given one reminder, by however many processes look at once', async () => {
    const { target, store, now } = opened();
    const contact = { name: 'Kari', email: someone() };
    const slot = await freeSlot(target);
    const { id } = await book(target, slot, { contact, manageUrl });
    await target.advance((Date.parse(slot.start) - dayMs - now()) / 60_000);
    await Promise.all([target.advance(0), target.advance(0), target.advance(0)]);
    const kinds = await store.transaction(async ({ notices }) =>
      (await notices.list(0, 'all'))
        .filter(({ about }) => 'appointment' in about && about.appointment === id)
        .map(({ kind }) => kind),
    );
    // The confirmation waits still, and says it all.
    expect(kinds).toEqual(['confirmed']);
    await opened().post();
    await Promise.all([target.advance(0), target.advance(0), target.advance(0)]);
    const words = await opened().words();
    expect(words.filter(({ contact: { email } }) => email === contact.email).map(({ kind }) => kind)).toEqual(
      ['confirmed', 'reminder'],
    );
    await opened().post();
  });

  it('send again, under the same Message-ID, what one had sent when it was killed before it could say so', async () => {
    const { inbox } = opened();
    const before = inbox.arrived.length;
    await booked();
    const locks = new pg.Client({ connectionString: url });
    await locks.connect();
    const taken = new Promise<void>((resolve) => {
      inbox.beforeTaken = async () => {
        inbox.beforeTaken = () => Promise.resolve();
        // Whoever would note that it was sent waits for this row until it dies.
        await locks.query('begin');
        await locks.query('select 1 from notices where lease is not null for update');
        resolve();
      };
    });
    const child = spawn(process.execPath, ['--import', 'tsx', 'test/support/mailer-process.ts'], {
      env: { ...process.env, DATABASE_URL: url, SMTP_URL: inbox.url, MAIL_NOW: String(opened().now()) },
      stdio: 'inherit',
    });
    const exited = new Promise<NodeJS.Signals | null>((resolve) => {
      child.once('exit', (_code, signal) => {
        resolve(signal);
      });
    });
    await taken;
    // The server's 250 has come, and the process is at noting it.
    await waitsForLock(url);
    child.kill('SIGKILL');
    expect(await exited).toBe('SIGKILL');
    await locks.query('rollback');
    await locks.end();
    await opened().target.advance(11);
    await opened().post();
    const [first, second, ...others] = inbox.arrived.slice(before);
    expect(others).toEqual([]);
    expect(second?.mail.messageId).toBe(first?.mail.messageId);
    const word = theOne((await opened().words()).filter(({ id }) => first?.mail.messageId?.includes(id)));
    expect(word.sentAt).toBeDefined();
  });
});

async function waitsForLock(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const query = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like 'update notices%'`;
  while ((await client.query(query)).rows.length === 0) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await client.end();
}
