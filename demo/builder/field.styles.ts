import { css } from 'lit';

/** What one chooses with: ticks, short choices beside each other, colours, and what is told of them. */
export const fieldStyles = css`
  .ticks {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(220px, 100%), 1fr));
    gap: 0 16px;
    inline-size: 100%;
  }
  .field .tick {
    display: flex;
    gap: 12px;
    align-items: center;
    min-block-size: 44px;
    font-weight: 400;
    cursor: pointer;
  }
  .tick input {
    inline-size: 22px;
    block-size: 22px;
    margin: 0;
    flex: none;
    accent-color: var(--_accent);
    cursor: pointer;
  }
  .number {
    max-inline-size: 6em;
  }
  .segments {
    display: inline-flex;
    flex-wrap: wrap;
    max-inline-size: 100%;
    border: 1.5px solid var(--_field);
    border-radius: var(--_radius);
    overflow: clip;
    /* The lines between the choices, also where they stand in two rows. */
    gap: 1.5px;
    background: var(--_border);
  }
  .field .segments label {
    position: relative;
    display: flex;
    flex: 1 0 auto;
    font-weight: 400;
    cursor: pointer;
  }
  .segments input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .segments span {
    flex: 1;
    display: grid;
    place-items: center;
    min-block-size: 44px;
    padding: 6px 16px;
    background: var(--_surface);
  }
  .segments input:checked + span {
    background: var(--_accent-soft);
    color: var(--_accent);
    font-weight: 600;
    box-shadow: inset 0 -3px 0 var(--_accent);
  }
  .segments input:focus-visible + span {
    outline: 3px solid var(--_text);
    outline-offset: -3px;
  }
  .colour {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    align-items: center;
    inline-size: 100%;
  }
  .colour [type='color'] {
    inline-size: 56px;
    block-size: 48px;
    padding: 4px;
    border: 1.5px solid var(--_field);
    border-radius: var(--_radius);
    background: var(--_surface);
    cursor: pointer;
  }
  .colour .input {
    flex: 0 1 8em;
    min-inline-size: 6em;
    font-family: ui-monospace, 'Cascadia Mono', Menlo, monospace;
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .contrast {
    display: grid;
    gap: 10px;
    padding: 16px 18px;
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .contrast h3 {
    font-size: 1em;
  }
  .contrast ul {
    display: grid;
    gap: 8px;
  }
  .contrast li {
    display: flex;
    gap: 10px;
    align-items: start;
  }
  .contrast .icon {
    margin-block-start: 2px;
  }
  .good .icon {
    color: var(--_good);
  }
  .weak .icon {
    color: var(--_warn);
  }
  .weak {
    font-weight: 600;
  }
  @container (max-width: 500px) {
    .segments {
      display: flex;
      inline-size: 100%;
    }
  }
  @media (forced-colors: active) {
    .segments input:checked + span {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
