import type { Language } from '../http/language.js';

/** A text of the service's own, in every language it answers in. */
export type Localized = Record<Language, string>;

/** Each text of `texts` in one language: `{ name: { nb, nn, en } }` → `{ name }`. */
export const inLanguage = <Name extends string>(
  texts: Record<Name, Localized>,
  language: Language,
): Record<Name, string> => {
  const names = Object.keys(texts) as Name[];
  return Object.fromEntries(names.map((name) => [name, texts[name][language]])) as Record<Name, string>;
};
