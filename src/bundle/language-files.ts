import type { FurtherLanguage } from '../i18n/further.js';
import { furtherLanguages } from '../i18n/further-languages.js';
import { integrityOf } from './release-layout.js';

/** What the file of a further language holds. */
export const contentOf = (language: FurtherLanguage): string => JSON.stringify(language);

/** What the script takes for the file of each further language, by its code. */
export const languageHashes = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(furtherLanguages).map(([code, language]) => [code, integrityOf(contentOf(language))]),
  );
