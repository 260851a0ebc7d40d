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
`;
