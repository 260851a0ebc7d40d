import type { Declare } from './check.js';
import { expect } from './expect.js';
import * as v from 'valibot';
import { LogEntrySchema } from '../../src/contract/chat.js';
import type { Credential } from '../../src/contract/common.js';
import { AttachmentSchema, type Attachment } from '../../src/contract/profile.js';
import { offeredInChat } from './profile-steps.js';
import type { Target } from './target.js';
import { ask } from './ask.js';
import { at, leave, log, start } from './chat-steps.js';
import { signIn } from './desk-sign-in.js';

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

export interface Upload {
  content?: Uint8Array<ArrayBuffer>;
  name?: string;
  key?: string;
  path?: string;
}

/** One file, as a browser sends it. */
export async function upload(
  target: Target,
  { id, token }: Credential,
  { content = png, name = 'bilde.png', key = crypto.randomUUID(), path }: Upload = {},
): Promise<{ status: number; headers: Headers; body: unknown }> {
  const form = new FormData();
  form.append('file', new File([content], name, { type: 'image/png' }));
  const response = await target.request(path ?? at({ id, token }, '/attachments'), {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Idempotency-Key': key },
    body: form,
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

export const send = (target: Target, seeker: Credential, content: object) =>
  ask(target, at(seeker, `/messages/${crypto.randomUUID()}`), {
    method: 'PUT',
    token: seeker.token,
    body: content,
  });

/** Files that go with messages, where the profile offers them. */
export function chatAttachments(target: Target, it: Declare): void {
  const begin = async () => {
    await offeredInChat(target, 'attachments');
    return start(target);
  };
  const uploaded = async (seeker: Credential, more?: Upload): Promise<Attachment> => {
    const { status, body } = await upload(target, seeker, more);
    expect(status, JSON.stringify(body)).toBe(201);
    return v.parse(AttachmentSchema, body);
  };

  /** The first of as many as are kept for one conversation without a message that carries them. */
  const fillUp = async (seeker: Credential) => {
    const first = await uploaded(seeker);
    for (let more = 1; more < 10; more++) await uploaded(seeker);
    expect(await upload(target, seeker)).toMatchObject({ status: 422, body: { code: 'attachment-refused' } });
    return first;
  };

  it('go with a message, and come back as a download that no browser opens in the page', async () => {
    const seeker = await begin();
    const attachment = await uploaded(seeker, { name: 'Mitt bilde æøå.png' });
    expect(attachment).toMatchObject({
      name: 'Mitt bilde æøå.png',
      mediaType: 'image/png',
      sizeBytes: png.byteLength,
    });
    const sent = await send(target, seeker, { attachment: attachment.id, text: 'Se her' });
    expect(sent.as(LogEntrySchema)).toMatchObject({ message: { text: 'Se her', attachment } });
    expect((await log(target, seeker)).at(-1)).toMatchObject({ message: { attachment } });
    const response = await target.request(at(seeker, `/attachments/${attachment.id}`), {
      headers: { Authorization: `Bearer ${seeker.token}` },
    });
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(png);
    expect(response.headers.get('Content-Disposition')).toMatch(/^attachment; /);
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    await leave(target, seeker);
  });

  it('are taken once, however often they are sent', async () => {
    const seeker = await begin();
    const key = crypto.randomUUID();
    const first = await uploaded(seeker, { key });
    const again = await upload(target, seeker, { key });
    expect([again.status, again.body]).toEqual([201, first]);
    expect(again.headers.get('Idempotency-Replayed')).toBe('true');
    const other = await upload(target, seeker, { key, content: new Uint8Array([...png, 9]) });
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    await leave(target, seeker);
  });

  it('are refused with a reason when they are empty, or another kind than their names say', async () => {
    const seeker = await begin();
    for (const content of [new Uint8Array(), new TextEncoder().encode('<script>alert(1)</script>')]) {
      const refused = await upload(target, seeker, { content });
      expect(refused).toMatchObject({ status: 422, body: { code: 'attachment-refused' } });
      expect((refused.body as { detail?: string }).detail).toBeTruthy();
    }
    await leave(target, seeker);
  });

  it('are refused when they are too large, and nothing is kept', async () => {
    const { maxBytes } = await offeredInChat(target, 'attachments');
    const seeker = await begin();
    const content = new Uint8Array(maxBytes + 1);
    content.set(png);
    const refused = await upload(target, seeker, { content }).catch(() => undefined);
    // A server may close the line on somebody who sends too much.
    if (refused) expect(refused).toMatchObject({ status: 422, body: { code: 'attachment-refused' } });
    expect((await send(target, seeker, { text: 'Hei' })).status).toBe(201);
    await leave(target, seeker);
  });

  it('belong to their conversation alone', async () => {
    const [one, other] = [await begin(), await begin()];
    const attachment = await uploaded(one);
    const stolen = await send(target, other, { attachment: attachment.id });
    stolen.problem(422, 'attachment-refused');
    const asked = { token: other.token };
    (await ask(target, at(other, `/attachments/${attachment.id}`), asked)).problem(404, 'not-found');
    (await ask(target, at(one, `/attachments/${attachment.id}`), asked)).problem(401, 'unauthorized');
    await leave(target, one);
    await leave(target, other);
  });

  it('carry no path in their names', async () => {
    const seeker = await begin();
    const { name } = await uploaded(seeker, { name: '..\\..\\mappe/hemmelig.png' });
    expect(name).toBe('hemmelig.png');
    await leave(target, seeker);
  });

  it.desk('go both ways, and only between those who talk', async () => {
    const seeker = await begin();
    const [astrid, bilal] = [await signIn(target, 'astrid'), await signIn(target, 'bilal')];
    const desk = `/desk/conversations/${seeker.id}`;
    await ask(target, `${desk}/take`, { method: 'POST', token: astrid });
    const path = `${desk}/attachments`;
    const theirs = await upload(target, { id: seeker.id, token: astrid }, { path });
    expect(theirs.status).toBe(201);
    const { id } = v.parse(AttachmentSchema, theirs.body);
    const message = { method: 'PUT' as const, token: astrid, body: { attachment: id } };
    expect((await ask(target, `${desk}/messages/${crypto.randomUUID()}`, message)).status).toBe(201);
    expect((await ask(target, at(seeker, `/attachments/${id}`), { token: seeker.token })).status).toBe(200);
    expect(
      (await ask(target, `${path}/${id}`, { token: astrid })).headers.get('Content-Disposition'),
    ).toMatch(/^attachment; /);
    expect((await ask(target, `${path}/${id}`, { token: bilal })).status).toBe(409);
    const outsider = await upload(target, { id: seeker.id, token: bilal }, { path });
    expect(outsider.status).toBe(409);
    await leave(target, seeker);
  });

  it.desk('are few as long as no message carries them', async () => {
    const seeker = await begin();
    await fillUp(seeker);
    await leave(target, seeker);
  });

  it.withClock('are forgotten after an hour when no message carries them', async (advance) => {
    const seeker = await begin();
    const attachment = await fillUp(seeker);
    for (let minutes = 0; minutes < 61; minutes += 20) {
      await advance(20);
      await log(target, seeker);
    }
    (await send(target, seeker, { attachment: attachment.id })).problem(422, 'attachment-refused');
    await uploaded(seeker);
    await leave(target, seeker);
  });
}
