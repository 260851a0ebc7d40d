import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../src/ui/icon.js';
import type { DeskLink, LinkKind } from '../api/desk/desk.contract.js';
import type { ConversationController } from './conversation.controller.js';

const kindNames: Record<LinkKind, string> = {
  meeting: 'Videomøte',
  booking: 'Timebestilling',
  course: 'Kurs',
};
const isKind = (kind: unknown): kind is LinkKind => typeof kind === 'string' && kind in kindNames;

/** A link of the service's own with one press, or any other by its address. */
export function linkTemplate(conversation: ConversationController, links: DeskLink[]): TemplateResult {
  const send = async (event: Event, { kind, url, label }: DeskLink) => {
    const details = (event.currentTarget as HTMLElement).closest('details');
    if (!isKind(kind)) return false;
    const sent = await conversation.sendLink({ kind, url, label });
    if (sent) details?.removeAttribute('open');
    return sent;
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const [kind, url, label] = ['kind', 'url', 'label'].map((name) => {
      const value = new FormData(form).get(name);
      return typeof value === 'string' ? value.trim() : '';
    });
    if (kind && url && label && (await send(event, { kind, url, label }))) form.reset();
  };
  return html`<details class="tool" name="tool">
    <summary>Send lenke${icon('chevron-down')}</summary>
    ${
      links.length > 0
        ? html`<ul role="list">
            ${links.map(
              (link) =>
                html`<li>
                  <button type="button" class="prepared" @click=${(event: Event) => void send(event, link)}>
                    <strong>${link.label}</strong><span class="small">${link.url}</span>
                  </button>
                </li>`,
            )}
          </ul>`
        : nothing
    }
    <form class="link-form" @submit=${(event: SubmitEvent) => void submit(event)}>
      <div class="field">
        <label for="link-kind">Hva lenken gjelder</label>
        <select class="input short" id="link-kind" name="kind">
          ${Object.entries(kindNames).map(([kind, name]) => html`<option .value=${kind}>${name}</option>`)}
        </select>
      </div>
      <div class="field">
        <label for="link-url">Adresse</label>
        <input class="input" id="link-url" name="url" type="url" required />
      </div>
      <div class="field">
        <label for="link-label">Tekst</label>
        <input class="input" id="link-label" name="label" maxlength="200" required />
      </div>
      <div class="actions"><button class="secondary">Send lenken</button></div>
    </form>
  </details>`;
}
