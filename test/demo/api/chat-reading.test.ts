import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApi, type Api } from '../../../demo/api/api.js';
import { DeskQueueSchema } from '../../../demo/api/desk/desk.contract.js';
import { createProfileSource } from '../../../demo/api/seed/profile.js';
import { seed } from '../../../demo/api/seed/seed.js';
import { createMemoryStore } from '../../../demo/api/store/memory/memory-store.js';
import { LogPageSchema } from '../../../src/contract/chat.js';
import type { Target } from '../../conformance/arrangements.js';
import { ask } from '../../../demo/conformance/ask.js';
import { at, say, signIn, start } from '../../../demo/conformance/chat-steps.js';
import { openLine, type Line } from './open-line.js';

const publicUrl = 'https://api.example.no/guidance/v1';
const deskSecret = 'a secret of this test';
const minuteMs = 60_000;

describe('a line that stays open', () => {
  let api: Api;
  let now: number;
  let lines: Line[];

  const target: Target = {
    request: (path, init) => api.fetch(new Request(`${publicUrl}${path}`, init)),
    mayWrite: true,
    deskSecret,
  };

  beforeEach(async () => {
    now = Date.parse('2026-03-03T08:00:00Z');
    lines = [];
    const store = createMemoryStore();
    const clock = { now: () => now };
    await seed(store, clock);
    const origins = { allowedOrigins: [], manageUrlPrefixes: [], publicUrl };
    api = createApi({ store, clock, profile: createProfileSource(), deskSecret, ...origins });
  });

  afterEach(async () => {
    for (const line of lines) await line.hangUp();
    await api.close();
  });

  const listen = async (path: string, token: string): Promise<Line> => {
    const line = await openLine(target, path, token);
    lines.push(line);
    return line;
  };
  const desk = (id: string, rest: string) => `/desk/conversations/${id}${rest}`;
  const queue = async (token: string) => (await ask(target, '/desk/queue', { token })).as(DeskQueueSchema);
  const post = (path: string, token: string, body?: unknown) =>
    ask(target, path, { method: 'POST', token, ...(body !== undefined && { body }) });

  /** Astrid talks with somebody and reads what is written. */
  const talk = async () => {
    const seeker = await start(target);
    const astrid = await signIn(target, 'astrid');
    await post(desk(seeker.id, '/take'), astrid);
    const line = await listen(desk(seeker.id, '/events'), astrid);
    await say(target, seeker, { text: 'Til Astrid' });
    await expect.poll(() => line.heard).toContain('Til Astrid');
    return { seeker, astrid, line };
  };

  it('carries nothing of what is written after a conversation was handed over', async () => {
    const { seeker, astrid, line } = await talk();
    await signIn(target, 'bilal');
    await post(desk(seeker.id, '/hand-over'), astrid, { to: 'bilal' });
    await say(target, seeker, { text: 'Bare til Bilal' });
    await expect.poll(() => line.ended).toBe('in order');
    expect(line.heard).not.toContain('Bare til Bilal');
    expect(line.heard).toContain('"Bilal"');
    const again = await ask(target, desk(seeker.id, '/events'), { token: astrid });
    expect([again.status, JSON.parse(again.text)]).toMatchObject([409, { code: 'conversation-taken' }]);
  });

  it('carries nothing after the counsellor has gone and a colleague has taken over', async () => {
    const { seeker, line } = await talk();
    now += 2 * minuteMs;
    const bilal = await signIn(target, 'bilal');
    await api.sweep();
    await post(desk(seeker.id, '/take'), bilal);
    await say(target, seeker, { text: 'Bare til Bilal' });
    await expect.poll(() => line.ended).toBe('in order');
    expect(line.heard).not.toContain('Bare til Bilal');
    expect(line.heard).not.toContain('"Bilal"');
  });

  it.each(['signed out', 'sign-in run out'])('ends with the sign-in: %s', async (how) => {
    const { seeker, astrid, line } = await talk();
    const queueLine = await listen('/desk/queue', astrid);
    await expect.poll(() => queueLine.heard).toContain('event: queue');
    if (how === 'signed out')
      await ask(target, '/desk/sessions/current', { method: 'DELETE', token: astrid });
    else now += 13 * 60 * minuteMs;
    await say(target, seeker, { text: 'Er du der?' });
    await expect.poll(() => [line.ended, queueLine.ended]).toEqual(['in order', 'in order']);
    expect(line.heard).not.toContain('Er du der?');
  });

  it('answers a counsellor who waits for news as JSON with nothing from after a hand-over', async () => {
    const { seeker, astrid } = await talk();
    const { entries } = (await ask(target, desk(seeker.id, '/events'), { token: astrid })).as(LogPageSchema);
    const after = String(entries.at(-1)?.seq);
    const waiting = ask(target, desk(seeker.id, `/events?after=${after}&waitSeconds=20`), { token: astrid });
    // It has begun to wait.
    await new Promise((resolve) => setTimeout(resolve, 50));
    await post(desk(seeker.id, '/hand-over'), astrid, {});
    await say(target, seeker, { text: 'Til hvem som helst' });
    const answered = await waiting;
    expect(answered.text).not.toContain('Til hvem som helst');
    expect(answered.as(LogPageSchema).entries).toMatchObject([{ type: 'state', state: 'queued' }]);
  });

  it('is no sign of life of a counsellor: only who asks anew is there', async () => {
    const { seeker, line } = await talk();
    const astrid = await signIn(target, 'astrid');
    const queueLine = await listen('/desk/queue', astrid);
    for (let half = 0; half < 3; half += 1) {
      now += minuteMs / 2;
      await say(target, seeker, { text: `Hallo ${String(half)}` });
      await expect.poll(() => line.heard).toContain(`Hallo ${String(half)}`);
      await expect.poll(() => queueLine.heard).toContain(`"unread":${String(half + 2)}`);
    }
    await api.sweep();
    const bilal = await signIn(target, 'bilal');
    expect((await queue(bilal)).waiting).toMatchObject([{ id: seeker.id, returned: true }]);
  });

  it('is no sign of life of a seeker: only a page that asks anew is there', async () => {
    const { seeker, astrid } = await talk();
    const line = await listen(at(seeker, '/events'), seeker.token);
    for (const text of ['Hei', 'Er du der?']) {
      now += minuteMs / 2;
      const path = desk(seeker.id, `/messages/${crypto.randomUUID()}`);
      await ask(target, path, { method: 'PUT', token: astrid, body: { text } });
      await expect.poll(() => line.heard).toContain(text);
    }
    const leftAt = async () => (await queue(astrid)).mine[0]?.seekerLeftAt;
    expect(await leftAt()).toBeDefined();
    await line.hangUp();
    await listen(at(seeker, '/events'), seeker.token);
    expect(await leftAt()).toBeUndefined();
  });
});
