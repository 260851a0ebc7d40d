import type { Sql } from '../api/store/sql/database.js';

export interface Table {
  name: string;
  /** Those that can be written. */
  columns: string[];
  /** Its rows may be large. */
  hasFiles: boolean;
  /** That its columns take their next number from. */
  sequences: string[];
}

interface TableRow extends Table {
  /** Tables that its rows refer to. */
  needs: string[];
}

/**
 * What is kept: without unlogged tables, which are worth nothing a moment later. The names need no quotes to be written as they
 * are; `format` puts them where one should.
 */
const select = `select format('%I', relname) as name,
    (select array_agg(format('%I', attname) order by attnum) from pg_attribute
      where attrelid = kept.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
    exists (select from pg_attribute
      where attrelid = kept.oid and atttypid = 'bytea'::regtype and not attisdropped) as "hasFiles",
    array (select pg_get_serial_sequence(format('%I', relname), attname) from pg_attribute
      where attrelid = kept.oid and attnum > 0 and not attisdropped
        and pg_get_serial_sequence(format('%I', relname), attname) is not null) as sequences,
    array (select distinct format('%I', needed.relname)::text from pg_constraint
      join pg_class needed on needed.oid = confrelid
      where conrelid = kept.oid and contype = 'f' and confrelid <> conrelid) as needs
  from pg_class kept
  where relnamespace = current_schema()::regnamespace and relkind = 'r' and relpersistence = 'p'
  order by relname`;

/** Each after those that its rows refer to. @throws Error when two refer to each other */
export async function tablesInOrder(sql: Sql): Promise<Table[]> {
  const waiting = await sql.query<TableRow>(select);
  const inOrder: TableRow[] = [];
  while (waiting.length > 0) {
    const isThere = (name: string) => inOrder.some((table) => table.name === name);
    const at = waiting.findIndex(({ needs }) => needs.every(isThere));
    if (at < 0) throw new Error(`These refer to each other: ${waiting.map(({ name }) => name).join(', ')}.`);
    inOrder.push(...waiting.splice(at, 1));
  }
  return inOrder;
}
