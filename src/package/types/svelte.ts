import type { HTMLAttributes } from 'svelte/elements';
import type {
  AlwaysOn,
  ElementOf,
  HyphenatedAttributes,
  Listeners,
  Properties,
  TagName,
} from './elements.js';

type Ours<Tag extends TagName> = Properties<Tag> & HyphenatedAttributes<Tag, AlwaysOn> & Listeners<Tag>;

/** The attributes of one of our elements in Svelte: its own, its properties, its events as `onguidance-…`. */
export type GuidanceAttributes<Tag extends TagName> = Omit<HTMLAttributes<ElementOf<Tag>>, keyof Ours<Tag>> &
  Ours<Tag>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'guidance-booking': GuidanceAttributes<'guidance-booking'>;
    'guidance-chat': GuidanceAttributes<'guidance-chat'>;
    'guidance-courses': GuidanceAttributes<'guidance-courses'>;
  }
}
