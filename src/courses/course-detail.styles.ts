import { css } from 'lit';

/** A course in full, its form, and one's own registration. */
export const courseDetailStyles = css`
  .detail,
  .registration,
  .head,
  .deed {
    display: grid;
    gap: 20px;
    min-inline-size: 0;
  }
  .head {
    gap: 10px;
  }
  .deed {
    gap: 14px;
  }
  .lead {
    font-size: 1.12em;
    max-inline-size: 38em;
  }
  .description {
    display: grid;
    gap: 1em;
    max-inline-size: 38em;
  }
  .sessions {
    display: grid;
    gap: 8px;
  }
  .video {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    max-inline-size: 42em;
  }
  .still,
  .player {
    inline-size: 100%;
    aspect-ratio: 16 / 9;
    border: 0;
    border-radius: var(--_radius);
  }
  .still {
    display: grid;
    align-content: center;
    justify-items: center;
    gap: 4px;
    padding: 16px;
    background: var(--_accent-soft);
    border: 1px solid var(--_accent-line);
    /* Many words in a narrow column make it taller. */
    min-block-size: auto;
  }
  .still > .small {
    font-weight: 400;
  }
  .disc {
    display: grid;
    place-items: center;
    inline-size: 64px;
    block-size: 64px;
    margin-block-end: 8px;
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 1.6em;
  }
  .player {
    display: block;
    background: #000;
  }
  figcaption a {
    display: inline-block;
    padding-block: 10px;
  }
  .feed {
    border-block: 1px solid var(--_border);
  }
  .feed > .button,
  .feed > .link-box {
    margin-block: 14px;
  }
  .feed > summary {
    padding-block: 12px;
    font-weight: 600;
    color: var(--_accent);
    cursor: pointer;
  }
  .sofar b {
    flex-basis: 100%;
  }
  .person {
    display: grid;
    gap: 18px;
    justify-items: start;
    padding: 18px 16px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .person .field {
    inline-size: 100%;
  }
  .person > legend {
    font-weight: 700;
    padding-inline: 6px;
    margin-inline-start: -6px;
  }
  .person > .quiet,
  .add {
    margin-inline-start: -8px;
    justify-self: start;
  }
  /* On paper: what one needs to come, black on white whatever the screen is like. */
  @media print {
    .actions,
    .video,
    .feed {
      display: none;
    }
    .courses {
      --_text: #000;
      --_muted: #333;
      --_accent: #000;
      --_good: #000;
      --_good-soft: #fff;
      --_warn: #000;
      --_warn-soft: #fff;
      --_bad: #000;
      --_bad-soft: #fff;
      color: #000;
      background: #fff;
    }
    .notice,
    .tag {
      padding-inline: 0;
    }
    :focus-visible {
      outline: none;
      box-shadow: none;
    }
    .detail,
    .own {
      break-inside: avoid;
    }
  }
`;
