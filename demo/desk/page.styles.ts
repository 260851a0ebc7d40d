import { css } from 'lit';

/** A page of the desk: its head, the ways to narrow it, what can be done on it, and what it says. */
export const pageStyles = css`
  .page {
    display: grid;
    gap: 16px;
    padding: 16px 24px 32px;
    max-inline-size: 1440px;
    margin-inline: auto;
  }
  .page > .status:not(:has(*)) {
    display: none;
  }
  .page > .status {
    order: -1;
    display: grid;
    gap: 10px;
  }
  .page > .status .notice {
    margin: 0;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 10px 20px;
  }
  .bar h2 {
    font-size: 1.53em;
    flex: 1 1 auto;
  }
  .button:not(.primary) {
    background: var(--_surface);
  }
  .button:not(.primary):hover {
    background: var(--_accent-soft);
  }
  .back {
    display: inline-flex;
    align-items: center;
    justify-self: start;
    gap: 4px;
    min-block-size: 44px;
  }
  .page > .back {
    margin-block-end: -12px;
  }
  .inline {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    font-weight: 600;
  }
  .inline .input {
    inline-size: auto;
    font-weight: 400;
  }
  .views {
    display: flex;
    border: 1.5px solid var(--_field);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .views a {
    display: flex;
    align-items: center;
    min-block-size: 45px;
    padding-inline: 20px;
    color: inherit;
    text-decoration: none;
    border-radius: 8px;
  }
  .views a[aria-current='page'] {
    background: var(--_accent-soft);
    color: var(--_accent);
    font-weight: 600;
    box-shadow: inset 0 -3px 0 var(--_accent);
  }
  .doing {
    display: flex;
    flex-wrap: wrap;
    gap: 0 4px;
    margin-inline-start: auto;
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .tags:not(:has(*)) {
    display: none;
  }
  .meta > :not(:last-child)::after {
    content: ' ·';
  }
  [aria-pressed='true'] {
    background: var(--_accent-soft);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  summary {
    min-block-size: 44px;
    display: flex;
    align-items: center;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }

  @container (max-width: 680px) {
    .page {
      padding: 12px;
      gap: 12px;
    }
    .bar h2 {
      font-size: 1.3em;
      flex-basis: 100%;
    }
    .doing {
      margin-inline-start: -8px;
    }
  }

  @media print {
    .root {
      font-size: 11pt;
    }
    .back,
    .choosing,
    .page > .status,
    .actions {
      display: none;
    }
    .page {
      padding: 0;
    }
    .tag {
      border: 1px solid;
      background: none;
      color: inherit;
    }
    a {
      color: inherit;
      text-decoration: none;
    }
  }
  @media (forced-colors: active) {
    .views a[aria-current='page'],
    [aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
