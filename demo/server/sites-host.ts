import { instant } from '../api/clock.js';
import { courseDates } from '../api/seed/course-dates.js';
import { movingFolder } from '../../src/bundle/release-layout.js';
import type { Addresses } from './addresses.js';
import { basePath } from './addresses.js';
import type { FileList, ServedFile } from './files.js';

/** As strict as a partner can make it; the widgets must live under it. Who has no API has a file of its own. */
export function partnerPolicy({ script, api }: Addresses, asks: 'api' | 'own file'): string {
  return [
    "default-src 'none'",
    `script-src ${script}`,
    `connect-src ${asks === 'api' ? api : "'self'"}`,
    "style-src 'self'",
    `img-src 'self' ${api}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types guidance guidance-loader',
  ].join('; ');
}

const fillPage = (html: string, { script, api }: Addresses): string =>
  html
    .replaceAll('{{script}}', `${script}/${movingFolder}/guidance.js`)
    .replaceAll('{{light}}', `${script}/${movingFolder}/guidance.light.js`)
    .replaceAll('{{api}}', `${api}${basePath}`);

/** `{{3 days, 17:00}}` in a file of courses: whoever keeps one writes a date; this one shall have something to come for ever. */
function fillDates(json: string): string {
  const dates = courseDates(Date.now());
  return json.replaceAll(/\{\{(-?\d+) days, (\d\d:\d\d)\}\}/g, (...[, days, time = '']: string[]) =>
    instant(dates.at(Number(days), time)),
  );
}

function bodyOf({ mediaType, read }: ServedFile, addresses: Addresses): BodyInit {
  if (mediaType.startsWith('text/html')) return fillPage(read().toString(), addresses);
  return mediaType === 'application/json' ? fillDates(read().toString()) : new Uint8Array(read());
}

function answer(file: ServedFile, addresses: Addresses): Response {
  const isPage = file.mediaType.startsWith('text/html');
  const asks = isPage && file.read().includes('{{api}}') ? 'api' : 'own file';
  return new Response(bodyOf(file, addresses), {
    headers: {
      'Content-Type': file.mediaType,
      'Cache-Control': 'no-cache',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      ...(isPage && { 'Content-Security-Policy': partnerPolicy(addresses, asks) }),
    },
  });
}

/** The partners' web server: plain files, with the addresses of script and API filled in. */
export function createSitesHost(files: FileList, addresses: Addresses) {
  return (request: Request): Response => {
    const { pathname, origin } = new URL(request.url);
    const file = files.get(pathname);
    if (file) return answer(file, addresses);
    if (files.has(`${pathname}/`)) return Response.redirect(`${origin}${pathname}/`, 301);
    return new Response('Siden finnes ikke.\n', {
      status: 404,
      headers: {
        'Content-Type': 'text/plain; charset=utf-8',
        'Content-Security-Policy': "default-src 'none'",
      },
    });
  };
}
