import { strictTransport } from '../api/http/headers.js';
import type { FileList } from './files.js';

/**
 * The desk's built pages, with the API's base URL filled in. It talks to the API and to nobody else, is framed by nobody, and
 * tells no other server where it was: what a sign-in brings with it stands in its address for a moment.
 */
export function createDeskHost(files: FileList, api: string, deskUrl = '') {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src ${new URL(api).origin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  const headers = {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    ...strictTransport(deskUrl),
  };
  return (request: Request): Response => {
    const file = files.get(new URL(request.url).pathname);
    if (!file) return new Response('Not found.\n', { status: 404, headers });
    const isPage = file.mediaType.startsWith('text/html');
    const body = isPage ? file.read().toString().replaceAll('{{api}}', api) : new Uint8Array(file.read());
    return new Response(body, {
      headers: { ...headers, 'Content-Type': file.mediaType, 'Cache-Control': 'no-cache' },
    });
  };
}
