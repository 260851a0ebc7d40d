import { describe, expect, it } from 'vitest';
import { DeskOutbox } from '../../demo/desk/desk-outbox.js';
import { ApiError } from '../../src/api/api-error.js';

/** A service whose answers the test gives, one by one. */
const deskOn = () => {
  const asked: { text: string; answer: (error?: ApiError) => void }[] = [];
  const gone: string[] = [];
  const outbox = new DeskOutbox({
    send: (_conversation, { text }) =>
      new Promise<void>((resolve, reject) =>
        asked.push({ text, answer: (error) => (error ? reject(error) : resolve()) }),
      ),
    changed: () => undefined,
    gone: (conversation) => gone.push(conversation),
  });
  const texts = () => asked.map(({ text }) => text);
  return { outbox, asked, gone, texts };
};

describe('what is written at the desk', () => {
  it('goes one at a time and in order in each conversation, and past what is slow in another', async () => {
    const { outbox, asked, texts } = deskOn();
    void outbox.send('ada', 'en');
    void outbox.send('ada', 'to');
    void outbox.send('bo', 'hei');
    await expect.poll(texts).toEqual(['en', 'hei']);
    asked[0]?.answer();
    await expect.poll(texts).toEqual(['en', 'hei', 'to']);
    outbox.forgetAll();
  });

  it('is tried again by itself, before what was written after it', async () => {
    const { outbox, asked, texts } = deskOn();
    void outbox.send('ada', 'en');
    void outbox.send('ada', 'to');
    asked[0]?.answer(new ApiError('network'));
    await expect.poll(() => outbox.pending('ada', [])[0]?.problem).toMatch(/^Vi får ikke kontakt/);
    await expect.poll(texts, { timeout: 3_000 }).toEqual(['en', 'en']);
    asked[1]?.answer();
    await expect.poll(texts).toEqual(['en', 'en', 'to']);
    outbox.forgetAll();
  });

  it('goes on under the same ids at a desk that is opened anew, and what was refused still says why', async () => {
    const before = deskOn();
    void before.outbox.send('ada', 'nei');
    void before.outbox.send('ada', 'ja');
    before.asked[0]?.answer(new ApiError('problem', { status: 422 }));
    await expect.poll(before.texts).toEqual(['nei', 'ja']);
    const { unsent } = before.outbox;
    const after = deskOn();
    after.outbox.restore(structuredClone(unsent));
    expect(after.texts()).toEqual(['ja']);
    const [refused, waiting] = after.outbox.pending('ada', []);
    expect(refused).toMatchObject({
      id: unsent.ada?.[0]?.id,
      text: 'nei',
      problem: expect.any(String) as string,
    });
    expect(waiting).toMatchObject({ id: unsent.ada?.[1]?.id, text: 'ja' });
    for (const { outbox } of [before, after]) outbox.forgetAll();
  });

  it('is gone with its conversation', async () => {
    const { outbox, asked, gone } = deskOn();
    void outbox.send('ada', 'en');
    asked[0]?.answer(new ApiError('problem', { status: 404 }));
    await expect.poll(() => gone).toEqual(['ada']);
    outbox.forget('ada');
    expect(outbox.unsent).toEqual({});
  });
});
