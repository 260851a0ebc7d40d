import type { Language } from './catalogue.js';
import { formatWordsOf } from './format-words.js';

/** A language's name in the language of the page; the code where nobody knows it. */
export const languageName = (code: string, pageLanguage: Language): string => {
  const { languages } = formatWordsOf(pageLanguage);
  try {
    // A code comes from outside, and may be called like what every object has.
    const own = Object.hasOwn(languages, code) ? languages[code] : undefined;
    return own ?? new Intl.DisplayNames([pageLanguage, 'nb'], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
};
