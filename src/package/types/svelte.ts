import type { HTMLAttributes } from 'svelte/elements';
import type { AlwaysOn, ElementOf, Ours, TagName } from './elements.js';

/** The attributes of one of our elements in Svelte: its own, its properties, its events as `onguidance-…`. */
export type GuidanceAttributes<Tag extends TagName> = Omit<
  HTMLAttributes<ElementOf<Tag>>,
  keyof Ours<Tag, AlwaysOn>
> &
  Ours<Tag, AlwaysOn>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'guidance-booking': GuidanceAttributes<'guidance-booking'>;
    'guidance-chat': GuidanceAttributes<'guidance-chat'>;
    'guidance-courses': GuidanceAttributes<'guidance-courses'>;
  }
}
