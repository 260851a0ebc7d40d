import { css } from 'lit';

/** What is said, and where one writes. 16 px or more in the field: a smaller one makes phones zoom. */
export const conversationStyles = css`
  .log-frame {
    position: relative;
    flex: 1;
    min-block-size: 0;
    display: flex;
    flex-direction: column;
  }
  .log {
    position: relative;
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    overflow-anchor: none;
    overscroll-behavior: contain;
    padding: 16px 20px 8px;
    display: flex;
    flex-direction: column;
    gap: 4px;
  }
  .log:focus-visible {
    outline-offset: -3px;
    box-shadow: none;
  }
  .log .urgent {
    margin-block-end: 8px;
    font-size: 0.94em;
  }
  .queue {
    flex: none;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 14px;
    padding: 14px 20px;
    background: var(--_accent-soft);
    border-block-end: 1px solid var(--_accent-line);
  }
  .queue h3 {
    font-size: 1em;
    line-height: 1.5;
  }
  .queue p {
    font-size: 0.94em;
  }
  .pulse {
    inline-size: 12px;
    block-size: 12px;
    margin-block-start: 7px;
    border-radius: 50%;
    background: var(--_accent);
    animation: breathe 1.4s ease-in-out infinite alternate;
  }
  .note {
    align-self: center;
    text-align: center;
    font-size: 0.84em;
    color: var(--_muted);
    margin-block: 10px 6px;
  }
  .message {
    display: grid;
    gap: 2px;
    max-inline-size: 84%;
    align-self: flex-start;
    justify-items: start;
  }
  .message:focus-visible {
    border-radius: 16px;
  }
  .message.begins {
    margin-block-start: 8px;
  }
  .message.mine {
    align-self: flex-end;
    justify-items: end;
  }
  .sender,
  .receipt {
    font-size: 0.84em;
    color: var(--_muted);
    margin-inline: 2px;
  }
  .receipt {
    display: flex;
    flex-wrap: wrap;
    gap: 0 6px;
    align-items: center;
    justify-content: end;
  }
  .receipt.problem {
    color: var(--_bad);
    font-weight: 600;
  }
  .receipt .quiet {
    font-size: 1em;
  }
  .bubble {
    padding: 9px 14px;
    border-radius: 16px;
    background: var(--_raised);
    white-space: pre-wrap;
    text-wrap: wrap;
    text-align: start;
    min-inline-size: 0;
  }
  .message.ends .bubble {
    border-end-start-radius: 4px;
  }
  .mine .bubble {
    background: var(--_accent-soft);
  }
  .mine.ends .bubble {
    border-end-start-radius: 16px;
    border-end-end-radius: 4px;
  }
  .message .visually-hidden {
    position: absolute;
  }
  .card {
    display: grid;
    gap: 4px;
    padding: 12px 14px;
    border: 1.5px solid var(--_accent-line);
    border-radius: 14px;
  }
  .card a {
    font-weight: 600;
  }
  .file {
    display: flex;
    gap: 10px;
    align-items: center;
    padding: 8px 14px;
    border: 1.5px solid var(--_border);
    border-radius: 14px;
    background: var(--_surface);
    color: inherit;
    text-align: start;
    font-weight: 400;
    min-inline-size: 0;
  }
  .file > :nth-child(2) {
    flex: 1;
    min-inline-size: 0;
    display: grid;
    overflow-wrap: anywhere;
  }
  .file .problem {
    color: var(--_bad);
  }
  .file progress {
    inline-size: 100%;
    accent-color: var(--_accent);
  }
  .attach {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 48px;
    border-radius: 50%;
    color: var(--_muted);
    cursor: pointer;
  }
  .attach:focus-within {
    outline: 3px solid var(--_focus, currentColor);
    outline-offset: 2px;
  }
  .typing {
    font-size: 0.88em;
    color: var(--_muted);
    min-block-size: 1.5em;
    margin: 4px 2px 0;
  }
  .to-end {
    position: absolute;
    inset-block-end: 12px;
    inset-inline: 0;
    margin-inline: auto;
    inline-size: max-content;
    min-block-size: 44px;
    padding: 6px 16px;
    border-radius: 22px;
    border-color: var(--_border);
    background: var(--_surface);
    color: var(--_accent);
    box-shadow: 0 4px 16px var(--_shadow);
  }
  .line-lost {
    flex: none;
    display: flex;
    gap: 10px;
    padding: 10px 20px;
    font-size: 0.94em;
    background: var(--_warn-soft);
    color: var(--_warn);
  }
  .composer {
    flex: none;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
    padding: 10px 12px;
    border-block-start: 1px solid var(--_border);
  }
  .compose {
    display: flex;
    gap: 8px;
    align-items: flex-end;
  }
  .box {
    flex: 1;
    min-inline-size: 0;
    font: inherit;
    font-size: max(16px, 1em);
    line-height: 1.4;
    color: inherit;
    min-block-size: 48px;
    max-block-size: min(160px, 30vh);
    padding: 11px 18px;
    border: 1.5px solid var(--_field);
    border-radius: 24px;
    background: var(--_surface);
    resize: none;
    field-sizing: content;
    scrollbar-width: thin;
  }
  .box::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .box[aria-invalid='true'] {
    border-color: var(--_bad);
  }
  .send {
    flex: none;
    inline-size: 48px;
    padding: 0;
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .send:hover {
    background: color-mix(in srgb, var(--_accent) 86%, var(--_text));
  }
  .room {
    font-size: 0.88em;
    color: var(--_muted);
    padding-inline: 8px;
  }
  .room.over {
    color: var(--_bad);
    font-weight: 600;
  }
  .question h3:focus-visible,
  .ended h3:focus-visible {
    outline-offset: 2px;
  }
  .quiet.bad {
    color: var(--_bad);
  }
  .ended {
    flex: 0 1 auto;
    max-block-size: 80%;
    overflow-y: auto;
  }
  .ended .actions {
    gap: 4px 12px;
    margin-inline-start: -8px;
  }
  @media (forced-colors: active) {
    .bubble,
    .queue,
    .line-lost {
      border: 1px solid;
    }
    .send {
      border: 1.5px solid ButtonText;
    }
    .pulse {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
