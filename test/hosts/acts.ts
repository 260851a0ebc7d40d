import { fallbackWords } from './page-markup.js';
import type { Person } from './person.js';

/** Finds a course, registers for it, and uses the page. */
export const registers = async (person: Person): Promise<void> => {
  await person.registers();
  await person.usesPage();
};

/** Books a time, and uses the page. */
export const books = async (person: Person): Promise<void> => {
  await person.books();
  await person.usesPage();
};

/** Writes to a counsellor, closes the panel, and uses the page. */
export const chats = async (person: Person): Promise<void> => {
  await person.writesToChat('Hei');
  await person.tab.key('Escape');
  await person.usesPage();
};

/** Nothing of ours can show; what the partner wrote stays. */
export const reads = async (person: Person): Promise<void> => {
  await person.seesFallback(fallbackWords);
  await person.usesPage();
};

/** How many there are of something on the page. */
export const countOf = async (person: Person, selector: string): Promise<number> =>
  Number(await person.asks(`document.querySelectorAll('${selector}').length`));

export const has = async (person: Person, selector: string, count = 1): Promise<void> => {
  await person.until(
    `${String(count)} × ${selector}`,
    async () => (await countOf(person, selector)) === count,
  );
};

/** Once the page's own scripts are done. */
export const loaded = (person: Person): Promise<true> =>
  person.until('the page is loaded', async () => {
    const state = await person.asks('document.readyState');
    return state === 'complete' || undefined;
  });
