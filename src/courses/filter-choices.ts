import type { Facets } from '../contract/courses.js';
import { capitalise } from '../i18n/format.js';
import { inAlphabet } from '../i18n/alphabet.js';
import { optionsOf, type ChoiceName, type CourseFilters, type FixedFilters } from './course-filters.js';
import { periodsFrom } from './course-period.js';
import type { CourseView } from './course-view.js';
import { audienceWord, formatWord, kindWord } from './course-words.js';

export type SelectName = ChoiceName | 'period';

/** These stand beside the search where there is room; the others are a press away. */
export const firstNames: readonly SelectName[] = ['kind', 'location', 'period'];
export const otherNames: readonly SelectName[] = ['audience', 'format', 'language'];

export interface Offer {
  readonly view: CourseView;
  readonly filters: CourseFilters;
  readonly fixed: FixedFilters;
  /** `undefined` while they are fetched. */
  readonly facets: Facets | undefined;
  /** Names of places by id. */
  readonly places: Readonly<Record<string, string>>;
}

export interface LabelledOption {
  readonly value: string;
  readonly label: string;
}

const valueWord = (name: ChoiceName, value: string, { view, places }: Offer): string => {
  const { t, formats } = view;
  switch (name) {
    case 'kind':
      return kindWord(value, t);
    case 'format':
      return formatWord(value, t);
    case 'audience':
      return capitalise(audienceWord(value, t));
    case 'language':
      return capitalise(formats.languageName(value));
    case 'location':
      return places[value] ?? value;
  }
};

const countedOptions = (name: ChoiceName, offer: Offer): LabelledOption[] =>
  optionsOf(name, offer.facets ?? {}, offer)
    .map(({ value, count }) => ({ value, count, word: valueWord(name, value, offer) }))
    .sort((one, other) => inAlphabet(one.word, other.word))
    .map(({ value, count, word }) => ({
      value,
      label: offer.view.t('courses.filters.option', { label: word, count }),
    }));

/** Nothing but courses at one's own pace has no dates to choose between. */
const periodOptions = ({ view, filters, facets }: Offer): LabelledOption[] => {
  const { t, formats, nowMs } = view;
  const hasDates = Object.keys(facets?.format ?? {}).some((format) => format !== 'self-paced');
  const periods = hasDates ? periodsFrom(formats.dateKey(new Date(nowMs))) : [];
  return [...new Set([...periods, filters.period])].filter(Boolean).map((value) => ({
    value,
    label: value === 'week' ? t('courses.filters.week') : capitalise(formats.month(value)),
  }));
};

/** What a seeker can choose here; a choice with one answer is no choice. */
export const optionsFor = (name: SelectName, offer: Offer): LabelledOption[] => {
  const options = name === 'period' ? periodOptions(offer) : countedOptions(name, offer);
  return options.length < 2 && offer.filters[name] === '' ? [] : options;
};
