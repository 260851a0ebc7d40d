import type { Language } from './catalogue.js';
import { formatWords } from './format-words.js';

/** A language's name in the language of the page; the code where nobody knows it. */
export const languageName = (code: string, pageLanguage: Language): string => {
  const own = formatWords[pageLanguage].languages[code];
  if (own !== undefined) return own;
  try {
    return new Intl.DisplayNames([pageLanguage, 'nb'], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
};
