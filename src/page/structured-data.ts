import { html, render } from 'lit';
import { toJson } from '../json.js';

/** What is told to search engines about one thing; the same thing told twice is told once. */
export type ToldThings = ReadonlyMap<string, readonly object[]>;

const told = new Map<object, ToldThings>();
let block: Element | undefined;

/**
 * A script element that no browser ever prepares, because a parser of fragments has made it: its text is data under every
 * policy, Trusted Types included.
 */
const dataBlock = (graph: readonly object[]): Element | undefined => {
  const made = document.createDocumentFragment();
  render(html`<script type="application/ld+json"></script>`, made);
  const text = toJson({ '@context': 'https://schema.org', '@graph': graph });
  // No text can end the element.
  made.firstElementChild?.append(text.replaceAll('<', '\\u003c'));
  return made.firstElementChild ?? undefined;
};

/** One block of schema.org data for the whole page, whoever tells; without things, `teller` tells nothing any more. */
export const tell = (teller: object, things: ToldThings = new Map()): void => {
  if (things.size > 0) told.set(teller, things);
  else if (!told.delete(teller)) return;
  block?.remove();
  const all = new Map([...told.values()].flatMap((each) => [...each]));
  block = all.size > 0 ? dataBlock([...all.values()].flat()) : undefined;
  if (block) document.head.append(block);
};
