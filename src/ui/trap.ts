import { html, type TemplateResult } from 'lit';
import type { FieldValues } from './field-spec.js';
import type { FormController } from './form.controller.js';

/**
 * A field for machines that fill in whatever there is. It is not rendered, so nobody meets it: no eye, no screen reader, no
 * Tab, no browser or password manager that fills in forms.
 */
export const trap = (form: FormController): TemplateResult => {
  form.hasTrap = true;
  return html`<input
    hidden
    name="website"
    autocomplete="off"
    @input=${(event: Event) => form.set('website', (event.target as HTMLInputElement).value)}
  />`;
};

/** What tells the service of a machine. It asks for a little work then: nothing that was written is lost by it. */
export const trapped = ({ website }: FieldValues): { website?: string } =>
  website ? { website: String(website) } : {};
