import { css } from 'lit';

/** A conversation: its head, its log and where one writes. */
export const conversationStyles = css`
  .conversation {
    padding: 0;
    gap: 0;
    display: flex;
    flex-direction: column;
    block-size: max(460px, calc(100vh - 130px));
    position: sticky;
    inset-block-start: 16px;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 10px 12px;
    padding: 14px 20px;
    border-block-end: 1px solid var(--_border);
  }
  .head .title {
    flex: 1 1 180px;
    min-inline-size: 0;
  }
  .back {
    display: none;
    margin-inline-start: -12px;
  }
  .log {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 16px 20px;
    display: flex;
    flex-direction: column;
    gap: 8px;
  }
  .log:focus-visible {
    outline-offset: -3px;
  }
  .when {
    align-self: center;
    margin-block: 6px;
  }
  .typing {
    min-block-size: 1.5em;
  }
  .message {
    display: grid;
    justify-items: start;
    gap: 2px;
    max-inline-size: min(84%, 34em);
    align-self: flex-start;
  }
  .message.mine {
    align-self: flex-end;
    justify-items: end;
  }
  .bubble {
    padding: 9px 14px;
    border-radius: 16px;
    border-end-start-radius: 4px;
    background: var(--_raised);
    white-space: pre-wrap;
  }
  .mine .bubble {
    background: var(--_accent-soft);
    border-radius: 16px;
    border-end-end-radius: 4px;
  }
  .bubble.link {
    background: none;
    border: 1.5px solid var(--_accent-line);
    white-space: normal;
  }
  .bubble.pending {
    opacity: 0.75;
  }
  .failed {
    color: var(--_bad);
  }
  .composer {
    padding: 10px 20px 14px;
    border-block-start: 1px solid var(--_border);
    display: grid;
    gap: 8px;
    max-block-size: 62%;
    overflow-y: auto;
  }
  .write {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 10px;
    align-items: end;
  }
  .write .input {
    min-block-size: 48px;
    max-block-size: 180px;
    max-inline-size: none;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: start;
  }
  .tool[open] {
    flex-basis: 100%;
    order: 1;
  }
  .tool summary {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    padding-inline: 8px;
    border-radius: var(--_radius);
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }
  .tool summary .icon {
    inline-size: 1em;
    block-size: 1em;
    margin-inline-start: 4px;
  }
  .tool[open] summary .icon {
    rotate: 180deg;
  }
  .tool ul {
    gap: 6px;
    max-block-size: 220px;
    overflow-y: auto;
    padding: 4px;
  }
  .prepared {
    inline-size: 100%;
    display: grid;
    justify-content: start;
    text-align: start;
    gap: 0;
    font-weight: 400;
    padding: 8px 14px;
    border-color: var(--_border);
  }
  .prepared:hover {
    border-color: var(--_accent);
  }
  .prepared .small {
    color: var(--_muted);
  }
  .link-form {
    gap: 12px;
    padding: 12px 4px 8px;
  }
  .attach {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 44px;
    padding-inline: 8px;
    border-radius: var(--_radius);
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }
  .attach:focus-within {
    outline: 3px solid var(--_text);
    outline-offset: 2px;
  }
  .chosen {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    padding: 6px 6px 6px 14px;
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .chosen .name {
    flex: 1 1 120px;
    overflow-wrap: anywhere;
  }
  .chosen .failed {
    flex-basis: 100%;
  }
  .chosen .failed:empty {
    display: none;
  }
  .file {
    display: flex;
    gap: 10px;
    text-align: start;
    font-weight: 400;
    border-color: var(--_border);
    overflow-wrap: anywhere;
  }
  .file span {
    display: grid;
  }
  .left {
    flex-basis: 100%;
    padding: 8px 14px;
  }
  .takers {
    max-block-size: 50vh;
    overflow-y: auto;
    padding: 4px;
    margin: -4px;
  }
  .takers button {
    inline-size: 100%;
    justify-content: flex-start;
    border-color: var(--_border);
  }
  .takers button:hover {
    border-color: var(--_accent);
  }
  dialog .tool {
    margin-block-start: 16px;
    padding-block-start: 6px;
    border-block-start: 1px solid var(--_border);
  }
  dialog .tool summary {
    margin-inline-start: -8px;
    color: var(--_bad);
  }
  dialog .tool form {
    padding-block-start: 6px;
  }
  dialog {
    border: 1px solid var(--_border);
    border-radius: 14px;
    padding: 24px;
    max-inline-size: min(420px, calc(100vw - 32px));
    background: var(--_surface);
    color: var(--_text);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.45);
  }
  dialog form {
    gap: 14px;
  }
  @container (max-width: 680px) {
    .back {
      display: inline-flex;
    }
    .conversation {
      block-size: max(420px, calc(100dvh - 24px));
      inset-block-start: 12px;
    }
    .head {
      padding: 10px 16px;
    }
    .log,
    .composer {
      padding-inline: 16px;
    }
  }
`;
