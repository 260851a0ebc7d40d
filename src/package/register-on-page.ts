import { registerElements } from '../register.js';
import { version } from '../version.js';

/** Imported twice, or beside the script: the first one serves the page, and another version says so. */
export const registerOnPage = (name: string, element: CustomElementConstructor): void => {
  const others = registerElements({ [name]: element }, customElements);
  if (others.length === 0) return;
  console.warn(
    `guidance-widgets ${version}: <${name}> of version ${others.join(', ')} is on the page already and serves all of it.`,
  );
};
