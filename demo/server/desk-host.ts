import type { FileList } from './files.js';

/** The desk's built pages, with the API's base URL filled in. It talks to the API and to nobody else. */
export function createDeskHost(files: FileList, api: string) {
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
  return (request: Request): Response => {
    const file = files.get(new URL(request.url).pathname);
    if (!file) return new Response('Not found.\n', { status: 404 });
    const isPage = file.mediaType.startsWith('text/html');
    const body = isPage ? file.read().toString().replaceAll('{{api}}', api) : new Uint8Array(file.read());
    return new Response(body, {
      headers: {
        'Content-Type': file.mediaType,
        'Cache-Control': 'no-cache',
        'Content-Security-Policy': policy,
        'X-Content-Type-Options': 'nosniff',
      },
    });
  };
}
