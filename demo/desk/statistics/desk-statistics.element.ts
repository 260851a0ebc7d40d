import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { resolveScheme } from '../../../src/page/color-scheme.js';
import { controls } from '../../../src/ui/controls.styles.js';
import { form } from '../../../src/ui/form.styles.js';
import { tokens } from '../../../src/ui/tokens.styles.js';
import { gridStyles } from '../courses/grid.styles.js';
import type { DeskController } from '../desk.controller.js';
import type { DeskPlace } from '../desk-place.js';
import { deskStyles } from '../desk.styles.js';
import { followScheme } from '../follow-scheme.js';
import { pageStyles } from '../page.styles.js';
import { paperStyles } from '../paper.styles.js';
import { StatisticsController } from './statistics.controller.js';
import { statisticsStyles } from './statistics.styles.js';
import { statisticsTemplate } from './statistics.template.js';

/**
 * How many have been in touch, how long they waited, and who came; nothing of whom.
 *
 * @tag desk-statistics
 */
export class DeskStatisticsElement extends LitElement {
  static override styles = [
    tokens,
    controls,
    form,
    deskStyles,
    paperStyles,
    pageStyles,
    gridStyles,
    statisticsStyles,
  ];

  /** Who is at work, and the calls that one may make. Needed. */
  @property({ attribute: false }) desk!: DeskController;
  /** What is shown. Elsewhere than here: nothing. */
  @property({ attribute: false }) place: DeskPlace = { name: 'conversations' };

  readonly #figures = new StatisticsController(this, {
    desk: () => this.desk,
    isShown: () => this.place.name === 'statistics',
  });

  constructor() {
    super();
    this.addController(followScheme(this));
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.place.name !== 'statistics') return nothing;
    const { problem } = this.#figures;
    return html`<div class="root" lang="nb" data-scheme=${resolveScheme('auto', this)}>
      <main class="page" aria-labelledby="statistics-name">
        ${statisticsTemplate(this.#figures)}
        <div role="status" class="status">
          ${problem ? html`<p class="notice bad">${problem}</p>` : nothing}
        </div>
      </main>
    </div>`;
  }
}
