import type { OwnLanguage } from './catalogue.js';

/** A BCP 47 tag's language without its region: `nb` of `nb-NO`. */
export const primaryOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/**
 * Of the languages that the script holds the one for a page: Norwegian pages get their own written language, every other page
 * English.
 */
export const chooseLanguage = (tag: string): OwnLanguage => {
  const primary = primaryOf(tag);
  if (primary === 'nn') return 'nn';
  return primary === 'nb' || primary === 'no' || primary === '' ? 'nb' : 'en';
};
