import { css } from 'lit';

/** A course in full, its form, and one's own registration. */
export const courseDetailStyles = css`
  .back {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 44px;
    justify-self: start;
    font-weight: 600;
    margin-inline-start: -5px;
  }
  .detail,
  .registration,
  .own,
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
  .facts {
    display: grid;
    gap: 0;
    border-block-start: 1px solid var(--_border);
  }
  .fact {
    display: grid;
    gap: 2px;
    padding-block: 11px;
    border-block-end: 1px solid var(--_border);
  }
  .fact dt {
    font-weight: 600;
  }
  .sessions,
  .fact dd {
    display: grid;
    gap: 8px;
  }
  .sofar {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 18px;
    align-items: center;
    padding: 14px 16px;
    border-radius: var(--_radius);
    background: var(--_raised);
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
  .own .notice h2 {
    font-size: 1.35em;
  }
  .own .notice > div {
    display: grid;
    gap: 6px;
  }
  .copy {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    inline-size: 100%;
  }
  .copy .input {
    flex: 1 1 14em;
    min-inline-size: 0;
    text-overflow: ellipsis;
  }
  .waiting {
    display: grid;
    gap: 16px;
    min-block-size: 420px;
    align-content: start;
  }
  @container (min-width: 600px) {
    .fact {
      grid-template-columns: 11em minmax(0, 1fr);
      gap: 16px;
    }
  }
`;
