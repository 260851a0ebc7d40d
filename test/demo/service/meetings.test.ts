import { describe, expect, it } from 'vitest';
import { makeDueMeetings } from '../../../demo/api/meetings/due-meetings.js';
import { createGraphClient } from '../../../demo/service/graph/graph-client.js';
import { createTeamsMeetings } from '../../../demo/service/meetings/teams-meetings.js';
import { AppointmentSchema, type Appointment, type Slot } from '../../../src/contract/booking.js';
import { ask } from '../../../demo/conformance/ask.js';
import { book, slots, type Booked } from '../../../demo/conformance/booking-steps.js';
import type { StoreKind } from '../api/booking-world.js';
import { organiser, useTeamsWorld } from './teams-world.js';

describe.each<StoreKind>(['memory', 'PostgreSQL'])('talks in Microsoft Teams, %s', (kind) => {
  const { world, graph, said, now, wait, round, meetingOf } = useTeamsWorld(kind);
  let used = 0;

  /** Another time for each test. */
  const freeTime = async (channel = 'video'): Promise<Slot> => {
    used += 1;
    const [slot] = (await slots(world().target, { service: 'talk', channel })).slice(used * 3);
    if (!slot) throw new Error('Nothing is free.');
    return slot;
  };
  const bookTalk = async (more: object = {}): Promise<Booked> => book(world().target, await freeTime(), more);
  const read = async ({ id, token }: Booked): Promise<Appointment> =>
    (await ask(world().target, `/booking/appointments/${id}`, { token })).as(AppointmentSchema);
  const change = async ({ id, token }: Booked, how: 'move' | 'cancel', body: object) =>
    (await ask(world().target, `/booking/appointments/${id}/${how}`, { method: 'POST', token, body })).as(
      AppointmentSchema,
    );
  const words = async () => world().context.store.transaction(({ notices }) => notices.list(now(), 'all'));

  it('are booked without a link, which is there once Teams has answered', async () => {
    const booked = await bookTalk();
    expect(booked.appointment.join).toBeUndefined();
    expect(await round()).toBe(0);
    const { join: link, start, end } = await read(booked);
    const meeting = meetingOf(booked);
    expect(link).toEqual({
      provider: 'Microsoft Teams',
      url: `https://teams.microsoft.com/l/meetup-join/${meeting?.id ?? ''}`,
    });
    expect(meeting).toMatchObject({
      user: organiser,
      subject: 'Samtale',
      startDateTime: start,
      endDateTime: end,
    });
    const file = await (
      await world().target.request(`/booking/appointments/${booked.id}/calendar`, {
        headers: { Authorization: `Bearer ${booked.token}` },
      })
    ).text();
    expect(file.replaceAll('\r\n ', '')).toContain(`URL:${link?.url ?? ''}`);
    graph().calls.length = 0;
    await round();
    expect(graph().calls).toEqual([]);
  });

  it('have nothing about the person in them', async () => {
    const booked = await bookTalk({ note: 'Jeg har mistet jobben' });
    await round();
    expect(JSON.stringify(meetingOf(booked))).not.toMatch(/Kari|kari@|jobben/);
  });

  it('tell in the confirmation that the link follows, and put it there while nobody has given it', async () => {
    const booked = await bookTalk({ manageUrl: 'https://www.example.no/time' });
    const own = async () =>
      (await words()).filter(({ about }) => 'appointment' in about && about.appointment === booked.id);
    const [before] = await own();
    expect(before?.text).toContain('Videosamtale. Du får lenken før samtalen.');
    await round();
    const after = await own();
    expect(after.map((notice) => notice.kind)).toEqual(['confirmed']);
    expect(after[0]?.text).toContain('Videosamtale: https://teams.microsoft.com/');
    expect(after[0]?.manageLink).toBe(before?.manageLink);
  });

  it('send the link after a confirmation that has left', async () => {
    const booked = await bookTalk({ language: 'nn' });
    const { store } = world().context;
    await store.transaction(async ({ notices }) => {
      for (const { id } of await notices.ungiven({ appointment: booked.id }))
        await notices.setSent(id, now());
    });
    await round();
    const sent = await store.transaction(({ notices }) => notices.ungiven({ appointment: booked.id }));
    expect(sent.map((notice) => notice.kind)).toEqual(['meeting-link']);
    expect(sent[0]?.subject).toMatch(/^Her er lenkja til videosamtalen din: /);
    expect(sent[0]?.text).toContain('Videosamtale: https://teams.microsoft.com/');
  });

  it('move in Teams when they are moved, under the same link', async () => {
    const booked = await bookTalk();
    await round();
    const before = await read(booked);
    const moved = await change(booked, 'move', { slot: (await freeTime()).id });
    expect(moved.join).toEqual(before.join);
    await round();
    expect(graph().calls.at(-1)).toMatch(/^PATCH /);
    expect(meetingOf(booked)).toMatchObject({ startDateTime: moved.start, endDateTime: moved.end });
    expect((await read(booked)).join).toEqual(before.join);
  });

  it('leave Teams when they are cancelled, or are no longer by video', async () => {
    const [cancelled, elsewhere] = [await bookTalk(), await bookTalk()];
    await round();
    expect((await change(cancelled, 'cancel', {})).join).toBeUndefined();
    const inPerson = await freeTime('in-person');
    expect((await change(elsewhere, 'move', { slot: inPerson.id })).join).toBeUndefined();
    await round();
    expect([meetingOf(cancelled), meetingOf(elsewhere)]).toEqual([undefined, undefined]);
  });

  it('never reach Teams when they are cancelled before it was asked', async () => {
    await change(await bookTalk(), 'cancel', {});
    await round();
    expect(graph().calls).toEqual([]);
  });

  it('are made once when the first answer got lost, and stand at their newest time', async () => {
    const booked = await bookTalk();
    graph().failNext({ status: 504, isDone: true });
    await round();
    const moved = await change(booked, 'move', { slot: (await freeTime()).id });
    expect(moved.join).toBeUndefined();
    wait(60);
    await round();
    expect([...graph().meetings.values()].filter(({ externalId }) => externalId === booked.id)).toHaveLength(
      1,
    );
    expect(meetingOf(booked)).toMatchObject({ startDateTime: moved.start });
    expect((await read(booked)).join?.url).toContain('teams');
  });

  it('leave nothing behind when they are cancelled after an answer that got lost', async () => {
    const booked = await bookTalk();
    graph().failNext({ status: 504, isDone: true });
    await round();
    expect(meetingOf(booked)).toBeDefined();
    await change(booked, 'cancel', {});
    await round();
    expect(meetingOf(booked)).toBeUndefined();
  });

  it('are made anew when somebody has deleted them in Teams', async () => {
    const booked = await bookTalk();
    await round();
    graph().meetings.clear();
    await change(booked, 'move', { slot: (await freeTime()).id });
    await round();
    expect(meetingOf(booked)).toBeDefined();
  });

  it.each([
    [409, 'nameAlreadyExists', 5],
    [500, 'generalException', 5],
    [503, 'serviceNotAvailable', 5],
    [403, 'Forbidden', 300],
    [404, 'NotFound', 5],
  ])('are tried again after %i, sooner or later', async (status, code, seconds) => {
    const booked = await bookTalk();
    graph().failNext({ status, code });
    await round();
    expect((await read(booked)).join).toBeUndefined();
    expect(said()).toEqual([
      `The meeting ${booked.id} could not be made: Graph answered POST with ${String(status)} (${code}).`,
    ]);
    wait(seconds - 1);
    await round();
    expect(graph().calls).toHaveLength(1);
    wait(2);
    await round();
    expect((await read(booked)).join?.provider).toBe('Microsoft Teams');
  });

  it('wait as long as Teams asks for, all of them', async () => {
    const [first, second] = [await bookTalk(), await bookTalk()];
    graph().failNext({ status: 429, code: 'TooManyRequests', headers: { 'Retry-After': '120' } });
    expect(await round()).toBe(120);
    expect(graph().calls).toHaveLength(1);
    wait(119);
    await round();
    expect(graph().calls).toHaveLength(1);
    wait(2);
    await round();
    expect(graph().calls).toHaveLength(3);
    expect((await read(first)).join && (await read(second)).join).toBeDefined();
  });

  it('need one token for many calls, and another when that one is refused', async () => {
    const graphClient = createGraphClient(graph().settings);
    const provider = createTeamsMeetings(graphClient, organiser);
    const context = world().context;
    const inOne = () => makeDueMeetings({ context, provider, report: (line) => said().push(line) });
    await bookTalk();
    await bookTalk();
    await inOne();
    expect(graph().tokensGiven()).toBe(1);
    graph().expireTokens();
    const booked = await bookTalk();
    await inOne();
    expect(graph().tokensGiven()).toBe(2);
    expect((await read(booked)).join).toBeDefined();
    expect(said()).toEqual([]);
  });

  it('say that the sign-in is refused, without the secret', async () => {
    await bookTalk();
    const settings = { ...graph().settings, clientSecret: 'wrong-secret' };
    await makeDueMeetings({
      context: world().context,
      provider: createTeamsMeetings(createGraphClient(settings), organiser),
      report: (line) => said().push(line),
    });
    expect(said()[0]).toContain('The sign-in at the directory was answered with 401 (invalid_client).');
    expect(said().join()).not.toContain('wrong-secret');
    wait(600);
    await round();
  });

  it('are asked for by one process at a time', async () => {
    const all = [await bookTalk(), await bookTalk(), await bookTalk()];
    await Promise.all([round(), round(), round()]);
    expect(graph().calls.filter((call) => call.startsWith('POST'))).toHaveLength(all.length);
  });

  it('hold up no booking while Teams does not answer', async () => {
    await bookTalk();
    graph().setDelay(400);
    let hasAnswered = false;
    const slow = round().then(() => {
      hasAnswered = true;
    });
    await bookTalk();
    expect(hasAnswered).toBe(false);
    await slow;
    graph().setDelay(0);
    await round();
  });

  it('that are moved while Teams answers stand at the newer time', async () => {
    const booked = await bookTalk();
    graph().setDelay(200);
    const slow = round();
    await new Promise((resolve) => setTimeout(resolve, 100));
    const moved = await change(booked, 'move', { slot: (await freeTime()).id });
    await slow;
    graph().setDelay(0);
    await round();
    expect(meetingOf(booked)).toMatchObject({ startDateTime: moved.start });
    expect((await read(booked)).join).toBeDefined();
  });
});
