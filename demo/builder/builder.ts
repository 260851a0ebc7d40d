import { hostOfPage } from './builder-place.js';
import { SnippetBuilderElement } from './snippet-builder.element.js';

customElements.define('snippet-builder', SnippetBuilderElement);
for (const builder of document.querySelectorAll('snippet-builder')) builder.host = hostOfPage();
