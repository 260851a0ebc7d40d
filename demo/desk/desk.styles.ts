import { css } from 'lit';

/** The desk as a whole: its columns, its cards, and what is on or off. */
export const deskStyles = css`
  :host {
    block-size: 100%;
  }
  .root {
    min-block-size: 100%;
    background: light-dark(#eceee9, #0b0e0f);
    font-size: 16px;
    container-type: inline-size;
  }
  .root[data-scheme='dark'] {
    background: #0b0e0f;
  }
  .root[data-scheme='light'] {
    background: #eceee9;
  }
  h1 {
    font-size: 1.3em;
    line-height: 1.2;
    letter-spacing: -0.01em;
    margin: 0;
  }
  h2 {
    font-size: 1.12em;
  }
  dl {
    margin: 0;
  }
  .card {
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: 14px;
    padding: 18px 20px;
    display: grid;
    gap: 12px;
    align-content: start;
  }
  .sign-in {
    max-inline-size: 460px;
    margin: 8vh auto;
    padding: 32px;
    gap: 20px;
  }
  .sign-in h1 {
    font-size: 1.7em;
  }
  .names {
    grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
  }
  .skeleton.name,
  .row-skeleton {
    block-size: 52px;
  }
  .toggle {
    display: inline-flex;
    align-items: center;
    gap: 10px;
    min-block-size: 44px;
    margin-inline-end: 16px;
    font-weight: 400;
    cursor: pointer;
  }
  .toggle input {
    appearance: none;
    inline-size: 40px;
    block-size: 24px;
    margin: 0;
    border: 2px solid var(--_field);
    border-radius: 99px;
    background: var(--_surface);
    display: flex;
    align-items: center;
    padding: 3px;
    cursor: pointer;
    flex: none;
  }
  .toggle input::before {
    content: '';
    inline-size: 14px;
    block-size: 14px;
    border-radius: 50%;
    background: var(--_field);
  }
  .toggle input:checked {
    background: var(--_accent);
    border-color: var(--_accent);
    justify-content: flex-end;
  }
  .toggle input:checked::before {
    background: var(--_on-accent);
  }
  .status .notice {
    margin: 16px 24px 0;
    padding: 12px 16px;
  }
  .work {
    display: grid;
    grid-template-columns: minmax(260px, 320px) minmax(320px, 1fr) minmax(250px, 320px);
    gap: 16px;
    padding: 16px 24px 24px;
    align-items: start;
  }
  .column {
    min-inline-size: 0;
  }
  .lists,
  aside {
    display: grid;
    gap: 16px;
  }
  ol,
  ul {
    display: grid;
    gap: 10px;
  }
  .count {
    display: inline-grid;
    place-items: center;
    min-inline-size: 1.7em;
    padding-inline: 0.4em;
    margin-inline-start: 4px;
    border-radius: 99px;
    background: var(--_accent-soft);
    color: var(--_accent);
    font-size: 0.88em;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 6px;
  }
  .reach {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: center;
  }
  .reach a {
    padding-block: 6px;
  }
  .answers {
    display: grid;
    gap: 4px;
    margin-block: 4px;
  }
  .answers dt {
    color: var(--_muted);
  }
  .empty {
    justify-items: center;
    align-content: center;
    text-align: center;
    gap: 8px;
    min-block-size: min(420px, 50vh);
    color: var(--_muted);
  }
  .empty .icon {
    inline-size: 2.4em;
    block-size: 2.4em;
    color: var(--_accent);
  }
  @container (max-width: 1020px) {
    .work {
      grid-template-columns: minmax(240px, 300px) minmax(0, 1fr);
    }
    aside {
      grid-column: 1 / -1;
      grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr));
      align-items: start;
    }
  }
  @container (max-width: 680px) {
    .work {
      grid-template-columns: minmax(0, 1fr);
      padding: 12px;
      gap: 12px;
    }
    .has-conversation :is(.lists, aside),
    .empty {
      display: none;
    }
    .sign-in {
      margin: 12px;
      padding: 22px 18px;
    }
  }
  @media (forced-colors: active) {
    .toggle input {
      appearance: auto;
    }
    .toggle input::before {
      content: none;
    }
  }
`;
