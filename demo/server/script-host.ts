import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { listFiles } from './files.js';

interface Variant {
  headers: Record<string, string>;
  etag: string;
  plain: Uint8Array<ArrayBuffer>;
  brotli: () => Uint8Array<ArrayBuffer>;
}

function load(plain: Uint8Array, headers: Record<string, string>): Variant {
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  let compressed: Uint8Array<ArrayBuffer> | undefined;
  return {
    headers: { ...headers, ETag: etag, Vary: 'Accept-Encoding' },
    etag,
    plain: new Uint8Array(plain),
    // Takes a second of a large file: only for who asks.
    brotli: () => (compressed ??= new Uint8Array(brotliCompressSync(plain))),
  };
}

function answer(file: Variant, request: Request): Response {
  const { headers } = file;
  const known = request.headers.get('If-None-Match') ?? '';
  if (known.includes(file.etag)) return new Response(null, { status: 304, headers });
  const takesBrotli = /\bbr\b/.test(request.headers.get('Accept-Encoding') ?? '');
  if (!takesBrotli) return new Response(file.plain, { headers });
  return new Response(file.brotli(), { headers: { ...headers, 'Content-Encoding': 'br' } });
}

/** The host of the release in `folder`, with the headers that the release lists: what a content delivery network would do. */
export function createScriptHost(folder: string) {
  const released = JSON.parse(readFileSync(`${folder}/headers.json`, 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  const files = new Map(
    Object.entries(released).flatMap(([place, headers]) =>
      [...listFiles(folder + place)].map(([path, { mediaType, read }]) => [
        place + path.slice(1),
        load(read(), { ...headers, 'Content-Type': mediaType }),
      ]),
    ),
  );
  return (request: Request): Response => {
    const file = files.get(new URL(request.url).pathname);
    return file ? answer(file, request) : new Response('Not found.\n', { status: 404 });
  };
}
