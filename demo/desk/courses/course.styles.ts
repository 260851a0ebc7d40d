import { css } from 'lit';

/** One course at the desk, and the list of it that goes round on paper. */
export const courseStyles = css`
  .course,
  .people {
    display: grid;
    gap: 16px;
    min-inline-size: 0;
  }
  .course > p {
    margin-block: -8px;
  }
  .head {
    display: grid;
    gap: 10px;
  }
  .head h2 {
    font-size: 1.76em;
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 32px;
  }
  .counts dt {
    color: var(--_muted);
    font-size: 0.88em;
  }
  .counts dd {
    font-size: 1.3em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .tools .secondary,
  .session .actions button,
  .attending .secondary {
    min-block-size: 44px;
    padding: 6px 16px;
    background: var(--_surface);
  }
  .grave {
    color: var(--_bad);
  }
  .parts {
    display: grid;
    grid-template-columns: minmax(260px, 340px) minmax(0, 1fr);
    gap: 16px;
    align-items: start;
  }
  .sessions,
  .sessions details[open] {
    display: grid;
    gap: 10px;
    justify-items: stretch;
  }
  .sessions summary,
  .group > summary {
    justify-self: start;
  }
  .session {
    padding: 14px 16px;
    gap: 10px;
  }
  .session > div {
    display: grid;
    gap: 4px;
  }
  .session.running {
    border-color: var(--_good);
  }
  .session.cancelled .time {
    text-decoration: line-through;
    color: var(--_muted);
  }
  .session.over .time {
    color: var(--_muted);
  }
  .session .actions {
    gap: 8px;
  }
  .session .actions:not(:has(*)) {
    display: none;
  }
  .session .actions .quiet {
    padding-inline: 4px;
    background: none;
  }
  .attendance [aria-pressed='true'] {
    background: var(--_accent-soft);
  }

  .group {
    gap: 10px;
    padding: 16px 12px;
  }
  .group > :not(table) {
    padding-inline: 12px;
  }
  .attending {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }
  .attending .hint,
  .noted {
    flex-basis: 100%;
  }
  .noted:not(:has(*)) {
    display: none;
  }
  .noted .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 16px;
    padding: 4px 16px;
  }
  .group .name {
    font-weight: 600;
  }
  .mail {
    display: inline-block;
    padding-block: 1px;
  }
  .answer {
    margin-block-start: 2px;
  }
  .attendance {
    display: inline-flex;
    gap: 6px;
  }
  .attendance button {
    min-block-size: 44px;
    padding: 6px 14px;
    white-space: nowrap;
  }
  .attendance [aria-pressed='true'] {
    font-weight: 700;
  }
  tbody.party {
    box-shadow: inset 3px 0 0 var(--_accent-line);
  }
  .grid tbody.party tr + tr {
    border-block-start-style: dashed;
  }
  .party-head th {
    color: var(--_muted);
  }
  .sheet {
    display: none;
  }

  @container (max-width: 1020px) {
    .parts {
      grid-template-columns: minmax(0, 1fr);
    }
    .sessions ol {
      grid-template-columns: repeat(auto-fill, minmax(min(320px, 100%), 1fr));
    }
  }
  @container (max-width: 820px) {
    .people .grid tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: baseline;
    }
    .people .grid td {
      grid-column: 1 / -1;
    }
    .people .grid td.withdraw {
      grid-area: 1 / 2;
    }
    .attendance {
      display: flex;
      margin-block: 4px;
    }
    .attendance button {
      flex: 1 1 0;
    }
    .group {
      padding: 14px 16px;
    }
    .group > :not(table) {
      padding-inline: 0;
    }
    tbody.party tr {
      padding-inline-start: 12px;
    }
    .mail {
      min-block-size: 32px;
    }
    .withdraw .quiet {
      margin-block: -10px;
      margin-inline-end: -8px;
    }
    .head h2 {
      font-size: 1.4em;
    }
    .tools .secondary {
      flex: 1 1 auto;
    }
  }
  @media print {
    .course {
      display: none;
    }
    .sheet {
      display: block;
      color: #000;
    }
    .sheet h2 {
      font-size: 18pt;
      margin-block-end: 4pt;
    }
    .sheet table {
      inline-size: 100%;
      border-collapse: collapse;
      margin-block-start: 12pt;
    }
    .sheet caption {
      text-align: start;
      font-weight: 700;
      padding-block-end: 4pt;
    }
    .sheet thead {
      display: table-header-group;
    }
    .sheet tr {
      break-inside: avoid;
    }
    .sheet th,
    .sheet td {
      border: 0.75pt solid #666;
      padding: 9pt 8pt;
      text-align: start;
    }
    .sheet tbody th {
      font-weight: 400;
    }
    .sheet :is(th, td):first-child {
      inline-size: 1%;
      white-space: nowrap;
    }
    .sheet :is(th, td):last-child {
      inline-size: 45%;
    }
  }
  @media (forced-colors: active) {
    tbody.party {
      border-inline-start: 3px solid;
    }
  }
`;
