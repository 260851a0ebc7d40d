import { describe, expect, it } from 'vitest';
import { catalogues } from '../../src/i18n/catalogue.js';
import { formatsFor } from '../../src/i18n/format.js';
import { learn } from '../../src/i18n/further.js';
import { furtherLanguages } from '../../src/i18n/further-languages.js';
import { translatorFor } from '../../src/i18n/translator.js';
import { holesIn, textsOf } from './texts-of.js';

const exceptCount = (holes: readonly string[]) => holes.filter((name) => name !== 'count');
const stemOf = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');

const bokmål = new Map(textsOf(catalogues.nb));
const counted = new Set([...bokmål.keys()].filter((key) => key.endsWith('_other')).map(stemOf));

describe.each(Object.entries(furtherLanguages))('the catalogue in %s', (code, { words, formats }) => {
  const own = new Map(textsOf(words));
  const forms = new Intl.PluralRules(code).resolvedOptions().pluralCategories;

  it('has a text for every key of Bokmål, in every number that the language tells apart', () => {
    const wanted = [...bokmål.keys()].flatMap((key) =>
      counted.has(stemOf(key)) ? forms.map((form) => `${stemOf(key)}_${form}`) : [key],
    );
    expect([...new Set(wanted)].filter((key) => !own.get(key)?.trim())).toEqual([]);
  });

  it('fills in the same values as Bokmål; a number may be said in words', () => {
    const differing = [...own].filter(([key, text]) => {
      const isCounted = counted.has(stemOf(key));
      const there = holesIn(bokmål.get(isCounted ? `${stemOf(key)}_other` : key) ?? '');
      const here = holesIn(text);
      return isCounted
        ? String(exceptCount(here)) !== String(exceptCount(there))
        : String(here) !== String(there);
    });
    expect(differing).toEqual([]);
  });

  it('has seven weekdays, twelve months and no letter of Norwegian in them', () => {
    expect([formats.weekdays.length, formats.months.length]).toEqual([7, 12]);
    expect([...formats.weekdays, ...formats.months].join('')).not.toMatch(/[a-zæøå]/i);
  });
});

describe('a language that has been learned', () => {
  it('says words and dates as it does, whatever was said before', async () => {
    const before = translatorFor('uk')('common.close');
    expect(before).toBe(catalogues.nb.common.close);
    await Promise.all(
      Object.entries(furtherLanguages).map(([code, language]) =>
        learn(code, () => Promise.resolve(language)),
      ),
    );
    const t = translatorFor('uk');
    expect(t('common.close')).not.toBe(before);
    const places = [1, 2, 5, 21].map((count) => t('common.minutes', { count }));
    expect(new Set(places.map((text) => text.replace(/\d+/, ''))).size).toBe(3);
    const [uk, ar, nb] = ['uk', 'ar', 'nb'].map((code) => formatsFor(code));
    const start = '2027-03-03T09:00:00Z';
    expect(uk?.dateAndTime(start)).toBe('середа, 3 березня о 10:00');
    expect(uk?.month('2027-03')).toBe('березень 2027');
    expect(ar?.dateAndTime(start)).toBe('الأربعاء، 3 مارس الساعة 10:00');
    expect(ar?.shortMonth(start)).toBe('مارس');
    expect(ar?.list(['1', '2', '3'])).toBe('1، 2 و3');
    expect(nb?.dateAndTime(start)).toBe('onsdag 3. mars kl. 10.00');
  });

  it('is asked for once, and is English’s where it can’t be had', async () => {
    let asked = 0;
    const fail = () => {
      asked += 1;
      return Promise.reject(new Error('blocked'));
    };
    await expect(learn('pl', fail)).rejects.toThrow('blocked');
    await expect(learn('pl', fail)).rejects.toThrow('blocked');
    expect(asked).toBe(1);
    expect(formatsFor('pl').weekday(1)).toBe('Monday');
    await expect(learn('so', () => Promise.resolve({ words: {} }))).rejects.toThrow('no formats');
  });
});
