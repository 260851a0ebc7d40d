import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import type { TFunction } from 'i18next';
import { icon } from '../ui/icon.js';
import { chosenIn, type CourseFilters } from './course-filters.js';
import { firstNames, optionsFor, otherNames, type Offer, type SelectName } from './filter-choices.js';

export interface FiltersView extends Offer {
  /** Whether what does not fit beside the search is shown. */
  readonly isUnfolded: boolean;
  readonly unfold: () => void;
  readonly type: (q: string) => void;
  readonly choose: (changes: Partial<CourseFilters>) => void;
}

const labelOf = (name: SelectName, t: TFunction): string => {
  if (name === 'format') return t('courses.filters.format');
  if (name === 'location') return t('courses.facts.place');
  return t(`courses.facts.${name === 'period' ? 'when' : name}`);
};

const select = (name: SelectName, view: FiltersView): TemplateResult | typeof nothing => {
  const { filters } = view;
  const { t } = view.view;
  const options = optionsFor(name, view);
  if (options.length === 0) return nothing;
  return html`<div class="filter ${otherNames.includes(name) ? 'other' : ''}">
    <label class="small" for="filter-${name}">${labelOf(name, t)}</label>
    <select
      class="input"
      id="filter-${name}"
      @input=${(event: Event) => view.choose({ [name]: (event.target as HTMLSelectElement).value })}
    >
      <option value="" .selected=${live(filters[name] === '')}>${t(`courses.filters.all.${name}`)}</option>
      ${options.map(
        ({ value, label }) =>
          html`<option
            value=${value}
            .selected=${live(filters[name] === value)}
            .textContent=${label}
          ></option>`,
      )}
    </select>
  </div>`;
};

const skeleton = () =>
  html`<div class="filter" aria-hidden="true"><div class="skeleton filter-skeleton"></div></div>`;

const moreWords = (filters: CourseFilters, names: readonly SelectName[], t: TFunction): string => {
  const count = chosenIn(filters, names);
  return count === 0 ? t('courses.filters.more') : t('courses.filters.moreChosen', { count });
};

const allNames = [...firstNames, ...otherNames];

/** Where there is little room it unfolds all choices, elsewhere the rarer ones; it says how many of those are chosen. */
const moreButton = ({ view: { t }, filters, isUnfolded, unfold }: FiltersView): TemplateResult =>
  html`<button
    class="quiet more-filters"
    type="button"
    aria-expanded=${isUnfolded ? 'true' : 'false'}
    aria-controls="choices"
    @click=${unfold}
  >
    <span class="narrow" .textContent=${moreWords(filters, allNames, t)}></span
    ><span class="wide" .textContent=${moreWords(filters, otherNames, t)}></span>${icon('chevron-down')}
  </button>`;

const searchField = ({ view: { t }, filters, type }: FiltersView): TemplateResult =>
  html`<div class="filter search">
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
        @input=${(event: Event) => type((event.target as HTMLInputElement).value)}
      />
    </div>
  </div>`;

/** The choices are many and change seldom: a letter in the search does not make them anew. */
const choices = (view: FiltersView) => {
  const { facets, filters, places, view: words } = view;
  if (!facets) return firstNames.map(skeleton);
  const chosen = allNames.map((name) => filters[name]);
  return guard([facets, places, words.t, words.formats, ...chosen], () =>
    allNames.map((name) => select(name, view)),
  );
};

/** Search and choices; they narrow what the partner shows, and never widen it. */
export const filterForm = (view: FiltersView): TemplateResult =>
  html`<form
    class="find"
    part="filters"
    @submit=${(event: Event) => {
      event.preventDefault();
      view.choose({});
    }}
  >
    ${searchField(view)} ${moreButton(view)}
    <div class="choices-row" id="choices">${choices(view)}</div>
  </form>`;
