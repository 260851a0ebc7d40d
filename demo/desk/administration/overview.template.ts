import { html, nothing, type TemplateResult } from 'lit';
import { backTemplate } from '../back.template.js';
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
      ${wayTemplate({
        href: place('profile'),
        name: 'Om tjenesten',
        about: 'Navn, kontakt, hjelp som haster, personvern, chat og regler for timer',
        more: html`<span class="offers">${offersTemplate(all)}</span>`,
      })}
    </ul>
    ${groups.map(({ title, parts: names }) =>
      groupTemplate(
        title,
        names.map((name) => ({
          href: place(name),
          name: parts[name].title,
          about: parts[name].why,
          count: all[name].length,
        })),
      ),
    )}
    ${groupTemplate('Personvern', [
      {
        href: place('persons'),
        name: 'Innsyn og sletting',
        about: 'Når noen vil se eller slette det som er lagret om dem',
      },
      {
        href: hashOf({ name: 'audit', filter: {} }),
        name: 'Logg',
        about: 'Hvem som har åpnet og gjort hva ved pulten',
      },
    ])}`;
}

interface Way {
  href: string;
  name: string;
  about: string;
  count?: number;
  more?: TemplateResult;
}

const groupTemplate = (title: string, ways: readonly Way[]) =>
  html`<section class="ways-group">
    <h3>${title}</h3>
    <ul class="ways" role="list">
      ${ways.map(wayTemplate)}
    </ul>
  </section>`;

/** The whole card leads there; its name alone is what the link is called. */
const wayTemplate = ({ href, name, about, count, more }: Way) =>
  html`<li class="way card">
    <p>
      <a class="whole" href=${href}>${name}</a>${
        count === undefined ? nothing : html`<span class="count" .textContent=${String(count)}></span>`
      }
    </p>
    <p class="muted">${about}</p>
    ${more ?? nothing}
  </li>`;

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
  return html`${backTemplate(hashOf({ name: 'administration' }), 'Oppsett')}
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
