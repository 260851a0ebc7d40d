import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../src/ui/icon.js';
import { capitalise } from '../../src/i18n/format.js';
import type { ChatSwitch } from '../api/store/chat.repository.js';
import type { DeskQueue } from '../api/desk/desk.contract.js';
import { formats } from './desk-words.js';
import type { DeskController, DeskWork } from './desk.controller.js';
import type { SoundController } from './sound.controller.js';

const choices: { value: ChatSwitch; label: string }[] = [
  { value: 'hours', label: 'Følg åpningstidene' },
  { value: 'open', label: 'Åpen nå' },
  { value: 'closed', label: 'Stengt nå' },
];

export function headerTemplate(desk: DeskController, work: DeskWork, sound: SoundController): TemplateResult {
  return html`<header class="top">
      <div class="service">
        <h1>Veilederpult</h1>
        ${work.queue ? stateTemplate(work.queue) : nothing}
      </div>
      ${work.queue ? switchTemplate(desk, work.queue.switch) : nothing}
      <div class="me">
        ${work.session.roles.includes('counsellor') ? soundTemplate(sound) : nothing}
        <span class="name">${icon('person')}<span>${work.session.counsellor.name}</span></span>
        <button class="quiet" type="button" @click=${() => void desk.signOut()}>Logg ut</button>
      </div>
    </header>
    <div role="status" class="status">
      ${
        work.connected
          ? nothing
          : html`<p class="notice warn">Vi har mistet kontakten med tjenesten, og prøver igjen.</p>`
      }
      ${desk.notice ? html`<p class="notice bad">${desk.notice}</p>` : nothing}
      ${desk.done ? html`<p class="notice">${desk.done}</p>` : nothing}
    </div>`;
}

const soundTemplate = (sound: SoundController) =>
  html`<label class="toggle">
    <input
      type="checkbox"
      .checked=${sound.isOn}
      @change=${(event: Event) => sound.setOn((event.target as HTMLInputElement).checked)}
    /><span>Lyd ved nye meldinger</span>
  </label>`;

function stateTemplate({ availability }: DeskQueue): TemplateResult {
  const { state, closesAt, opensAt } = availability;
  if (state === 'closed') {
    const until = opensAt ? `, åpner ${formats.dateAndTime(opensAt)}` : '';
    return html`<p class="state closed">
      <span class="dot"></span><span .textContent=${`Chatten er stengt${until}`}></span>
    </p>`;
  }
  const words = state === 'busy' ? 'køen er full' : closesAt ? `åpen til ${formats.clock(closesAt)}` : 'åpen';
  return html`<p class="state ${state}">
    <span class="dot"></span
    ><span .textContent=${capitalise(`chatten er ${words}`.replace('er køen er', 'er åpen, køen er'))}></span>
  </p>`;
}

const switchTemplate = (desk: DeskController, current: string) =>
  html`<fieldset class="switch">
    <legend class="visually-hidden">Åpne eller steng chatten</legend>
    ${choices.map(
      ({ value, label }) =>
        html`<label>
          <input
            type="radio"
            name="switch"
            .checked=${current === value}
            @change=${() => void desk.setSwitch(value)}
          /><span>${label}</span>
        </label>`,
    )}
  </fieldset>`;
