import { createHash } from 'node:crypto';
import { version } from '../version.js';

/** `v1.2.3` never changes once it is out, and `v1` is the newest of its kind. */
export const immutableFolder = `v${version}`;
export const movingFolder = `v${version.split('.')[0] ?? ''}`;

/** As pages write it in `integrity`. */
export const integrityOf = (content: Uint8Array | string): string =>
  `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** Any page may load the files, with SRI (hence CORS) and under cross-origin isolation (hence CORP). */
const common = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** Which headers the files must have, by folder; a host that can't set them serves pages without SRI only. */
export const headers = {
  [`/${immutableFolder}/`]: { ...common, 'Cache-Control': 'public, max-age=31536000, immutable' },
  [`/${movingFolder}/`]: { ...common, 'Cache-Control': 'public, max-age=300, stale-while-revalidate=86400' },
};
