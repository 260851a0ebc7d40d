import { html, nothing, type TemplateResult } from 'lit';
import { resolveScheme } from '../../../src/page/color-scheme.js';
import { gridStyles } from '../courses/grid.styles.js';
import { DeskPageElement } from '../desk-page.element.js';
import type { DeskPlace } from '../desk-place.js';
import { keepFocus } from '../focus-keeper.js';
import { AuditController } from './audit.controller.js';
import { auditStyles } from './audit.styles.js';
import { auditTemplate } from './audit.template.js';

/**
 * Who opened and did what at the desk, for those who look after the service.
 *
 * @tag desk-audit
 */
export class DeskAuditElement extends DeskPageElement {
  static override styles = [DeskPageElement.styles, gridStyles, auditStyles];

  readonly #audit = new AuditController(this, { desk: () => this.desk, place: () => this.place });

  constructor() {
    super();
    this.addController(keepFocus(this, ['#audit-shown', '#audit-name']));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { place } = this;
    const { state } = this.desk;
    if (place.name !== 'audit' || state.name !== 'at-work') return nothing;
    return html`<div class="root" lang="nb" data-scheme=${resolveScheme('auto', this)}>
      <main class="page" aria-labelledby="audit-name">
        ${auditTemplate({
          audit: this.#audit,
          filter: place.filter,
          onlooker: state.work.session.counsellor,
        })}
      </main>
    </div>`;
  }

  /** One comes here by a link that is gone by then. */
  protected override updated(changed: Map<PropertyKey, unknown>): void {
    const former = changed.get('place') as DeskPlace | undefined;
    if (this.place.name !== 'audit' || !former || former.name === 'audit') return;
    scrollTo(0, 0);
    this.renderRoot.querySelector<HTMLElement>('#audit-name')?.focus({ preventScroll: true });
  }
}
