import type { Person } from '../person.js';

/** A computed style of something inside a widget. */
export const styleOf = (
  person: Person,
  [tag, selector]: readonly [tag: string, selector: string],
  name: string,
): Promise<string> =>
  person.asks(
    `getComputedStyle(document.querySelector('${tag}').shadowRoot.querySelector('${selector}')).getPropertyValue('${name}')`,
  );

export const widthOf = async (person: Person, selector: string): Promise<number> =>
  Number(await person.asks(`String(document.querySelector('${selector}').getBoundingClientRect().width)`));

export const isSo = async (person: Person, what: string, look: () => Promise<boolean>): Promise<void> => {
  await person.until(what, look);
};

export const widthOfRoot = async (person: Person): Promise<number> =>
  Number(
    await person.asks(
      "String(document.querySelector('guidance-courses').shadowRoot.querySelector('.root').getBoundingClientRect().width)",
    ),
  );
