import { css } from 'lit';

/**
 * Three tiers: private (`--_accent`) ← a partner's (`--guidance-accent`) ← Designsystemet's tokens where the page has
 * them ← ours. Sizes grow from our own base, never from the page's root, so a 62.5 % root changes nothing.
 */
export const tokens = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none !important;
  }
  .root {
    all: initial;
    --_accent: var(--guidance-accent, var(--ds-color-accent-base-default, #0b5a6b));
    --_on-accent: var(--guidance-on-accent, var(--ds-color-accent-base-contrast-default, #fff));
    --_surface: var(--guidance-surface, #fff);
    --_text: var(--guidance-text, #17211f);
    --_border: var(--guidance-border, #d5dad6);
    /* See-through: it stands out on a partner's tinted page too. */
    --_raised: color-mix(in srgb, var(--_text) 4%, transparent);
    --_muted: #51605d;
    --_field: #6d7b78;
    --_good: #1d6b3a;
    --_good-soft: #e5f3e9;
    --_warn: #7a4a00;
    --_warn-soft: #fdf1dc;
    --_bad: #a8212c;
    --_bad-soft: #fcebec;
    --_accent-soft: color-mix(in srgb, var(--_accent) 10%, var(--_surface));
    --_accent-line: color-mix(in srgb, var(--_accent) 38%, var(--_surface));
    --_shadow: rgb(0 0 0 / 0.16);
    --_radius: var(--guidance-radius, 10px);
    --_scale: var(--guidance-scale, 1);
    color-scheme: light;
    display: block;
    box-sizing: border-box;
    color: var(--_text);
    font-family: var(--guidance-font, var(--ds-font-family, system-ui, 'Segoe UI', Roboto, sans-serif));
    font-size: calc(17px * var(--_scale));
    line-height: 1.5;
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
    -webkit-tap-highlight-color: transparent;
  }
  .root[data-scheme='dark'] {
    --_accent: var(--guidance-accent, var(--ds-color-accent-base-default, #7fd0e0));
    --_on-accent: var(--guidance-on-accent, var(--ds-color-accent-base-contrast-default, #06232a));
    --_surface: var(--guidance-surface, #14191b);
    --_text: var(--guidance-text, #edf2f1);
    --_border: var(--guidance-border, #333d3f);
    --_raised: color-mix(in srgb, var(--_text) 6%, transparent);
    --_muted: #a9b7b5;
    --_field: #87958f;
    --_good: #8fd6a8;
    --_good-soft: #17301f;
    --_warn: #f0c477;
    --_warn-soft: #35280f;
    --_bad: #ff9aa2;
    --_bad-soft: #3a1a1d;
    --_accent-soft: color-mix(in srgb, var(--_accent) 17%, var(--_surface));
    --_shadow: rgb(0 0 0 / 0.5);
    color-scheme: dark;
  }
  .root *,
  .root *::before,
  .root *::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset,
  figure {
    margin: 0;
    padding: 0;
  }
  fieldset {
    border: 0;
    min-inline-size: 0;
  }
  ul[role='list'],
  ol[role='list'] {
    list-style: none;
  }
  h2 {
    font-size: 1.53em;
    line-height: 1.2;
    letter-spacing: -0.01em;
    font-weight: 700;
    text-wrap: balance;
  }
  h3 {
    font-size: 1.12em;
    line-height: 1.3;
    font-weight: 700;
  }
  p {
    text-wrap: pretty;
  }
  h2:focus,
  h3:focus {
    outline: none;
  }
  h2:focus-visible,
  h3:focus-visible {
    outline: 3px solid var(--_text);
    outline-offset: 4px;
    border-radius: 2px;
  }
  b {
    unicode-bidi: isolate;
  }
  .muted {
    color: var(--_muted);
  }
  .small {
    font-size: 0.88em;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .icon {
    inline-size: 1.3em;
    block-size: 1.3em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .icon.directional:dir(rtl) {
    transform: scaleX(-1);
  }
  @media (prefers-reduced-motion: reduce) {
    .root *,
    .root *::before,
    .root *::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;
