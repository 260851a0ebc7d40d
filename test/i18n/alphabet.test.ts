import { expect, it } from 'vitest';
import { inAlphabet } from '../../src/i18n/alphabet.js';

it('sorts as the Norwegian alphabet does', () => {
  const places =
    'Ålesund Drammen Ærfugl Østfold ålgård Oslo Aasen André Andrea Ås Åsen Arendal Kárášjohka Karasjok Øyer'.split(
      ' ',
    );
  const norwegian = new Intl.Collator('nb', { sensitivity: 'base' });
  expect(places.toSorted(inAlphabet)).toEqual(places.toSorted(norwegian.compare));
});
