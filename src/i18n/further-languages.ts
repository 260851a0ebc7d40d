import type { FurtherLanguage } from './further.js';
import { language as ar } from './locales/ar/language.js';
import { language as uk } from './locales/uk/language.js';

/** Those that a release has beside the script, by their codes. */
export const furtherLanguages: Readonly<Record<string, FurtherLanguage>> = { ar, uk };
