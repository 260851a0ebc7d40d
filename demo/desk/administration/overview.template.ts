import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../src/ui/icon.js';
import type { Administered } from '../../api/desk/administration/catalogue.contract.js';
import { hashOf } from '../desk-place.js';
import type { Administration } from './administration-client.js';
import type { Lists } from './fields.js';
import { parts, type PartName } from './parts.js';

const groups: readonly { title: string; parts: readonly PartName[] }[] = [
  { title: 'Timebestilling', parts: ['services', 'counsellors', 'places', 'rooms', 'shifts', 'exceptions'] },
  { title: 'Kurs', parts: ['courses'] },
];

const place = (part: PartName | 'profile' | 'persons', item?: string) =>
  hashOf({ name: 'administration', part, ...(item !== undefined && { item }) });

export function overviewTemplate(all: Administration): TemplateResult {
  return html`<div class="bar"><h2 id="administration-name" tabindex="-1">Oppsett</h2></div>
    ${all.profile.isSetUp ? nothing : beginTemplate()}
    <ul class="ways" role="list">
      <li>
        <a class="way card" href=${place('profile')}>
          <span class="name">Om tjenesten</span>
          <span class="muted">Navn, kontakt, hjelp som haster, personvern, chat og regler for timer</span>
          <span class="offers">${offersTemplate(all)}</span>
        </a>
      </li>
    </ul>
    ${groups.map(
      ({ title, parts: names }) =>
        html`<section class="ways-group">
          <h3>${title}</h3>
          <ul class="ways" role="list">
            ${names.map(
              (name) =>
                html`<li>
                  <a class="way card" href=${place(name)}>
                    <span class="name">${parts[name].title}<span class="count" .textContent=${String(all[name].length)}></span></span>
                    <span class="muted">${parts[name].why}</span>
                  </a>
                </li>`,
            )}
          </ul>
        </section>`,
    )}
    <section class="ways-group">
      <h3>Personvern</h3>
      <ul class="ways" role="list">
        <li>
          <a class="way card" href=${place('persons')}>
            <span class="name">Innsyn og sletting</span>
            <span class="muted">Når noen vil se eller slette det som er lagret om dem</span>
          </a>
        </li>
      </ul>
    </section>`;
}

const offersTemplate = ({ profile }: Administration) =>
  [
    ['chat', 'Chat'],
    ['booking', 'Timebestilling'],
    ['courses', 'Kurs'],
  ].map(([part = '', name = '']) =>
    profile[part] === undefined
      ? html`<span class="tag">${name}: av</span>`
      : html`<span class="tag good">${icon('check')}${name}: på</span>`,
  );

const beginTemplate = () =>
  html`<div class="notice begin">
    <h3>Slik kommer dere i gang</h3>
    <ol>
      <li>Fyll ut <a href=${place('profile')}>om tjenesten</a>, og slå på det dere tilbyr.</li>
      <li>
        For timer: legg til <a href=${place('services', 'new')}>en tjeneste</a>,
        <a href=${place('counsellors', 'new')}>en veileder</a>, et
        <a href=${place('places', 'new')}>sted</a> om folk skal møte opp, og når veilederen
        <a href=${place('shifts', 'new')}>kan bestilles</a>.
      </li>
      <li>For kurs: legg til <a href=${place('courses', 'new')}>et kurs</a>, og vis det på nettsidene.</li>
    </ol>
  </div>`;

/** All of one kind. */
export function itemsTemplate(part: PartName, items: Administered[], lists: Lists): TemplateResult {
  const { title, why, one, name, about } = parts[part];
  return html`<a class="back" href=${hashOf({ name: 'administration' })}>${icon('chevron-start')}Oppsett</a>
    <div class="bar">
      <h2 id="administration-name" tabindex="-1">${title}</h2>
      <a class="button primary" href=${place(part, 'new')}>Legg til ${one}</a>
    </div>
    <p class="muted lead">${why}</p>
    ${
      items.length === 0
        ? html`<div class="card empty"><p>Ingenting er lagt til ennå.</p></div>`
        : html`<ul class="items card" role="list">
            ${items.map(
              (item) =>
                html`<li>
                  <a class="whole" href=${place(part, item.id)}>${name(item, lists)}</a>
                  <span class="muted">${about(item, lists)}</span>
                </li>`,
            )}
          </ul>`
    }`;
}
