import { immutableFolder, movingFolder } from '../../src/bundle/release-layout.js';
import { fillFramePage, frameAncestors } from '../frames/frame-page.js';
import { basePath, spellings, type Addresses } from './addresses.js';
import type { FileList } from './files.js';

/** Where the pages are: beside the script, in both folders of the release. */
export const framePaths = [movingFolder, immutableFolder].map((folder) => `/${folder}/frame/`);

/** The widgets' own pages, beside the script: `undefined` for an address that is none of them. */
export function createFrameHost(files: FileList, { api, sites }: Addresses) {
  return (request: Request): Response | undefined => {
    const { pathname } = new URL(request.url);
    const folder = framePaths.find((path) => pathname.startsWith(path));
    const file = folder && files.get(pathname.slice(folder.length - 1));
    if (!file) return undefined;
    const isPage = file.mediaType.startsWith('text/html');
    const body = isPage
      ? fillFramePage(file.read().toString(), [`${api}${basePath}`])
      : new Uint8Array(file.read());
    return new Response(body, {
      headers: {
        'Content-Type': file.mediaType,
        'Cache-Control': 'no-cache',
        'Access-Control-Allow-Origin': '*',
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        ...(isPage && { 'Content-Security-Policy': frameAncestors(spellings(sites)) }),
      },
    });
  };
}
