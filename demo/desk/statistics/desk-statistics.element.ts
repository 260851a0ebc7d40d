import { html, nothing, type TemplateResult } from 'lit';
import { resolveScheme } from '../../../src/page/color-scheme.js';
import { gridStyles } from '../courses/grid.styles.js';
import { DeskPageElement } from '../desk-page.element.js';
import { StatisticsController } from './statistics.controller.js';
import { statisticsStyles } from './statistics.styles.js';
import { statisticsTemplate } from './statistics.template.js';

/**
 * How many have been in touch, how long they waited, and who came; nothing of whom.
 *
 * @tag desk-statistics
 */
export class DeskStatisticsElement extends DeskPageElement {
  static override styles = [DeskPageElement.styles, gridStyles, statisticsStyles];

  readonly #figures = new StatisticsController(this, {
    desk: () => this.desk,
    isShown: () => this.place.name === 'statistics',
  });

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
