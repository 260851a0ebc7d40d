import { immutableFolder, movingFolder } from '../../src/bundle/release-layout.js';
import { basePath, type Addresses } from './addresses.js';
import type { FileList, ServedFile } from './files.js';

export const builderPath = '/sett-inn';

/** The builder asks the API for names, and the script's host for the file whose hash it tells. Its previews are pages of its own. */
const builderPolicy = ({ script, api }: Addresses): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src ${script} ${api}`,
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** A preview is a partner's page: the script and the frames are from where they always are. */
const previewPolicy = ({ script, api }: Addresses): string =>
  [
    "default-src 'none'",
    `script-src 'self' ${script}`,
    "style-src 'self'",
    `img-src 'self' ${api}`,
    `connect-src ${api}`,
    `frame-src ${script}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; ');

/** Where the script and the folder of frames are, as they follow new versions and as they never change. */
const folders = ({ script }: Addresses) => ({
  current: `${script}/${movingFolder}`,
  fixed: `${script}/${immutableFolder}`,
});

const fill = (html: string, addresses: Addresses): string =>
  html
    .replaceAll('{{files}}', folders(addresses).current)
    .replaceAll('{{fixed-files}}', folders(addresses).fixed)
    .replaceAll('{{api}}', `${addresses.api}${basePath}`);

function answer(file: ServedFile, name: string, addresses: Addresses): Response {
  const isPage = file.mediaType.startsWith('text/html');
  const policy = name === '/preview.html' ? previewPolicy(addresses) : builderPolicy(addresses);
  return new Response(isPage ? fill(file.read().toString(), addresses) : new Uint8Array(file.read()), {
    headers: {
      'Content-Type': file.mediaType,
      'Cache-Control': 'no-cache',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
      ...(isPage && { 'Content-Security-Policy': policy }),
    },
  });
}

/** The page on which web editors make their snippet: `undefined` for an address that is not below it. */
export function createBuilderHost(files: FileList, addresses: Addresses) {
  return (request: Request): Response | undefined => {
    const { pathname, origin } = new URL(request.url);
    if (pathname === builderPath) return Response.redirect(`${origin}${builderPath}/`, 301);
    const name = pathname.startsWith(`${builderPath}/`) ? pathname.slice(builderPath.length) : '';
    const file = files.get(name);
    return file && answer(file, name, addresses);
  };
}
