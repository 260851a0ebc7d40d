import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { partsOfDay, type Counsellor } from '../contract/booking.js';
import type { Location } from '../contract/profile.js';
import type { TimesView } from './times-view.js';

/** What one can narrow the times down to, where there is more than one. */
export interface Wishes {
  readonly counsellors: readonly Counsellor[];
  /** The places at which one can meet, and the one that is chosen. */
  readonly places: readonly Location[];
  readonly place: string | undefined;
  readonly choosePlace: (location: Location) => void;
}

interface Wish {
  readonly label: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly chosen: string | undefined;
  readonly choose: (value: string | undefined) => void;
}

const select = ({ label, options, chosen = '', choose }: Wish): TemplateResult =>
  html`<label>
    <span>${label}</span>
    <select
      class="input"
      @change=${(event: Event) => choose((event.target as HTMLSelectElement).value || undefined)}
    >
      ${options.map(
        ([value, words]) =>
          html`<option value=${value} .selected=${live(value === chosen)}>${words}</option>`,
      )}
    </select>
  </label>`;

const counsellorWish = ({ view: { t }, times, wishes, act }: TimesView): Wish => ({
  label: t('booking.check.counsellor'),
  options: [['', t('booking.time.anyone')], ...wishes.counsellors.map(({ id, name }) => [id, name] as const)],
  chosen: times.narrowing.counsellor,
  choose: (counsellor) => act.narrow({ ...times.narrowing, counsellor }),
});

const placeWish = ({ view: { t }, wishes: { places, place, choosePlace } }: TimesView): Wish => ({
  label: t('booking.time.place'),
  options: places.map(({ id, name }) => [id, name] as const),
  chosen: place,
  choose: (id) => {
    const location = places.find((each) => each.id === id);
    if (location) choosePlace(location);
  },
});

const partWish = ({ view: { t }, times, act }: TimesView): Wish => ({
  label: t('booking.time.partOfDay'),
  options: [
    ['', t('booking.time.wholeDay')],
    ...partsOfDay.map((part) => [part, t(`booking.time.${part}`)] as const),
  ],
  chosen: times.narrowing.partOfDay,
  choose: (value) => act.narrow({ ...times.narrowing, partOfDay: partsOfDay.find((part) => part === value) }),
});

/** Out of the way until one asks for it. */
export const timesFilter = (times: TimesView): TemplateResult => {
  const { view, wishes } = times;
  return html`<details class="filter">
    <summary>${view.t('booking.time.filter')}</summary>
    <div>
      ${wishes.counsellors.length < 2 ? nothing : select(counsellorWish(times))}
      ${wishes.places.length < 2 ? nothing : select(placeWish(times))} ${select(partWish(times))}
    </div>
  </details>`;
};
