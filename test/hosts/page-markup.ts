import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basePath, type Addresses } from '../../demo/server/addresses.js';
import type { HostPage } from './host-case.js';
import { movingFolder } from '../../src/bundle/release-layout.js';

const usualScript = '<script async src="{{script}}" data-api="{{api}}"></script>';

/** What stands there while nothing better does. */
export const fallbackWords = 'Ring oss';
export const fallbackLink = `<a href="tel:69000000">${fallbackWords}</a>`;

export const coursesElement = `<guidance-courses><p>${fallbackLink}</p></guidance-courses>`;
export const bookingElement = `<guidance-booking><p>${fallbackLink}</p></guidance-booking>`;

const integrity = (): string =>
  `sha384-${createHash('sha384').update(readFileSync('dist/guidance.js')).digest('base64')}`;

/** The whole page: a recorder in front, then the host's things, then ours, and a button of the host's own. */
export function pageMarkup(page: HostPage, { script, api, sites }: Addresses): string {
  const markup = `${page.doctype ?? '<!doctype html>'}
<html ${page.html ?? 'lang="nb"'}>
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>En side</title>
    <script src="{{site}}/record.js"></script>
    ${page.head ?? ''}
    ${page.script ?? usualScript}
  </head>
  <body>
    <p><button type="button" id="own">Egen knapp</button> <output id="own-count">0</output></p>
    <script src="{{site}}/own.js"></script>
    ${page.body ?? coursesElement}
    ${page.foot ?? ''}
  </body>
</html>
`;
  return markup
    .replaceAll('{{integrity}}', integrity())
    .replaceAll('{{script}}', `${script}/${movingFolder}/guidance.js`)
    .replaceAll('{{api}}', `${api}${basePath}`)
    .replaceAll('{{site}}', sites);
}
