import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrationNames } from '../../demo/api/store/sql/migrate.js';
import { openSqlStore } from '../../demo/api/store/sql/sql-store.js';

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const cache = inProject('node_modules/.cache/guidance-widgets');

/** All that decides what an empty cluster is like: another version of PGlite, or another migration, makes another one. */
function clusterName(): string {
  const hash = createHash('sha256').update(
    readFileSync(inProject('node_modules/@electric-sql/pglite/package.json')),
  );
  for (const name of migrationNames())
    hash.update(name).update(readFileSync(inProject(`demo/api/store/sql/migrations/${name}`)));
  return `cluster-${hash.digest('hex').slice(0, 16)}`;
}

/** Two workers may make it at once: the first to be ready is the one that stays. */
async function makeCluster(place: string): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const unfinished = mkdtempSync(join(cache, 'unfinished-'));
  const store = await openSqlStore({ directory: join(unfinished, 'cluster') });
  await store.close();
  try {
    renameSync(join(unfinished, 'cluster'), place);
  } catch (error) {
    if (!existsSync(place)) throw error;
  }
  rmSync(unfinished, { recursive: true, force: true });
}

/** Those of older versions. */
function removeOthers(name: string): void {
  for (const other of readdirSync(cache))
    if (other.startsWith('cluster-') && other !== name) rmSync(join(cache, other), { recursive: true });
}

/**
 * Puts an empty database with all its tables into the folder, for PGlite to open. Making one costs six seconds of the
 * processor, a copy half of one. Kept from run to run. Returns the folder.
 */
export async function preparedCluster(directory: string): Promise<string> {
  const name = clusterName();
  const place = join(cache, name);
  if (!existsSync(place)) {
    await makeCluster(place);
    removeOthers(name);
  }
  cpSync(place, directory, { recursive: true });
  return directory;
}
