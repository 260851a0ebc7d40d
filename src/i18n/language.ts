import type { Language } from './catalogue.js';

/** The language that the widgets answer in: Norwegian pages get their own written language, every other page English. */
export const chooseLanguage = (tag: string): Language => {
  const primary = tag.toLowerCase().split('-')[0];
  if (primary === 'nn') return 'nn';
  return primary === 'nb' || primary === 'no' || primary === '' ? 'nb' : 'en';
};
