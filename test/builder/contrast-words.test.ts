import { describe, expect, it } from 'vitest';
import { contrastWords, ownColours } from '../../demo/builder/contrast-words.js';
import { tokens } from '../../src/ui/tokens.styles.js';

const textsOf = (...given: Parameters<typeof contrastWords>) =>
  contrastWords(...given).map(({ text }) => text);

describe('what the builder tells of colours', () => {
  it('measures what is chosen in every look that visitors may get', () => {
    expect(textsOf({ accent: '#0b5a6b' }, 'light')).toEqual([
      'Aksentfargen mot bakgrunnen: 7,8:1, svært lett å lese.',
      'Hvit tekst på aksentfargen: 7,8:1, svært lett å lese.',
    ]);
    const both = textsOf({ accent: '#0b5a6b' }, 'auto');
    expect(both).toHaveLength(4);
    expect(both[2]).toMatch(
      /^Aksentfargen mot bakgrunnen i mørk visning: 2,\d:1, nesten ikke til å lese\. Lenker/,
    );
  });

  it('says what a weak accent becomes, and never rounds up to what is required', () => {
    const [accent] = contrastWords({ accent: '#ffd400' }, 'light');
    expect(accent?.isGood).toBe(false);
    expect(accent?.text).toMatch(
      /^Aksentfargen mot bakgrunnen: 1,4:1, .+ får derfor fargen #[0-9a-f]{6} i stedet\.$/,
    );
    expect(textsOf({ accent: '#777777' }, 'light')[0]).toContain('4,4:1, for svakt');
  });

  it('says when a background and the text on it do not go together', () => {
    const told = contrastWords({ surface: '#ffffff' }, 'dark');
    expect(told.map(({ isGood }) => isGood)).toEqual([false, false]);
    expect(told[0]?.text).toContain('Velg også en aksentfarge.');
    expect(told[1]?.text).toMatch(/^Teksten mot bakgrunnen: 1,1:1/);
  });

  it('knows the widgets’ own colours', () => {
    const [light = '', dark = ''] = tokens.cssText.split("[data-scheme='dark']");
    for (const [scheme, css] of Object.entries({ light, dark }) as ['light' | 'dark', string][]) {
      const { accent, surface, text } = ownColours[scheme];
      const short = (hex: string) => (hex === '#ffffff' ? '#fff' : hex);
      expect(css).toContain(`var(--ds-color-accent-base-default, ${accent})`);
      expect(css).toContain(`--_surface: var(--guidance-surface, ${short(surface)})`);
      expect(css).toContain(`--_text: var(--guidance-text, ${text})`);
    }
  });
});
