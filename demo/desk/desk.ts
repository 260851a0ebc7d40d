import { DeskAppElement } from './desk-app.element.js';

customElements.define('desk-app', DeskAppElement);
