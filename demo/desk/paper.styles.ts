import { css } from 'lit';

/** On paper it is black on white, in the dark too. */
export const paperStyles = css`
  @media print {
    .root[data-scheme] {
      --_text: #000;
      --_muted: #333;
      --_accent: #000;
      --_surface: #fff;
      --_border: #999;
      background: none;
      color: #000;
      color-scheme: light;
    }
  }
`;
