import { html, type TemplateResult } from 'lit';
import { icon } from '../../src/ui/icon.js';
import type { DeskEnd } from '../api/desk/desk.contract.js';
import { farewellWords, pauses } from './farewell-words.js';

const show = (event: Event): void => {
  const { nextElementSibling: dialog } = event.currentTarget as Element;
  if (dialog instanceof HTMLDialogElement) dialog.showModal();
};

export interface EndingProps {
  /** The seeker's language. */
  language: string;
  onEnd: (how?: DeskEnd) => void;
}

/** Two ways to end: as it is, and with a last word and a pause where somebody harasses. Asks before either. */
export function endingTemplate({ language, onEnd }: EndingProps): TemplateResult {
  const end = (event: SubmitEvent) => {
    if ((event.submitter as HTMLButtonElement).value === 'end') onEnd();
  };
  return html`<button class="secondary" type="button" @click=${show}>Avslutt samtalen</button>
    <dialog aria-labelledby="end-question" @submit=${end}>
      <form method="dialog">
        <h2 id="end-question">Vil du avslutte samtalen?</h2>
        <p>Dere kan ikke skrive mer etterpå. Veisøkeren kan fortsatt lese og lagre den.</p>
        <div class="actions">
          <button class="primary" value="end">Avslutt</button>
          <button class="secondary" value="stay">Fortsett samtalen</button>
        </div>
      </form>
      ${harassmentTemplate(language, onEnd)}
    </dialog>`;
}

function harassmentTemplate(language: string, onEnd: EndingProps['onEnd']): TemplateResult {
  const submit = (event: SubmitEvent) => {
    const form = new FormData(event.currentTarget as HTMLFormElement);
    event.stopPropagation();
    const word = form.get('word');
    onEnd({
      pauseMinutes: Number(form.get('pause')),
      ...(typeof word === 'string' && word.trim() !== '' && { word: word.trim() }),
    });
  };
  return html`<details class="tool">
    <summary>Avslutt på grunn av trakassering${icon('chevron-down')}</summary>
    <form method="dialog" @submit=${submit}>
      <div class="field">
        <label for="farewell">Det siste du sier</label>
        <textarea
          class="input"
          id="farewell"
          name="word"
          rows="4"
          maxlength="4000"
          .value=${farewellWords(language)}
        ></textarea>
      </div>
      <fieldset class="field">
        <legend>Hvor lenge må veisøkeren vente med en ny chat?</legend>
        <div class="choices">
          ${pauses.map(
            ({ minutes, name }, index) =>
              html`<label class="choice">
                <input type="radio" name="pause" .value=${String(minutes)} ?checked=${index === 1} />
                <span>${name}</span>
              </label>`,
          )}
        </div>
        <span class="why"
          >Vi kjenner igjen nettleseren og nettet den er på, og glemmer begge når tiden er ute. Andre på samme
          nett med samme nettleser, for eksempel i en skoleklasse, må vente like lenge.</span
        >
      </fieldset>
      <div class="actions"><button class="danger">Avslutt og steng ute</button></div>
    </form>
  </details>`;
}
