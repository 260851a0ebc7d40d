import { expect } from 'vitest';
import type { Addresses } from '../../demo/server/addresses.js';

/** A letter as the demo's outbox shows it: where its page is, and what stands on it. */
interface ShownLetter {
  readonly address: string;
  readonly page: string;
}

const read = async (url: string): Promise<string> => (await fetch(url)).text();

/**
 * The letters in the demo's outbox with such a subject and these words, once there are `count` of them: letters are
 * sent in the background, so those of somebody else may be there first.
 */
export async function outboxLetters(
  { sites }: Pick<Addresses, 'sites'>,
  { subject, words, count = 1 }: { subject: RegExp; words: string; count?: number },
): Promise<ShownLetter[]> {
  let letters: ShownLetter[] = [];
  const found = async (): Promise<number> => {
    const links = [...(await read(`${sites}/utboks/`)).matchAll(/<a href="(\/utboks\/[^"]+)">([^<]*)<\/a>/g)];
    const addresses = links
      .filter(([, , title = '']) => subject.test(title))
      .map(([, path = '']) => sites + path);
    const shown = await Promise.all(
      addresses.map(async (address) => ({ address, page: await read(address) })),
    );
    letters = shown.filter(({ page }) => page.includes(words));
    return letters.length;
  };
  await expect.poll(found, { timeout: 30_000, interval: 500 }).toBe(count);
  return letters;
}
