import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

interface Variant {
  mediaType: string;
  etag: string;
  plain: Uint8Array<ArrayBuffer>;
  brotli: Uint8Array<ArrayBuffer>;
}

function load(path: string, mediaType: string): Variant {
  const plain = readFileSync(path);
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  return { mediaType, etag, plain: new Uint8Array(plain), brotli: new Uint8Array(brotliCompressSync(plain)) };
}

/** Any page may load the script, with SRI (hence CORS) and under cross-origin isolation (hence CORP). */
function headersOf(file: Variant): Record<string, string> {
  return {
    'Content-Type': file.mediaType,
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'public, max-age=300, stale-while-revalidate=86400',
    ETag: file.etag,
    Vary: 'Accept-Encoding',
  };
}

function answer(file: Variant, request: Request): Response {
  const headers = headersOf(file);
  const known = request.headers.get('If-None-Match') ?? '';
  if (known.includes(file.etag)) return new Response(null, { status: 304, headers });
  const takesBrotli = /\bbr\b/.test(request.headers.get('Accept-Encoding') ?? '');
  if (!takesBrotli) return new Response(file.plain, { headers });
  return new Response(file.brotli, { headers: { ...headers, 'Content-Encoding': 'br' } });
}

/** The host of the one script: what a content delivery network would do. */
export function createScriptHost(folder: string) {
  const script = load(`${folder}/guidance.js`, 'text/javascript; charset=utf-8');
  const licences = load(`${folder}/guidance.js.LICENSE.txt`, 'text/plain; charset=utf-8');
  const files = new Map([
    ['/guidance.js', script],
    ['/guidance.js.LICENSE.txt', licences],
  ]);
  return (request: Request): Response => {
    const file = files.get(new URL(request.url).pathname);
    return file ? answer(file, request) : new Response('Not found.\n', { status: 404 });
  };
}
