import type { SnippetPart } from './snippet.js';

/** A script that a parser of text has made never runs: it is made anew, as a page's own parser would. */
function awake(node: Node): Node {
  if (!(node instanceof Element)) return document.importNode(node, true);
  if (node.localName !== 'script') return document.importNode(node, true);
  const script = document.createElement('script');
  for (const { name, value } of node.attributes) script.setAttribute(name, value);
  return script;
}

/** Does with a snippet what a web editor does: the text itself, not what it was made from. */
export function paste(parts: readonly SnippetPart[], place: Element): void {
  for (const { name, text } of parts) {
    if (name === 'styles') {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets.push(sheet);
      continue;
    }
    const { body, head } = new DOMParser().parseFromString(text, 'text/html');
    for (const node of [...head.childNodes, ...body.childNodes]) place.append(awake(node));
  }
}
