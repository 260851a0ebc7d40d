import { css } from 'lit';

/** The badge, and the panel in its three forms: beside the page, over a small screen, in the page. */
export const chatStyles = css`
  .badge {
    position: absolute;
    inset-block-start: -6px;
    inset-inline-end: -4px;
    min-inline-size: 26px;
    block-size: 26px;
    padding-inline: 6px;
    border-radius: 13px;
    border: 2px solid var(--_surface);
    background: var(--_bad);
    color: var(--_surface);
    font-size: 0.8em;
    font-weight: 700;
    line-height: 22px;
    text-align: center;
  }
  .panel {
    display: none;
    flex-direction: column;
    margin: 0;
    padding: 0;
    border: 1px solid var(--_border);
    border-radius: 14px;
    background: var(--_surface);
    color: inherit;
    overflow: clip;
    container-type: inline-size;
    max-inline-size: none;
    max-block-size: none;
  }
  .panel[open] {
    display: flex;
  }
  .panel[data-mode='beside'] {
    position: fixed;
    z-index: var(--guidance-z, 1000);
    inset: auto;
    inline-size: min(392px, calc(100vw - 40px));
    block-size: 690px;
    box-shadow: 0 12px 40px var(--_shadow);
  }
  .panel[data-mode='sheet'] {
    position: fixed;
    inset: var(--_top, 0) 0 auto 0;
    inline-size: 100%;
    block-size: var(--_height, 100dvh);
    border: 0;
    border-radius: 0;
    padding-inline: env(safe-area-inset-left) env(safe-area-inset-right);
    padding-block-end: env(safe-area-inset-bottom);
  }
  .panel[data-mode='inline'] {
    position: relative;
    inset: auto;
    inline-size: 100%;
    max-inline-size: 640px;
    block-size: min(690px, 92vh);
  }
  .panel[data-mode='sheet']::backdrop {
    background: var(--_surface, Canvas);
  }
  .header {
    display: flex;
    align-items: center;
    gap: 4px;
    min-block-size: 70px;
    padding: 12px 10px 12px 20px;
    border-block-end: 1px solid var(--_border);
    flex: none;
  }
  .heading {
    flex: 1;
    min-inline-size: 0;
    display: grid;
    gap: 4px;
  }
  .heading h2 {
    font-size: 1.06em;
    line-height: 1.3;
    letter-spacing: 0;
    inline-size: fit-content;
    outline-offset: 1px;
  }
  .status {
    font-size: 0.88em;
    color: var(--_muted);
  }
  .status.good {
    color: var(--_good);
    font-weight: 600;
    display: flex;
    align-items: center;
    gap: 7px;
  }
  .status.good::before {
    content: '';
    inline-size: 9px;
    block-size: 9px;
    border-radius: 50%;
    background: currentColor;
    flex: none;
  }
  .body {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 22px 20px;
    display: flex;
    flex-direction: column;
    gap: 20px;
  }
  .body > .secondary {
    align-self: flex-start;
  }
  .big {
    font-size: 1.53em;
    line-height: 1.2;
    letter-spacing: -0.01em;
    text-wrap: balance;
    margin-block-end: 6px;
  }
  .promises {
    display: grid;
    gap: 14px;
  }
  .promises li,
  .ways li {
    display: grid;
    grid-template-columns: 24px minmax(0, 1fr);
    gap: 12px;
  }
  .promises .icon,
  .ways .icon {
    color: var(--_accent);
    margin-block-start: 2px;
  }
  strong {
    font-weight: 600;
  }
  .ways ul {
    margin-block-start: 4px;
  }
  .ways li,
  .urgent-list li {
    min-block-size: 44px;
    align-items: center;
  }
  .ways .icon {
    margin: 0;
  }
  .footer {
    flex: none;
    display: grid;
    gap: 12px;
    padding: 16px 20px 18px;
    border-block-start: 1px solid var(--_border);
  }
  .title-skeleton {
    inline-size: 70%;
    block-size: 2em;
  }
  .block-skeleton {
    block-size: 110px;
  }
  @container (min-width: 480px) {
    .footer > .primary {
      justify-self: start;
      min-inline-size: 200px;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .panel[data-mode='beside'][open] {
      animation: rise 160ms ease-out;
    }
    @keyframes rise {
      from {
        opacity: 0;
        translate: 0 8px;
      }
    }
  }
  /* At 400 % zoom, and on a phone on its side: the whole sheet scrolls, so that nothing is cut off. */
  @media (max-height: 420px) {
    .panel[data-mode='sheet'] {
      overflow: auto;
    }
    .panel[data-mode='sheet'] .body {
      flex: none;
      overflow: visible;
    }
    .panel[data-mode='sheet'] .log-frame {
      flex: none;
      block-size: calc(var(--_height, 100dvh) - 76px);
    }
  }
  @media (forced-colors: active) {
    .status.good::before {
      background: CanvasText;
      forced-color-adjust: none;
    }
    .launcher,
    .badge {
      border: 2px solid ButtonText;
    }
  }
  @media print {
    .corner {
      display: none;
    }
  }
`;
