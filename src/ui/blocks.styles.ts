import { css } from 'lit';

/** Blocks that booking and courses are made of: facts, what is chosen so far, a way back, a link to keep. */
export const blocks = css`
  .back {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 44px;
    justify-self: start;
    font-weight: 600;
    margin-inline-start: -5px;
  }
  .own {
    display: grid;
    gap: 20px;
    min-inline-size: 0;
  }
  .own > .notice h2 {
    font-size: 1.35em;
  }
  .own > .notice > div:not(.actions) {
    display: grid;
    gap: 6px;
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
  .printed {
    display: none;
    overflow-wrap: anywhere;
  }
  .waiting {
    display: grid;
    gap: 16px;
    min-block-size: 420px;
    align-content: start;
  }
  .line-skeleton {
    block-size: 1.2em;
    margin-block-end: 4px;
  }
  .title-skeleton {
    inline-size: 60%;
    block-size: 1.5em;
  }
  @container (min-width: 600px) {
    .fact {
      grid-template-columns: 11em minmax(0, 1fr);
      gap: 16px;
    }
  }
  .question {
    display: grid;
    gap: 6px;
  }
  @media print {
    .link-box .copy {
      display: none;
    }
    .printed {
      display: block;
    }
  }
`;
