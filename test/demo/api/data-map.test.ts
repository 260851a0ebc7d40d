import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../demo/api/store/sql/database.js';
import { migrate } from '../../../demo/api/store/sql/migrate.js';
import { openPGlite } from '../../../demo/api/store/sql/pglite.js';
import { preparedCluster } from '../../support/prepared-cluster.js';

const map = readFileSync(new URL('../../../demo/deploy/data-map.md', import.meta.url), 'utf8');

/** `table.column`, as the map's tables have them. */
const mapped = map.split('\n').flatMap((line) => {
  const [, first = '', second = ''] = line.split('|');
  const table = /^\s*`(\w+)`\s*$/.exec(first)?.[1];
  if (table === undefined) return [];
  return [...second.matchAll(/`(\w+)`/g)].map(([, column = '']) => `${table}.${column}`);
});

describe('the data map', () => {
  const folder = mkdtempSync(join(tmpdir(), 'guidance-map-'));
  let database: Database;
  let stored: string[];
  beforeAll(async () => {
    database = await openPGlite(await preparedCluster(join(folder, 'database')));
    await migrate(database);
    stored = await database.transaction(async (sql) => {
      const rows = await sql.query<{ name: string }>(
        `select table_name || '.' || column_name as name from information_schema.columns
         where table_schema = 'public' order by name`,
      );
      return rows.map(({ name }) => name);
    });
  });
  afterAll(async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('says of every column what it is for and how long it is kept', () => {
    expect(stored.filter((name) => !mapped.includes(name))).toEqual([]);
  });

  it('says nothing of what is no longer there', () => {
    expect(mapped.filter((name) => !stored.includes(name))).toEqual([]);
  });

  it('says each thing once', () => {
    expect(mapped.filter((name, index) => mapped.indexOf(name) !== index)).toEqual([]);
  });
});
