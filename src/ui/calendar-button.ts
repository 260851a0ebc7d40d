import type { TFunction } from 'i18next';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icon.js';

export interface CalendarView {
  readonly state: 'idle' | 'fetching' | 'failed';
  readonly save: () => void;
}

/** Saves what one is going to as a calendar file. */
export const calendarButton = ({ state, save }: CalendarView, t: TFunction): TemplateResult => html`
  <button class="secondary" type="button" aria-busy=${state === 'fetching' ? 'true' : 'false'} @click=${save}>
    ${state === 'fetching' ? html`<span class="spinner"></span>` : icon('calendar')}${t('common.calendar')}
  </button>
  ${state === 'failed' ? html`<p role="alert">${t('common.calendarFailed')}</p>` : nothing}
`;
