import { css } from 'lit';

/** The dialog in which something booked is changed. */
export const taskStyles = css`
  .task {
    inline-size: min(640px, calc(100vw - 24px));
    max-block-size: calc(100dvh - 24px);
    border: 1px solid var(--_border);
    border-radius: 14px;
    padding: 24px;
    background: var(--_surface);
    color: var(--_text);
    overflow-y: auto;
  }
  .task::backdrop {
    background: rgb(0 0 0 / 0.45);
  }
  .task form {
    gap: 16px;
  }
  /* What is not said takes no room. */
  .task form > div:is([role='alert'], [role='status']):not(:has(*)) {
    margin-block-end: -16px;
  }
  .task h2 {
    display: flex;
    align-items: center;
    gap: 10px;
    font-size: 1.3em;
  }
  .task h2 .icon {
    color: var(--_accent);
  }
  .task form > .actions {
    position: sticky;
    inset-block-end: -24px;
    margin: 0 -24px -24px;
    padding: 14px 24px;
    background: var(--_surface);
    border-block-start: 1px solid var(--_border);
  }
  .about {
    padding: 12px 16px;
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .stack:not([hidden]) {
    display: grid;
    gap: 16px;
  }
  .row {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(170px, 100%), 1fr));
    gap: 16px;
    align-items: start;
  }
  .task .input {
    max-inline-size: none;
    inline-size: 100%;
  }
  .task .field .mark {
    margin-inline-start: 6px;
  }
  .task textarea.input {
    min-block-size: 84px;
  }
  .times-skeleton {
    block-size: 180px;
  }
  .times {
    display: grid;
    gap: 14px;
    max-block-size: 320px;
    overflow-y: auto;
    padding: 12px;
    margin-inline: -4px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .chips {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(150px, 100%), 1fr));
    gap: 8px;
    inline-size: 100%;
  }
  .chip > span {
    display: grid;
    padding: 8px 12px;
    min-block-size: 48px;
    border-color: var(--_border);
  }
  .chip input:checked + span {
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .booked {
    padding: 12px 16px 12px 34px;
    border-radius: var(--_radius);
    background: var(--_warn-soft);
    gap: 4px;
  }
  .plan {
    gap: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .plan li {
    display: grid;
    gap: 2px;
    justify-items: start;
    padding: 10px 14px;
  }
  .plan li + li {
    border-block-start: 1px solid var(--_border);
  }
  @container (max-width: 680px) {
    .task {
      padding: 18px 16px;
    }
    .task form > .actions {
      inset-block-end: -18px;
      margin: 0 -16px -18px;
      padding: 12px 16px;
    }
  }
  @media (forced-colors: active) {
    .chip input:checked + span {
      outline: 2px solid Highlight;
    }
  }
`;
