import { beforeEach, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { AuditPageSchema, type AuditEntry } from '../../../demo/api/desk/desk.contract.js';
import { deskOperations } from '../../../demo/api/desk/desk.operations.js';
import { openSmallWorld, type SmallWorld } from '../../support/small-world.js';

describe('who opened what at the desk', () => {
  let world: SmallWorld;
  let token: string;
  beforeEach(async () => {
    world = await openSmallWorld({ auditDays: 30 });
    token = await world.signIn();
    return () => world.api.close();
  });

  const audit = async (query = ''): Promise<AuditEntry[]> => {
    const response = await world.call(`/desk/audit${query}`, { token });
    return v.parse(AuditPageSchema, await response.json()).items;
  };
  const begin = async () => {
    await world.call('/desk/switch', { method: 'PUT', token, body: { switch: 'open' } });
    const response = await world.call('/chat/conversations', {
      method: 'POST',
      body: { language: 'nb', name: 'Kari Nordmann' },
    });
    return (await response.json()) as { conversation: { id: string }; token: string };
  };

  it('is written down: conversation, lists, enquiries, a file to take away, and every change', async () => {
    const { conversation } = await begin();
    await world.call(`/desk/conversations/${conversation.id}/take`, { method: 'POST', token });
    await world.call(`/desk/conversations/${conversation.id}/events`, { token });
    await world.call(`/desk/conversations/${conversation.id}/messages/${crypto.randomUUID()}`, {
      method: 'PUT',
      token,
      body: { text: 'Dette er hemmelig' },
    });
    for (const path of [
      '/desk/appointments',
      '/desk/enquiries',
      '/desk/courses',
      '/desk/courses/finn-retning',
    ]) {
      await world.call(path, { token });
    }
    await world.call('/desk/courses/finn-retning/participants.csv', { token });
    const items = await audit();
    const seen = items.map(({ action, subject }) => [action, subject].filter(Boolean).join(' '));
    for (const expected of [
      'signIn',
      'setChatSwitch',
      `takeConversation ${conversation.id}`,
      `readOwnEvents ${conversation.id}`,
      'listEnquiries',
      'listAppointmentsToday',
    ])
      expect(seen).toContain(expected);
    expect(seen.some((line) => line.startsWith(`answerMessage ${conversation.id}`))).toBe(true);
    expect(seen.filter((line) => line.includes('finn-retning'))).toHaveLength(2);
    expect(new Set(items.map(({ counsellor }) => counsellor))).toEqual(new Set(['astrid']));
    expect(JSON.stringify(items)).not.toMatch(/Kari|hemmelig/);
    const about = await audit(`?subject=${conversation.id}`);
    expect(about.map(({ action }) => action).sort()).toEqual([
      'answerMessage',
      'readOwnEvents',
      'takeConversation',
    ]);
  });

  it('names each call as it is described, so that none is unknown to who reads it', async () => {
    const known = new Set(deskOperations.map(({ operationId }) => operationId));
    const { conversation } = await begin();
    const ids: Record<string, string> = { id: conversation.id, reference: 'ABC', session: 's1' };
    for (const { method, path, security } of deskOperations) {
      if (security !== 'desk' || path.endsWith('/current')) continue;
      const address = path.replaceAll(
        /\{(\w+)\}/g,
        (_match, name: string) => ids[name] ?? crypto.randomUUID(),
      );
      await world.call(address, { method: method.toUpperCase() as 'GET', token });
    }
    for (const { action } of await audit('?limit=500')) expect(known).toContain(action);
  });

  it('is not written down again for what a desk asks by itself, nor for every key that is pressed', async () => {
    const { conversation } = await begin();
    const typing = `/desk/conversations/${conversation.id}/typing`;
    for (let times = 0; times < 5; times += 1) {
      await world.call('/desk/queue', { token });
      await world.call(typing, { method: 'PUT', token, body: { typing: true } });
    }
    await world.advance(16);
    await world.call('/desk/queue', { token });
    const actions = (await audit()).map(({ action }) => action);
    expect(actions.filter((action) => action === 'readQueue')).toHaveLength(2);
    expect(actions).not.toContain('setDeskTyping');
  });

  it('is narrowed down to a person, a thing and a time, page by page', async () => {
    const bilal = await world.signIn('bilal');
    for (const course of ['finn-retning', 'lan-og-stipend', 'finn-retning'])
      await world.call(`/desk/courses/${course}`, { token: bilal });
    expect((await audit('?counsellor=bilal')).length).toBe(3);
    expect((await audit('?subject=finn-retning')).map(({ counsellor }) => counsellor)).toEqual(['bilal']);
    const first = await world.call('/desk/audit?limit=2', { token });
    const page = v.parse(AuditPageSchema, await first.json());
    expect(page.items).toHaveLength(2);
    const rest = await audit(`?limit=500&cursor=${page.nextCursor ?? ''}`);
    const all = await audit('?limit=500');
    expect([...page.items, ...rest].map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    expect(await audit('?to=2026-03-03T07:59:59Z')).toEqual([]);
    // Dates are days here, not in Greenwich: the world's clock begins at nine in the morning.
    expect(await audit('?to=2026-03-02')).toEqual([]);
    expect(await audit('?from=2026-03-04')).toEqual([]);
    expect((await audit('?from=2026-03-03&to=2026-03-03')).length).toBeGreaterThan(3);
    const ofCourses = await audit('?kind=courses');
    expect(new Set(ofCourses.map(({ action }) => action))).toEqual(new Set(['listParticipants']));
    expect(await audit('?kind=persons&action=listParticipants')).toEqual([]);
    expect((await world.call('/desk/audit?kind=gossip', { token })).status).toBe(422);
  });

  it('says what people and things are called today, of whom there is anything, and how long it is kept', async () => {
    await world.call('/desk/courses/finn-retning', { token });
    const page = v.parse(AuditPageSchema, await (await world.call('/desk/audit', { token })).json());
    const named = Object.fromEntries(page.items.map((entry) => [entry.action, entry]));
    expect(named.listParticipants).toMatchObject({
      counsellorName: 'Astrid',
      kind: 'courses',
      subject: 'finn-retning',
    });
    expect(named.listParticipants?.subjectName).toMatch(/\S/);
    expect(named.signIn?.kind).toBe('access');
    expect(page.people).toEqual([{ id: 'astrid', name: 'Astrid' }]);
    expect(page.keptDays).toBe(30);
    const next = await world.call(`/desk/audit?limit=1`, { token });
    const { nextCursor = '' } = v.parse(AuditPageSchema, await next.json());
    const second = await world.call(`/desk/audit?limit=1&cursor=${nextCursor}`, { token });
    expect(v.parse(AuditPageSchema, await second.json()).people).toBeUndefined();
  });

  it('goes when it is old enough', async () => {
    await world.advance(31 * 24 * 60);
    token = await world.signIn();
    expect((await audit()).map(({ action }) => action).sort()).toEqual(['readAudit', 'signIn']);
  });

  it('comes before the thing itself: what can’t be noted isn’t shown', async () => {
    const failing = await openSmallWorld({}, (store) => ({
      ...store,
      transaction: (work) =>
        store.transaction((transaction) =>
          work({
            ...transaction,
            access: {
              ...transaction.access,
              isNoted: () => Promise.resolve(false),
              note: ({ action }) =>
                action === 'signIn' ? Promise.resolve() : Promise.reject(new Error('full')),
            },
          }),
        ),
      close: () => store.close(),
    }));
    const response = await failing.call('/desk/queue', { token: await failing.signIn() });
    expect(response.status).toBe(500);
    await failing.api.close();
  });
});
