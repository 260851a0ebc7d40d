import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../contract/courses.js';
import { isForeign, zoneCity } from '../i18n/zone.js';
import type { When } from './course-when.js';

/** Whose time it is, for those whose own clock shows another. */
export const zoneNote = (
  sessions: readonly Session[],
  { t, formats }: Pick<When, 't' | 'formats'>,
): TemplateResult | typeof nothing => {
  if (!sessions.some(({ start }) => isForeign(start, formats))) return nothing;
  const place = zoneCity(formats);
  const words = place === 'Oslo' ? t('courses.when.norwegian') : t('courses.when.elsewhere', { place });
  return html`<p class="muted small" .textContent=${words}></p>`;
};
