import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { backTemplate } from '../back.template.js';
import { capitalise } from '../../../src/i18n/format.js';
import { icon } from '../../../src/ui/icon.js';
import type { AuditEntry } from '../../api/desk/desk.contract.js';
import { hashOf } from '../desk-place.js';
import { formats } from '../desk-words.js';
import { auditFilterTemplate } from './audit-filter.template.js';
import { auditHash, type AuditFilter } from './audit-place.js';
import {
  actionWord,
  byDay,
  countWords,
  filterWords,
  personName,
  shortId,
  subjectId,
  type AuditDay,
  type Onlooker,
} from './audit-words.js';
import type { AuditController, ShownAudit } from './audit.controller.js';

export interface AuditProps {
  audit: AuditController;
  filter: AuditFilter;
  onlooker: Onlooker;
}

export function auditTemplate(props: AuditProps): TemplateResult {
  const { audit } = props;
  const { state } = audit;
  const people = state.name === 'shown' ? state.people : [];
  return html`${backTemplate(hashOf({ name: 'administration' }), 'Oppsett')}
    <div class="bar">
      <h2 id="audit-name" tabindex="-1">Logg</h2>
      <button class="secondary button choosing" type="button" @click=${() => print()}>Skriv ut</button>
    </div>
    <p class="muted lead">
      Hvem som har åpnet og gjort hva ved pulten, uten det som ble skrevet og sagt. Forsøk som ble avvist,
      står her også. At du ser i loggen, blir skrevet ned på samme måte.${keptWords(state)}
    </p>
    ${auditFilterTemplate(props, people)} ${stateTemplate(props)}`;
}

const keptWords = (state: AuditController['state']): string =>
  state.name === 'shown' && state.keptDays !== undefined
    ? ` Alt slettes etter ${String(state.keptDays)} dager.`
    : '';

function stateTemplate(props: AuditProps): TemplateResult {
  const { audit } = props;
  const { state } = audit;
  if (state.name === 'failed') {
    return html`<div class="notice bad" role="alert">
      <p>${state.words}</p>
      <button class="secondary" type="button" @click=${() => void audit.look()}>Prøv igjen</button>
    </div>`;
  }
  if (state.name !== 'shown') return html`<div class="skeleton list-skeleton"></div>`;
  if (state.entries.length === 0) {
    return html`<div class="card empty" role="status">
      ${icon('search')}
      <p>Ingenting er skrevet ned om dette.</p>
    </div>`;
  }
  return html`${daysTemplate(props, state)} ${moreTemplate(audit, state)}`;
}

// The roles are said again: laid out as a list, a table would no longer be one to every screen reader.
function daysTemplate(props: AuditProps, { entries, people }: ShownAudit): TemplateResult {
  const { person } = props.filter;
  const name = person && personName(person, people.find(({ id }) => id === person)?.name, props.onlooker);
  return html`<table class="grid log" role="table" aria-describedby="audit-shown">
    <caption>
      ${capitalise(filterWords(props.filter, name))}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">Tid</th>
        <th role="columnheader" scope="col">Hvem</th>
        <th role="columnheader" scope="col">Hva</th>
        <th role="columnheader" scope="col">Gjelder</th>
      </tr>
    </thead>
    ${repeat(
      byDay(entries),
      ({ date }) => date,
      (day) => dayTemplate(props, day),
    )}
  </table>`;
}

const dayTemplate = (props: AuditProps, { date, entries }: AuditDay) =>
  html`<tbody role="rowgroup">
    <tr role="row" class="day">
      <th role="rowheader" scope="rowgroup" colspan="4">
        ${capitalise(formats.calendarDate(date))} ${date.slice(0, 4)}
      </th>
    </tr>
    ${repeat(
      entries,
      ({ id }) => id,
      (entry) => entryTemplate(props, entry),
    )}
  </tbody>`;

function entryTemplate({ filter, onlooker }: AuditProps, entry: AuditEntry): TemplateResult {
  const { counsellor, counsellorName, at, action } = entry;
  const isUnknown = counsellorName === undefined && counsellor !== onlooker.id;
  return html`<tr role="row">
    <td role="cell" class="time"><time datetime=${at}>${formats.time(at)}</time></td>
    <td role="cell" class="who">
      ${personName(counsellor, counsellorName, onlooker)}
      ${isUnknown ? html`<span class="muted small">${shortId(counsellor)}</span>` : nothing}
    </td>
    <th role="rowheader" scope="row" class="what">${actionWord(action)}</th>
    <td role="cell" class="about">${aboutTemplate(filter, entry)}</td>
  </tr>`;
}

/** Leads to all that was done to the same thing; where one is there already it is only named. */
function aboutTemplate(filter: AuditFilter, entry: AuditEntry): TemplateResult | typeof nothing {
  const subject = subjectId(entry);
  if (subject === undefined) return nothing;
  const name = entry.subjectName ?? shortId(subject);
  const look = entry.subjectName === undefined ? 'id' : '';
  if (filter.subject === subject) return html`<span class=${look}>${name}</span>`;
  return html`<a class=${look} href=${auditHash({ name: 'audit', filter: { subject } })}
    >${name}<span class="visually-hidden">: se alt om det samme</span></a
  >`;
}

function moreTemplate(audit: AuditController, { entries, cursor, more }: ShownAudit): TemplateResult {
  const isBusy = more.name === 'looking';
  return html`<div class="more choosing">
    <p id="audit-shown" role="status" tabindex="-1" class="muted">
      ${countWords(entries.length)}${cursor === undefined ? '. Det er ikke flere.' : '.'}
    </p>
    ${more.name === 'failed' ? html`<p class="notice bad" role="alert">${more.words}</p>` : nothing}
    ${
      cursor === undefined
        ? nothing
        : html`<button
            class="secondary"
            type="button"
            aria-busy=${isBusy ? 'true' : 'false'}
            @click=${() => void audit.lookFurther()}
          >
            ${isBusy ? html`<span class="spinner"></span>` : nothing}Vis eldre
          </button>`
    }
  </div>`;
}
