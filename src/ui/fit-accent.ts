import { contrast, legibleOn, parseColor, textContrast, textOn, toCss } from './contrast.js';

const warned = new Set<string>();

const warnOnce = (message: string): void => {
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(`guidance-widgets: ${message}`);
};

/** What a colour comes to where it stands. */
const computed = (root: HTMLElement, value: string) => {
  const probe = document.createElement('span');
  probe.hidden = true;
  probe.style.color = value;
  root.append(probe);
  const color = parseColor(getComputedStyle(probe).color);
  probe.remove();
  return color;
};

/** What the page wishes for where an element stands: an accent, what is written on it, and what it stands on. */
export type AccentWish = readonly [accent: string, onAccent: string, surface: string];

export const accentWish = (element: Element): AccentWish => {
  const styles = getComputedStyle(element);
  const read = (name: string) => styles.getPropertyValue(`--guidance-${name}`).trim();
  return [read('accent'), read('on-accent'), read('surface')];
};

/** Keeps a partner's accent readable on whatever it stands on. Our own pairs are chosen to hold. */
export const fitAccent = (root: HTMLElement, [wish, given]: AccentWish): void => {
  root.style.removeProperty('--_accent');
  root.style.removeProperty('--_on-accent');
  if (wish === '') return;
  const accent = computed(root, wish);
  const surface = computed(root, 'var(--_surface)');
  if (!accent || !surface) return;
  const fitted = legibleOn(surface, accent);
  const pair = given === '' ? undefined : computed(root, given);
  const holds = pair !== undefined && contrast(pair, fitted) >= textContrast;
  if (pair && !holds) {
    warnOnce(
      `--guidance-on-accent is below ${textContrast}:1 on the accent, so a readable colour is used instead.`,
    );
  }
  root.style.setProperty('--_accent', toCss(fitted));
  root.style.setProperty('--_on-accent', toCss(holds ? pair : textOn(fitted)));
};
