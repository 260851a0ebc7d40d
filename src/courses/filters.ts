import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TFunction } from 'i18next';
import type { Facets } from '../contract/courses.js';
import { icon } from '../ui/icon.js';
import {
  choiceNames,
  optionsOf,
  type ChoiceName,
  type CourseFilters,
  type FilterOption,
  type FixedFilters,
} from './course-filters.js';
import { formatWord, kindWord } from './course-words.js';

export interface FiltersView {
  readonly t: TFunction;
  readonly filters: CourseFilters;
  readonly fixed: FixedFilters;
  /** `undefined` while they are fetched. */
  readonly facets: Facets | undefined;
  /** Names of places by id. */
  readonly places: Readonly<Record<string, string>>;
  readonly type: (q: string) => void;
  readonly choose: (changes: Partial<CourseFilters>) => void;
}

const wordsOfChoice = (name: ChoiceName, t: TFunction): { label: string; all: string } => {
  if (name === 'kind') return { label: t('courses.filters.kind'), all: t('courses.filters.allKinds') };
  if (name === 'format') return { label: t('courses.filters.format'), all: t('courses.filters.allFormats') };
  return { label: t('courses.filters.place'), all: t('courses.filters.allPlaces') };
};

const optionWord = (name: ChoiceName, value: string, { t, places }: FiltersView): string => {
  if (name === 'kind') return kindWord(value, t);
  return name === 'format' ? formatWord(value, t) : (places[value] ?? value);
};

const optionElements = (name: ChoiceName, options: readonly FilterOption[], view: FiltersView) =>
  options
    .map(({ value, count }) => ({ value, count, label: optionWord(name, value, view) }))
    .sort((one, other) => one.label.localeCompare(other.label))
    .map(
      ({ value, count, label }) =>
        html`<option
          value=${value}
          .selected=${live(view.filters[name] === value)}
          .textContent=${view.t('courses.filters.option', { label, count })}
        ></option>`,
    );

/** A choice with one answer is no choice. */
const choice = (name: ChoiceName, facets: Facets, view: FiltersView): TemplateResult | typeof nothing => {
  const { t, filters } = view;
  const options = optionsOf(name, facets, view);
  if (options.length < 2 && filters[name] === '') return nothing;
  const { label, all } = wordsOfChoice(name, t);
  return html`<div class="filter">
    <label class="small" for="filter-${name}">${label}</label>
    <select
      class="input"
      id="filter-${name}"
      @input=${(event: Event) => view.choose({ [name]: (event.target as HTMLSelectElement).value })}
    >
      <option value="" .selected=${live(filters[name] === '')}>${all}</option>
      ${optionElements(name, options, view)}
    </select>
  </div>`;
};

/** Search and choices; they narrow what the partner shows, and never widen it. */
export const filterForm = (view: FiltersView): TemplateResult => {
  const { t, filters, facets } = view;
  return html`<form
    class="find"
    part="filters"
    @submit=${(event: Event) => {
      event.preventDefault();
      view.choose({});
    }}
  >
    <div class="filter search">
      <label class="small" for="filter-q">${t('courses.filters.search')}</label>
      <div class="search-box">
        ${icon('search')}
        <input
          class="input"
          id="filter-q"
          type="search"
          maxlength="200"
          autocomplete="off"
          .value=${live(filters.q)}
          @input=${(event: Event) => view.type((event.target as HTMLInputElement).value)}
        />
      </div>
    </div>
    ${choiceNames.map((name) =>
      facets === undefined
        ? html`<div class="filter" aria-hidden="true"><div class="skeleton filter-skeleton"></div></div>`
        : choice(name, facets, view),
    )}
  </form>`;
};
