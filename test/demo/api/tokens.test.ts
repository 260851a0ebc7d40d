import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { idOfToken, newCredential, type CredentialKind } from '../../../demo/api/http/credentials.js';
import { newToken } from '../../../demo/api/http/tokens.js';
import type { Store } from '../../../demo/api/store/store.js';
import { openSmallWorld, type SmallWorld } from '../../support/small-world.js';

const kinds: CredentialKind[] = ['hold', 'appointment', 'booking wait', 'registration', 'conversation'];

/** Every seeker's call about one thing, by its kind. */
const doors: Record<CredentialKind, [method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string][]> = {
  hold: [
    ['PUT', '/booking/holds/:id'],
    ['DELETE', '/booking/holds/:id'],
  ],
  appointment: [
    ['GET', '/booking/appointments/:id'],
    ['GET', '/booking/appointments/:id/calendar'],
    ['POST', '/booking/appointments/:id/cancel'],
    ['POST', '/booking/appointments/:id/move'],
  ],
  'booking wait': [['DELETE', '/booking/waitlist/:id']],
  registration: [
    ['GET', '/courses/registrations/:id'],
    ['POST', '/courses/registrations/:id/withdraw'],
    ['POST', '/courses/registrations/:id/accept'],
    ['POST', '/courses/registrations/:id/decline'],
  ],
  conversation: [
    ['GET', '/chat/conversations/:id'],
    ['GET', '/chat/conversations/:id/events'],
    ['PUT', `/chat/conversations/:id/messages/${crypto.randomUUID()}`],
    ['GET', '/chat/conversations/:id/transcript'],
    ['POST', '/chat/conversations/:id/end'],
    ['DELETE', '/chat/conversations/:id'],
  ],
};
const all = kinds.flatMap((kind) => doors[kind].map(([method, path]) => ({ kind, method, path })));

const bodyFor = (path: string): object | undefined => {
  if (path.includes('/messages/')) return { text: 'Hei' };
  return path.endsWith('/move') ? { slot: 'any' } : undefined;
};

/** The store, with a word of everything that is read or written in it. */
function watching(store: Store, seen: string[]): Store {
  const watch = (name: string, repository: object): object =>
    Object.fromEntries(
      Object.entries(repository).map(([method, work]) => [
        method,
        (...parameters: unknown[]) => {
          seen.push(`${name}.${method}`);
          return (work as (...all: unknown[]) => unknown)(...parameters);
        },
      ]),
    );
  return {
    ...store,
    transaction: (work) =>
      store.transaction((transaction) =>
        work(
          Object.fromEntries(
            Object.entries(transaction).map(([name, part]: [string, unknown]) => [
              name,
              typeof part === 'function' ? part : watch(name, part as object),
            ]),
          ) as unknown as typeof transaction,
        ),
      ),
  };
}

describe('a seeker’s token', () => {
  let world: SmallWorld;
  const seen: string[] = [];
  beforeEach(async () => {
    world = await openSmallWorld({}, (store) => watching(store, seen));
    seen.length = 0;
  });
  afterEach(() => world.api.close());

  const ask = (
    { method, path }: { method: 'GET' | 'POST' | 'PUT' | 'DELETE'; path: string },
    id: string,
    token: string,
  ) => {
    const body = bodyFor(path);
    return world.call(path.replace(':id', id), { method, token, ...(body && { body }) });
  };

  it('is 256 random bits, and never the same', () => {
    const tokens = Array.from({ length: 1000 }, newToken);
    expect(new Set(tokens).size).toBe(1000);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
  });

  it.each(all)(
    'opens the one thing it was made for, not another of its kind: $method $path',
    async (door) => {
      const [mine, other] = [await newCredential(door.kind), await newCredential(door.kind)];
      expect((await ask(door, other.id, mine.token)).status).toBe(401);
      expect((await ask(door, mine.id, mine.token)).status).not.toBe(401);
    },
  );

  it.each(all)('opens nothing of another kind: $method $path', async (door) => {
    const token = newToken();
    for (const kind of kinds.filter((one) => one !== door.kind)) {
      expect((await ask(door, await idOfToken(kind, token), token)).status).toBe(401);
    }
  });

  it.each(all)('looks for nothing when it is the wrong one: $method $path', async (door) => {
    await ask(door, crypto.randomUUID(), newToken());
    // What the service is, is read every few seconds, whoever asks.
    expect(seen.filter((call) => call !== 'profile.profile')).toEqual([]);
  });

  it('opens nothing at the desk', async () => {
    const conversation = await newCredential('conversation');
    for (const path of ['/desk/queue', '/desk/audit', `/desk/conversations/${conversation.id}/events`]) {
      expect((await world.call(path, { token: conversation.token })).status).toBe(401);
    }
  });

  it('stands nowhere in what is stored, nor does a counsellor’s', async () => {
    const kept: string[] = [];
    const counsellor = await world.signIn();
    await world.call('/desk/switch', { method: 'PUT', token: counsellor, body: { switch: 'open' } });
    const begun = await world.call('/chat/conversations', {
      method: 'POST',
      body: { language: 'nb' },
      address: '198.51.100.1',
    });
    const { token, conversation } = (await begun.json()) as { token: string; conversation: { id: string } };
    await world.store.transaction(async ({ chat }) => {
      kept.push(
        JSON.stringify([
          await chat.find(conversation.id),
          await chat.queued(),
          await chat.counsellorsHere(0),
        ]),
      );
    });
    expect(kept.join()).toContain(conversation.id);
    for (const secret of [token, counsellor, '198.51.100.1']) expect(kept.join()).not.toContain(secret);
  });
});
