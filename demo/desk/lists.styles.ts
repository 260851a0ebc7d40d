import { css } from 'lit';

/** Who waits, one's own conversations, today's appointments and the letters. */
export const listStyles = css`
  .waiting,
  .appointment,
  .enquiry {
    display: grid;
    gap: 10px;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_border);
  }
  .waiting > div {
    display: grid;
    gap: 2px;
    justify-items: start;
  }
  .appointment,
  .enquiry {
    gap: 2px;
  }
  .appointment.past {
    color: var(--_muted);
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
  }
  .tags:not(:has(*)) {
    display: none;
  }
  .waiting .tags,
  .conversation-link .tags {
    margin-block-start: 4px;
  }
  .conversation-link {
    inline-size: 100%;
    display: grid;
    justify-items: start;
    gap: 0;
    text-align: start;
    font-weight: 400;
    padding: 10px 14px;
    border-color: var(--_border);
  }
  .conversation-link[aria-current='true'] {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }
  .conversation-link:hover {
    border-color: var(--_accent);
  }
  .conversation-link:has(.tag.good) {
    border-inline-start: 4px solid var(--_good);
    padding-inline-start: 11.5px;
  }
  .meta > * + *::before {
    content: '·';
    margin-inline-end: 6px;
  }
  @media (forced-colors: active) {
    .conversation-link[aria-current='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
