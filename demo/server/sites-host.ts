import type { Addresses } from './addresses.js';
import { basePath } from './addresses.js';
import type { FileList, ServedFile } from './files.js';

/** As strict as a partner can make it; the widgets must live under it. */
export function partnerPolicy({ script, api }: Addresses): string {
  return [
    "default-src 'none'",
    `script-src ${script}`,
    `connect-src ${api}`,
    "style-src 'self'",
    `img-src 'self' ${api}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types guidance',
  ].join('; ');
}

function fill(html: string, { script, api }: Addresses): string {
  return html.replaceAll('{{script}}', `${script}/guidance.js`).replaceAll('{{api}}', `${api}${basePath}`);
}

function answer(file: ServedFile, addresses: Addresses): Response {
  const isPage = file.mediaType.startsWith('text/html');
  const body = isPage ? fill(file.read().toString(), addresses) : new Uint8Array(file.read());
  return new Response(body, {
    headers: {
      'Content-Type': file.mediaType,
      'Cache-Control': 'no-cache',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      ...(isPage && { 'Content-Security-Policy': partnerPolicy(addresses) }),
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
