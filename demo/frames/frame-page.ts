import type { Widget } from '../../src/embed/widget.js';
import { frameTitles } from './frame-words.js';

/** Stands in the built pages where the address of the API belongs. */
export const apiMark = '{{api}}';

/** Only this folder's own files and the script beside it, with its languages; what people write goes to the API and nowhere else. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  `connect-src 'self' ${apiMark}/`,
  `img-src 'self' ${apiMark}/`,
  `media-src ${apiMark}/`,
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types guidance',
].join('; ');

/** A widget's page. `script`: the address of `guidance.js`, as seen from the page. */
export const framePage = (widget: Widget, script: string): string => `<!doctype html>
<html lang="nb">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex" />
    <!-- The API that this page serves; several are parted by a space, the first is the default. -->
    <meta name="guidance-api" content="${apiMark}" />
    <title>${frameTitles[widget].nb}</title>
    <link rel="icon" type="image/svg+xml" href="symbol.svg" />
    <link rel="stylesheet" href="frame.css" />
    <script defer src="${script}"></script>
    <script defer src="frame.js" data-widget="${widget}"></script>
  </head>
  <body>
    <main></main>
    <noscript>${frameTitles[widget].nb}: denne siden trenger JavaScript.</noscript>
  </body>
</html>
`;

/** Puts the addresses of the APIs into a built page. */
export const fillFramePage = (html: string, apis: readonly string[]): string =>
  html
    .replaceAll(`${apiMark}/`, () => apis.map((address) => `${address}/`).join(' '))
    .replaceAll(apiMark, () => apis.join(' '));

/**
 * The header that no page can give itself. In a frame the API sees the origin of the frame, not of the page around it: so
 * the list of sites that the API lets in must stand here too.
 */
export const frameAncestors = (sites: readonly string[]): string =>
  `frame-ancestors 'self' ${sites.join(' ')}`.trim();
