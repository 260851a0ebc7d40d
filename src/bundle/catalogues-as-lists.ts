import type { Plugin } from 'vite';
import { catalogues } from '../i18n/catalogue.js';

type Text = readonly [group: string, key: string, text: string];

const textsOf = (words: object, group = ''): Text[] =>
  Object.entries(words).flatMap(([key, value]: [string, string | object]): Text[] =>
    typeof value === 'string' ? [[group, key, value]] : textsOf(value, group ? `${group}.${key}` : key),
  );

const groupsOf = (texts: readonly Text[]): Text[][] =>
  [...new Set(texts.map(([group]) => group))].map((name) => texts.filter(([group]) => group === name));

/** A line for each group: its path, and its keys parted by spaces. */
const namesOf = (groups: readonly Text[][]): string =>
  groups.map((texts) => [texts[0]?.[0], ...texts.map(([, key]) => key)].join(' ')).join('\n');

/** The texts of one language in the order of the names; what stands in Bokmål too is said there. */
function listOf(words: object, bokmål: readonly Text[]): string {
  const own = new Map(textsOf(words).map(([group, key, text]) => [`${group}.${key}`, text]));
  const list = bokmål.map(([group, key, text]) => {
    const said = own.get(`${group}.${key}`);
    if (said === undefined || said.includes('\n')) throw new Error(`${group}.${key} can't be put in a list.`);
    return words !== catalogues.nb && said === text ? '' : said;
  });
  return list.join('\n');
}

/**
 * In the script the names of the texts stand once and not in each language, which saves a kilobyte: the catalogue is put together
 * again by `unfold` when the first word is asked for.
 */
export function cataloguesAsLists(): Plugin {
  return {
    name: 'guidance:catalogues-as-lists',
    apply: 'build',
    enforce: 'pre',
    transform(_code, id) {
      if (!id.endsWith('/src/i18n/catalogue.ts')) return;
      const groups = groupsOf(textsOf(catalogues.nb));
      const languages = Object.entries(catalogues).map(
        ([language, words]) =>
          `get ${language}() { return unfold(names, ${JSON.stringify(listOf(words, groups.flat()))}); }`,
      );
      return {
        code: `import { unfold } from './unfold.js';
const names = ${JSON.stringify(namesOf(groups))};
export const catalogues = { ${languages.join(', ')} };`,
        map: null,
      };
    },
  };
}
