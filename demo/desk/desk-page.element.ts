import { LitElement, type CSSResultGroup } from 'lit';
import { property } from 'lit/decorators.js';
import { controls } from '../../src/ui/controls.styles.js';
import { form } from '../../src/ui/form.styles.js';
import { tokens } from '../../src/ui/tokens.styles.js';
import type { DeskController } from './desk.controller.js';
import type { DeskPlace } from './desk-place.js';
import { deskStyles } from './desk.styles.js';
import { followScheme } from './follow-scheme.js';
import { pageStyles } from './page.styles.js';
import { paperStyles } from './paper.styles.js';

/** What each page of the desk is: its looks in light, in dark and on paper, who is at work, and whether it is what is shown. */
export abstract class DeskPageElement extends LitElement {
  static override styles: CSSResultGroup = [tokens, controls, form, deskStyles, paperStyles, pageStyles];

  /** Who is at work, and the calls that one may make. Needed. */
  @property({ attribute: false }) desk!: DeskController;

  /** What is shown of the desk. Where that is another page: nothing of this one. */
  @property({ attribute: false }) place: DeskPlace = { name: 'conversations' };

  constructor() {
    super();
    this.addController(followScheme(this));
  }
}
