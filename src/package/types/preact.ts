import type { ClassAttributes, HTMLAttributes } from 'preact';
import type { AlwaysOn, ElementOf, Ours, TagName } from './elements.js';

/** The props of one of our elements in Preact: its attributes, its properties, its events as `onguidance-…`. */
export type GuidanceProps<Tag extends TagName> = Omit<
  HTMLAttributes<ElementOf<Tag>> & ClassAttributes<ElementOf<Tag>>,
  keyof Ours<Tag, AlwaysOn>
> &
  Ours<Tag, AlwaysOn>;

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
