import { css } from 'lit';

/** What opens at a press: the menu, and whom to turn to in a crisis. */
export const chatMenuStyles = css`
  .urgent {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    flex: none;
  }
  summary {
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  .urgent summary {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    min-block-size: 48px;
    padding: 8px 14px;
    border-radius: var(--_radius);
    font-weight: 600;
  }
  .urgent[open] summary .icon {
    transform: scaleY(-1);
  }
  .letter {
    display: grid;
    gap: 16px;
    padding: 4px 14px 14px;
  }
  .letter > .primary {
    justify-self: start;
  }
  .urgent-list {
    padding: 0 14px 8px;
  }
  .urgent-list li {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    justify-content: space-between;
    padding-block: 6px;
    border-block-start: 1px solid var(--_border);
  }
  .urgent-list .phone {
    font-weight: 600;
    white-space: nowrap;
  }
  .menu {
    position: relative;
  }
  .menu > summary {
    display: flex;
    align-items: center;
    justify-content: center;
    min-block-size: 44px;
    border-radius: 50%;
  }
  .menu[open] > summary,
  .menu > summary:hover {
    background: var(--_raised);
  }
  .menu-list {
    position: absolute;
    z-index: 2;
    inset-block-start: calc(100% + 4px);
    inset-inline-end: -44px;
    inline-size: min(300px, calc(100cqi - 24px));
    padding: 6px;
    border: 1px solid var(--_border);
    border-radius: 12px;
    background: var(--_surface);
    box-shadow: 0 8px 28px var(--_shadow);
  }
  .menu-list button {
    inline-size: 100%;
    justify-content: flex-start;
    padding: 8px 12px;
    font-weight: 400;
    text-align: start;
    gap: 12px;
  }
  .menu-list button:hover {
    background: var(--_raised);
  }
  .menu-list h3 {
    font-size: 0.88em;
    padding: 12px 12px 4px;
    margin-block-start: 6px;
    border-block-start: 1px solid var(--_border);
  }
  .menu-list .urgent-list {
    padding-inline: 12px;
    font-size: 0.94em;
  }
  .menu-list .urgent-list li:first-child {
    border: 0;
  }
`;
