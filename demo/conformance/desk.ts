import { notTried, type Declare } from './check.js';
import { expect } from './expect.js';
import { DeskAppointmentsSchema } from '../api/desk/calendar.contract.js';
import { DeskConversationSchema, DeskEnquiriesSchema, DeskQueueSchema } from '../api/desk/desk.contract.js';
import {
  AvailabilitySchema,
  ConversationSchema,
  EnquiryReceivedSchema,
  LogPageSchema,
} from '../../src/contract/chat.js';
import { offeredInChat } from './profile-steps.js';
import type { Target } from './target.js';
import { ask } from './ask.js';
import { book, freeSlot } from './booking-steps.js';
import { at, leave, log, say, start, textsIn } from './chat-steps.js';
import { nameOf, signIn, signInAnew } from './desk-sign-in.js';

const desk = (id: string, rest: string) => `/desk/conversations/${id}${rest}`;

/** Where counsellors answer. */
export function deskSuite(target: Target, it: Declare): void {
  const queue = async (token: string) => (await ask(target, '/desk/queue', { token })).as(DeskQueueSchema);
  const take = (id: string, token: string) => ask(target, desk(id, '/take'), { method: 'POST', token });

  it('lets nobody in without the secret, and no seeker at all', async () => {
    if (target.deskSecret === undefined) return notTried('nobody signs in by a secret here');
    const wrong = { counsellor: 'astrid', secret: 'guess' };
    (await ask(target, '/desk/sessions', { method: 'POST', body: wrong })).problem(401, 'unauthorized');
    const unknown = { counsellor: 'nobody', secret: target.deskSecret };
    (await ask(target, '/desk/sessions', { method: 'POST', body: unknown })).problem(401, 'unauthorized');
    const seeker = await start(target);
    (await ask(target, '/desk/queue', { token: seeker.token })).problem(401, 'unauthorized');
    await leave(target, seeker);
  });

  it('gives one who waits to one of two who press at once, and tells the other by whom', async () => {
    const seeker = await start(target);
    const [astrid, bilal] = [await signIn(target, 'astrid'), await signIn(target, 'bilal')];
    expect((await queue(astrid)).waiting.map(({ id }) => id)).toContain(seeker.id);
    const both = await Promise.all([take(seeker.id, astrid), take(seeker.id, bilal)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [taken, refused] = both.toSorted((a, b) => a.status - b.status);
    const name = taken?.as(DeskConversationSchema).counsellor?.name;
    expect(JSON.parse(refused?.text ?? '{}')).toMatchObject({
      code: 'conversation-taken',
      counsellor: { name },
    });
    const seen = (await ask(target, at(seeker), { token: seeker.token })).as(ConversationSchema);
    expect(seen).toMatchObject({ state: 'active', counsellor: { name } });
    await leave(target, seeker);
  });

  it('sees that a seeker types, until the words are there', async () => {
    const seeker = await start(target);
    const token = await signIn(target);
    await take(seeker.id, token);
    const headers = { Accept: 'application/json' };
    const isTyping = async () =>
      (await ask(target, desk(seeker.id, '/events'), { token, headers })).as(LogPageSchema).typing?.typing;
    const typing = { method: 'PUT' as const, token: seeker.token, body: { typing: true } };
    await ask(target, at(seeker, '/typing'), typing);
    expect(await isTyping()).toBe(true);
    await say(target, seeker, { text: 'Hva er fagbrev?' });
    expect(await isTyping()).toBe(false);
    await leave(target, seeker);
  });

  it('shows the seeker that one writes', async () => {
    const seeker = await start(target);
    const token = await signIn(target);
    await take(seeker.id, token);
    const put = (typing: boolean) =>
      ask(target, desk(seeker.id, '/typing'), { method: 'PUT', token, body: { typing } });
    expect((await put(true)).status).toBe(204);
    const headers = { Accept: 'application/json' };
    const page = (await ask(target, at(seeker, '/events'), { token: seeker.token, headers })).as(
      LogPageSchema,
    );
    expect(page.typing).toEqual({ by: 'counsellor', typing: true });
    await leave(target, seeker);
  });

  it('has a letter until it has been answered', async () => {
    await offeredInChat(target, 'enquiries');
    const letter = { email: 'kim@example.com', text: 'Når åpner dere?', language: 'nb', name: 'Kim' };
    const sent = await ask(target, '/chat/enquiries', { method: 'POST', body: letter });
    const { reference } = sent.as(EnquiryReceivedSchema);
    const token = await signIn(target);
    const letters = async () =>
      (await ask(target, '/desk/enquiries', { token })).as(DeskEnquiriesSchema).items;
    expect(await letters()).toContainEqual(expect.objectContaining({ reference, ...letter }));
    const close = () => ask(target, `/desk/enquiries/${reference}`, { method: 'DELETE', token });
    expect([(await close()).status, (await close()).status]).toEqual([204, 204]);
    expect((await letters()).map((one) => one.reference)).not.toContain(reference);
  });

  it('carries words, a link and the end to the seeker, and what is read back', async () => {
    const seeker = await start(target, { language: 'nb', name: 'Kim' });
    await say(target, seeker, { text: 'Hva er fagbrev?' });
    const token = await signIn(target);
    const taken = (await take(seeker.id, token)).as(DeskConversationSchema);
    expect(taken).toMatchObject({ name: 'Kim', unread: 1 });
    const body = { text: 'Et bevis på at du kan faget.' };
    const sent = await ask(target, desk(seeker.id, `/messages/${crypto.randomUUID()}`), {
      method: 'PUT',
      token,
      body,
    });
    expect(sent.status).toBe(201);
    await ask(target, desk(seeker.id, '/read'), { method: 'PUT', token, body: { upTo: taken.lastSeq } });
    const link = { kind: 'booking', url: 'https://www.example.no/time', label: 'Bestill time' };
    expect((await ask(target, desk(seeker.id, '/links'), { method: 'POST', token, body: link })).status).toBe(
      204,
    );
    expect((await ask(target, desk(seeker.id, '/end'), { method: 'POST', token })).status).toBe(204);
    const entries = await log(target, seeker);
    expect(textsIn(entries)).toEqual(['Hva er fagbrev?', body.text]);
    expect(entries).toMatchObject([
      { type: 'state', state: 'queued' },
      { type: 'message' },
      { type: 'state', state: 'active' },
      { type: 'message', message: { from: 'counsellor', name: await nameOf(target) } },
      { type: 'read', by: 'counsellor' },
      { type: 'link', ...link },
      { type: 'state', state: 'ended', endedBy: 'counsellor' },
    ]);
    await leave(target, seeker);
  });

  it('refuses a link that is no web address', async () => {
    const seeker = await start(target);
    const token = await signIn(target);
    await take(seeker.id, token);
    const link = { kind: 'meeting', url: 'javascript:alert(1)', label: 'Møte' };
    const refused = await ask(target, desk(seeker.id, '/links'), { method: 'POST', token, body: link });
    refused.problem(422, 'validation');
    await leave(target, seeker);
  });

  it('finds no conversation by what is no id', async () => {
    const token = await signIn(target);
    for (const id of ['x', '%zz', '%00']) {
      (await ask(target, desk(id, '/events'), { token })).problem(404, 'not-found');
      const typing = { method: 'PUT' as const, token, body: { typing: false } };
      (await ask(target, desk(id, '/typing'), typing)).problem(404, 'not-found');
    }
  });

  it('lets a colleague neither read nor write in what is not theirs', async () => {
    const seeker = await start(target);
    const [astrid, bilal] = [await signIn(target, 'astrid'), await signIn(target, 'bilal')];
    await take(seeker.id, astrid);
    const path = desk(seeker.id, `/messages/${crypto.randomUUID()}`);
    expect((await ask(target, path, { method: 'PUT', token: bilal, body: { text: 'Hei' } })).status).toBe(
      409,
    );
    expect((await ask(target, desk(seeker.id, '/events'), { token: bilal })).status).toBe(409);
    expect((await ask(target, desk(seeker.id, '/events'), { token: astrid })).status).toBe(200);
    await leave(target, seeker);
  });

  it.withClock('shows today’s appointments with how to reach each person', async (advance) => {
    const slot = await freeSlot(target);
    const booked = await book(target, slot);
    const { serverTime } = (await ask(target, '/chat/availability')).as(AvailabilitySchema);
    await advance(Math.max(0, (Date.parse(slot.start) - Date.parse(serverTime)) / 60_000 - 5));
    const token = await signIn(target);
    const today = (await ask(target, '/desk/appointments', { token })).as(DeskAppointmentsSchema);
    const mine = today.items.find(({ id }) => id === booked.appointment.id);
    expect(mine).toMatchObject({ start: slot.start, contact: { name: expect.any(String) as string } });
  });

  it('is left by signing out', async () => {
    const token = await signInAnew(target);
    expect((await ask(target, '/desk/sessions/current', { method: 'DELETE', token })).status).toBe(204);
    (await ask(target, '/desk/queue', { token })).problem(401, 'unauthorized');
  });
}
