import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../src/ui/icon.js';
import type { DeskCounsellor } from '../api/desk/desk.contract.js';

export interface HandOverProps {
  colleagues: readonly DeskCounsellor[];
  /** To a colleague, or back to the queue. */
  onHandOver: (to: DeskCounsellor | undefined) => void;
}

const show = (event: Event): void => {
  const { nextElementSibling: dialog } = event.currentTarget as Element;
  if (dialog instanceof HTMLDialogElement) dialog.showModal();
};

/** Somebody else goes on with it: a colleague who is here, or whoever takes the first one in the queue. */
export function handOverTemplate({ colleagues, onHandOver }: HandOverProps): TemplateResult {
  const answer = (event: SubmitEvent) => {
    const { value } = event.submitter as HTMLButtonElement;
    if (value === 'queue') onHandOver(undefined);
    const colleague = colleagues.find(({ id }) => value === `to ${id}`);
    if (colleague) onHandOver(colleague);
  };
  return html`<button class="secondary" type="button" @click=${show}>Overfør</button>
    <dialog aria-labelledby="hand-over-question" @submit=${answer}>
      <form method="dialog">
        <h2 id="hand-over-question">Hvem skal ta over?</h2>
        <p>Den som tar over, ser hele samtalen.</p>
        <ul role="list" class="takers">
          ${colleagues.map(
            ({ id, name }) =>
              html`<li>
                <button class="secondary" value=${`to ${id}`}>${icon('person')}${name}</button>
              </li>`,
          )}
          <li>
            <button class="secondary" value="queue">${icon('arrow-up')}Tilbake til køen, først</button>
          </li>
        </ul>
        ${colleagues.length === 0 ? html`<p class="muted small">Ingen av kollegene dine er her nå.</p>` : nothing}
        <div class="actions"><button class="quiet" value="stay">Behold samtalen</button></div>
      </form>
    </dialog>`;
}
