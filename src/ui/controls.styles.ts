import { css } from 'lit';

/** Buttons, links, tags, choices and skeletons: one look in every widget. */
export const controls = css`
  button,
  .button {
    font: inherit;
    font-weight: 600;
    color: inherit;
    min-block-size: 48px;
    padding: 10px 20px;
    border: 1.5px solid transparent;
    border-radius: var(--_radius);
    background: none;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    cursor: pointer;
    text-align: center;
    text-decoration: none;
    touch-action: manipulation;
  }
  .primary {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .secondary {
    color: var(--_accent);
    border-color: var(--_accent);
  }
  .quiet {
    color: var(--_accent);
    padding-inline: 8px;
    min-block-size: 44px;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  .icon-button {
    inline-size: 44px;
    min-block-size: 44px;
    padding: 0;
    border-radius: 50%;
    flex: none;
  }
  .danger {
    color: var(--_bad);
    border-color: var(--_bad);
  }
  @media (hover: hover) {
    /* Only under the pointer: a partner's colours are there at once, not faded in from ours. */
    button:hover,
    .button:hover {
      transition:
        background-color 120ms,
        border-color 120ms;
    }
    .primary:hover {
      background: color-mix(in srgb, var(--_accent) 86%, var(--_text));
    }
    .secondary:hover,
    .quiet:hover {
      background: var(--_accent-soft);
    }
    .icon-button:hover {
      background: var(--_raised);
    }
    .danger:hover {
      background: var(--_bad-soft);
    }
    a:hover {
      text-decoration-thickness: 2px;
    }
  }
  a {
    color: var(--_accent);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  a.primary {
    color: var(--_on-accent);
  }
  :focus-visible {
    outline: 3px solid var(--_text);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--_surface);
  }
  [aria-busy='true'] > .spinner {
    inline-size: 1.1em;
    block-size: 1.1em;
    border: 2px solid currentColor;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: spin 800ms linear infinite;
  }
  @keyframes spin {
    to {
      transform: rotate(360deg);
    }
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    align-items: center;
  }
  .tag {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    font-size: 0.88em;
    font-weight: 600;
    padding: 2px 10px;
    border-radius: 99px;
    background: var(--_raised);
    color: var(--_muted);
  }
  .tag.good {
    background: var(--_good-soft);
    color: var(--_good);
  }
  .tag.warn {
    background: var(--_warn-soft);
    color: var(--_warn);
  }
  .tag.bad {
    background: var(--_bad-soft);
    color: var(--_bad);
  }
  .notice {
    display: grid;
    gap: 12px;
    padding: 16px;
    border-radius: var(--_radius);
    background: var(--_raised);
    justify-items: start;
  }
  .notice.warn {
    background: var(--_warn-soft);
  }
  .notice.bad {
    background: var(--_bad-soft);
  }
  .notice.good {
    background: var(--_good-soft);
  }
  .notice a[href^='tel:'] {
    white-space: nowrap;
  }
  .choice {
    display: grid;
    grid-template-columns: 24px 1fr auto;
    gap: 0 14px;
    align-items: center;
    padding: 13px 16px;
    min-block-size: 52px;
    border: 1.5px solid var(--_border);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .choice:hover {
    border-color: var(--_accent);
  }
  .choice:has(input:checked) {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    box-shadow: inset 0 0 0 0.5px var(--_accent);
  }
  .choice:has(input:focus-visible) {
    outline: 3px solid var(--_text);
    outline-offset: 2px;
  }
  .choice input {
    appearance: none;
    inline-size: 22px;
    block-size: 22px;
    margin: 0;
    border: 2px solid var(--_field);
    border-radius: 50%;
    display: grid;
    place-items: center;
    background: var(--_surface);
    cursor: pointer;
    outline: none;
    box-shadow: none;
  }
  .choice input[type='checkbox'] {
    border-radius: 5px;
  }
  .choice input:checked {
    border-color: var(--_accent);
  }
  .choice input:checked::after {
    content: '';
    inline-size: 11px;
    block-size: 11px;
    border-radius: 50%;
    background: var(--_accent);
  }
  .choice input[type='checkbox']:checked {
    background: var(--_accent);
  }
  .choice input[type='checkbox']:checked::after {
    inline-size: 6px;
    block-size: 11px;
    margin-block-end: 3px;
    border: solid var(--_on-accent);
    border-width: 0 2.5px 2.5px 0;
    border-radius: 0;
    background: none;
    transform: rotate(45deg);
  }
  .choices {
    display: grid;
    gap: 10px;
  }
  .skeleton {
    border-radius: var(--_radius);
    background: var(--_raised);
    animation: breathe 1.4s ease-in-out infinite alternate;
  }
  @keyframes breathe {
    to {
      opacity: 0.5;
    }
  }
  @media (forced-colors: active) {
    .primary,
    .tag,
    .notice {
      border: 1.5px solid;
    }
    .choice:has(input:checked) {
      outline: 3px solid Highlight;
    }
    .choice input {
      appearance: auto;
    }
    .choice input::after {
      content: none;
    }
  }
`;
