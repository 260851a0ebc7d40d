import { html, type TemplateResult } from 'lit';
import type { DeskRole } from '../api/store/access.repository.js';
import { hashOf, type DeskPlace } from './desk-place.js';
import { demandedBy, homeOf, type Roles } from './place-access.js';

const reasons: Record<DeskRole, string> = {
  administrator:
    'Denne siden er for dem som administrerer tjenesten. Trenger du den i arbeidet ditt, så be en av dem om tilgang.',
  counsellor:
    'Denne siden er for veiledere. Du er logget inn som administrator, og samtaler, timer og påmeldinger er ikke dine å åpne.',
};

/** Somebody has come by an address to what is not theirs. */
export function refusedTemplate(place: DeskPlace, roles: Roles): TemplateResult {
  const home = homeOf(roles);
  return html`<main class="refused-place card" aria-labelledby="refused-name">
    <h2 id="refused-name" tabindex="-1">Du har ikke tilgang hit</h2>
    <p>${reasons[demandedBy(place)]}</p>
    <p>
      <a class="button secondary" href=${hashOf(home)}
        >${home.name === 'conversations' ? 'Gå til samtalene' : 'Gå til oppsettet'}</a
      >
    </p>
  </main>`;
}
