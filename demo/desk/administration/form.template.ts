import { html, nothing, type TemplateResult } from 'lit';
import { backTemplate } from '../back.template.js';
import { inUseWords } from './administration-words.js';
import { isSame, readAt, type Json } from './draft.js';
import { idAt, type FormProps } from './field-help.template.js';
import { fieldTemplate } from './field.template.js';
import { labelAt, type Field } from './fields.js';
import type { FormController, Refusal } from './form.controller.js';

export interface WholeForm extends Omit<FormProps, 'fieldTemplate'> {
  fields: readonly Field[];
  title: string;
  back: { href: string; label: string };
  /** What is said of it before the fields. */
  about?: TemplateResult | typeof nothing | undefined;
  /** It is there already, and may be removed. */
  isRemovable: boolean;
}

/** Everything about one thing: what is wrong above, the fields, and what can be done at the end, always in sight. */
export function formTemplate(whole: WholeForm): TemplateResult {
  const { form, fields, title, back } = whole;
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    void form.save();
  };
  return html`${backTemplate(back.href, back.label)}
    <div class="bar"><h2 id="administration-name" tabindex="-1">${title}</h2></div>
    ${whole.about ?? nothing} ${form.isRestored ? restoredTemplate(form) : nothing}
    <form class="card writing" novalidate @submit=${save}>
      ${fields.map((field) => fieldTemplate({ ...whole, fieldTemplate }, '', field))}
      <div class="refused" role="alert">${refusedTemplate(whole)}</div>
      <div class="actions saving">
        <button class="primary" aria-busy=${form.isBusy ? 'true' : 'false'}>
          ${form.isBusy ? html`<span class="spinner"></span>` : nothing}Lagre
        </button>
        ${
          form.isChanged
            ? html`<button class="quiet" type="button" @click=${() => form.giveUp()}>
                Forkast endringene
              </button>`
            : nothing
        }
        ${
          whole.isRemovable
            ? html`<button class="quiet grave" type="button" @click=${() => void form.remove()}>
                Slett
              </button>`
            : nothing
        }
      </div>
    </form>`;
}

const restoredTemplate = (form: FormController) =>
  html`<div class="notice warn">
    <p>Her er det du skrev sist, som ikke er lagret ennå.</p>
    <button class="secondary" type="button" @click=${() => form.giveUp()}>Forkast det</button>
  </div>`;

function refusedTemplate({ form, fields }: WholeForm): TemplateResult | typeof nothing {
  if (form.faults.length > 0) return summaryTemplate(form, fields);
  return form.refusal ? refusalTemplate(form, form.refusal, fields) : nothing;
}

const focusField = (event: Event, pointer: string): void => {
  event.preventDefault();
  const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
  const field =
    root.querySelector<HTMLElement>(`#${CSS.escape(idAt(pointer))}`) ??
    root.querySelector<HTMLElement>(`#${CSS.escape(idAt(`${pointer}/nb`))}`);
  for (let inner = field?.closest('details'); inner; inner = inner.parentElement?.closest('details'))
    inner.open = true;
  field?.focus();
};

/** Everything that is wrong, each leading to its field. */
const summaryTemplate = (form: FormController, fields: readonly Field[]) =>
  html`<div class="error-summary" id="faults" tabindex="-1" role="group" aria-labelledby="faults-title">
    <h3 id="faults-title">Dette må rettes før det kan lagres</h3>
    <ul>
      ${form.faults.map(({ pointer, message }) => {
        const label = labelAt(fields, pointer);
        return html`<li>
          <a href="#${idAt(pointer)}" @click=${(event: Event) => focusField(event, pointer)}
            >${label === undefined ? message : `${label}: ${message}`}</a
          >
        </li>`;
      })}
    </ul>
  </div>`;

function refusalTemplate(form: FormController, refusal: Refusal, fields: readonly Field[]): TemplateResult {
  if (refusal.name === 'problem') return html`<p class="notice bad">${refusal.words}</p>`;
  if (refusal.name === 'changed') return changedTemplate(form, refusal.current, fields);
  const { needs, doing } = refusal;
  const again = () =>
    void (doing === 'save' ? form.save({ keepBooked: true }) : form.remove({ keepBooked: true }));
  return html`<div class="notice warn">
    <h3>Noe er i bruk</h3>
    ${inUseWords(needs).map((sentence) => html`<p>${sentence}</p>`)}
    ${
      needs.ways.includes('keep-booked')
        ? html`<p>Timene blir stående i kalenderen til dere flytter eller avlyser dem.</p>
            <button class="secondary" type="button" @click=${again}>
              Behold timene, og ${doing === 'save' ? 'lagre' : 'slett'} likevel
            </button>`
        : nothing
    }
  </div>`;
}

/** What one has written stays until one chooses. */
function changedTemplate(form: FormController, current: Json, fields: readonly Field[]): TemplateResult {
  const names = Object.keys({ ...(current as object), ...(form.draft as object) });
  const others = names.filter((name) => !isSame(readAt(current, `/${name}`), readAt(form.draft, `/${name}`)));
  const labels = others
    .map((name) => labelAt(fields, `/${name}`) ?? childLabel(fields, name))
    .filter(Boolean);
  return html`<div class="notice warn">
    <h3>Noen andre har endret dette mens du skrev</h3>
    <p>Ingenting er lagret. Det du har skrevet, står her fortsatt.</p>
    ${labels.length > 0 ? html`<p>Din versjon er annerledes her: ${labels.join(', ')}.</p>` : nothing}
    <div class="actions">
      <button class="secondary" type="button" @click=${() => void form.overwrite()}>Lagre min versjon</button>
      <button class="quiet" type="button" @click=${() => form.takeTheirs()}>Bruk den andre versjonen</button>
    </div>
  </div>`;
}

/** Of what has fields of its own: the first of them. */
const childLabel = (fields: readonly Field[], name: string): string =>
  fields
    .flatMap((field) => (field.type === 'group' ? field.fields : [field]))
    .flatMap((field) => ('at' in field && field.at.startsWith(`/${name}/`) ? [field.label] : []))[0] ?? '';
