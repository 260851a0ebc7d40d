import { css } from 'lit';

/** One calm column of steps; where there is room the preview stands beside the choices and stays in sight. */
export const builderStyles = css`
  .root {
    min-block-size: 100vh;
    container-type: inline-size;
  }
  .root[data-scheme='light'] {
    background: #eceee9;
  }
  .root[data-scheme='dark'] {
    background: #0b0e0f;
  }
  main {
    display: grid;
    gap: 24px;
    max-inline-size: 1280px;
    margin-inline: auto;
    padding: 48px 32px 96px;
  }
  header {
    display: grid;
    gap: 12px;
    margin-block-end: 12px;
  }
  h1 {
    margin: 0;
    font-size: 2.2em;
    line-height: 1.15;
    letter-spacing: -0.015em;
    text-wrap: balance;
  }
  .lead {
    max-inline-size: 36em;
    font-size: 1.15em;
    color: var(--_muted);
  }
  h2 {
    font-size: 1.35em;
  }
  .columns {
    display: grid;
    gap: 24px;
    align-items: start;
  }
  .choosing {
    display: grid;
    gap: 24px;
    min-inline-size: 0;
  }
  .card {
    display: grid;
    gap: 22px;
    align-content: start;
    min-inline-size: 0;
    padding: 28px;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: 14px;
  }
  .card > :is(.muted, .why) {
    max-inline-size: 40em;
  }
  .field {
    inline-size: 100%;
    min-inline-size: 0;
  }
  .two {
    display: grid;
    gap: 2px;
  }
  .name {
    font-weight: 600;
  }
  .choice .why {
    font-weight: 400;
  }
  iframe {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    block-size: 640px;
    border: 1px solid var(--_border);
    border-radius: 10px;
    background: var(--_surface);
  }
  iframe.narrow {
    max-inline-size: 342px;
    margin-inline: auto;
  }
  .steps {
    display: grid;
    gap: 8px;
    max-inline-size: 44em;
    padding-inline-start: 1.4em;
  }
  .steps li::marker {
    font-weight: 700;
    color: var(--_accent);
  }
  .copyable {
    display: grid;
    gap: 10px;
    min-inline-size: 0;
  }
  .copyable-head {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    justify-content: space-between;
  }
  .copyable button {
    min-inline-size: 8em;
  }
  pre {
    margin: 0;
    padding: 16px 18px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  code {
    font-family: ui-monospace, 'Cascadia Mono', Menlo, monospace;
    font-size: 0.9em;
    tab-size: 2;
  }
  .notice {
    max-inline-size: 46em;
  }
  .policy {
    display: grid;
    gap: 12px;
    margin: 0;
  }
  .policy div {
    display: grid;
    gap: 2px;
  }
  @container (min-width: 640px) {
    .ways {
      grid-template-columns: 1fr 1fr;
    }
    .policy div {
      grid-template-columns: minmax(16em, 1fr) 2fr;
      gap: 16px;
    }
  }
  @container (min-width: 1000px) {
    .columns {
      grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
    }
    .preview {
      position: sticky;
      inset-block-start: 16px;
    }
    .preview iframe {
      block-size: max(420px, calc(100vh - 300px));
    }
  }
  @container (max-width: 500px) {
    main {
      gap: 16px;
      padding: 24px 12px 64px;
    }
    header {
      padding-inline: 6px;
    }
    h1 {
      font-size: 1.7em;
    }
    .card {
      padding: 20px 16px;
    }
    .columns,
    .choosing {
      gap: 16px;
    }
  }
`;
