import { css } from 'lit';

/** Tables of figures, on screen and on paper. */
export const statisticsStyles = css`
  .asking {
    display: flex;
    flex-wrap: wrap;
    gap: 10px 20px;
  }
  .lead {
    max-inline-size: 60em;
  }
  .figures {
    padding: 16px 8px;
    min-inline-size: 0;
  }
  .figures h3 {
    padding-inline: 12px;
  }
  .wide {
    overflow-x: auto;
  }
  /* Figures are compared across their row: they scroll, and never become a list. */
  .figures .grid {
    display: table;
  }
  .figures .grid thead {
    display: table-header-group;
    position: static;
    clip-path: none;
  }
  .figures .grid tbody {
    display: table-row-group;
  }
  .figures .grid tr {
    display: table-row;
  }
  .figures .grid :is(th, td) {
    display: table-cell;
    padding: 8px 12px;
  }
  .figures .grid .number {
    text-align: end;
  }
  .figures .grid th[scope='row'] {
    min-inline-size: 10em;
  }
  .sum {
    min-inline-size: 8em;
    font-weight: 600;
  }
  .sum meter {
    display: block;
    inline-size: 100%;
    block-size: 10px;
    margin-block-start: 2px;
    border: 0;
    border-radius: 5px;
    background: var(--_raised);
  }
  .sum meter::-webkit-meter-bar {
    block-size: 10px;
    border: 0;
    border-radius: 5px;
    background: var(--_raised);
  }
  .sum meter::-webkit-meter-optimum-value {
    border-radius: 5px;
    background: var(--_accent);
  }
  .sum meter::-moz-meter-bar {
    border-radius: 5px;
    background: var(--_accent);
  }
  .few {
    color: var(--_muted);
    font-size: 0.88em;
  }
  @container (max-width: 680px) {
    .inline {
      inline-size: 100%;
      justify-content: space-between;
    }
  }
  @media print {
    .wide {
      overflow: visible;
    }
    .figures {
      border: 0;
      padding: 0;
      break-inside: avoid;
    }
    .grid {
      font-size: 9pt;
    }
    .figures .grid th[scope='row'],
    .sum {
      min-inline-size: 0;
    }
    .sum meter {
      display: none;
    }
  }
`;
