import i18next, { type i18n, type TFunction } from 'i18next';
import type { StringOverrides } from '../settings.js';
import { catalogues, type Language } from './catalogue.js';
import { learned } from './further.js';

/** A private instance: a host page that runs i18next itself keeps its own. */
const createInstance = (): i18n => {
  const created = i18next.createInstance();
  void created.init({
    resources: Object.fromEntries(
      [
        ...Object.entries(catalogues),
        ...[...learned].map(([language, { words }]) => [language, words] as const),
      ].map(([language, translation]) => [language, { translation }]),
    ),
    fallbackLng: 'nb',
    // Lit escapes what it renders; escaping twice would show &amp; to people.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return created;
};

let instance: i18n | undefined;

let applied: Record<string, string> = {};
let translators: Partial<Record<Language, TFunction>> = {};
let languageCount = 0;

/** A language that has been learned meanwhile is taken up. */
const takeUp = (): void => {
  if (languageCount === learned.size) return;
  languageCount = learned.size;
  instance = undefined;
  applied = {};
  translators = {};
};

/** Puts a partner's own texts over ours; later calls replace earlier ones key by key. */
export const overrideStrings = (overrides: StringOverrides): void => {
  takeUp();
  for (const [language, strings] of Object.entries(overrides)) {
    for (const [key, text] of Object.entries(strings)) {
      const name = `${language}:${key}`;
      if (applied[name] === text) continue;
      applied[name] = text;
      translators = {};
      (instance ??= createInstance()).addResource(language, 'translation', key, text);
    }
  }
};

/** The same function as long as every word is the same. */
export const translatorFor = (language: Language): TFunction => {
  takeUp();
  return (translators[language] ??= (instance ??= createInstance()).getFixedT(language));
};
