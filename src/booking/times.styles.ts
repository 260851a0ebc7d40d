import { css } from 'lit';

/** Where a time is chosen: wishes, a week's list, a month's grid. */
export const timesStyles = css`
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
    /* In quirks mode a table inherits no type from what is around it. */
    font: inherit;
    color: inherit;
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
  }
  @media (forced-colors: active) {
    .day[aria-disabled='false'] {
      border: 1.5px solid;
    }
    .day[aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
