import { expect } from 'vitest';
import type { Addresses } from '../../demo/server/addresses.js';

const read = async (url: string): Promise<string> => (await fetch(url)).text();

/** The pages of the letters in the demo's outbox whose subject is such, once there are some and all that was due is there. */
export async function outboxLetters({ sites }: Pick<Addresses, 'sites'>, subject: RegExp): Promise<string[]> {
  const found = async (): Promise<string[]> =>
    [...(await read(`${sites}/utboks/`)).matchAll(/<a href="(\/utboks\/[^"]+)">([^<]*)<\/a>/g)].flatMap(
      ([, path = '', words = '']) => (subject.test(words) ? [path] : []),
    );
  let before = -1;
  await expect
    .poll(
      async () => {
        const { length } = await found();
        const isAll = length > 0 && length === before;
        before = length;
        return isAll;
      },
      { timeout: 30_000, interval: 1000 },
    )
    .toBe(true);
  return Promise.all((await found()).map((path) => read(sites + path)));
}
