import { css } from 'lit';

/** The launcher, in the corner where it stands. */
export const launcherStyles = css`
  :host(:not([placement='inline'])) {
    display: contents;
  }
  .corner {
    position: fixed;
    z-index: var(--guidance-z, 1000);
    inset-block-end: calc(20px + env(safe-area-inset-bottom));
    inset-inline-end: calc(20px + env(safe-area-inset-right));
  }
  :host([placement^='top']) .corner {
    inset-block: calc(20px + env(safe-area-inset-top)) auto;
  }
  :host([placement$='start']) .corner {
    inset-inline: calc(20px + env(safe-area-inset-left)) auto;
  }
  .corner.aside {
    inset-inline: calc(20px + env(safe-area-inset-left)) auto;
  }
  :host([placement$='start']) .corner.aside {
    inset-inline: auto calc(20px + env(safe-area-inset-right));
  }
  :host([placement='inline']) .corner {
    position: static;
  }
  .corner[hidden] {
    display: none;
  }
  .launcher {
    min-block-size: 56px;
    max-inline-size: calc(100vw - 40px);
    padding: 12px 22px 12px 18px;
    border-radius: 28px;
    box-shadow: 0 6px 22px rgb(0 0 0 / 0.22);
    text-align: start;
    position: relative;
  }
  :host([placement='inline']) .launcher {
    box-shadow: none;
  }
  .launcher-words {
    display: grid;
    line-height: 1.3;
  }
  .launcher-state {
    font-size: 0.82em;
    font-weight: 400;
  }
`;
