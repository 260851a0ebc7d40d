import { afterEach, describe, expect, it } from 'vitest';
import { createProfileSource } from '../../../demo/api/seed/profile.js';
import { createMemoryStore } from '../../../demo/api/store/memory/memory-store.js';
import { createApi, type ApiOptions } from '../../../demo/api/api.js';
import { connectOutside, type OutsideConfiguration } from '../../../demo/service/outside.js';
import { book, slots } from '../../../demo/conformance/booking-steps.js';
import { smallCatalogue } from '../api/booking-world.js';

const publicUrl = 'https://api.example.no/guidance/v1';
const calendars = { refreshMinutes: 5, allowPrivateAddresses: false };

describe('a service with what stands around it', () => {
  const stores: { close: () => Promise<void> }[] = [];
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
  });

  const serviceWith = async (configuration: Partial<OutsideConfiguration>) => {
    const store = createMemoryStore();
    stores.push(store);
    await store.transaction(({ booking }) => booking.saveCatalogue(smallCatalogue(['astrid'])));
    const options: ApiOptions = {
      ...{ store, clock: { now: () => Date.parse('2026-03-03T08:00:00Z') }, profile: createProfileSource() },
      ...{ allowedOrigins: [], manageUrlPrefixes: [], publicUrl, meetingSource: { kind: 'none' } },
    };
    const outside = connectOutside(options, { calendars, ...configuration }, createProfileSource());
    const api = createApi(outside.options);
    const request = (path: string, init?: RequestInit) => api.fetch(new Request(`${publicUrl}${path}`, init));
    return { outside, target: { request, mayWrite: true } };
  };
  const joinOf = async (configuration: Partial<OutsideConfiguration>) => {
    const { target } = await serviceWith(configuration);
    const [slot] = await slots(target, { service: 'talk', channel: 'video' });
    if (!slot) throw new Error('Nothing is free.');
    return (await book(target, slot)).appointment;
  };

  it('makes links from its own template, each of which nobody can guess', async () => {
    const meetings = {
      kind: 'link',
      template: 'https://meet.example.no/{room}',
      provider: 'Møterom',
    } as const;
    const { id, join } = await joinOf({ meetings });
    expect(join?.provider).toBe('Møterom');
    expect(join?.url).toMatch(/^https:\/\/meet\.example\.no\/[\da-f]{32}$/);
    expect(join?.url).not.toContain(id);
    expect((await joinOf({ meetings })).join?.url).not.toBe(join?.url);
  });

  it('gives no link that leads nowhere when nothing is said of meetings', async () => {
    expect((await joinOf({})).join).toBeUndefined();
  });

  it('does not start with Teams and no app to ask as', async () => {
    const meetings = { kind: 'teams', organiser: '748d2cbb-3b55-40ed-8c34-2eae5932b22a' } as const;
    await expect(serviceWith({ meetings })).rejects.toThrow('need the entry "graph"');
  });

  it('stops what it does again and again', async () => {
    const { outside } = await serviceWith({});
    const stop = outside.keep();
    await stop();
  });
});
