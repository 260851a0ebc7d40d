import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../../../src/ui/icon.js';
import { auditKinds, type AuditPage } from '../../api/desk/desk.contract.js';
import { fieldsOf } from '../dialog/dialog-fields.template.js';
import { auditFilterOf, auditHash, type AuditFilter } from './audit-place.js';
import { kindWords, personName, shortId, type Onlooker } from './audit-words.js';

type People = NonNullable<AuditPage['people']>;

interface FilterProps {
  filter: AuditFilter;
  onlooker: Onlooker;
}

/** The address follows the form, so that Back takes a choice back. */
export function auditFilterTemplate({ filter, onlooker }: FilterProps, people: People): TemplateResult {
  const submit = (event: Event) => {
    event.preventDefault();
    const { subject } = filter;
    location.hash = auditHash({
      name: 'audit',
      filter: { ...auditFilterOf(fieldsOf(event)), ...(subject !== undefined && { subject }) },
    });
  };
  const { kind, from = '', to = '' } = filter;
  return html`<form class="card asking choosing" aria-label="Utvalg" @submit=${submit}>
      ${personTemplate(filter, withChosen(people, filter), onlooker)}
      <div class="field">
        <label for="hva">Hva</label>
        <select class="input" id="hva" name="hva">
          <option value="" ?selected=${kind === undefined}>Alt</option>
          ${auditKinds.map((one) => html`<option value=${one} ?selected=${one === kind}>${kindWords[one]}</option>`)}
        </select>
      </div>
      <div class="field">
        <label for="fra">Fra og med</label>
        <input class="input" id="fra" type="date" name="fra" .value=${live(from)} />
      </div>
      <div class="field">
        <label for="til">Til og med</label>
        <input class="input" id="til" type="date" name="til" .value=${live(to)} />
      </div>
      <button class="primary">Vis</button>
    </form>
    ${Object.keys(filter).length === 0 ? nothing : narrowedTemplate(filter)}`;
}

/** Who is looked at by an address stands among the choices, too. */
const withChosen = (people: People, { person }: AuditFilter): People =>
  person === undefined || people.some(({ id }) => id === person) ? people : [...people, { id: person }];

function personTemplate({ person }: AuditFilter, people: People, onlooker: Onlooker): TemplateResult {
  const words = ({ id, name }: People[number]) => {
    const isUnknown = name === undefined && id !== onlooker.id;
    return `${personName(id, name, onlooker)}${isUnknown ? ` (${shortId(id)})` : ''}`;
  };
  const options = people
    .map((one) => ({ id: one.id, words: words(one) }))
    .toSorted((a, b) => a.words.localeCompare(b.words, 'nb'));
  return html`<div class="field">
    <label for="hvem">Hvem</label>
    <select class="input" id="hvem" name="hvem">
      <option value="" ?selected=${person === undefined}>Alle</option>
      ${options.map((one) => html`<option value=${one.id} ?selected=${one.id === person}>${one.words}</option>`)}
    </select>
  </div>`;
}

const narrowedTemplate = ({ subject }: AuditFilter) =>
  html`<p class="narrowed choosing">
    ${subject === undefined ? nothing : html`<span>Bare det som gjelder <span class="id">${shortId(subject)}</span></span>`}
    <a href=${auditHash({ name: 'audit', filter: {} })}>${icon('close')}Vis hele loggen</a>
  </p>`;
