import { css } from 'lit';

/** Tables that are cards where there is little room. */
export const gridStyles = css`
  .grid {
    inline-size: 100%;
    border-collapse: collapse;
    text-align: start;
    font-variant-numeric: tabular-nums;
  }
  .grid th,
  .grid td {
    padding: 8px 12px;
    text-align: start;
    vertical-align: baseline;
    font-weight: 400;
  }
  .grid thead th {
    color: var(--_muted);
    font-size: 0.88em;
    font-weight: 600;
    vertical-align: bottom;
    padding-block: 6px;
  }
  .grid tbody tr {
    border-block-start: 1px solid var(--_border);
  }
  .grid .number {
    text-align: end;
    white-space: nowrap;
  }
  .grid th > span:not(.tag) {
    display: block;
  }
  .hours {
    white-space: nowrap;
  }
  .courses {
    background: var(--_surface);
    border-radius: 14px;
    box-shadow: 0 0 0 1px var(--_border);
  }
  .courses th,
  .courses td {
    padding: 14px 20px;
  }
  .courses td > .small {
    display: block;
  }
  .courses tbody tr {
    position: relative;
  }
  .courses tbody tr:hover {
    background: color-mix(in srgb, var(--_accent) 5%, var(--_surface));
  }
  .whole {
    font-weight: 600;
  }
  .whole::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: 14px;
  }
  .whole:focus-visible {
    outline: none;
    box-shadow: none;
  }
  .whole:focus-visible::after {
    outline: 3px solid var(--_text);
    outline-offset: -3px;
  }
  .list-skeleton {
    block-size: 420px;
  }

  @container (max-width: 820px) {
    .grid,
    .grid tbody,
    .grid tr,
    .grid th,
    .grid td {
      display: block;
      text-align: start;
    }
    .grid thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .grid tbody tr {
      padding-block: 12px;
    }
    .grid th,
    .grid td,
    .courses th,
    .courses td {
      padding: 2px 0;
    }
    .courses {
      background: none;
      box-shadow: none;
      border-radius: 0;
    }
    .courses tbody {
      display: grid;
      gap: 12px;
    }
    .courses tbody tr {
      background: var(--_surface);
      border: 1px solid var(--_border);
      border-radius: 14px;
      padding: 14px 16px;
    }
    .grid td[data-label] {
      display: inline-block;
      margin-inline-end: 20px;
    }
    .grid td[data-label]::before {
      content: attr(data-label) ': ';
      color: var(--_muted);
    }
    .grid td:empty,
    .grid .void {
      display: none;
    }
  }
`;
