import { css } from 'lit';

/** A choice that is pressed as a whole: the box itself is not seen, and the words around it say how it stands. */
export const chipStyles = css`
  .chip {
    position: relative;
    display: grid;
    cursor: pointer;
  }
  .chip input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .chip > span {
    font-weight: 400;
    border: 1.5px solid var(--_field);
    border-radius: var(--_radius);
  }
  .chip:hover > span {
    border-color: var(--_accent);
  }
  .chip input:checked + span {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }
  .chip input:focus-visible + span {
    outline: 3px solid var(--_text);
    outline-offset: 2px;
  }
`;
