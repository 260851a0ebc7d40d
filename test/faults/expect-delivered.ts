import { expect } from 'vitest';
import type { Delivered } from './delivery.js';
import { shortOf } from './words.js';

const shorts = (texts: readonly string[]) => texts.map(shortOf);
const twice = (texts: readonly string[]) => texts.filter((text, at) => texts.indexOf(text) !== at);

/** Every message once, in its sender's order, and the same in every tab as on the server; none shown as failed. */
export function expectDelivered({ written, log, tabs, conversations }: Delivered): void {
  expect(conversations, 'conversations of one seeker').toBe(1);
  for (const [from, texts] of Object.entries(written)) {
    const theirs = log.filter((message) => message.from === from).map(({ text }) => text);
    expect(
      shorts(texts.filter((text) => !theirs.includes(text))),
      `lost on the way from the ${from}`,
    ).toEqual([]);
    expect(shorts(twice(theirs)), `twice from the ${from}`).toEqual([]);
    expect(shorts(theirs), `order of the ${from}`).toEqual(shorts(texts));
    expect(theirs, `words of the ${from}`).toEqual(texts);
  }
  const onServer = log.map(({ text }) => text);
  tabs.forEach(({ messages, problems }, at) => {
    const name = `tab ${String(at + 1)}`;
    expect(shorts(onServer.filter((text) => !messages.includes(text))), `not shown in ${name}`).toEqual([]);
    expect(shorts(twice(messages)), `shown twice in ${name}`).toEqual([]);
    expect(shorts(messages), `order in ${name}`).toEqual(shorts(onServer));
    expect(messages, `words in ${name}`).toEqual(onServer);
    expect(problems, `shown as failed in ${name}`).toEqual([]);
  });
}
