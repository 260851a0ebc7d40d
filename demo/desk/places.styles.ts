import { css } from 'lit';

/** The way between what the desk has; on paper only what one is looking at. */
export const placesStyles = css`
  .places {
    display: flex;
    flex-wrap: wrap;
    gap: 0 4px;
    padding-inline: 16px;
    background: var(--_surface);
    border-block-end: 1px solid var(--_border);
  }
  .places a {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: 52px;
    padding-inline: 14px;
    color: inherit;
    text-decoration: none;
    box-shadow: inset 0 -3px 0 transparent;
  }
  .places a:hover {
    background: var(--_accent-soft);
  }
  .places a[aria-current='page'] {
    color: var(--_accent);
    font-weight: 600;
    box-shadow: inset 0 -3px 0 var(--_accent);
  }
  .places a:focus-visible {
    outline-offset: -3px;
  }
  @container (max-width: 680px) {
    .places {
      padding-inline: 4px;
      gap: 0;
    }
    .places a {
      padding-inline: 10px;
    }
    .places .icon {
      display: none;
    }
  }
  /* Four places and two counts in one line of a phone. */
  @container (max-width: 440px) {
    .places a {
      gap: 2px;
      padding-inline: 7px;
      font-size: 0.94em;
    }
    .places .at-length {
      position: absolute;
      clip-path: inset(50%);
    }
  }
  .refused-place {
    max-inline-size: 560px;
    margin: 32px auto;
    padding: 28px;
    gap: 14px;
  }
  .refused-place h2 {
    font-size: 1.3em;
  }
  @container (max-width: 680px) {
    .refused-place {
      margin: 12px;
      padding: 22px 18px;
    }
  }
  .work[hidden] {
    display: none;
  }
  @media print {
    .top,
    .places {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .places a[aria-current='page'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
