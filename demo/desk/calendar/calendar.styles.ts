import { css } from 'lit';

/** The calendar's head, and the words to give. On paper only what one needs in the room. */
export const calendarStyles = css`
  .steps {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .steps .icon-button {
    border-radius: var(--_radius);
    inline-size: 48px;
    block-size: 48px;
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
  .notice-card .failure {
    display: flex;
    gap: 8px;
    margin: 0;
    overflow-wrap: anywhere;
  }
  .notice-card .failure .icon {
    color: var(--_bad);
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
    .steps {
      inline-size: 100%;
    }
  }
  @media print {
    .steps {
      display: none;
    }
  }
`;
