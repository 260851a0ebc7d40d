import type { Database, Sql } from '../api/store/sql/database.js';
import { migrate, migrateIn, migrationNames, takeTurn } from '../api/store/sql/migrate.js';
import { StartError } from '../server/start-error.js';
import { tablesInOrder, type Table } from './database-tables.js';

export interface CopiedTable {
  table: string;
  rows: number;
}

/** What tells which version a database is of; the target has its own. */
const ledger = 'schema_migrations';

/**
 * Everything from one database into an empty one, in one transaction: after a failure the target is as empty as before. Both
 * are brought up to date first.
 * @throws StartError when the target isn't empty, when the source is of a newer version, when a count differs
 */
export async function copyDatabase(source: Database, target: Database): Promise<CopiedTable[]> {
  await migrate(source);
  return source.transaction(async (from) => {
    await assertKnown(from);
    return target.transaction(async (to) => {
      await takeTurn(to);
      await assertEmpty(to);
      await migrateIn(to);
      const tables = (await tablesInOrder(from)).filter(({ name }) => name !== ledger);
      assertSame(tables, await tablesInOrder(to));
      // What migrations put in is in the source, too.
      for (const { name } of tables.toReversed()) await to.query(`delete from ${name}`);
      const copied: CopiedTable[] = [];
      for (const table of tables) copied.push(await copyTable(from, to, table));
      for (const table of tables) await copySequences(from, to, table);
      return copied;
    });
  });
}

async function assertKnown(from: Sql): Promise<void> {
  const known = new Set(migrationNames());
  const rows = await from.query<{ name: string }>(`select name from ${ledger}`);
  const unknown = rows.find(({ name }) => !known.has(name));
  if (!unknown) return;
  throw new StartError(`The source is of a newer version, with ${unknown.name}: copy it with that version.`);
}

/** What somebody has added to the source would be lost without a word. */
function assertSame(tables: readonly Table[], known: readonly Table[]): void {
  const extra = tables.find(({ name }) => !known.some((table) => table.name === name));
  if (extra)
    throw new StartError(
      `The source has a table that is none of ours: ${extra.name}. Drop it, or move it yourself.`,
    );
}

/** Whatever is there is somebody's. */
async function assertEmpty(to: Sql): Promise<void> {
  const rows = await to.query<{ name: string }>(
    `select relname as name from pg_class
     where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S', 'f') order by relname`,
  );
  if (rows.length === 0) return;
  const names = rows.slice(0, 3).map(({ name }) => name);
  throw new StartError(
    `The target is not empty (${names.join(', ')}${rows.length > 3 ? ', …' : ''}): give a new database, as createdb makes it.`,
  );
}

/** As many at a time, unless there are files among them: one of those may be as large as all the rest. */
const rowsAtOnce = 500;

/** As JSON: what PostgreSQL writes so it reads so, whatever the type, and between versions. */
async function copyTable(from: Sql, to: Sql, { name, columns, hasFiles }: Table): Promise<CopiedTable> {
  const list = columns.join(', ');
  await from.script(
    `declare copied no scroll cursor for select to_jsonb(kept)::text as row from ${name} as kept`,
  );
  const next = () => from.query<{ row: string }>(`fetch ${String(hasFiles ? 1 : rowsAtOnce)} from copied`);
  let rows = 0;
  for (let some = await next(); some.length > 0; some = await next()) {
    rows += some.length;
    await to.query(
      `insert into ${name} (${list}) overriding system value
       select ${list} from jsonb_populate_recordset(null::${name}, $1::jsonb)`,
      [`[${some.map(({ row }) => row).join(',')}]`],
    );
  }
  await from.script('close copied');
  const [counted] = await to.query<{ rows: number }>(`select count(*)::int as rows from ${name}`);
  if (counted?.rows !== rows) {
    throw new StartError(
      `${name} has ${String(rows)} rows, but ${String(counted?.rows)} have arrived: nothing is copied.`,
    );
  }
  return { table: name, rows };
}

/** The next number is the one that it would have been. */
async function copySequences(from: Sql, to: Sql, { sequences }: Table): Promise<void> {
  for (const name of sequences) {
    const [at] = await from.query<{ last: string; is_called: boolean }>(
      `select last_value::text as last, is_called from ${name}`,
    );
    if (at) await to.query(`select setval('${name}', $1::bigint, $2)`, [at.last, at.is_called]);
  }
}
