import type { ColorScheme } from '../../src/page/color-scheme.js';
import type { Theme } from '../../src/settings.js';
import { contrast, legibleOn, textContrast, textOn, type Rgb } from '../../src/ui/contrast.js';
import type { Look } from '../frames/embed-settings.js';

export interface ContrastTold {
  readonly isGood: boolean;
  readonly text: string;
}

/** The widgets' own colours, where a partner has chosen none. */
export const ownColours: Readonly<
  Record<ColorScheme, Readonly<Record<'accent' | 'surface' | 'text', string>>>
> = {
  light: { accent: '#0b5a6b', surface: '#ffffff', text: '#17211f' },
  dark: { accent: '#7fd0e0', surface: '#14191b', text: '#edf2f1' },
};

const parseHex = (hex: string): Rgb =>
  [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;

const toHex = (color: Rgb): string =>
  `#${color.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;

/** Never rounded up: 4,46 : 1 does not pass for 4,5 : 1. */
const ratioText = (ratio: number): string =>
  `${(Math.floor(ratio * 10) / 10).toFixed(1).replace('.', ',')}:1`;

const verdict = (ratio: number): string => {
  if (ratio >= 7) return 'svært lett å lese';
  if (ratio >= textContrast) return 'lett å lese';
  return ratio >= 3 ? 'for svakt for vanlig tekst' : 'nesten ikke til å lese';
};

interface Pair {
  readonly what: string;
  readonly ratio: number;
  readonly where: string;
  /** What happens, or what to do, where it is too weak. */
  readonly otherwise: string;
}

const tell = ({ what, ratio, where, otherwise }: Pair): ContrastTold => {
  const isGood = ratio >= textContrast;
  const told = `${what}${where}: ${ratioText(ratio)}, ${verdict(ratio)}.`;
  return { isGood, text: isGood ? told : `${told} ${otherwise}` };
};

function accentWords(look: Look, scheme: ColorScheme, where: string): ContrastTold[] {
  const own = ownColours[scheme];
  const surface = parseHex(look.surface ?? own.surface);
  const accent = parseHex(look.accent ?? own.accent);
  const fitted = legibleOn(surface, accent);
  const onSurface = tell({
    what: 'Aksentfargen mot bakgrunnen',
    ratio: contrast(accent, surface),
    where,
    otherwise:
      look.accent === undefined
        ? 'Velg også en aksentfarge.'
        : `Lenker og knapper får derfor fargen ${toHex(fitted)} i stedet.`,
  });
  if (look.accent === undefined) return [onSurface];
  const isAdjusted = onSurface.isGood && toHex(fitted) !== look.accent;
  const adjusted = `${onSurface.text} Lenker og knapper får likevel fargen ${toHex(fitted)}, som også kan leses på tonet bakgrunn.`;
  const ink = textOn(fitted);
  const name = ink[0] === 255 ? 'Hvit' : 'Svart';
  const onAccent = tell({
    what: `${name} tekst på aksentfargen`,
    ratio: contrast(ink, fitted),
    where,
    otherwise: '',
  });
  return [isAdjusted ? { isGood: true, text: adjusted } : onSurface, onAccent];
}

function textWords(look: Look, scheme: ColorScheme, where: string): ContrastTold[] {
  if (look.surface === undefined && look.text === undefined) return [];
  const own = ownColours[scheme];
  const ratio = contrast(parseHex(look.text ?? own.text), parseHex(look.surface ?? own.surface));
  const otherwise = 'Velg tekst og bakgrunn som passer sammen, eller bare lys eller bare mørk visning.';
  return [tell({ what: 'Teksten mot bakgrunnen', ratio, where, otherwise })];
}

/** How well what is chosen can be read, in every look that visitors may get. */
export function contrastWords(look: Look, theme: Theme): ContrastTold[] {
  const isOwn = look.accent === undefined && look.surface === undefined && look.text === undefined;
  if (isOwn) return [{ isGood: true, text: 'Standardfargene er lette å lese, både i lys og mørk visning.' }];
  const schemes: readonly ColorScheme[] = theme === 'auto' ? ['light', 'dark'] : [theme];
  return schemes.flatMap((scheme) => {
    const names = { light: ' i lys visning', dark: ' i mørk visning' };
    const where = schemes.length > 1 ? names[scheme] : '';
    return [...accentWords(look, scheme, where), ...textWords(look, scheme, where)];
  });
}
