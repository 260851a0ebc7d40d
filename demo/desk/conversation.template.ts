import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { icon } from '../../src/ui/icon.js';
import type { Attachment } from '../../src/contract/profile.js';
import type { DeskConversation, DeskLink } from '../api/desk/desk.contract.js';
import type { ConversationController } from './conversation.controller.js';
import { languageName, leftWords, seekerName } from './desk-words.js';
import { endingTemplate, type EndingProps } from './ending.template.js';
import type { FileController } from './file.controller.js';
import { chosenFile, fileTool } from './file.template.js';
import { handOverTemplate, type HandOverProps } from './hand-over.template.js';
import { linkTemplate } from './link.template.js';
import { logTemplate } from './log.template.js';
import { preparedAnswers } from './prepared-answers.js';
import { answersTemplate } from './queue.template.js';

export interface ConversationProps extends HandOverProps {
  conversation: ConversationController;
  files: FileController;
  shown: DeskConversation | undefined;
  links: DeskLink[];
  onSave: (attachment: Attachment) => void;
  onEnd: EndingProps['onEnd'];
  onTake: () => void;
  onBack: () => void;
}

/** `lost`: it runs, but is not ours any more. */
type Standing = 'ours' | 'lost' | 'ended';

/** What the log says counts as much as the queue: of the two, either may lag behind a moment. */
const standingOf = ({ conversation, shown }: ConversationProps): Standing => {
  const states = conversation.entries.flatMap((entry) => (entry.type === 'state' ? entry.state : []));
  if (states.includes('ended')) return 'ended';
  if (!conversation.isSettled || shown?.state === 'active') return 'ours';
  return !shown || states.at(-1) === 'queued' ? 'lost' : 'ours';
};

export function conversationTemplate(props: ConversationProps): TemplateResult {
  const { conversation, shown } = props;
  if (!conversation.id) {
    return html`<main class="column card empty">
      ${icon('chat')}
      <p>Ta en samtale fra køen, eller velg en av dine.</p>
    </main>`;
  }
  const name = shown ? seekerName(shown) : 'Anonym';
  const standing = standingOf(props);
  // What is open or half written in a dialog belongs to one person only.
  return html`${keyed(
    conversation.id,
    html`<main class="column card conversation" aria-labelledby="conversation-name">
      ${headTemplate(props, name, standing)} ${logTemplate(conversation, { name, onSave: props.onSave })}
      ${standing === 'ours' ? composerTemplate(props, shown?.language ?? 'nb') : farewellTemplate(props, standing)}
    </main>`,
  )}`;
}

const farewellTemplate = ({ shown, onTake }: ConversationProps, standing: Standing) => {
  if (standing === 'ended')
    return html`<p class="composer muted">Samtalen er avsluttet. Den slettes av seg selv.</p>`;
  if (!shown) return html`<p class="composer muted" role="status">Samtalen er hos en kollega nå.</p>`;
  return html`<div class="composer">
    <p role="status">Samtalen er tilbake i køen. Det du hadde begynt å skrive, er her fortsatt.</p>
    <div class="actions">
      <button class="primary" type="button" @click=${onTake}>Ta samtalen igjen</button>
    </div>
  </div>`;
};

function headTemplate(props: ConversationProps, name: string, standing: Standing) {
  const { shown, onEnd, onBack } = props;
  return html`<div class="head">
    <button class="icon-button back" type="button" aria-label="Tilbake til køen" @click=${onBack}>
      ${icon('chevron-start')}
    </button>
    <div class="title">
      <h2 id="conversation-name" tabindex="-1">${name}</h2>
      <p class="meta muted small">
        ${shown?.topic ? html`<span>${shown.topic}</span>` : nothing}
        ${shown ? html`<span>${languageName(shown.language)}</span>` : nothing}
      </p>
      ${shown ? answersTemplate(shown) : nothing}
    </div>
    ${
      standing === 'ours'
        ? html`<div class="actions">
            ${handOverTemplate(props)} ${endingTemplate({ onEnd, language: shown?.language ?? 'nb' })}
          </div>`
        : nothing
    }
    ${
      shown?.seekerLeftAt && standing === 'ours'
        ? html`<p class="left notice warn" role="status">${leftWords(shown.seekerLeftAt)}</p>`
        : nothing
    }
  </div>`;
}

function composerTemplate(props: ConversationProps, language: string): TemplateResult {
  const { conversation, files, links } = props;
  const submit = (event: Event) => {
    event.preventDefault();
    void conversation.send();
  };
  const keydown = (event: KeyboardEvent) => {
    // Enter sends, as in every chat at work; Shift and Enter makes a new line. Never while a letter is being composed.
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) submit(event);
  };
  return html`<div class="composer">
    <div class="tools">
      <details class="tool" name="tool">
        <summary>Ferdige svar${icon('chevron-down')}</summary>
        <ul role="list">
          ${preparedAnswers(language).map(
            ({ name, text }) =>
              html`<li>
                <button
                  type="button"
                  class="prepared"
                  @click=${(event: Event) => insert(event, conversation, text)}
                >
                  <strong>${name}</strong><span class="small">${text}</span>
                </button>
              </li>`,
          )}
        </ul>
      </details>
      ${linkTemplate(conversation, links)} ${fileTool(files, conversation.id ?? '')}
    </div>
    ${chosenFile(files, conversation.id ?? '')}
    <form class="write" @submit=${submit}>
      <label class="visually-hidden" for="reply">Svar</label>
      <textarea
        id="reply"
        class="input"
        rows="1"
        maxlength="4000"
        .value=${conversation.draft}
        @input=${(event: InputEvent) => conversation.write((event.target as HTMLTextAreaElement).value)}
        @keydown=${keydown}
      ></textarea>
      <button class="primary">Send</button>
    </form>
  </div>`;
}

/** After what stands there already: nothing written is lost. */
function insert(event: Event, conversation: ConversationController, text: string): void {
  const button = event.currentTarget as HTMLElement;
  const { draft } = conversation;
  conversation.write(draft.trim() ? `${draft.trimEnd()} ${text}` : text);
  button.closest('details')?.removeAttribute('open');
  button.closest('.composer')?.querySelector('textarea')?.focus();
}
