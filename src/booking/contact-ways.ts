import { html, nothing, type TemplateResult } from 'lit';
import type { BookingView } from './booking-words.js';

/** How else to reach the service. */
export const contactWays = ({ t, profile }: BookingView): TemplateResult | typeof nothing => {
  const { phone, email } = profile?.contact ?? {};
  if (phone === undefined && email === undefined) return nothing;
  return html`<p class="ways">
    ${
      phone === undefined
        ? nothing
        : html`<span
            >${t('common.phone')}: <a href="tel:${phone.replace(/\s/g, '')}"><bdi>${phone}</bdi></a></span
          >`
    }
    ${
      email === undefined
        ? nothing
        : html`<span>${t('common.email')}: <a href="mailto:${email}">${email}</a></span>`
    }
  </p>`;
};
