import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../../../src/ui/icon.js';
import type { DeskNotice } from '../../api/desk/calendar.contract.js';
import { formats, languageName } from '../desk-words.js';
import type { CalendarController } from './calendar.controller.js';
import { failureWords, noticeKindName } from './notice-words.js';

/** What is to be said to whom, until somebody has said it. */
export function noticesTemplate(calendar: CalendarController): TemplateResult {
  const all = calendar.notices?.items;
  const open = all?.filter(({ givenAt }) => givenAt === undefined) ?? [];
  const given = all?.filter(({ givenAt }) => givenAt !== undefined) ?? [];
  return html`<div class="bar">
      <h2 id="calendar-name" tabindex="-1">Beskjeder å gi</h2>
    </div>
    ${calendar.notices ? html`<p class="muted">${calendar.notices.mailed ? whenMailed : whenByHand}</p>` : nothing}
    ${all ? openTemplate(open, calendar) : html`<div class="skeleton times-skeleton"></div>`}
    ${given.length > 0 ? givenTemplate(given, calendar) : nothing}`;
}

const whenMailed =
  'E-post sendes av seg selv. Her står det som må sies på telefon, og det som ikke kom fram på e-post. Ring, og trykk «Gitt».';
const whenByHand =
  'Tjenesten er ikke satt opp til å sende e-post. Send beskjedene herfra, eller ring, og trykk «Gitt».';

const openTemplate = (open: DeskNotice[], calendar: CalendarController): TemplateResult =>
  open.length === 0
    ? html`<div class="card empty">
        ${icon('mail')}
        <p>Alle beskjeder er gitt.</p>
      </div>`
    : html`<ul role="list" class="notices">
        ${repeat(
          open,
          ({ id }) => id,
          (notice) => noticeTemplate(notice, calendar),
        )}
      </ul>`;

const mailOf = ({ contact, subject, text }: DeskNotice): string =>
  `mailto:${encodeURIComponent(contact.email ?? '')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`;

const telOf = (phone: string) => `tel:${phone.replaceAll(/[^\d+]/g, '')}`;

function noticeTemplate(notice: DeskNotice, calendar: CalendarController): TemplateResult {
  const { id, contact, kind, language, createdAt, subject, text, failure } = notice;
  return html`<li class="card notice-card">
    <div class="title" id="notice-${id}">
      <h3>${contact.name}</h3>
      <p class="meta muted">
        <span>${noticeKindName(kind)}</span>
        <span>${languageName(language)}</span>
        <span>${formats.dateAndTime(createdAt)}</span>
      </p>
    </div>
    ${failure ? failureTemplate(failure) : nothing}
    <details>
      <summary>${subject}</summary>
      <p class="letter" lang=${language}>${text}</p>
    </details>
    <p class="actions">
      ${
        contact.email
          ? html`<a class="button secondary" href=${mailOf(notice)} aria-describedby="notice-${id}"
              >${icon('mail')}Skriv e-post</a
            >`
          : nothing
      }
      ${contact.phone ? html`<a class="button secondary" href=${telOf(contact.phone)}>${icon('phone')}Ring ${contact.phone}</a>` : nothing}
      <button
        class="primary"
        type="button"
        aria-describedby="notice-${id}"
        @click=${() => void calendar.setGiven(id, true)}
      >
        ${icon('check')}Gitt
      </button>
    </p>
  </li>`;
}

const failureTemplate = ({ reason, answer }: NonNullable<DeskNotice['failure']>) =>
  html`<p class="failure">
    ${icon('alert')}<span
      >${failureWords(reason)}${answer === undefined ? nothing : html` <span class="muted" lang="en">${answer}</span>`}</span
    >
  </p>`;

const givenTemplate = (given: DeskNotice[], calendar: CalendarController) =>
  html`<section aria-labelledby="given">
    <h3 id="given">Gitt det siste døgnet</h3>
    <ul role="list" class="given">
      ${repeat(
        given,
        ({ id }) => id,
        ({ id, contact, subject }) =>
          html`<li>
            <span id="given-${id}"
              ><strong>${contact.name}</strong> <span class="muted">${subject}</span></span
            >
            <button
              class="quiet"
              type="button"
              aria-describedby="given-${id}"
              @click=${() => void calendar.setGiven(id, false)}
            >
              Angre
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
