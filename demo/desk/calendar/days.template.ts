import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon, type IconName } from '../../../src/ui/icon.js';
import { hashOf, type CalendarPlace } from '../desk-place.js';
import { channelNames } from '../desk-words.js';
import { blockTimes, timeSpan, type CalendarDay, type DayEntry } from './calendar-days.js';
import { dayName } from './calendar-words.js';
import { meetingTemplate, type MeetingProps } from './meeting.template.js';

const keyOf = (entry: DayEntry): string => (entry.name === 'block' ? entry.block.id : entry.people[0].id);

/** One day, with everything one needs for it. */
export function dayTemplate({ date, entries }: CalendarDay, props: MeetingProps): TemplateResult {
  if (entries.length === 0)
    return html`<div class="card empty">
      ${icon('calendar')}
      <p>Ingen timer denne dagen.</p>
    </div>`;
  return html`<ol role="list" class="day">
    ${repeat(entries, keyOf, (entry) =>
      entry.name === 'block' ? blockTemplate(entry, date, props) : meetingTemplate(entry, props),
    )}
  </ol>`;
}

type Block = Extract<DayEntry, { name: 'block' }>;

function blockTemplate({ block }: Block, date: string, { calendar, now }: MeetingProps): TemplateResult {
  const isOver = Date.parse(block.end) <= now;
  return html`<li class="entry block ${isOver ? 'past' : ''}">
    <p class="time"><strong>${blockTimes(block, date)}</strong></p>
    <div class="meeting" id="block-${block.id}">
      <h3>Sperret tid</h3>
      <p class="meta muted">
        <span>${block.counsellor.name}</span>${block.note ? html`<span>${block.note}</span>` : nothing}
      </p>
      ${
        isOver
          ? nothing
          : html`<p class="actions">
              <button
                class="quiet"
                type="button"
                aria-describedby="block-${block.id}"
                @click=${() => void calendar.unblock(block.id)}
              >
                Opphev sperringen
              </button>
            </p>`
      }
    </div>
  </li>`;
}

const wayIcons: Record<string, IconName> = {
  'in-person': 'place',
  video: 'video',
  phone: 'phone',
  chat: 'chat',
};

export interface WeekProps {
  place: CalendarPlace;
  today: string;
}

/** A week at a glance; each day leads to itself. */
export const weekTemplate = (days: CalendarDay[], props: WeekProps): TemplateResult =>
  html`<ol role="list" class="week">
    ${days.map(
      ({ date, entries }) =>
        html`<li class="card ${date === props.today ? 'today' : ''}">
          <h3>
            <a href=${hashOf({ ...props.place, view: 'day', date })}>${dayName(date)}</a>
            ${date === props.today ? html`<span class="tag good">I dag</span>` : nothing}
          </h3>
          ${
            entries.length > 0
              ? html`<ul role="list">
                  ${repeat(entries, keyOf, (entry) => glanceTemplate(entry, date))}
                </ul>`
              : html`<p class="muted">Ingen timer.</p>`
          }
        </li>`,
    )}
  </ol>`;

function glanceTemplate(entry: DayEntry, date: string): TemplateResult {
  if (entry.name === 'block')
    return html`<li class="glance block">
      <strong>${blockTimes(entry.block, date)}</strong>
      <span>Sperret: ${[entry.block.counsellor.name, entry.block.note].filter(Boolean).join(', ')}</span>
    </li>`;
  const [first] = entry.people;
  const isGroup = first.places > 1;
  const isOff = first.state === 'cancelled';
  const who = isGroup
    ? `${first.service}, ${entry.people.length} av ${first.places}`
    : first.contact.name || 'Slettet';
  return html`<li class="glance ${isOff ? 'off' : ''}">
    <strong>${timeSpan(entry.start, entry.end)}</strong>
    <span class="who">${who}</span>
    <span class="way muted">
      ${icon(wayIcons[first.channel] ?? 'calendar')}
      <span>${channelNames[first.channel] ?? first.channel}, ${first.counsellor.name}</span>
    </span>
    ${isOff ? html`<span class="tag bad">Avlyst</span>` : nothing}
    ${first.interpreter ? html`<span class="tag warn">Tolk</span>` : nothing}
  </li>`;
}
