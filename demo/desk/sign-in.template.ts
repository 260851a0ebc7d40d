import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../src/ui/icon.js';
import type { DeskDoor } from './desk-door.js';
import type { DeskController, DeskState } from './desk.controller.js';

type Outside = Exclude<DeskState, { name: 'at-work' }>;

export function signInTemplate(desk: DeskController, state: Outside): TemplateResult {
  return html`<main class="sign-in card">
    <h1>Veilederpult</h1>
    ${
      state.name === 'signing-in'
        ? html`<p class="muted" role="status">Logger inn …</p>`
        : html`${problemTemplate(state.problem)} ${doorTemplate(desk, state)}`
    }
  </main>`;
}

const problemTemplate = (problem: string | undefined) =>
  problem === undefined
    ? nothing
    : html`<p class="field-error" role="alert">${icon('alert')}<span>${problem}</span></p>`;

function doorTemplate(desk: DeskController, { door, problem }: Extract<Outside, { name: 'signed-out' }>) {
  if (door?.way === 'provider') return providerTemplate(desk, door.name);
  // Nobody knows how one signs in when the service does not answer.
  return door || problem === undefined ? secretTemplate(desk, door) : nothing;
}

const providerTemplate = (desk: DeskController, name: string) =>
  html`<p class="muted">Her svarer veilederne i chatten, og tar vare på timer og kurs.</p>
    <div class="actions">
      <button class="primary" type="button" @click=${() => void desk.signInAtProvider()}>
        Logg inn med ${name}
      </button>
    </div>`;

/** `door` missing: who can sign in is on its way. */
function secretTemplate(desk: DeskController, door: Extract<DeskDoor, { way: 'secret' }> | undefined) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const counsellor = form.get('counsellor');
    const secret = form.get('secret');
    if (typeof counsellor === 'string' && typeof secret === 'string')
      void desk.signIn({ counsellor, secret });
  };
  return html`<p class="muted">
      Her svarer veilederne i chatten. Velg hvem du er, og skriv koden som serveren viste da den startet.
    </p>
    <p class="notice warn">
      Bare til utprøving på egen maskin. En tjeneste i drift bruker fylkeskommunens egen innlogging.
    </p>
    <form @submit=${submit}>
      <fieldset class="field">
        <legend>Hvem er du?</legend>
        <div class="choices names">
          ${
            door?.counsellors.map(
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
      </div>
      <div class="actions"><button class="primary">Logg inn</button></div>
    </form>`;
}
