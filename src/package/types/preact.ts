import type { ClassAttributes, HTMLAttributes } from 'preact';
import type {
  AlwaysOn,
  ElementOf,
  HyphenatedAttributes,
  Listeners,
  Properties,
  TagName,
} from './elements.js';

type Ours<Tag extends TagName> = Properties<Tag> & HyphenatedAttributes<Tag, AlwaysOn> & Listeners<Tag>;

/** The props of one of our elements in Preact: its attributes, its properties, its events as `onguidance-…`. */
export type GuidanceProps<Tag extends TagName> = Omit<
  HTMLAttributes<ElementOf<Tag>> & ClassAttributes<ElementOf<Tag>>,
  keyof Ours<Tag>
> &
  Ours<Tag>;

declare module 'preact' {
  // eslint-disable-next-line @typescript-eslint/no-namespace, no-restricted-syntax -- Preact looks for elements here
  namespace JSX {
    interface IntrinsicElements {
      'guidance-booking': GuidanceProps<'guidance-booking'>;
      'guidance-chat': GuidanceProps<'guidance-chat'>;
      'guidance-courses': GuidanceProps<'guidance-courses'>;
    }
  }
}
