import { css } from 'lit';

/** Steps, times and the month; what they share with other widgets has a room of its own. */
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
  .later {
    display: grid;
    gap: 16px;
    padding-block-start: 22px;
    border-block-start: 1px solid var(--_border);
  }
  .filter summary {
    inline-size: fit-content;
    padding-block: 10px;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }
  .filter div {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(11em, 100%), 1fr));
    gap: 14px;
    padding-block: 4px 10px;
  }
  .filter span {
    font-weight: 600;
  }
  .week {
    display: grid;
    gap: 10px;
  }
  .week h4 {
    margin: 6px 0 0;
  }
  .span-head {
    display: flex;
    justify-content: space-between;
    align-items: center;
    min-block-size: 44px;
    font-size: 1.06em;
  }
  .span-head b {
    text-align: center;
    text-wrap: balance;
  }
  .span-head [aria-disabled='true'] {
    color: var(--_field);
    opacity: 0.5;
    cursor: default;
  }
  /* What stands under the days changes, and moves nothing. */
  .span-foot {
    display: grid;
    gap: 8px;
    align-content: start;
    justify-items: start;
  }
  table + .span-foot {
    min-block-size: 104px;
  }
  table {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: separate;
    border-spacing: 3px;
    margin-inline: -3px;
    inline-size: calc(100% + 6px);
  }
  th {
    font-size: 0.82em;
    font-weight: 600;
    color: var(--_muted);
    padding: 0 0 4px;
  }
  td {
    padding: 0;
    text-align: center;
    block-size: 48px;
  }
  .day {
    inline-size: 100%;
    block-size: 48px;
    min-block-size: 0;
    padding: 0;
    flex-direction: column;
    gap: 0;
    line-height: 1.2;
    font-weight: 700;
    border-radius: calc(var(--_radius) * 0.8);
    background: var(--_accent-soft);
  }
  /* The name of the day says the number in words, so here it is for the eye only. */
  .day::after {
    content: attr(data-free);
    content: attr(data-free) / '';
    font-size: 0.76em;
    font-weight: 500;
    color: var(--_accent);
  }
  .day[aria-disabled='true'] {
    background: none;
    color: var(--_muted);
    font-weight: 400;
    cursor: default;
  }
  .day[aria-disabled='true']::after {
    content: none;
  }
  .day[aria-pressed='true'] {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .day[aria-pressed='true']::after {
    color: inherit;
  }
  /* As high as a heading and five times, and as a month: a week has as many times as it has. */
  .next-skeleton {
    padding-block-start: 34px;
  }
  .next-skeleton div {
    block-size: 103px;
  }
  .span-skeleton {
    block-size: 400px;
  }
  .span-skeleton.month {
    block-size: 649px;
  }
  .week-skeleton {
    block-size: 340px;
  }
  .day-skeleton {
    block-size: 200px;
  }
  .to-month {
    justify-self: start;
    margin-inline-start: -8px;
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
  @media (hover: hover) {
    .day[aria-disabled='false']:hover {
      background: color-mix(in srgb, var(--_accent) 22%, var(--_surface));
    }
    .day[aria-pressed='true']:hover {
      background: var(--_accent);
    }
  }
  @container (min-width: 520px) {
    table + .span-foot {
      min-block-size: 82px;
    }
    .next-skeleton div {
      block-size: 77px;
    }
    .span-skeleton.month {
      block-size: 627px;
    }
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
    .day[aria-disabled='false'] {
      border: 1.5px solid;
    }
    .day[aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
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
      color: #000;
    }
    .notice {
      padding: 0;
      background: none;
    }
    .own {
      break-inside: avoid;
    }
  }
`;
