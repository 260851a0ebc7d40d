import type { GuidanceBookingElement } from '../../booking/booking.element.js';
import type { BookingEventMap } from '../../booking/booking.events.js';
import type { GuidanceChatElement } from '../../chat/chat.element.js';
import type { ChatEventMap } from '../../chat/chat.events.js';
import type { GuidanceCoursesElement } from '../../courses/courses.element.js';
import type { CoursesEventMap } from '../../courses/courses.events.js';
import type { GuidanceElement } from '../../ui/guidance-element.js';

/** What each name stands for: all that the frameworks' types are made of. */
export interface GuidanceElements {
  'guidance-booking': { element: GuidanceBookingElement; events: BookingEventMap };
  'guidance-chat': { element: GuidanceChatElement; events: ChatEventMap };
  'guidance-courses': { element: GuidanceCoursesElement; events: CoursesEventMap };
}

export type TagName = keyof GuidanceElements;
export type ElementOf<Tag extends TagName> = GuidanceElements[Tag]['element'];
export type EventsOf<Tag extends TagName> = GuidanceElements[Tag]['events'];

/** What every element of the platform has is typed by the framework; what is only read can't be set in a template. */
type NotOurs = Exclude<keyof GuidanceElement, 'api' | 'lang' | 'theme'>;

type PropertyName<Element> = {
  [Name in Exclude<keyof Element, NotOurs>]: Element[Name] extends (...given: never) => unknown
    ? never
    : Name;
}[Exclude<keyof Element, NotOurs>];

type Optional<Type> = { [Name in keyof Type]?: Type[Name] | undefined };

/** The settable properties by their names in JavaScript: `pageSize`, `.contact`. */
export type Properties<Tag extends TagName> = Optional<Pick<ElementOf<Tag>, PropertyName<ElementOf<Tag>>>>;

type KebabCase<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${KebabCase<Rest>}`
  : Name;

/** What is written in an attribute. Whole types are compared, so that `boolean` stays one. */
type AttributeValue<Value, Flag> = [Value] extends [boolean]
  ? Flag
  : [Value] extends [number]
    ? number | `${number}`
    : Value;

/**
 * The attributes that are named differently from their properties: `page-size`, `show-availability`. A property of one
 * lower-case word is its own attribute; objects have none. `Flag` is what a framework takes for one that is on or off.
 */
export type HyphenatedAttributes<Tag extends TagName, Flag> = {
  [Name in keyof Properties<Tag> & string as Name extends Lowercase<Name> ? never : KebabCase<Name>]?:
    | AttributeValue<NonNullable<Properties<Tag>[Name]>, Flag>
    | null
    | undefined;
};

/**
 * For the frameworks that write `false` into an attribute as the word "false", which HTML takes for on. There a flag that
 * changes is set by its property: `showAvailability` in place of `show-availability`.
 */
export type AlwaysOn = true | '';

/** Attributes, properties and events of an element, as a framework takes them. */
export type Ours<Tag extends TagName, Flag> = Properties<Tag> &
  HyphenatedAttributes<Tag, Flag> &
  Listeners<Tag>;

/** Listeners by their names in JSX and Svelte: `onguidance-booked`. */
export type Listeners<Tag extends TagName> = {
  [Type in keyof EventsOf<Tag> & string as `on${Type}`]?:
    | ((event: EventsOf<Tag>[Type] & { readonly currentTarget: ElementOf<Tag> }) => void)
    | null
    | undefined;
};
