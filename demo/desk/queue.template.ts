import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DeskConversation } from '../api/desk/desk.contract.js';
import { inOrderOfNeed } from './conversation-order.js';
import {
  duration,
  formats,
  languageName,
  leftWords,
  minutesSince,
  seekerName,
  unansweredWords,
  unreadMessages,
} from './desk-words.js';
import type { DeskController, DeskWork } from './desk.controller.js';

export interface QueueProps {
  desk: DeskController;
  work: DeskWork;
  selected: string | undefined;
  /** Handed over by a colleague, and not opened yet. */
  handedOver: ReadonlySet<string>;
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
            <span class="tags">
              ${one.returned ? html`<span class="tag warn">Har snakket med en kollega</span>` : nothing}
              ${one.unread ? html`<span class="tag good" .textContent=${unreadMessages(one.unread)}></span>` : nothing}
              ${one.seekerLeftAt ? html`<span class="tag warn" .textContent=${leftWords(one.seekerLeftAt)}></span>` : nothing}
            </span>
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

interface MineProps {
  isSelected: boolean;
  isHandedOver: boolean;
  now: number;
}

/** What makes it worth opening, the most urgent first. */
function mineTags(one: DeskConversation, { isSelected, isHandedOver, now }: MineProps) {
  if (one.state === 'ended') return html`<span class="tag">Avsluttet</span>`;
  const isUnread = one.unread > 0 && !isSelected;
  return html`
    ${isHandedOver ? html`<span class="tag good">Overført til deg</span>` : nothing}
    ${isUnread ? html`<span class="tag good" .textContent=${unreadMessages(one.unread)}></span>` : nothing}
    ${isUnread ? html`<span class="small" .textContent=${unansweredWords(one, now)}></span>` : nothing}
    ${one.seekerLeftAt ? html`<span class="tag warn" .textContent=${leftWords(one.seekerLeftAt)}></span>` : nothing}
  `;
}

function mineList(mine: DeskConversation[], props: QueueProps): TemplateResult {
  const { desk, selected, handedOver, onSelect } = props;
  if (mine.length === 0) return html`<p class="muted">Du har ingen samtaler nå.</p>`;
  return html`<ul role="list">
    ${repeat(
      inOrderOfNeed(mine, handedOver),
      ({ id }) => id,
      (one) =>
        html`<li>
          <button
            class="conversation-link"
            type="button"
            data-id=${one.id}
            aria-current=${one.id === selected ? 'true' : 'false'}
            @click=${() => onSelect(one.id)}
          >
            <strong>${seekerName(one)}</strong>
            <span class="meta muted small">
              <span .textContent=${`Startet ${formats.clock(one.createdAt)}`}></span>
              ${one.topic ? html`<span>${one.topic}</span>` : nothing}
              <span>${languageName(one.language)}</span>
            </span>
            <span class="tags"
              >${mineTags(one, { isSelected: one.id === selected, isHandedOver: handedOver.has(one.id), now: desk.now })}</span
            >
          </button>
        </li>`,
    )}
  </ul>`;
}
