import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../src/ui/icon.js';
import type { DeskController, DeskState } from './desk.controller.js';

type SignedOut = Extract<DeskState, { name: 'signed-out' }>;

export function signInTemplate(desk: DeskController, state: SignedOut): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const counsellor = form.get('counsellor');
    const secret = form.get('secret');
    if (typeof counsellor === 'string' && typeof secret === 'string')
      void desk.signIn({ counsellor, secret });
  };
  return html`<main class="sign-in card">
    <h1>Veilederpult</h1>
    <p class="muted">
      Her svarer veilederne i chatten. Velg hvem du er, og skriv koden som serveren viste da den startet.
    </p>
    ${
      state.problem
        ? html`<p class="field-error" role="alert">${icon('alert')}<span>${state.problem}</span></p>`
        : nothing
    }
    <form @submit=${submit}>
      <fieldset class="field">
        <legend>Hvem er du?</legend>
        <div class="choices names">
          ${
            state.counsellors?.map(
              ({ id, name }, index) =>
                html`<label class="choice">
                  <input type="radio" name="counsellor" .value=${id} required ?checked=${index === 0} />
                  <span>${name}</span>
                </label>`,
            ) ?? [1, 2, 3].map(() => html`<div class="skeleton name"></div>`)
          }
        </div>
      </fieldset>
      <div class="field">
        <label for="secret">Kode</label>
        <input
          class="input short"
          id="secret"
          name="secret"
          type="password"
          autocomplete="current-password"
          required
        />
        <span class="why"
          >Bare til utprøving på egen maskin. En tjeneste i drift bruker fylkeskommunens egen
          innlogging.</span
        >
      </div>
      <div class="actions"><button class="primary">Logg inn</button></div>
    </form>
  </main>`;
}
