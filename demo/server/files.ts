import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

export interface ServedFile {
  mediaType: string;
  read(): Buffer;
}

/** Address → file. Only what is listed can be asked for, so no path leads out of the folder. */
export type FileList = ReadonlyMap<string, ServedFile>;

/** A folder's `index.html` answers for the folder. */
export function listFiles(folder: string): FileList {
  const files = new Map<string, ServedFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const mediaType = mediaTypes[extname(entry.name)];
    if (!entry.isFile() || !mediaType) continue;
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(folder, path).split(sep).join('/')}`;
    const file: ServedFile = { mediaType, read: () => readFileSync(path) };
    files.set(address, file);
    if (entry.name === 'index.html') files.set(address.slice(0, -'index.html'.length), file);
  }
  return files;
}
