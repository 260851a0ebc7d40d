import { assert, property, tuple, integer } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, legibleOn, parseColor, textContrast, textOn, type Rgb } from '../../src/ui/contrast.js';

const byte = integer({ min: 0, max: 255 });
const colour = tuple(byte, byte, byte);

describe('a partner’s accent', () => {
  it('measures contrast as WCAG does', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
    expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
  });

  // A failing run prints its seed.
  it('can be read on any surface, and so can the text on it', () => {
    assert(
      property(colour, colour, (surface, accent) => {
        const fitted = legibleOn(surface, accent);
        expect(contrast(fitted, surface)).toBeGreaterThanOrEqual(textContrast);
        expect(contrast(textOn(fitted), fitted)).toBeGreaterThanOrEqual(textContrast);
      }),
    );
  });

  it('can be read on a tint of itself, as dates and choices stand on', () => {
    const white: Rgb = [255, 255, 255];
    assert(
      property(colour, (accent) => {
        const fitted = legibleOn(white, accent);
        const tinted = fitted.map((value) => value * 0.17 + 255 * 0.83) as unknown as Rgb;
        expect(contrast(fitted, tinted)).toBeGreaterThan(textContrast - 0.05);
      }),
    );
  });

  it('stays as it is where it reads well', () => {
    const navy: Rgb = [0, 40, 104];
    expect(legibleOn([255, 255, 255], navy)).toEqual(navy);
  });

  it('is read as browsers compute it, and not when it is see-through', () => {
    expect(parseColor('rgb(0, 98, 186)')).toEqual([0, 98, 186]);
    expect(parseColor('color(srgb 1 0 0.2)')).toEqual([255, 0, 51]);
    expect(parseColor('rgba(0, 98, 186, 0.5)')).toBeUndefined();
    expect(parseColor('oklch(0.5 0.1 200)')).toBeUndefined();
  });
});
