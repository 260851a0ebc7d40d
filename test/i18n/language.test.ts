import { describe, expect, it } from 'vitest';
import { catalogues } from '../../src/i18n/catalogue.js';
import { chooseLanguage } from '../../src/i18n/language.js';
import { overrideStrings, translatorFor } from '../../src/i18n/translator.js';
import { holesIn, textsOf } from './texts-of.js';

describe('the language of a widget', () => {
  it.each([
    ['', 'nb'],
    ['no', 'nb'],
    ['nb-NO', 'nb'],
    ['nn-NO', 'nn'],
    ['NN', 'nn'],
    ['en-GB', 'en'],
    ['pl', 'en'],
  ])('on a page in “%s” is %s', (tag, language) => {
    expect(chooseLanguage(tag)).toBe(language);
  });
});

describe('the catalogues', () => {
  const bokmål = new Map(textsOf(catalogues.nb));

  it.each(['nb', 'nn', 'en'] as const)(
    'in %s leave no text empty and ask for nothing “vennligst”',
    (language) => {
      const faults = textsOf(catalogues[language]).filter(
        ([, text]) => text.trim() === '' || /venn?ligst|venleg/i.test(text),
      );
      expect(faults).toEqual([]);
    },
  );

  it.each(['nn', 'en'] as const)('in %s fill in the same values as in Bokmål', (language) => {
    const differing = textsOf(catalogues[language]).filter(
      ([key, text]) => String(holesIn(text)) !== String(holesIn(bokmål.get(key) ?? '')),
    );
    expect(differing).toEqual([]);
  });
});

it('a partner’s own text stands instead of ours, in that language only', () => {
  const ours = catalogues.nb.common.close;
  overrideStrings({ nb: { 'common.close': 'Lukk vinduet' } });
  expect(translatorFor('nb')('common.close')).toBe('Lukk vinduet');
  expect(translatorFor('en')('common.close')).toBe('Close');
  overrideStrings({ nb: { 'common.close': ours } });
});
