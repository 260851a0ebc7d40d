import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sqlState, type Database } from '../api/store/sql/database.js';
import { isAway } from '../api/store/sql/database-away.js';
import { openPGlite } from '../api/store/sql/pglite.js';
import { openPostgres } from '../api/store/sql/postgres.js';
import { lockFolder } from '../server/instance-lock.js';
import { StartError } from '../server/start-error.js';
import { copyDatabase } from './copy-database.js';

const usage = `npm run db:copy -- <data folder> <database URL>, as in

  DATABASE_URL=postgres://guidance:…@localhost/guidance npm run db:copy -- demo/.data

Without arguments GUIDANCE_DATA and DATABASE_URL say what is copied where. In an argument others on this machine can read the
password; in the variable they can't.`;

interface Places {
  folder: string;
  url: string;
}

/** @throws StartError */
function placesFrom(words: readonly string[], environment: NodeJS.ProcessEnv): Places {
  const [folder = environment.GUIDANCE_DATA, url = environment.DATABASE_URL, ...more] = words;
  if (folder === undefined || url === undefined || more.length > 0) throw new StartError(usage);
  if (!/^postgres(ql)?:\/\//.test(url))
    throw new StartError('The database URL is to begin with postgres://.');
  return { folder, url };
}

/** PostgreSQL knows neither us nor the database: its classes for that. */
const isRefused = (error: unknown) => /^(28|3D)/.test(sqlState(error) ?? '');

/** Where it goes, without the password. */
function nameOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${decodeURIComponent(pathname.slice(1))} at ${host}`;
}

/** @throws StartError that says what to do, for what somebody can do something about */
async function copy({ folder, url }: Places): Promise<string> {
  const directory = join(folder, 'database');
  if (!existsSync(directory)) {
    throw new StartError(
      `There is no database in ${folder}: give the folder that npm start kept its data in.`,
    );
  }
  const lock = lockFolder(folder);
  const open: Database[] = [];
  try {
    const source = await openPGlite(directory);
    open.push(source);
    const target = openPostgres(url);
    open.push(target);
    const copied = await copyDatabase(source, target);
    const counts = copied.map(({ table, rows }) => `${String(rows).padStart(8)}  ${table}`);
    return [...counts, `Copied to ${nameOf(url)}, and counted there again.`].join('\n');
  } catch (error) {
    if (isAway(error) || isRefused(error))
      throw new StartError(`${nameOf(url)} does not let us in: ${(error as Error).message}`);
    throw error;
  } finally {
    for (const database of open.reverse()) await database.close();
    lock.release();
  }
}

/** What `npm run db:copy` does. Returns what it says. @throws StartError */
export const copyAsTold = async (words: readonly string[], environment: NodeJS.ProcessEnv): Promise<string> =>
  copy(placesFrom(words, environment));
