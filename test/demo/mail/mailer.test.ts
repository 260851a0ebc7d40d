import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dayMs } from '../../../demo/api/clock.js';
import type { DeskNotice } from '../../../demo/api/desk/calendar.contract.js';
import { freePorts } from '../../support/free-ports.js';
import { startSmtpInbox } from '../../support/smtp-inbox.js';
import { ask } from '../../../demo/conformance/ask.js';
import { book, change, freeSlot, type Booked } from '../../../demo/conformance/booking-steps.js';
import { at, leave, say, signIn, start } from '../../../demo/conformance/chat-steps.js';
import { calendarOf } from '../../../demo/conformance/desk-steps.js';
import { calendarIn, manageUrl, openMailWorld, someone, theOne, type MailWorld } from './mail-world.js';

let world: MailWorld;
beforeEach(async () => {
  world = await openMailWorld();
});
afterEach(() => world.close());

async function booked(more: object = {}): Promise<Booked & { email: string }> {
  const email = someone();
  const slot = await freeSlot(world.target);
  const contact = { name: 'Kari', email, phone: '22 24 96 01' };
  return { ...(await book(world.target, slot, { contact, manageUrl, ...more })), email };
}

const notices = async (): Promise<DeskNotice[]> =>
  calendarOf(world.target, await signIn(world.target)).notices();

describe('the mailer', () => {
  it('sends each word once, forgets its link, and leaves the desk those to give by phone', async () => {
    const own = await booked();
    const contact = { name: 'Per', phone: '22 24 96 02' };
    const { id } = await book(world.target, await freeSlot(world.target), { contact });
    const calendar = calendarOf(world.target, await signIn(world.target));
    await calendar.cancel(id, { revision: 0 });
    await world.post();
    await world.post();
    theOne(await world.post(own.email));
    const word = (await world.words()).find(({ contact: { email } }) => email === own.email);
    expect(word).toMatchObject({ sentAt: world.now(), attempts: 1 });
    expect(word).not.toHaveProperty('manageLink');
    expect(word).not.toHaveProperty('calendar');
    const byHand = theOne(await notices());
    expect(byHand).toMatchObject({ way: 'phone', contact: { name: 'Per' } });
  });

  it('says what is true when it sends, and nothing that was taken back before', async () => {
    const own = await booked();
    await change(world.target, own, ['move', { slot: (await freeSlot(world.target)).id }]);
    const { id } = await freeSlot(world.target);
    await change(world.target, own, ['move', { slot: id }]);
    const arrived = theOne(await world.post(own.email));
    expect(arrived.mail.subject).toContain('flyttet');
    expect(arrived.mail.text).toContain(`#guidance-appointment=${own.id}.${own.token}`);
    expect(calendarIn(arrived)).toContain('SEQUENCE:2');
  });

  it('greets nobody by what is no name', async () => {
    const email = someone();
    const contact = { name: 'Vinn en klokke: https://klokker.example', email };
    await book(world.target, await freeSlot(world.target), { contact });
    const { mail, raw } = theOne(await world.post(email));
    expect(mail.text).toMatch(/^Hei!\n/);
    expect(raw).not.toContain('Vinn');
  });

  it('sends nothing of a conversation that has been deleted', async () => {
    const email = someone();
    const seeker = await start(world.target);
    await say(world.target, seeker, { text: 'Hei' });
    const wish = { method: 'POST', token: seeker.token, body: { email } } as const;
    expect((await ask(world.target, at(seeker, '/transcript-requests'), wish)).status).toBe(202);
    await leave(world.target, seeker);
    expect(await world.post(email)).toEqual([]);
  });

  it('posts five copies of a conversation, and not a sixth', async () => {
    const seeker = await start(world.target);
    const request = () =>
      ask(world.target, at(seeker, '/transcript-requests'), {
        ...{ method: 'POST', token: seeker.token, body: { email: someone() } },
      });
    for (let copy = 1; copy <= 5; copy += 1) expect((await request()).status).toBe(202);
    (await request()).problem(429, 'rate-limited');
  });

  it('waits for a server that is down, and nobody who books waits with it', async () => {
    const port = await freePorts();
    const mailer = world.mailer(`smtp://127.0.0.1:${String(port)}`);
    const own = await booked();
    await mailer.run();
    const [word] = await world.words();
    expect(word).toMatchObject({ attempts: 0, nextAttemptAt: world.now() + 15_000 });
    expect(await notices()).toEqual([]);
    await change(world.target, own, ['move', { slot: (await freeSlot(world.target)).id }]);
    const up = await startSmtpInbox(port);
    // It rests for as long as it said.
    await mailer.run();
    expect(up.arrived).toEqual([]);
    await world.target.advance(1);
    await mailer.run();
    expect(theOne(up.arrived).mail.subject).toContain('flyttet');
    mailer.close();
    await up.close();
  });

  it('tries again what is put off, later each time', async () => {
    const own = await booked();
    world.inbox.recipient = () => [450, '4.2.0 Greylisted, try again'];
    const attempts: number[] = [];
    for (let attempt = 0; attempt < 4; attempt += 1) {
      await world.post();
      const { nextAttemptAt = 0 } = theOne(await world.words());
      const minutes = (nextAttemptAt - world.now()) / 60_000;
      attempts.push(minutes);
      await world.target.advance(minutes);
    }
    expect(attempts).toEqual([2, 5, 15, 30]);
    world.inbox.recipient = () => undefined;
    theOne(await world.post(own.email));
  });

  it('gives up after two days, and the desk is told', async () => {
    await booked();
    world.inbox.message = () => [451, '4.3.0 Not now'];
    for (let hour = 0; hour < 49; hour += 1) {
      await world.post();
      await world.target.advance(60);
    }
    await world.post();
    const notice = theOne(await notices());
    expect(notice).toMatchObject({ way: 'email', failure: { reason: 'time' } });
    world.inbox.message = () => undefined;
    expect(await world.post()).toEqual([]);
  });

  it('shows the desk whose address is refused, with the words and the link to give by hand', async () => {
    const own = await booked();
    world.inbox.recipient = () => [550, '5.1.1 No such user here'];
    await world.post();
    const notice = theOne(await notices());
    expect(notice.failure).toMatchObject({ reason: 'address' });
    expect(notice.failure?.answer).toContain('No such user');
    expect(notice.text).toContain(`#guidance-appointment=${own.id}.${own.token}`);
    world.inbox.recipient = () => undefined;
    await world.target.advance(60);
    expect(await world.post()).toEqual([]);
    const desk = calendarOf(world.target, await signIn(world.target));
    await desk.give(notice.id, true);
    expect(theOne(await desk.notices()).givenAt).toBeDefined();
  });

  it('shows the desk what was not taken for what it is', async () => {
    await booked();
    world.inbox.message = () => [554, '5.7.1 Looks like spam'];
    await world.post();
    expect(theOne(await notices()).failure).toMatchObject({ reason: 'message' });
  });

  it('sends to all others when one address is refused', async () => {
    const refused = await booked();
    const others = [await booked(), await booked()];
    world.inbox.recipient = (address) => (address === refused.email ? [550, 'No'] : undefined);
    await world.post();
    expect(world.inbox.arrived.flatMap(({ to }) => to).sort()).toEqual(
      others.map(({ email }) => email).sort(),
    );
  });

  it('sends a word again under its first Message-ID when it was lost that it was sent', async () => {
    await booked();
    // The first dies when the server has taken it.
    const { store } = world;
    const lease = { id: crypto.randomUUID(), until: world.now() + 600_000 };
    const dying = world.mailer();
    const transaction = store.transaction.bind(store);
    let left = 1;
    store.transaction = (work) => {
      left -= 1;
      return left < 0 ? Promise.reject(new Error('killed')) : transaction(work);
    };
    await expect(dying.run()).rejects.toThrow('killed');
    store.transaction = transaction;
    // Nobody touches it while the first may be at it still.
    expect(
      await store.transaction(({ notices: outbox }) => outbox.lease(lease, world.now())),
    ).toBeUndefined();
    await world.target.advance(11);
    const [first, second, ...others] = await world.post();
    expect(others).toEqual([]);
    expect(second?.mail.messageId).toBe(first?.mail.messageId);
    expect(second?.mail.messageId).toMatch(/^<[\w-]+@karrieresenter\.example>$/);
  });

  it('lets what is newer wait until a word that was just being sent has arrived', async () => {
    const own = await booked();
    world.inbox.beforeTaken = async () => {
      world.inbox.beforeTaken = () => Promise.resolve();
      await change(world.target, own, ['cancel', {}]);
      await world.mailer().run();
    };
    const first = theOne(await world.post(own.email));
    expect(first.mail.subject).toContain('bestilt');
    await world.target.advance(10);
    expect((await world.post(own.email)).map(({ mail }) => mail.subject?.split(':')[0])).toEqual([
      'Timen din er bestilt',
      'Timen din er avbestilt',
    ]);
  });

  it('keeps nothing of it a month later', async () => {
    await booked();
    await world.post();
    await world.target.advance((31 * dayMs) / 60_000);
    expect(await world.words()).toEqual([]);
  });
});
