import { html, type TemplateResult } from 'lit';
import { icon } from '../../src/ui/icon.js';

/** The way to where what is shown belongs. */
export const backTemplate = (href: string, name: string): TemplateResult =>
  html`<a class="back" href=${href}>${icon('chevron-start')}${name}</a>`;
