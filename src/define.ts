import { GuidanceBookingElement } from './booking/booking.element.js';
import { GuidanceChatElement } from './chat/chat.element.js';
import { GuidanceCoursesElement } from './courses/courses.element.js';
import { version } from './version.js';

const elements = {
  'guidance-chat': GuidanceChatElement,
  'guidance-booking': GuidanceBookingElement,
  'guidance-courses': GuidanceCoursesElement,
};

/** Where a registered class says which copy of the script it came with. */
const copyKey = Symbol.for('guidance-widgets.version');

const versionOf = (element: CustomElementConstructor): unknown => Reflect.get(element, copyKey);

/**
 * Registers the three elements. A name that is taken stays with whoever has it: the first copy of the script on a page
 * serves all of it. Returns the versions, other than this copy's, that hold a name (`unknown` for an element that isn't ours).
 */
export const defineElements = (registry: CustomElementRegistry = customElements): string[] => {
  const others = new Set<string>();
  for (const [name, element] of Object.entries(elements)) {
    const taken = registry.get(name);
    if (!taken) {
      Reflect.set(element, copyKey, version);
      registry.define(name, element);
      continue;
    }
    const found = versionOf(taken);
    if (found !== version) others.add(typeof found === 'string' ? found : 'unknown');
  }
  return [...others];
};

declare global {
  interface HTMLElementTagNameMap {
    'guidance-booking': GuidanceBookingElement;
    'guidance-chat': GuidanceChatElement;
    'guidance-courses': GuidanceCoursesElement;
  }
}
