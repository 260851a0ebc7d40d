import { html, nothing, type TemplateResult } from 'lit';
import { resolveScheme } from '../../../src/page/color-scheme.js';
import { DeskPageElement } from '../desk-page.element.js';
import { hashOf, type AdministrationPlace } from '../desk-place.js';
import { chipStyles } from '../dialog/chip.styles.js';
import { keepFocus } from '../focus-keeper.js';
import type { Administration } from './administration-client.js';
import { AdministrationController } from './administration.controller.js';
import { administrationStyles } from './administration.styles.js';
import { FormController } from './form.controller.js';
import { formTemplate } from './form.template.js';
import { itemsTemplate, overviewTemplate } from './overview.template.js';
import { parts, type PartName } from './parts.js';
import { PersonsController } from './persons.controller.js';
import { personsTemplate } from './persons.template.js';
import { profileFields } from './profile.fields.js';

/**
 * Where the service is set up: what it is, what can be booked, and its courses.
 *
 * @tag desk-administration
 */
export class DeskAdministrationElement extends DeskPageElement {
  static override styles = [DeskPageElement.styles, chipStyles, administrationStyles];

  readonly #form = new FormController(this, {
    desk: () => this.desk,
    onSaved: () => this.#leave('Det er lagret.'),
    onRemoved: () => this.#leave('Det er slettet.'),
  });
  readonly #administration = new AdministrationController(this, {
    desk: () => this.desk,
    place: () => this.place,
    form: () => this.#form,
  });
  readonly #persons = new PersonsController(this, () => this.desk);
  /** What has been done, said once, also where that leads to another page. */
  #said = '';
  #isJustDone = false;
  #hadRefusal = false;

  constructor() {
    super();
    this.addController(keepFocus(this, ['#administration-name']));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { place } = this;
    if (place.name !== 'administration') return nothing;
    const { all, problem } = this.#administration;
    return html`<div class="root" lang="nb" data-scheme=${resolveScheme('auto', this)}>
      <main class="page" aria-labelledby="administration-name">
        ${all ? this.#placeTemplate(place, all) : html`<div class="skeleton list-skeleton"></div>`}
        <div role="status" class="status">
          ${this.#said ? html`<p class="notice good">${this.#said}</p>` : nothing}
          ${problem ? html`<p class="notice bad">${problem}</p>` : nothing}
        </div>
      </main>
    </div>`;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('place')) return;
    this.#persons.forget();
    if (!this.#isJustDone) this.#said = '';
    this.#isJustDone = false;
  }

  /** What was refused is read at once. */
  protected override updated(changed: Map<PropertyKey, unknown>): void {
    const { faults, refusal } = this.#form;
    const isRefused = faults.length > 0 || refusal !== undefined;
    if (isRefused && !this.#hadRefusal) {
      const notice = this.renderRoot.querySelector<HTMLElement>('.refused > *');
      notice?.setAttribute('tabindex', '-1');
      notice?.focus();
    }
    this.#hadRefusal = isRefused;
    if (changed.has('place') && changed.get('place') !== undefined) void this.#toTheTop();
  }

  #placeTemplate({ part, item }: AdministrationPlace, all: Administration): TemplateResult {
    if (!part) return overviewTemplate(all);
    if (part === 'persons') return personsTemplate(this.#persons);
    if (part !== 'profile' && item === undefined)
      return itemsTemplate(part, all[part], this.#administration.lists);
    if (!this.#administration.isOpen) return html`<div class="skeleton list-skeleton"></div>`;
    if (part === 'profile' || item === undefined) return this.#profileTemplate();
    return this.#itemTemplate(part, item);
  }

  #profileTemplate(): TemplateResult {
    return formTemplate({
      form: this.#form,
      lists: this.#administration.lists,
      fields: profileFields,
      title: 'Om tjenesten',
      back: { href: hashOf({ name: 'administration' }), label: 'Oppsett' },
      isRemovable: false,
    });
  }

  #itemTemplate(part: PartName, item: string): TemplateResult {
    const { title, newOne, name, fields } = parts[part];
    const { lists, all } = this.#administration;
    const back = { href: hashOf({ name: 'administration', part }), label: title };
    const found = all?.[part].find(({ id }) => id === item);
    if (!found && item !== 'new') return this.#goneTemplate(back);
    return formTemplate({
      form: this.#form,
      lists,
      fields,
      title: found ? name(found, lists) : newOne,
      back,
      about: found && aboutTemplate(part, item),
      isRemovable: found !== undefined,
    });
  }

  #goneTemplate({ href, label }: { href: string; label: string }): TemplateResult {
    return html`<div class="bar"><h2 id="administration-name" tabindex="-1">${label}</h2></div>
      <p class="notice">Dette finnes ikke, eller er slettet. <a href=${href}>Se alle</a></p>`;
  }

  /** To where all of it is seen, with a word about what has been done. */
  #leave(words: string): void {
    const { place } = this;
    if (place.name !== 'administration') return;
    this.#said = words;
    this.#isJustDone = true;
    const { part } = place;
    location.hash = hashOf({ name: 'administration', ...(part && part !== 'profile' && { part }) });
  }

  async #toTheTop(): Promise<void> {
    if (this.place.name !== 'administration') return;
    await this.updateComplete;
    scrollTo(0, 0);
    this.renderRoot.querySelector<HTMLElement>('#administration-name')?.focus({ preventScroll: true });
  }
}

/** What web editors write to show this one alone; where to go to see who takes part. */
const aboutTemplate = (part: PartName, id: string) => {
  if (part === 'courses')
    return html`<p class="lead">
      <a href=${hashOf({ name: 'course', id })}>Se deltakerne, og flytt eller avlys samlinger</a>
    </p>`;
  if (part !== 'services') return nothing;
  return html`<p class="muted lead">Koden for nettsidene er <code>${id}</code>.</p>`;
};
