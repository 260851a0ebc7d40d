import type { Declare } from './check.js';
import { expect } from './expect.js';
import {
  AvailabilitySchema,
  ConversationCreatedSchema,
  ConversationSchema,
  EnquiryReceivedSchema,
  MessageEntrySchema,
} from '../../src/contract/chat.js';
import { offeredInChat } from './profile-steps.js';
import { levelOf, type Target } from './target.js';
import { ask } from './ask.js';
import {
  aSeeker,
  at,
  leave,
  log,
  openChat,
  say,
  setSwitch,
  start,
  textsIn,
  tryToStart,
} from './chat-steps.js';

/** Whether anybody is there to talk with. Reads only. */
export function chatReading(target: Target, it: Declare): void {
  it('says whether anyone is there, and when', async () => {
    const answered = await ask(target, '/chat/availability');
    const now = answered.as(AvailabilitySchema);
    expect(['open', 'busy', 'closed']).toContain(now.state);
    expect(now.hours.regular.length + now.hours.exceptions.length).toBeGreaterThan(0);
    const { opensAt = now.serverTime, closesAt = now.serverTime } = now;
    expect(Date.parse(opensAt)).toBeGreaterThanOrEqual(Date.parse(now.serverTime));
    expect(Date.parse(closesAt)).toBeGreaterThanOrEqual(Date.parse(now.serverTime));
    expect(answered.headers.get('Cache-Control')).toBe('no-store');
  });

  it('opens no conversation to a stranger', async () => {
    const stranger = { id: crypto.randomUUID(), token: 'x'.repeat(43) };
    for (const rest of ['', '/events', '/transcript'])
      (await ask(target, at(stranger, rest), { token: stranger.token })).problem(401, 'unauthorized');
  });
}

/** A conversation, from the first press to the last trace. */
export function chat(target: Target, it: Declare): void {
  it.desk('is open or closed as a counsellor wants it', async () => {
    await setSwitch(target, 'open');
    const now = (await ask(target, '/chat/availability')).as(AvailabilitySchema);
    expect(now).toMatchObject({ state: 'open', queueLength: expect.any(Number) as number });
    await setSwitch(target, 'closed');
    expect((await ask(target, '/chat/availability')).as(AvailabilitySchema).state).toBe('closed');
    (await tryToStart(target)).problem(409, 'chat-closed');
  });

  it('begins in the queue, with a place and a first entry', async () => {
    const seeker = await start(target);
    expect(seeker.conversation).toMatchObject({ state: 'queued', lastSeq: 1 });
    expect(seeker.conversation.queuePosition).toBeGreaterThan(0);
    expect(await log(target, seeker)).toMatchObject([{ seq: 1, type: 'state', state: 'queued' }]);
    await leave(target, seeker);
  });

  it('is begun once, however often the request is sent', async () => {
    await openChat(target);
    const key = crypto.randomUUID();
    const send = () => ask(target, '/chat/conversations', { method: 'POST', body: aSeeker, key });
    const [first, second] = [(await send()).as(ConversationCreatedSchema), await send()];
    expect(second.headers.get('Idempotency-Replayed')).toBe('true');
    expect(second.as(ConversationCreatedSchema)).toEqual(first);
    await leave(target, { id: first.conversation.id, token: first.token });
  });

  it('opens to its own token only', async () => {
    const [mine, other] = [await start(target), await start(target)];
    for (const token of [undefined, 'wrong', other.token]) {
      (await ask(target, at(mine), { token })).problem(401, 'unauthorized');
      (await say(target, { id: mine.id, token: token ?? '' }, { text: 'Hei' })).problem(401, 'unauthorized');
    }
    await leave(target, mine);
    await leave(target, other);
  });

  it('keeps a message once, and refuses other words under its id', async () => {
    const seeker = await start(target);
    const message = { id: crypto.randomUUID(), text: 'Hva kan jeg bli? 🙂' };
    const first = await say(target, seeker, message);
    expect(first.status).toBe(201);
    const again = await say(target, seeker, message);
    expect(again.status).toBe(200);
    expect(again.as(MessageEntrySchema)).toEqual(first.as(MessageEntrySchema));
    (await say(target, seeker, { ...message, text: 'Noe annet' })).problem(409, 'message-conflict');
    expect(textsIn(await log(target, seeker))).toEqual([message.text]);
    await leave(target, seeker);
  });

  it('names what is wrong with a message, and changes nothing', async () => {
    const seeker = await start(target);
    for (const text of ['', '   ', 'a'.repeat(4001)]) {
      (await say(target, seeker, { text })).problem(422, 'validation');
    }
    (await say(target, seeker, { id: 'not-a-uuid', text: 'Hei' })).problem(422, 'validation');
    expect(await log(target, seeker)).toHaveLength(1);
    await leave(target, seeker);
  });

  it('numbers what comes at once without a gap', async () => {
    const seeker = await start(target);
    const texts = Array.from({ length: 12 }, (_, index) => `Melding ${String(index)}`);
    await Promise.all(texts.map((text) => say(target, seeker, { text })));
    const entries = await log(target, seeker);
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
    expect(textsIn(entries).sort()).toEqual([...texts].sort());
    expect((await log(target, seeker, '?after=3&limit=2')).map(({ seq }) => seq)).toEqual([4, 5]);
    await leave(target, seeker);
  });

  it('takes answers to what the service would like to know, and says which won’t do', async () => {
    const { id, token } = await start(target);
    const put = (answers: object) =>
      ask(target, `/chat/conversations/${id}/answers`, { method: 'PUT', token, body: { answers } });
    expect((await put({})).status).toBe(204);
    (await put({ anything: { deep: true } })).problem(422, 'validation');
    await leave(target, { id, token });
  });

  it('ends once; what was sent before is still known, new words are refused', async () => {
    const seeker = await start(target);
    const message = { id: crypto.randomUUID(), text: 'Takk for hjelpen' };
    await say(target, seeker, message);
    const end = () => ask(target, at(seeker, '/end'), { method: 'POST', token: seeker.token });
    expect([(await end()).status, (await end()).status]).toEqual([204, 204]);
    expect((await say(target, seeker, message)).status).toBe(200);
    (await say(target, seeker, { text: 'En ting til' })).problem(409, 'conversation-ended');
    const ended = (await ask(target, at(seeker), { token: seeker.token })).as(ConversationSchema);
    expect(ended).toMatchObject({ state: 'ended', lastSeq: 3 });
    await leave(target, seeker);
  });

  it('can be taken along as text, and leaves no trace when it is deleted', async () => {
    const seeker = await start(target);
    await say(target, seeker, { text: 'Hva er fagbrev?' });
    const transcript = await ask(target, at(seeker, '/transcript'), { token: seeker.token });
    expect(transcript.headers.get('Content-Type')).toMatch(/^text\/plain/);
    expect(transcript.headers.get('Content-Disposition')).toContain('attachment');
    expect(transcript.text).toContain('Hva er fagbrev?');
    expect([(await leave(target, seeker)).status, (await leave(target, seeker)).status]).toEqual([204, 204]);
    (await ask(target, at(seeker), { token: seeker.token })).problem(404, 'not-found');
    (await ask(target, at(seeker, '/events'), { token: seeker.token })).problem(404, 'not-found');
  });

  it('takes signs of life, and how far one has read', async () => {
    const seeker = await start(target);
    const put = (rest: string, body: object) =>
      ask(target, at(seeker, rest), { method: 'PUT', token: seeker.token, body });
    expect((await put('/typing', { typing: true })).status).toBe(204);
    (await put('/typing', { typing: 'yes' })).problem(422, 'validation');
    expect((await put('/read', { upTo: 1 })).status).toBe(204);
    (await put('/read', { upTo: -1 })).problem(422, 'validation');
    await leave(target, seeker);
  });

  it('is sent by e-mail to who asks for it', async () => {
    await offeredInChat(target, 'transcriptByMail');
    const seeker = await start(target);
    await say(target, seeker, { text: 'Hva er fagbrev?' });
    const request = (email: string) =>
      ask(target, at(seeker, '/transcript-requests'), {
        method: 'POST',
        token: seeker.token,
        body: { email },
      });
    (await request('nowhere')).problem(422, 'validation');
    expect((await request('kim@example.com')).status).toBe(202);
    await leave(target, seeker);
  });

  it('is rated once', async () => {
    await offeredInChat(target, 'rating');
    const seeker = await start(target);
    const rate = (score: number) =>
      ask(target, at(seeker, '/rating'), { method: 'POST', token: seeker.token, body: { score } });
    (await rate(6)).problem(422, 'validation');
    expect((await rate(5)).status).toBe(204);
    (await rate(1)).problem(409, 'too-late');
    await leave(target, seeker);
  });

  it('takes a letter at any hour', async () => {
    await offeredInChat(target, 'enquiries');
    if (levelOf(target) === 'desk') await setSwitch(target, 'closed');
    const body = { email: 'kim@example.com', text: 'Når åpner dere?', language: 'nb' };
    const received = await ask(target, '/chat/enquiries', { method: 'POST', body });
    expect(received.status).toBe(202);
    expect(received.as(EnquiryReceivedSchema).reference).not.toBe('');
  });
}
