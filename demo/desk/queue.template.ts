import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DeskConversation } from '../api/desk/desk.contract.js';
import { byNeed } from './conversation-order.js';
import { duration, languageName, leftWords, minutesSince, seekerName, unreadMessages } from './desk-words.js';
import type { DeskController, DeskWork } from './desk.controller.js';

export interface QueueProps {
  desk: DeskController;
  work: DeskWork;
  selected: string | undefined;
  onTake: (id: string) => void;
  onSelect: (id: string) => void;
}

export function queueTemplate(props: QueueProps): TemplateResult {
  const { queue } = props.work;
  return html`<nav class="column lists" aria-label="Samtaler">
    <section class="card" aria-labelledby="waiting">
      <h2 id="waiting">
        Venter nå${queue ? html` <span class="count">${queue.waiting.length}</span>` : nothing}
      </h2>
      ${queue ? waitingList(queue.waiting, props) : html`<div class="skeleton row-skeleton"></div>`}
      ${
        queue?.others
          ? html`<p class="muted small">
              Kollegene dine har ${queue.others === 1 ? 'én samtale' : `${queue.others} samtaler`} nå.
            </p>`
          : nothing
      }
    </section>
    <section class="card" aria-labelledby="mine">
      <h2 id="mine" tabindex="-1">Mine samtaler</h2>
      ${queue ? mineList(queue.mine, props) : html`<div class="skeleton row-skeleton"></div>`}
    </section>
  </nav>`;
}

function waitingList(waiting: DeskConversation[], { desk, onTake }: QueueProps): TemplateResult {
  if (waiting.length === 0) return html`<p class="muted">Ingen venter.</p>`;
  return html`<ol role="list">
    ${repeat(
      waiting,
      ({ id }) => id,
      (one) => {
        const minutes = minutesSince(one.waitingSince, desk.now);
        return html`<li class="waiting">
          <div id="waiting-${one.id}">
            <strong>${seekerName(one)}</strong>
            <span class="meta muted small">
              <span .textContent=${`Har ventet ${duration(minutes)}`}></span>
              ${one.topic ? html`<span>${one.topic}</span>` : nothing}
              <span>${languageName(one.language)}</span>
            </span>
            ${answersTemplate(one)}
            ${one.returned ? html`<span class="tag">Har snakket med en kollega</span>` : nothing}
            ${one.seekerLeftAt ? html`<span class="tag" .textContent=${leftWords(one.seekerLeftAt)}></span>` : nothing}
            ${one.unread ? html`<span class="tag good" .textContent=${unreadMessages(one.unread)}></span>` : nothing}
          </div>
          <button
            class="secondary"
            type="button"
            aria-describedby="waiting-${one.id}"
            @click=${() => onTake(one.id)}
          >
            Ta samtalen
          </button>
        </li>`;
      },
    )}
  </ol>`;
}

export const answersTemplate = ({ answers }: DeskConversation) =>
  answers.length > 0
    ? html`<dl class="answers small">
        ${answers.map(
          ({ question, answer }) =>
            html`<div>
              <dt>${question}</dt>
              <dd>${answer}</dd>
            </div>`,
        )}
      </dl>`
    : nothing;

interface TagProps {
  isSelected: boolean;
  now: number;
}

function mineTag(one: DeskConversation, { isSelected, now }: TagProps): TemplateResult | typeof nothing {
  if (one.state === 'ended') return html`<span class="tag">Avsluttet</span>`;
  if (one.unread && !isSelected) {
    const waits = one.lastWordAt ? `, for ${duration(minutesSince(one.lastWordAt, now))} siden` : '';
    return html`<span class="tag good" .textContent=${unreadMessages(one.unread) + waits}></span>`;
  }
  return one.seekerLeftAt ? html`<span class="tag">Er borte</span>` : nothing;
}

function mineList(mine: DeskConversation[], { desk, selected, onSelect }: QueueProps): TemplateResult {
  if (mine.length === 0) return html`<p class="muted">Du har ingen samtaler nå.</p>`;
  return html`<ul role="list">
    ${repeat(
      mine.toSorted(byNeed),
      ({ id }) => id,
      (one) =>
        html`<li>
          <button
            class="conversation-link"
            type="button"
            aria-current=${one.id === selected ? 'true' : 'false'}
            @click=${() => onSelect(one.id)}
          >
            <span class="who"
              ><strong>${seekerName(one)}</strong>
              <span class="muted small">${one.topic ?? languageName(one.language)}</span></span
            >
            ${mineTag(one, { isSelected: one.id === selected, now: desk.now })}
          </button>
        </li>`,
    )}
  </ul>`;
}
