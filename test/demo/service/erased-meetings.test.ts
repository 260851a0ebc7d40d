import { describe, expect, it } from 'vitest';
import { ask } from '../../../demo/conformance/ask.js';
import { book, slots, type Booked } from '../../../demo/conformance/booking-steps.js';
import type { StoreKind } from '../api/booking-world.js';
import { useTeamsWorld } from './teams-world.js';

describe.each<StoreKind>(['memory', 'PostgreSQL'])('talks in Microsoft Teams that are erased, %s', (kind) => {
  const { world, graph, said, wait, round, meetingOf } = useTeamsWorld(kind, {
    deskSecret: 'a secret for the desk',
  });
  const bookTalk = async (more: object): Promise<Booked> => {
    const slot = (await slots(world().target, { service: 'talk', channel: 'video' }))[3];
    if (!slot) throw new Error('Nothing is free.');
    return book(world().target, slot, more);
  };

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
    graph().failNext({ status: 503 }, { status: 503 });
    await round();
    expect(said()).toHaveLength(2);
    expect(said().join()).not.toMatch(/Oda|oda/);
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
    graph().failNext({ status: 503 });
    await round();
    wait(month);
    graph().setDelay(200);
    const slow = round();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await erase(booked);
    await slow;
    graph().setDelay(0);
    await round();
    expect(meetingOf(booked)).toBeUndefined();
    expect(await kept(booked)).toEqual(nothing);
  });
});
