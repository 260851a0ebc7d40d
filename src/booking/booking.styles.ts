import { css } from 'lit';

/** Steps, the check and one's own appointment; what they share with other widgets has a room of its own. */
export const bookingStyles = css`
  .booking {
    container-type: inline-size;
    max-inline-size: 640px;
  }
  .step {
    display: grid;
    gap: 22px;
    min-inline-size: 0;
  }
  .head {
    display: grid;
    gap: 8px;
  }
  .steps {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: 1fr;
    gap: 6px;
    margin-block-end: 8px;
  }
  .steps i {
    block-size: 4px;
    border-radius: 2px;
    background: var(--_border);
  }
  .steps i.done {
    background: var(--_accent);
  }
  .steps .skeleton {
    block-size: 4px;
  }
  .step-skeleton {
    inline-size: 5em;
    block-size: 1em;
  }
  .sofar .quiet,
  .summary .quiet {
    min-block-size: 32px;
    padding: 0 4px;
    margin-inline: -4px;
    position: relative;
  }
  .sofar .quiet::after,
  .summary .quiet::after {
    content: '';
    position: absolute;
    inset: -8px;
  }
  .notice > div {
    display: grid;
    gap: 4px;
  }
  .answer {
    display: grid;
    gap: 1px;
    min-inline-size: 0;
  }
  .answer .small {
    font-weight: 400;
  }
  .choice-skeleton {
    block-size: 66px;
  }
  .chips {
    grid-template-columns: repeat(auto-fill, minmax(8.2em, 1fr));
  }
  .chips .choice {
    padding-inline: 12px;
    gap: 0 10px;
    grid-template-columns: 22px 1fr;
  }
  .hold {
    display: flex;
    gap: 8px;
    align-items: start;
  }
  .actions .note {
    margin-inline-start: auto;
  }
  .summary .fact {
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px 16px;
  }
  .summary dt {
    grid-column: 1;
  }
  .summary dd {
    gap: 2px;
    white-space: pre-line;
  }
  .summary dt + dd {
    grid-column: 1;
  }
  .summary dd + dd {
    grid-column: 2;
    grid-row: 1;
    align-self: center;
  }
  .own .lead {
    font-size: 1.18em;
    font-weight: 600;
  }
  .own dd {
    gap: 2px;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 18px;
  }
  @container (min-width: 520px) {
    .summary .fact {
      grid-template-columns: 9em minmax(0, 1fr) auto;
    }
    .summary dt + dd {
      grid-column: 2;
      grid-row: 1;
    }
    .summary dd + dd {
      grid-column: 3;
    }
  }
  @media (forced-colors: active) {
    .steps i {
      border: 1px solid;
    }
    .steps i.done {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
  summary {
    cursor: pointer;
    min-block-size: 44px;
    align-content: center;
    font-weight: 600;
    color: var(--_accent);
  }
  details a {
    display: inline-block;
    padding-block: 10px;
  }
  .pre {
    white-space: pre-line;
  }
  .print,
  .wait > .quiet {
    justify-self: start;
    margin-inline-start: -8px;
  }
  .wait {
    display: grid;
    gap: 16px;
  }
  /* On paper: what one needs to come, black on white whatever the screen is like. */
  @media print {
    .actions,
    .print,
    details,
    .notice.hold-notice {
      display: none;
    }
    .booking {
      --_text: #000;
      --_muted: #333;
      --_accent: #000;
      color: #000;
      background: #fff;
    }
    .notice,
    .notice.good {
      padding: 0;
      color: #000;
      background: none;
    }
    .own a {
      color: #000;
    }
    .own {
      break-inside: avoid;
    }
  }
`;
