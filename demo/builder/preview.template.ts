import { html, type TemplateResult } from 'lit';
import { pages, type PreviewPage } from './builder-settings.js';
import { pageNames, widgetInSentence } from './builder-words.js';
import { segments } from './choices.template.js';
import type { Widget } from '../../src/embed/widget.js';

export interface Preview {
  readonly widget: Widget;
  readonly page: PreviewPage;
  readonly choose: (page: PreviewPage) => void;
}

const names = Object.fromEntries(pages.map((page) => [page, pageNames[page].name])) as Record<
  PreviewPage,
  string
>;

/** The page in the frame is loaded by the controller: a changed `src` would be a step in the browser's history. */
export const previewTemplate = ({ widget, page, choose }: Preview): TemplateResult =>
  html`<section class="card preview" aria-labelledby="preview-title">
    <h2 id="preview-title">3. Se hvordan det blir</h2>
    ${segments({ group: 'page', label: 'Vis på', names, values: pages, chosen: page, choose })}
    <p class="why">${pageNames[page].help} Det er ekte: en time du bestiller her, blir bestilt.</p>
    <iframe class=${page} title="Forhåndsvisning av ${widgetInSentence[widget]}"></iframe>
  </section>`;
