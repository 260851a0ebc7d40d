import { version } from './version.js';

/** Where a registered class says which copy of the script it came with. */
const copyKey = Symbol.for('guidance-widgets.version');

const versionOf = (element: CustomElementConstructor): unknown => Reflect.get(element, copyKey);

/**
 * Registers elements by their names. A name that is taken stays with whoever has it: the first copy on a page serves all of
 * it. Returns the versions, other than this copy's, that hold a name (`unknown` for an element that isn't ours).
 */
export const registerElements = (
  elements: Readonly<Record<string, CustomElementConstructor>>,
  registry: CustomElementRegistry,
): string[] => {
  const others = new Set<string>();
  for (const [name, element] of Object.entries(elements)) {
    const taken = registry.get(name);
    if (!taken) {
      // Not by a descriptor: a page's `Object.prototype.value` would be a part of it.
      Reflect.set(element, copyKey, version);
      registry.define(name, element);
      continue;
    }
    const found = versionOf(taken);
    if (found !== version) others.add(typeof found === 'string' ? found : 'unknown');
  }
  return [...others];
};
