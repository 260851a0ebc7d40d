import { css } from 'lit';

/** What is set up: its overview, its lists, and the forms. */
export const administrationStyles = css`
  .page {
    max-inline-size: 880px;
  }
  .lead {
    margin-block-start: -8px;
  }
  .ways {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(260px, 100%), 1fr));
    gap: 12px;
  }
  .ways:has(> :only-child) {
    grid-template-columns: minmax(0, 1fr);
  }
  .ways-group {
    display: grid;
    gap: 10px;
  }
  .way {
    position: relative;
    gap: 4px;
  }
  .way:hover {
    border-color: var(--_accent);
  }
  .way .count {
    margin-inline-start: 8px;
    font-weight: 600;
  }
  .offers {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-block-start: 6px;
  }
  .begin ol {
    padding-inline-start: 22px;
  }
  .items {
    padding: 0;
    gap: 0;
  }
  .items li {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 16px;
    padding: 14px 20px;
  }
  .items li + li {
    border-block-start: 1px solid var(--_border);
  }
  .items li:hover {
    background: color-mix(in srgb, var(--_accent) 5%, var(--_surface));
  }
  .whole {
    font-weight: 600;
  }
  .whole::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .writing {
    padding: 24px;
    gap: 24px;
  }
  .writing .input {
    max-inline-size: 34em;
  }
  .writing .input.short {
    max-inline-size: 13em;
  }
  .field .mark {
    margin-inline-start: 6px;
  }
  .unit {
    font-weight: 400;
  }
  .group {
    display: grid;
    gap: 18px;
    justify-items: stretch;
    padding-block-start: 20px;
    border-block-start: 1px solid var(--_border);
  }
  .group > legend {
    float: inline-start;
    inline-size: 100%;
    font-size: 1.12em;
    font-weight: 700;
    padding: 0;
  }
  .group .group,
  .writing > .group:first-child {
    padding-block-start: 0;
    border: 0;
  }
  .group .group > legend {
    font-size: 1em;
  }
  .group > .why {
    margin-block-start: -12px;
  }
  .group > .secondary {
    justify-self: start;
    background: var(--_surface);
  }
  .item[open] {
    display: grid;
    gap: 16px;
  }
  .item {
    padding: 16px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .item > summary {
    inline-size: 100%;
    margin-block: -8px;
    display: list-item;
    align-content: center;
  }
  .item .item {
    background: var(--_surface);
  }
  .part,
  .field:has(> .inner) {
    justify-items: stretch;
  }
  .field > .choice {
    justify-self: start;
    max-inline-size: 100%;
  }
  .inner {
    display: grid;
    gap: 18px;
    margin-block-start: 12px;
    padding-inline-start: 18px;
    border-inline-start: 3px solid var(--_accent-line);
  }
  .field .choices {
    display: grid;
    gap: 8px;
    max-inline-size: 34em;
  }
  .words,
  .words details {
    justify-self: stretch;
    inline-size: 100%;
  }
  .words {
    justify-items: stretch;
    gap: 0;
  }
  .words summary {
    display: inline-flex;
    font-weight: 400;
    font-size: 0.94em;
  }
  .translations {
    display: grid;
    gap: 14px;
    padding-inline-start: 18px;
    border-inline-start: 3px solid var(--_border);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .chip > span {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    padding: 6px 14px;
    background: var(--_surface);
  }
  .chip > span::before {
    content: '';
    inline-size: 14px;
    block-size: 14px;
    border: 2px solid var(--_field);
    border-radius: 4px;
  }
  .chip input:checked + span::before {
    border-color: var(--_accent);
    background: var(--_accent);
    box-shadow: inset 0 0 0 2px var(--_accent-soft);
  }
  .held {
    gap: 8px;
  }
  .held li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 4px 12px;
  }
  .told {
    display: grid;
    gap: 10px;
  }
  .told:not(:has(*)),
  .refused:not(:has(*)) {
    display: none;
  }
  .saving {
    position: sticky;
    inset-block-end: 0;
    margin: 0 -24px -24px;
    padding: 14px 24px;
    background: var(--_surface);
    border-block-start: 1px solid var(--_border);
    border-end-start-radius: 14px;
    border-end-end-radius: 14px;
  }
  .grave {
    color: var(--_bad);
    margin-inline-start: auto;
  }
  fieldset:focus,
  .refused > :focus {
    outline: none;
  }
  fieldset:focus-visible {
    outline: 3px solid var(--_text);
    outline-offset: 4px;
  }
  @container (max-width: 680px) {
    .writing {
      padding: 18px 16px;
    }
    .saving {
      margin: 0 -16px -18px;
      padding: 12px 16px;
    }
    .items li {
      padding: 12px 16px;
      display: grid;
    }
    .item {
      padding: 14px 12px;
    }
    .inner,
    .translations {
      padding-inline-start: 12px;
    }
  }
  @media (forced-colors: active) {
    .chip input:checked + span {
      outline: 2px solid Highlight;
    }
  }
`;
