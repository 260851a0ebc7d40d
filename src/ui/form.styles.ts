import { css } from 'lit';

/** Fields, their help and their errors. 16 px or more in a field: a smaller one makes phones zoom. */
export const form = css`
  .field {
    display: grid;
    gap: 6px;
    justify-items: start;
  }
  .field label,
  .field legend {
    font-weight: 600;
  }
  .field legend {
    padding: 0;
    margin-block-end: 8px;
  }
  .field .mark {
    font-weight: 400;
    color: var(--_muted);
    font-size: 0.88em;
    margin-inline-start: 2px;
  }
  .field .choices {
    inline-size: 100%;
  }
  .input {
    font: inherit;
    font-size: max(16px, 1em);
    color: inherit;
    inline-size: 100%;
    max-inline-size: 34em;
    min-block-size: 48px;
    padding: 10px 14px;
    border: 1.5px solid var(--_field);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  textarea.input {
    min-block-size: 112px;
    resize: vertical;
    field-sizing: content;
    max-block-size: 320px;
  }
  select.input {
    appearance: none;
    padding-inline-end: 42px;
    background-image:
      linear-gradient(45deg, transparent 50%, currentColor 50%),
      linear-gradient(-45deg, transparent 50%, currentColor 50%);
    background-size: 7px 7px;
    background-position:
      right 22px center,
      right 15.5px center;
    background-repeat: no-repeat;
    cursor: pointer;
  }
  select.input:dir(rtl) {
    background-position:
      left 15.5px center,
      left 22px center;
  }
  .input.short {
    max-inline-size: 15em;
  }
  .input[aria-invalid='true'] {
    border-color: var(--_bad);
    box-shadow: inset 0 0 0 0.5px var(--_bad);
  }
  .field-error {
    display: flex;
    gap: 8px;
    align-items: start;
    color: var(--_bad);
    font-weight: 600;
  }
  .field-error .icon {
    margin-block-start: 2px;
  }
  .why {
    color: var(--_muted);
    font-size: 0.94em;
  }
  .error-summary {
    border: 2px solid var(--_bad);
    border-radius: var(--_radius);
    background: var(--_bad-soft);
    padding: 16px 20px;
    display: grid;
    gap: 10px;
  }
  .error-summary ul {
    padding-inline-start: 20px;
    display: grid;
    gap: 6px;
  }
  .error-summary a {
    color: inherit;
  }
  form {
    display: grid;
    gap: 22px;
  }
  @media (forced-colors: active) {
    select.input {
      appearance: auto;
    }
  }
`;
