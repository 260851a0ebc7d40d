import { css } from 'lit';

/** A day with everything in it, and a week at a glance. */
export const dayStyles = css`
  .day {
    gap: 12px;
  }
  .entry {
    display: grid;
    grid-template-columns: 142px minmax(0, 1fr);
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: 14px;
    overflow: clip;
  }
  .entry .time {
    display: grid;
    align-content: start;
    justify-items: start;
    gap: 6px;
    padding: 18px 12px 18px 20px;
    border-inline-end: 1px solid var(--_border);
    font-variant-numeric: tabular-nums;
  }
  .entry.running {
    border-color: var(--_good);
  }
  .entry.past .time,
  .entry.off .time {
    color: var(--_muted);
  }
  .entry.off h3 {
    text-decoration: line-through;
  }
  .entry.block {
    background: repeating-linear-gradient(
      135deg,
      var(--_surface) 0 12px,
      color-mix(in srgb, var(--_text) 3%, var(--_surface)) 12px 24px
    );
  }
  .meeting {
    padding: 16px 20px;
    display: grid;
    gap: 10px;
    min-inline-size: 0;
  }
  .time strong {
    white-space: nowrap;
  }
  .person {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 8px 32px;
  }
  .person:not(:has(.words > *)) {
    grid-template-columns: minmax(0, 1fr);
  }
  .person > div {
    display: grid;
    gap: 6px;
    align-content: start;
    justify-items: start;
    min-inline-size: 0;
  }
  .person > .words:not(:has(*)) {
    display: none;
  }
  .people {
    gap: 14px;
  }
  .people > li {
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_border);
  }
  h4 {
    margin: 0;
    font-size: 1em;
  }
  .reach:not(:has(*)) {
    display: none;
  }
  q {
    font-style: italic;
  }
  .person .actions,
  .meeting > .actions {
    gap: 8px;
    margin-block-start: 4px;
  }
  .person .actions button,
  .notice-card .actions > * {
    min-block-size: 44px;
    padding: 6px 16px;
  }
  .meeting > .actions .quiet {
    margin-inline-start: -8px;
  }

  .week {
    grid-template-columns: repeat(auto-fit, minmax(min(190px, 100%), 1fr));
    gap: 12px;
    align-items: start;
  }
  .week > .card {
    padding: 14px;
    gap: 10px;
  }
  .week h3 {
    font-size: 1em;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
    min-block-size: 44px;
  }
  .week h3 a {
    padding-block: 8px;
  }
  .today {
    border-color: var(--_accent);
    box-shadow: inset 0 3px 0 var(--_accent);
  }
  .glance {
    display: grid;
    gap: 0 6px;
    justify-items: start;
    padding: 8px 10px;
    border-radius: 8px;
    background: var(--_raised);
    font-size: 0.94em;
    font-variant-numeric: tabular-nums;
  }
  .glance.block {
    background: none;
    border: 1.5px dashed var(--_border);
  }
  .glance.off .who {
    text-decoration: line-through;
  }
  .glance .way {
    display: flex;
    gap: 5px;
    align-items: start;
  }
  .glance .way .icon {
    inline-size: 1.1em;
    block-size: 1.5em;
  }
  @container (max-width: 860px) {
    .person {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container (max-width: 680px) {
    .entry {
      grid-template-columns: minmax(0, 1fr);
    }
    .entry .time {
      display: flex;
      align-items: center;
      gap: 10px;
      padding: 12px 16px;
      border-inline-end: 0;
      border-block-end: 1px solid var(--_border);
    }
    .meeting {
      padding: 12px 16px 16px;
    }
  }
  @media print {
    .entry,
    .week > .card {
      break-inside: avoid;
      border-color: #999;
      background: none;
    }
    .week {
      grid-template-columns: repeat(5, minmax(0, 1fr));
      font-size: 0.86em;
    }
  }
  @media (forced-colors: active) {
    .entry.block {
      background: none;
      border-style: dashed;
    }
  }
`;
