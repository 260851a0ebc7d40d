/** Red, green and blue, 0–255. */
export type Rgb = readonly [number, number, number];

const channel = (value: number): number => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

const luminance = ([red, green, blue]: Rgb): number =>
  0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);

/** WCAG 2.2's contrast ratio, 1 to 21. */
export const contrast = (one: Rgb, other: Rgb): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

const mix = (from: Rgb, to: Rgb, share: number): Rgb => [
  Math.round(from[0] + (to[0] - from[0]) * share),
  Math.round(from[1] + (to[1] - from[1]) * share),
  Math.round(from[2] + (to[2] - from[2]) * share),
];

const white: Rgb = [255, 255, 255];
const black: Rgb = [0, 0, 0];

/** WCAG 2.2, 1.4.3: text against what it stands on. */
export const textContrast = 4.5;

/** How much of the accent the surface has at most where it is tinted: `--_accent-soft`. */
const tint = 0.17;

/** The nearest colour to `color` that can be read as text on `surface`, and on that surface tinted with it. */
export const legibleOn = (surface: Rgb, color: Rgb): Rgb => {
  const towards = contrast(surface, white) > contrast(surface, black) ? white : black;
  for (let share = 0; share < 1; share += 0.05) {
    const candidate = mix(color, towards, share);
    const weakest = Math.min(
      ...[surface, mix(surface, candidate, tint)].map((on) => contrast(candidate, on)),
    );
    if (weakest >= textContrast) return candidate;
  }
  return towards;
};

/** Black or white: whichever reads better on `color`. */
export const textOn = (color: Rgb): Rgb => (contrast(white, color) >= contrast(black, color) ? white : black);

/** A computed colour as CSS writes it, `rgb(…)` or `color(srgb …)`; `undefined` for one with transparency or of another form. */
export const parseColor = (css: string): Rgb | undefined => {
  const numbers = (css.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number);
  const [red, green, blue, alpha = 1] = numbers;
  if (red === undefined || green === undefined || blue === undefined || alpha < 1) return undefined;
  if (css.startsWith('rgb')) return [red, green, blue];
  if (css.startsWith('color(srgb ')) return [red * 255, green * 255, blue * 255];
  return undefined;
};

export const toCss = ([red, green, blue]: Rgb): string => `rgb(${red} ${green} ${blue})`;
