import { css } from 'lit';

/** The calendar's head, and the words to give. On paper only what one needs in the room. */
export const calendarStyles = css`
  .calendar {
    display: grid;
    gap: 16px;
    padding: 16px 24px 32px;
    max-inline-size: 1440px;
    margin-inline: auto;
  }
  .calendar > .status:not(:has(*)) {
    display: none;
  }
  .calendar > .status {
    order: -1;
    display: grid;
    gap: 10px;
  }
  .calendar > .status .notice {
    margin: 0;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 10px 20px;
  }
  .bar h2 {
    font-size: 1.53em;
    flex: 1 1 auto;
  }
  .steps {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .button {
    background: var(--_surface);
  }
  .button:hover {
    background: var(--_accent-soft);
  }
  .steps .icon-button {
    border-radius: var(--_radius);
    inline-size: 48px;
    block-size: 48px;
  }
  .inline {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    font-weight: 600;
  }
  .inline .input {
    inline-size: auto;
    font-weight: 400;
  }
  .views {
    display: flex;
    border: 1.5px solid var(--_field);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .views a {
    display: flex;
    align-items: center;
    min-block-size: 45px;
    padding-inline: 20px;
    color: inherit;
    text-decoration: none;
    border-radius: 8px;
  }
  .views a[aria-current='page'] {
    background: var(--_accent-soft);
    color: var(--_accent);
    font-weight: 600;
    box-shadow: inset 0 -3px 0 var(--_accent);
  }
  .doing {
    display: flex;
    flex-wrap: wrap;
    gap: 0 4px;
    margin-inline-start: auto;
  }
  .toggle {
    margin: 0;
  }
  .day-skeleton {
    block-size: 320px;
  }

  .notices {
    gap: 12px;
    grid-template-columns: repeat(auto-fill, minmax(min(440px, 100%), 1fr));
    align-items: start;
  }
  .notice-card details {
    min-inline-size: 0;
  }
  summary {
    min-block-size: 44px;
    display: flex;
    align-items: center;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  .letter {
    white-space: pre-line;
    padding: 14px 16px;
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .given {
    margin-block-start: 8px;
    max-inline-size: 820px;
  }
  .given li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 0 16px;
    border-block-start: 1px solid var(--_border);
  }

  @container (max-width: 680px) {
    .calendar {
      padding: 12px;
      gap: 12px;
    }
    .bar h2 {
      font-size: 1.3em;
      flex-basis: 100%;
    }
    .doing {
      margin-inline-start: -8px;
    }
    .steps {
      inline-size: 100%;
    }
  }

  @media print {
    .root {
      background: none;
      color: #000;
      font-size: 11pt;
    }
    .steps,
    .choosing,
    .calendar > .status,
    .actions {
      display: none;
    }
    .calendar {
      padding: 0;
    }
    .tag {
      border: 1px solid;
      background: none;
      color: inherit;
    }
    a {
      color: inherit;
      text-decoration: none;
    }
  }
  @media (forced-colors: active) {
    .views a[aria-current='page'],
    [aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
