import { html, nothing, type TemplateResult } from 'lit';
import { webLink } from './web-link.js';

export interface PrivacyNote {
  /** Who keeps what, and what for. */
  readonly sentence: string;
  readonly linkWords: string;
  readonly policyUrl: string | undefined;
}

/** Stands where something personal is sent. */
export const privacyNote = ({
  sentence,
  linkWords,
  policyUrl,
}: PrivacyNote): TemplateResult | typeof nothing => {
  const address = webLink(policyUrl);
  if (address === undefined) return nothing;
  return html`<p class="small muted">${sentence} <a href=${address}>${linkWords}</a></p>`;
};
