import type { Declare } from './check.js';
import { expect } from './expect.js';
import { DeskConversationSchema, DeskQueueSchema, type DeskConversation } from '../api/desk/desk.contract.js';
import { ConversationSchema, type LogEntry } from '../../src/contract/chat.js';
import type { Target } from './target.js';
import { ask } from './ask.js';
import { at, leave, log, say, start, textsIn } from './chat-steps.js';
import { counsellorFor, signIn, signInAnew } from './desk-sign-in.js';

const desk = (id: string, rest: string) => `/desk/conversations/${id}${rest}`;

const states = (entries: readonly LogEntry[]) =>
  entries.flatMap((entry) =>
    entry.type === 'state' ? [`${entry.state} ${entry.counsellor?.name ?? entry.endedBy ?? ''}`.trim()] : [],
  );

/** Who is there, who has gone, and who goes on with those left behind. */
export function deskPresence(target: Target, it: Declare): void {
  const queue = async (token: string) => (await ask(target, '/desk/queue', { token })).as(DeskQueueSchema);
  const post = (id: string, rest: string, { token, body }: { token: string; body?: unknown }) =>
    ask(target, desk(id, rest), { method: 'POST', token, body });
  const taken = async (token: string) => {
    const seeker = await start(target);
    (await post(seeker.id, '/take', { token })).as(DeskConversationSchema);
    return seeker;
  };
  const inQueue = async (token: string, id: string): Promise<DeskConversation | undefined> =>
    (await queue(token)).waiting.find((one) => one.id === id);

  it('hands over to a colleague who is at a desk, and the seeker hears by whom', async () => {
    const [astrid, bilal] = [await signIn(target, 'astrid'), await signIn(target, 'bilal')];
    const seeker = await taken(astrid);
    const { id: to } = await counsellorFor(target, 'bilal');
    expect((await queue(astrid)).colleagues.map(({ id }) => id)).toContain(to);
    const handed = await post(seeker.id, '/hand-over', { token: astrid, body: { to } });
    expect(handed.status).toBe(204);
    expect((await queue(bilal)).mine.map(({ id }) => id)).toContain(seeker.id);
    expect((await queue(astrid)).mine.map(({ id }) => id)).not.toContain(seeker.id);
    const [, , last] = states(await log(target, seeker));
    expect(last).toMatch(/^active \w+/);
    const body = { text: 'Jeg igjen' };
    const late = { method: 'PUT' as const, token: astrid, body };
    expect((await ask(target, desk(seeker.id, `/messages/${crypto.randomUUID()}`), late)).status).toBe(409);
    await leave(target, seeker);
  });

  it('hands over to nobody who is not there', async () => {
    const token = await signIn(target, 'astrid');
    const seeker = await taken(token);
    const refused = await post(seeker.id, '/hand-over', { token, body: { to: 'nobody' } });
    expect([refused.status, JSON.parse(refused.text)]).toMatchObject([409, { code: 'colleague-away' }]);
    const seen = (await ask(target, at(seeker), { token: seeker.token })).as(ConversationSchema);
    expect(seen.state).toBe('active');
    await leave(target, seeker);
  });

  it('puts back to the front of the queue whoever is handed back, before those who have waited longer', async () => {
    const token = await signIn(target, 'astrid');
    const waiting = await start(target);
    const seeker = await taken(token);
    await post(seeker.id, '/hand-over', { token, body: {} });
    const order = (await queue(token)).waiting.map(({ id }) => id);
    expect(order.indexOf(seeker.id)).toBeLessThan(order.indexOf(waiting.id));
    expect(await inQueue(token, seeker.id)).toMatchObject({ returned: true });
    const seen = (await ask(target, at(seeker), { token: seeker.token })).as(ConversationSchema);
    expect(seen).toMatchObject({ state: 'queued' });
    expect(seen.counsellor).toBeUndefined();
    await leave(target, waiting);
    await leave(target, seeker);
  });

  it('gives back what a counsellor leaves by signing out', async () => {
    const [jonas, bilal] = [await signInAnew(target, 'jonas'), await signIn(target, 'bilal')];
    const seeker = await taken(jonas);
    await ask(target, '/desk/sessions/current', { method: 'DELETE', token: jonas });
    expect(await inQueue(bilal, seeker.id)).toMatchObject({ returned: true });
    await leave(target, seeker);
  });

  it.withClock(
    'gives back what a counsellor leaves by vanishing, once, and not what a present one has',
    async (advance) => {
      const [astrid, bilal] = [await signIn(target, 'astrid'), await signIn(target, 'bilal')];
      const [left, kept] = [await taken(astrid), await taken(bilal)];
      for (let minutes = 0; minutes < 3; minutes++) {
        await advance(0.7);
        await queue(bilal);
      }
      expect(states(await log(target, left))).toEqual(['queued', expect.stringMatching(/^active/), 'queued']);
      expect(states(await log(target, kept))).toEqual(['queued', expect.stringMatching(/^active/)]);
      await post(left.id, '/take', { token: bilal });
      expect((await queue(bilal)).mine.map(({ id }) => id)).toContain(left.id);
      await leave(target, left);
      await leave(target, kept);
    },
  );

  it.withClock('says when a seeker has left, and that one is back', async (advance) => {
    const seeker = await start(target);
    const token = await signIn(target, 'astrid');
    expect((await inQueue(token, seeker.id))?.seekerLeftAt).toBeUndefined();
    await advance(1);
    expect((await inQueue(token, seeker.id))?.seekerLeftAt).toBeDefined();
    await log(target, seeker);
    expect((await inQueue(token, seeker.id))?.seekerLeftAt).toBeUndefined();
    await leave(target, seeker);
  });

  it('knows since when one has waited, and when the last word came', async () => {
    const seeker = await start(target);
    const token = await signIn(target, 'astrid');
    expect((await inQueue(token, seeker.id))?.lastWordAt).toBeUndefined();
    await say(target, seeker, { text: 'Hei' });
    const seen = await inQueue(token, seeker.id);
    expect(Date.parse(seen?.lastWordAt ?? '')).toBeGreaterThanOrEqual(Date.parse(seen?.waitingSince ?? ''));
    await leave(target, seeker);
  });

  it('ends with a last word from the service', async () => {
    const token = await signIn(target, 'astrid');
    const seeker = await taken(token);
    const word = 'Vi avslutter chatten fordi språket ikke er greit.';
    expect((await post(seeker.id, '/end', { token, body: { word } })).status).toBe(204);
    const entries = await log(target, seeker);
    expect(textsIn(entries)).toEqual([word]);
    expect(entries.find(({ type }) => type === 'message')).toMatchObject({ message: { from: 'system' } });
    expect(states(entries).at(-1)).toBe('ended counsellor');
    await leave(target, seeker);
  });

  it.withClock('does not end for silence while somebody writes', async (advance) => {
    const token = await signIn(target, 'astrid');
    const seeker = await taken(token);
    const read = async () => (await ask(target, at(seeker), { token: seeker.token })).as(ConversationSchema);
    const leftMs = ({ idleEndsAt = '', serverTime = '' }: Awaited<ReturnType<typeof read>>) =>
      Date.parse(idleEndsAt) - Date.parse(serverTime);
    const before = leftMs(await read());
    for (let minutes = 0; minutes < 2; minutes++) {
      await advance(0.7);
      await queue(token);
    }
    expect(leftMs(await read())).toBeLessThan(before);
    const typing = { method: 'PUT' as const, token: seeker.token, body: { typing: false } };
    await ask(target, at(seeker, '/typing'), typing);
    expect(leftMs(await read())).toBe(before);
    await leave(target, seeker);
  });
}
