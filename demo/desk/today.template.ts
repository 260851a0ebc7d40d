import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { capitalise } from '../../src/i18n/format.js';
import type { DeskAppointment } from '../api/desk/calendar.contract.js';
import type { DeskEnquiry } from '../api/desk/desk.contract.js';
import { channelNames, formats, languageName } from './desk-words.js';
import type { DeskController, DeskWork } from './desk.controller.js';

export function todayTemplate(desk: DeskController, work: DeskWork): TemplateResult {
  return html`<aside class="column" aria-label="I dag">
    <section class="card" aria-labelledby="today">
      <h2 id="today">Timer i dag</h2>
      <p class="muted small">${capitalise(formats.date(new Date(desk.now)))}</p>
      ${
        work.appointments
          ? appointmentList(work.appointments, desk.now)
          : html`<div class="skeleton row-skeleton"></div>`
      }
    </section>
    <section class="card" aria-labelledby="mail">
      <h2 id="mail">Spørsmål på e-post</h2>
      ${
        work.enquiries.length > 0
          ? html`<ul role="list">
              ${repeat(
                work.enquiries,
                ({ reference }) => reference,
                (enquiry) => enquiryTemplate(desk, enquiry),
              )}
            </ul>`
          : html`<p class="muted">Ingen spørsmål venter på svar.</p>`
      }
    </section>
  </aside>`;
}

function appointmentList(appointments: DeskAppointment[], now: number): TemplateResult {
  if (appointments.length === 0) return html`<p class="muted">Ingen timer i dag.</p>`;
  return html`<ul role="list">
    ${repeat(
      appointments,
      ({ id }) => id,
      (one) =>
        html`<li class="appointment ${Date.parse(one.end) < now ? 'past' : ''}">
          <strong class="time">${formats.span(one.start, one.end)}</strong>
          <span>${one.contact.name}</span>
          <span class="meta muted small">
            <span>${one.service}</span>
            <span
              >${channelNames[one.channel] ?? one.channel}${one.location ? `, ${one.location.name}` : ''}</span
            >
            <span>${one.counsellor.name}</span>
          </span>
          ${
            one.interpreter
              ? html`<span class="small">Tolk: ${languageName(one.interpreter.language)}</span>`
              : nothing
          }
          ${reachTemplate(one)} ${one.note ? html`<q class="small">${one.note}</q>` : nothing}
        </li>`,
    )}
  </ul>`;
}

const reachTemplate = ({ contact, join }: DeskAppointment) =>
  html`<span class="reach small">
    ${join ? html`<a href=${join.url} target="_blank" rel="noopener">Møtet (${join.provider}, åpnes i ny fane)</a>` : nothing}
    ${contact.phone ? html`<a href="tel:${contact.phone.replaceAll(/[^\d+]/g, '')}">${contact.phone}</a>` : nothing}
    ${contact.email ? html`<a href="mailto:${contact.email}">${contact.email}</a>` : nothing}
  </span>`;

const enquiryTemplate = (desk: DeskController, { reference, email, name, text, createdAt }: DeskEnquiry) =>
  html`<li class="enquiry">
    <strong>${name ?? email}</strong>
    <span class="muted small">${capitalise(formats.dateAndTime(createdAt))}</span>
    <p>${text}</p>
    <span class="reach">
      <a href="mailto:${email}?subject=${encodeURIComponent(`Svar på spørsmålet ditt (${reference})`)}"
        >Svar på e-post</a
      >
      <button
        class="quiet"
        type="button"
        aria-label="Slett spørsmålet fra ${name ?? email}"
        @click=${() => void desk.closeEnquiry(reference)}
      >
        Slett
      </button>
    </span>
  </li>`;
