import { html, nothing, type TemplateResult } from 'lit';
import { backTemplate } from '../back.template.js';
import { icon } from '../../../src/ui/icon.js';
import type { Erased, HeldThing } from '../../api/privacy/privacy.contract.js';
import { formats } from '../desk-words.js';
import { fieldsOf } from '../dialog/dialog-fields.template.js';
import { hashOf } from '../desk-place.js';
import type { PersonsController } from './persons.controller.js';

const kindWords: Record<string, string> = {
  appointment: 'Time',
  registration: 'Påmelding',
  wait: 'Venter på time',
  enquiry: 'Spørsmål på e-post',
  transcript: 'Samtale som skal sendes på e-post',
};

const canBeExported = ({ kind }: HeldThing): boolean => kind === 'appointment' || kind === 'registration';

/** What a person has a right to see, and to have erased. */
export function personsTemplate(persons: PersonsController): TemplateResult {
  const search = (event: SubmitEvent) => {
    event.preventDefault();
    const person = fieldsOf(event)('person');
    if (person !== '') void persons.search(person);
  };
  return html`${backTemplate(hashOf({ name: 'administration' }), 'Oppsett')}
    <div class="bar"><h2 id="administration-name" tabindex="-1">Innsyn og sletting</h2></div>
    <p class="muted lead">
      Forsikre deg om at du snakker med den det gjelder. Samtaler i chatten kan ikke finnes igjen her: de
      lagres uten noe å finne en person med, og slettes av seg selv.
    </p>
    <form class="card writing" @submit=${search}>
      <div class="field">
        <label for="person">E-post, telefonnummer eller referanse</label>
        <input class="input" id="person" name="person" autocomplete="off" .value=${persons.person} required />
      </div>
      <div class="actions">
        <button class="primary" aria-busy=${persons.isBusy ? 'true' : 'false'}>
          ${persons.isBusy ? html`<span class="spinner"></span>` : nothing}Finn alt
        </button>
      </div>
    </form>
    <div role="status" class="told">
      ${persons.erased ? html`<p class="notice good">${erasedWords(persons.erased)}</p>` : nothing}
      ${persons.problem ? html`<p class="notice bad">${persons.problem}</p>` : nothing}
      ${persons.found?.length === 0 ? html`<p class="notice">Vi har ikke noe lagret om «${persons.person}».</p>` : nothing}
    </div>
    ${persons.found && persons.found.length > 0 ? foundTemplate(persons, persons.found) : nothing}`;
}

const foundTemplate = (persons: PersonsController, found: HeldThing[]) =>
  html`<section class="card">
    <h3>Dette er lagret om «${persons.person}»</h3>
    <ul class="held" role="list">
      ${found.map((thing) => thingTemplate(persons, thing))}
    </ul>
    ${persons.isSure ? sureTemplate(persons, found) : chooseTemplate(persons)}
  </section>`;

const thingTemplate = (persons: PersonsController, thing: HeldThing) =>
  html`<li>
    <label class="choice">
      <input
        type="checkbox"
        .checked=${persons.chosen.has(thing.id)}
        @change=${(event: Event) => persons.choose(thing.id, (event.target as HTMLInputElement).checked)}
      /><span
        >${kindWords[thing.kind] ?? thing.kind}:
        ${thing.title}${
          thing.kind === 'transcript'
            ? nothing
            : html`<br /><span class="muted">${formats.dateAndTime(thing.at)}</span>`
        }${thing.isToCome ? html` <span class="tag warn">Kommer</span>` : nothing}${
          thing.shared ? html` <span class="tag">Flere er påmeldt sammen</span>` : nothing
        }</span
      >
    </label>
    ${
      canBeExported(thing)
        ? html`<button class="quiet" type="button" @click=${() => void persons.save(thing)}>
            ${icon('download')}Last ned<span class="visually-hidden"> alt om ${thing.title}</span>
          </button>`
        : nothing
    }
  </li>`;

const chooseTemplate = (persons: PersonsController) =>
  html`<div class="actions">
    <button class="danger" type="button" ?disabled=${persons.chosen.size === 0} @click=${() => persons.ask()}>
      Slett det som er valgt
    </button>
  </div>`;

function sureTemplate(persons: PersonsController, found: HeldThing[]): TemplateResult {
  const chosen = found.filter(({ id }) => persons.chosen.has(id));
  const isToCome = chosen.some((thing) => thing.isToCome);
  return html`<div class="notice warn" role="alert">
    <p>
      Det kan ikke
      angres.${isToCome ? ' Det som kommer, blir avbestilt, og tiden og plassen går til andre.' : ''} At noe
      har vært, blir stående som et tall uten person.
    </p>
    <button class="danger" type="button" @click=${() => void persons.erase()}>
      Slett ${chosen.length} for godt
    </button>
  </div>`;
}

function erasedWords({ erased, cancelled, withdrawn, kept }: Erased): string {
  const stays = kept.appointments + kept.seats;
  return [
    `${String(erased)} slettet.`,
    cancelled + withdrawn > 0 ? `${String(cancelled + withdrawn)} av dem ble avbestilt.` : '',
    stays > 0 ? `${String(stays)} blir stående som tall, uten person.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}
