import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../../../src/ui/icon.js';
import { isSame, moveUp, readAt, type Json, type JsonObject } from './draft.js';
import { helpTemplate, idAt, type FormProps } from './field-help.template.js';
import type { Case, Field } from './fields.js';
import { dateWord, weekdays } from './shared.fields.js';

type Of<Type extends Field['type']> = Extract<Field, { type: Type }>;

export const groupTemplate = (props: FormProps, base: string, field: Of<'group'>): TemplateResult =>
  html`<fieldset class="group">
    <legend>${field.label}</legend>
    ${field.why === undefined ? nothing : html`<p class="why">${field.why}</p>`}
    ${field.fields.map((one) => props.fieldTemplate(props, base, one))}
  </fieldset>`;

/** One after the other, in an order that can be changed. */
export function listTemplate(
  props: FormProps,
  base: string,
  field: Of<'list'>,
): TemplateResult | typeof nothing {
  const pointer = base + field.at;
  const { onlyWith } = field;
  if (onlyWith && !onlyWith.among.includes(wordAt(props.form.draft, base + onlyWith.at))) return nothing;
  const found = readAt(props.form.draft, pointer);
  const items: Json[] = Array.isArray(found) ? found : [];
  const add = (event: Event) => {
    props.form.write(pointer, [...items, field.make()]);
    void focusLast(event, pointer, items.length);
  };
  return html`<fieldset class="group list" id=${idAt(pointer)} tabindex="-1">
    <legend>${field.label}</legend>
    ${helpTemplate(props, pointer, field.why)}
    ${items.map((_, index) => itemTemplate(props, { field, pointer, items, index }))}
    <button class="secondary" type="button" @click=${add}>${field.add}</button>
  </fieldset>`;
}

/** A text that stands there. */
function wordAt(draft: Json, pointer: string): string {
  const value = readAt(draft, pointer);
  return typeof value === 'string' ? value : '';
}

interface Item {
  field: Of<'list'>;
  pointer: string;
  items: Json[];
  index: number;
}

function itemTemplate(props: FormProps, { field, pointer, items, index }: Item): TemplateResult {
  const name = `${field.one} ${String(index + 1)}`;
  const at = `${pointer}/${String(index)}`;
  const remove = (event: Event) => {
    const root = rootOf(event);
    props.form.write(at, undefined);
    void focusIn(root, idAt(pointer));
  };
  const up = () => props.form.write(pointer, moveUp(items, index));
  const saved = readAt(props.form.subject?.saved, pointer);
  const isOpen =
    !isAmong(saved, items[index]) || props.form.faults.some((fault) => fault.pointer.startsWith(at));
  const words = wordsOf(items[index]);
  return html`<details class="item" id=${idAt(at)} ?open=${isOpen}>
    <summary>${words === '' ? name : `${name}: ${words}`}</summary>
    ${field.fields.map((one) => props.fieldTemplate(props, at, one))}
    <div class="actions">
      ${
        index === 0
          ? nothing
          : html`<button class="quiet" type="button" @click=${up}>
              ${icon('arrow-up')}Flytt opp<span class="visually-hidden"> ${name}</span>
            </button>`
      }
      <button class="quiet" type="button" @click=${remove}>
        ${icon('trash')}Fjern<span class="visually-hidden"> ${name}</span>
      </button>
    </div>
  </details>`;
}

const isNamed = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is saved already is opened by who wants to change it. */
function isAmong(saved: Json | undefined, item: Json | undefined): boolean {
  if (!Array.isArray(saved) || !isNamed(item)) return false;
  const key = item.id ?? item.value;
  return saved.some((one) =>
    key === undefined ? isSame(one, item) : isNamed(one) && (one.id ?? one.value) === key,
  );
}

/** What it is called, or when it is. */
function wordsOf(item: Json | undefined): string {
  if (!isNamed(item)) return '';
  const { label, name, date, startTime, opens, closes, closed, days } = item;
  const words = label ?? name;
  if (isNamed(words)) return typeof words.nb === 'string' ? words.nb : '';
  const times = typeof opens === 'string' && typeof closes === 'string' ? `${opens}–${closes}` : '';
  const dayNames = Array.isArray(days)
    ? weekdays.flatMap((day) => (days.includes(day.value) ? [day.label] : [])).join(', ')
    : '';
  const day = typeof date === 'string' && date !== '' ? dateWord(date) : dayNames;
  return [day, typeof startTime === 'string' ? `kl. ${startTime}` : '', closed === true ? 'stengt' : times]
    .filter(Boolean)
    .join(' ');
}

const rootOf = (event: Event): ShadowRoot => (event.currentTarget as Element).getRootNode() as ShadowRoot;

/** Once it has been painted. */
const focusIn = async (root: ShadowRoot, id: string): Promise<void> => {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  root.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus();
};

async function focusLast(event: Event, pointer: string, index: number): Promise<void> {
  const root = rootOf(event);
  const id = idAt(`${pointer}/${String(index)}`);
  await new Promise((resolve) => requestAnimationFrame(resolve));
  root.querySelector<HTMLElement>(`#${CSS.escape(id)} :is(input, select, textarea)`)?.focus();
}

/** Offered or not; what was written of it goes when it is not, and only once that is saved. */
export function partTemplate(props: FormProps, base: string, field: Of<'part'>): TemplateResult {
  const pointer = base + field.at;
  const isThere = readAt(props.form.draft, pointer) !== undefined;
  const choose = (event: Event) => {
    const isWanted = (event.target as HTMLInputElement).checked;
    const before = readAt(props.form.subject?.saved, pointer);
    props.form.write(pointer, isWanted ? (before ?? field.make()) : undefined);
  };
  return html`<div class="field part">
    <label class="choice">
      <input id=${idAt(pointer)} type="checkbox" .checked=${live(isThere)} @change=${choose} /><span
        >${field.label}</span
      >
    </label>
    ${helpTemplate(props, pointer, field.why)}
    ${isThere && field.fields.length > 0 ? html`<div class="inner">${field.fields.map((one) => props.fieldTemplate(props, pointer, one))}</div>` : nothing}
  </div>`;
}

/** One kind of several; `Ingen` says nothing. */
export function kindTemplate(props: FormProps, base: string, field: Of<'kind'>): TemplateResult {
  const pointer = base + field.at;
  const value = readAt(props.form.draft, pointer) ?? '';
  const saved = readAt(props.form.subject?.saved, pointer);
  // A kind that only stands for what is saved is there when something is.
  const cases = field.cases.filter((one) => one.value !== 'keep' || saved === 'keep');
  const chosen = cases.find((one) => one.value === value);
  return html`<fieldset class="field" id=${idAt(pointer)} tabindex="-1">
    <legend>${field.label}</legend>
    <div class="choices">
      ${cases.map(
        (one) =>
          html`<label class="choice"
            ><input
              type="radio"
              name=${idAt(pointer)}
              .checked=${live(one.value === value)}
              @change=${() => props.form.replace(changedTo(props.form.draft, field.cases, one))}
            /><span>${one.label}</span></label
          >`,
      )}
    </div>
    ${helpTemplate(props, pointer, chosen?.why ?? field.why)}
    ${chosen && chosen.fields.length > 0 ? html`<div class="inner">${chosen.fields.map((inner) => props.fieldTemplate(props, base, inner))}</div>` : nothing}
  </fieldset>`;
}

/** What belongs to the other kinds goes; what they have in common stays as it was written. */
function changedTo(draft: Json, cases: readonly Case[], chosen: Case): Json {
  const own = chosen.make();
  const before = draft as JsonObject;
  const particular = new Set(cases.flatMap((one) => Object.keys(one.make())));
  const rest = Object.fromEntries(Object.entries(before).filter(([name]) => !particular.has(name)));
  const kept = Object.entries(own).map(([name, value]) => [
    name,
    value === '' ? (before[name] ?? value) : value,
  ]);
  return { ...rest, ...(Object.fromEntries(kept) as JsonObject) };
}
