import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DeskAppointment } from '../../api/desk/calendar.contract.js';
import { formats, isBokmal, languageName } from '../desk-words.js';
import type { CalendarController } from './calendar.controller.js';
import { timeSpan, type DayEntry } from './calendar-days.js';
import { interpreterForms, wayName } from './calendar-words.js';
import type { TaskController } from './task.controller.js';

type Meeting = Extract<DayEntry, { name: 'meeting' }>;

export interface MeetingProps {
  calendar: CalendarController;
  tasks: TaskController;
  now: number;
}

type TimeState = 'to-come' | 'running' | 'past';

const timeStateOf = ({ start, end }: Pick<Meeting, 'start' | 'end'>, now: number): TimeState => {
  if (Date.parse(start) > now) return 'to-come';
  return Date.parse(end) > now ? 'running' : 'past';
};

/** A time in the day, with whoever comes then. */
export function meetingTemplate(meeting: Meeting, props: MeetingProps): TemplateResult {
  const [first] = meeting.people;
  const isGroup = first.places > 1;
  const state = timeStateOf(meeting, props.now);
  const isOff = meeting.people.every((one) => one.state === 'cancelled');
  return html`<li class="entry ${state} ${isOff ? 'off' : ''}">
    <p class="time">
      <strong>${timeSpan(meeting.start, meeting.end)}</strong>
      ${state === 'running' && !isOff ? html`<span class="tag good">Nå</span>` : nothing}
    </p>
    <div class="meeting">
      ${
        isGroup
          ? html`<h3>${first.service}</h3>
              <p class="meta muted">
                ${factsTemplate(first, false)}
                <span .textContent=${`${meeting.people.length} av ${first.places} plasser er tatt`}></span>
              </p>`
          : nothing
      }
      ${
        isGroup
          ? html`<ul role="list" class="people">
              ${repeat(
                meeting.people,
                ({ id }) => id,
                (one) => html`<li>${personTemplate(one, props, { state, isGroup })}</li>`,
              )}
            </ul>`
          : personTemplate(first, props, { state, isGroup })
      }
    </div>
  </li>`;
}

const factsTemplate = (one: DeskAppointment, withService: boolean) => html`
  ${withService ? html`<span>${one.service}</span>` : nothing}
  <span>${wayName(one)}</span>
  <span>${one.counsellor.name}</span>
`;

interface PersonSetting {
  state: TimeState;
  isGroup: boolean;
}

function personTemplate(
  one: DeskAppointment,
  props: MeetingProps,
  { state, isGroup }: PersonSetting,
): TemplateResult {
  return html`<div class="person" id="person-${one.id}">
    <div class="who">
      ${isGroup ? html`<h4>${nameOf(one)}</h4>` : html`<h3>${nameOf(one)}</h3>`}
      ${isGroup ? nothing : html`<p class="meta muted">${factsTemplate(one, true)}</p>`} ${tagsTemplate(one)}
      ${reachTemplate(one)} ${one.state === 'confirmed' ? actionsTemplate(one, props, state) : nothing}
    </div>
    <div class="words">${wordsTemplate(one)}</div>
  </div>`;
}

/** What told of the person has been erased by then. */
const nameOf = ({ contact }: DeskAppointment): string => contact.name || 'Personopplysningene er slettet';

/** What one must know beforehand, or what has become of it. */
function tagsTemplate({ state, language, interpreter, attendance }: DeskAppointment) {
  const form = interpreter ? (interpreterForms[interpreter.form] ?? interpreter.form) : '';
  return html`<p class="tags">
    ${state === 'cancelled' ? html`<span class="tag bad">Avlyst</span>` : nothing}
    ${attendance === 'came' ? html`<span class="tag good">Møtte</span>` : nothing}
    ${attendance === 'missed' ? html`<span class="tag warn">Møtte ikke</span>` : nothing}
    ${isBokmal(language) ? nothing : html`<span class="tag">Skriver ${languageName(language)}</span>`}
    ${
      interpreter
        ? html`<span class="tag warn">Tolk: ${languageName(interpreter.language)}, ${form}</span>`
        : nothing
    }
  </p>`;
}

const telOf = (phone: string) => `tel:${phone.replaceAll(/[^\d+]/g, '')}`;

/** The first is how they talk, the others how to reach the person. */
const reachTemplate = ({ contact, join, channel }: DeskAppointment) =>
  html`<p class="reach">
    ${join ? html`<a href=${join.url} target="_blank" rel="noopener">Bli med i videomøtet (åpnes i ny fane)</a>` : nothing}
    ${contact.phone ? html`<a href=${telOf(contact.phone)}>${channel === 'phone' ? `Ring ${contact.phone}` : contact.phone}</a>` : nothing}
    ${contact.email ? html`<a href="mailto:${contact.email}">${contact.email}</a>` : nothing}
  </p>`;

const wordsTemplate = ({ answers, note, cancelReason, change, state }: DeskAppointment) => html`
  ${
    answers.length > 0
      ? html`<dl class="answers">
          ${answers.map(
            ({ question, answer }) =>
              html`<div>
                <dt>${question}</dt>
                <dd>${answer}</dd>
              </div>`,
          )}
        </dl>`
      : nothing
  }
  ${note ? html`<q>${note}</q>` : nothing}
  ${
    change
      ? html`<p class="muted">
          ${state === 'cancelled' ? 'Avlyst' : 'Flyttet'} av
          ${change.by}${change.reason ? `: ${change.reason}` : ''}
        </p>`
      : nothing
  }
  ${!change && cancelReason ? html`<p class="muted">Avbestilt: ${cancelReason}</p>` : nothing}
`;

function actionsTemplate(
  one: DeskAppointment,
  { calendar, tasks }: MeetingProps,
  state: TimeState,
): TemplateResult {
  const about = `person-${one.id}`;
  if (state !== 'to-come') return attendanceTemplate(one, calendar);
  return html`<p class="actions">
    <button
      class="secondary"
      type="button"
      aria-describedby=${about}
      @click=${() => tasks.begin({ name: 'moving', appointment: one, from: formats.dateKey(one.start), filter: { counsellor: '' } })}
    >
      Flytt
    </button>
    <button
      class="danger"
      type="button"
      aria-describedby=${about}
      @click=${() => tasks.begin({ name: 'cancelling', appointment: one })}
    >
      Avlys
    </button>
  </p>`;
}

const choices = [
  { value: 'came', label: 'Møtte' },
  { value: 'missed', label: 'Møtte ikke' },
] as const;

/** Pressed again it is taken back. */
const attendanceTemplate = ({ id, attendance, contact }: DeskAppointment, calendar: CalendarController) =>
  html`<p class="actions" role="group" aria-label="Møtte ${contact.name}?">
    ${choices.map(
      ({ value, label }) =>
        html`<button
          class="secondary"
          type="button"
          aria-pressed=${attendance === value ? 'true' : 'false'}
          @click=${() => void calendar.attend(id, attendance === value ? 'unknown' : value)}
        >
          ${label}
        </button>`,
    )}
  </p>`;
