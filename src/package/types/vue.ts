import type { HTMLAttributes, PublicProps } from 'vue';
import type { ElementOf, EventsOf, Properties, TagName } from './elements.js';

type CamelCase<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : Name;

/** `@guidance-booked` in a template. */
type VueListeners<Tag extends TagName> = {
  [Type in keyof EventsOf<Tag> & string as `on${Capitalize<CamelCase<Type>>}`]?:
    | ((event: EventsOf<Tag>[Type]) => void)
    | undefined;
};

type Ours<Tag extends TagName> = Properties<Tag> & VueListeners<Tag>;

/**
 * One of our elements in Vue's templates; a `ref` on it holds the element. Vue's types know one spelling of a name only, so
 * `page-size` is checked as `pageSize`. A flag that changes is bound as its property, `:showAvailability="…"`: Vue writes
 * `false` into an attribute as the word "false", which HTML takes for on.
 */
export type GuidanceComponent<Tag extends TagName> = new () => ElementOf<Tag> & {
  /** Only for the template's types; no element has it. */
  $props: Omit<HTMLAttributes & PublicProps, keyof Ours<Tag>> & Ours<Tag>;
};

declare module 'vue' {
  interface GlobalComponents {
    'guidance-booking': GuidanceComponent<'guidance-booking'>;
    'guidance-chat': GuidanceComponent<'guidance-chat'>;
    'guidance-courses': GuidanceComponent<'guidance-courses'>;
  }
}
