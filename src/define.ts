import { GuidanceBookingElement } from './booking/booking.element.js';
import { GuidanceChatElement } from './chat/chat.element.js';
import { GuidanceCoursesElement } from './courses/courses.element.js';
import { registerElements } from './register.js';

const elements = {
  'guidance-chat': GuidanceChatElement,
  'guidance-booking': GuidanceBookingElement,
  'guidance-courses': GuidanceCoursesElement,
};

/** The elements by their tags. */
export type ElementName = keyof typeof elements;
const all = Object.keys(elements) as ElementName[];

/**
 * Registers the three elements, or those named. A name that is taken stays with whoever has it: the first copy of the script on
 * a page serves all of it. Returns the versions, other than this copy's, that hold a name (`unknown` for an element that isn't ours).
 */
export const defineElements = (
  registry: CustomElementRegistry = customElements,
  names: readonly ElementName[] = all,
): string[] => registerElements(Object.fromEntries(names.map((name) => [name, elements[name]])), registry);
