import { css } from 'lit';

/** The desk's head: the service, who is at work, and the switches for it. */
export const headerStyles = css`
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 10px 24px;
    padding: 12px 24px;
    background: var(--_surface);
    border-block-end: 1px solid var(--_border);
  }
  .service {
    flex: 1 1 auto;
  }
  .state {
    display: flex;
    align-items: center;
    gap: 7px;
    font-size: 0.94em;
    font-weight: 600;
    color: var(--_good);
  }
  .state.busy {
    color: var(--_warn);
  }
  .state.closed {
    color: var(--_muted);
  }
  .dot {
    inline-size: 9px;
    block-size: 9px;
    border-radius: 50%;
    background: currentColor;
    flex: none;
  }
  .switch {
    display: flex;
    border: 1.5px solid var(--_field);
    border-radius: var(--_radius);
  }
  .switch label {
    position: relative;
    display: flex;
    cursor: pointer;
  }
  .switch input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .switch span {
    display: flex;
    align-items: center;
    min-block-size: 44px;
    padding: 6px 14px;
    border-radius: 8px;
  }
  .switch label + label span {
    border-inline-start: 1.5px solid var(--_border);
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }
  .switch input:checked + span {
    background: var(--_accent-soft);
    color: var(--_accent);
    font-weight: 600;
    box-shadow: inset 0 -3px 0 var(--_accent);
  }
  .switch input:focus-visible + span {
    outline: 3px solid var(--_text);
    outline-offset: 2px;
    z-index: 1;
  }
  .me {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
    font-weight: 600;
  }
  .me .name {
    display: inline-flex;
    align-items: center;
    gap: 8px;
  }
  @container (max-width: 680px) {
    .top {
      padding: 12px 16px;
    }
    .switch {
      order: 3;
      inline-size: 100%;
    }
    .switch label {
      flex: 1 1 auto;
    }
    .switch span {
      flex: 1;
      justify-content: center;
      padding-inline: 8px;
      text-align: center;
    }
  }
  @media (forced-colors: active) {
    .switch input:checked + span {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
