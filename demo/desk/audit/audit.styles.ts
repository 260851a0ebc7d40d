import { css } from 'lit';

/** Who did what: days, rows, and what is shown of them. */
export const auditStyles = css`
  .page {
    max-inline-size: 1040px;
  }
  .lead {
    max-inline-size: 44em;
    margin-block-start: -8px;
  }
  .asking {
    grid-template-columns: repeat(4, minmax(0, 1fr)) auto;
    align-items: end;
    gap: 14px 16px;
  }
  .asking .input {
    inline-size: 100%;
  }
  .narrowed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 16px;
  }
  .narrowed a {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 44px;
  }
  .log {
    background: var(--_surface);
    border-radius: 14px;
    box-shadow: 0 0 0 1px var(--_border);
  }
  .log caption {
    position: absolute;
    clip-path: inset(50%);
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
  }
  .log :is(th, td) {
    padding: 9px 20px;
  }
  .log .day th {
    padding-block: 22px 8px;
    font-weight: 700;
  }
  .log thead + tbody .day th {
    padding-block-start: 14px;
  }
  .log .day + tr {
    border-block-start: 0;
  }
  .log .time {
    white-space: nowrap;
    inline-size: 1%;
  }
  .log .who {
    inline-size: 18%;
  }
  .log .about {
    inline-size: 32%;
    overflow-wrap: anywhere;
  }
  .log .about a {
    display: inline-block;
    padding-block: 2px;
  }
  .id {
    color: var(--_muted);
    font-size: 0.88em;
    font-family: ui-monospace, monospace;
  }
  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 20px;
  }
  .more .secondary {
    background: var(--_surface);
  }

  @container (max-width: 820px) {
    .bar h2 {
      flex-basis: auto;
    }
    .asking {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .asking .primary {
      grid-column: 1 / -1;
    }
    .log {
      padding-block: 4px;
    }
    .grid.log tr {
      display: grid;
      grid-template-columns: 5em minmax(0, 1fr);
      gap: 0 12px;
      padding: 10px 16px;
    }
    .grid.log .day {
      grid-template-columns: minmax(0, 1fr);
      padding-block: 18px 4px;
    }
    .grid.log thead + tbody .day {
      border-block-start: 0;
      padding-block-start: 10px;
    }
    .grid.log :is(th, td) {
      padding: 0;
      inline-size: auto;
    }
    .grid.log .time {
      grid-area: 1 / 1;
      color: var(--_muted);
    }
    .grid.log .what {
      grid-area: 1 / 2;
      font-weight: 600;
    }
    .grid.log :is(.who, .about) {
      grid-column: 2;
    }
  }
  @container (max-width: 480px) {
    .asking {
      grid-template-columns: minmax(0, 1fr);
      padding: 16px;
    }
    .more .secondary {
      inline-size: 100%;
    }
  }
  @media print {
    .log {
      box-shadow: none;
      font-size: 9.5pt;
    }
    .log caption {
      position: static;
      clip-path: none;
      inline-size: auto;
      block-size: auto;
      text-align: start;
      padding-block-end: 6pt;
    }
    .log tr {
      break-inside: avoid;
    }
    .log .day {
      break-after: avoid;
    }
    .log :is(th, td) {
      padding: 3pt 6pt;
    }
  }
`;
