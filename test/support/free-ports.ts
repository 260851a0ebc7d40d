import { assertFree } from '../../demo/server/listen.js';

/** The first of four free ports in a row, as the demo takes them. */
export async function freePorts(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const first = 20_000 + Math.floor(Math.random() * 30_000);
    const free = await assertFree([first, first + 1, first + 2, first + 3]).then(
      () => true,
      () => false,
    );
    if (free) return first;
  }
  throw new Error('No four free ports in a row.');
}
