import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../src/ui/icon.js';
import type { Field, Lists } from './fields.js';
import type { FormController } from './form.controller.js';

/** What the fields of a form are painted from. */
export interface FormProps {
  form: FormController;
  lists: Lists;
  /** Paints one field, whatever it is; `base` is the pointer of what it is part of. */
  fieldTemplate: (props: FormProps, base: string, field: Field) => TemplateResult | typeof nothing;
}

export type AskedField = Exclude<Field, { type: 'group' }>;

/** The element that a fault leads to. */
export const idAt = (pointer: string): string => `field${pointer.replaceAll('/', '-')}`;

export const faultAt = ({ form }: FormProps, pointer: string) =>
  form.faults.find((fault) => fault.pointer === pointer)?.message;

export const markTemplate = ({ optional }: Pick<AskedField, 'optional'>) =>
  optional ? html`<span class="mark">(valgfritt)</span>` : nothing;

/** Why one asks, and what is wrong. `describedBy` names them. */
export function helpTemplate(props: FormProps, pointer: string, why: string | undefined) {
  const fault = faultAt(props, pointer);
  return html`${why === undefined ? nothing : html`<span class="why" id="${idAt(pointer)}-why">${why}</span>`}
  ${
    fault === undefined
      ? nothing
      : html`<p class="field-error" id="${idAt(pointer)}-fault">${icon('alert')}<span>${fault}</span></p>`
  }`;
}

export const described = (props: FormProps, pointer: string, why: string | undefined): string => {
  const ids = [why === undefined ? '' : 'why', faultAt(props, pointer) === undefined ? '' : 'fault'];
  return ids.flatMap((id) => (id === '' ? [] : [`${idAt(pointer)}-${id}`])).join(' ');
};

export const invalid = (props: FormProps, pointer: string) =>
  faultAt(props, pointer) === undefined ? 'false' : 'true';
