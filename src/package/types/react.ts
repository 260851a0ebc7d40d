import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ElementOf, Ours, TagName } from './elements.js';

/** The props of one of our elements in React 19: its attributes, its properties, its events as `onguidance-…`. */
export type GuidanceProps<Tag extends TagName> = Omit<
  DetailedHTMLProps<HTMLAttributes<ElementOf<Tag>>, ElementOf<Tag>>,
  keyof Ours<Tag, boolean>
> &
  Ours<Tag, boolean>;

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace, no-restricted-syntax -- React looks for elements here
  namespace JSX {
    interface IntrinsicElements {
      'guidance-booking': GuidanceProps<'guidance-booking'>;
      'guidance-chat': GuidanceProps<'guidance-chat'>;
      'guidance-courses': GuidanceProps<'guidance-courses'>;
    }
  }
}
