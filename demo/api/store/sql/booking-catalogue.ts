import type { BookingCatalogue } from '../booking.repository.js';
import type { CatalogueItem, CataloguePart, CatalogueRepository } from '../catalogue.repository.js';
import type { Sql } from './database.js';

const parts: readonly CataloguePart[] = [
  'services',
  'counsellors',
  'places',
  'rooms',
  'shifts',
  'exceptions',
];

type Row = { part: CataloguePart; content: never } | { part: 'version'; content: string };

/** What was read last, for as long as its version is the database's. One for each store. */
export interface CatalogueMemory {
  version?: string;
  catalogue?: Readonly<BookingCatalogue>;
}

/** One statement: the version, and what is offered where that is another one than `$1`. */
const selectNews = `select 'version' as part, 0 as position, to_jsonb(version) as content from booking_catalogue ${parts
  .map(
    (part) => `union all select '${part}', position, content from booking_${part}
      where (select version from booking_catalogue) is distinct from $1::uuid`,
  )
  .join(' ')} order by part, position`;

/** What would be left without it, ever: the database's own references, so that it goes on being true of what is past. */
const needs: Partial<Record<CataloguePart, readonly string[]>> = {
  services: ['booking_appointments.service_id', 'booking_occupied.service_id', 'booking_waits.service_id'],
  counsellors: [
    'booking_appointments.counsellor_id',
    'booking_occupied.counsellor_id',
    'booking_blocks.counsellor_id',
  ],
  places: ['booking_appointments.location_id'],
  rooms: ['booking_occupied.room_id'],
};

const isNeeded = (part: CataloguePart): string =>
  (needs[part] ?? [])
    .map((reference) => {
      const [table = '', column = ''] = reference.split('.');
      return `exists (select from ${table} where ${column} = $1)`;
    })
    .join(' or ') || 'false';

const saveOne = async (
  sql: Sql,
  part: CataloguePart,
  [item, position]: [item: CatalogueItem, position: number],
): Promise<void> => {
  await sql.query(
    `insert into booking_${part} (id, position, content) values ($1, $2, $3)
     on conflict (id) do update set position = excluded.position, content = excluded.content`,
    [item.id, position, JSON.stringify(item)],
  );
};

export function sqlCatalogue(sql: Sql, memory: CatalogueMemory): CatalogueRepository {
  const read = async (): Promise<Readonly<BookingCatalogue>> => {
    const known = memory.version;
    const rows = await sql.query<Row>(selectNews, [known ?? null]);
    const version = rows.find((row) => row.part === 'version')?.content;
    // Another request may have read on meanwhile: what it knows is of the version that it knows.
    if (memory.catalogue && version === memory.version) return memory.catalogue;
    if (version === known) return sqlCatalogue(sql, {}).catalogue();
    const catalogue = catalogueOf(rows);
    Object.assign(memory, { version, catalogue });
    return catalogue;
  };
  return {
    catalogue: read,
    // What is changed here and may be undone is nothing for others to know: it is read by itself.
    lockCatalogue: async () => {
      await sql.query('select from booking_catalogue for update');
      return sqlCatalogue(sql, {}).catalogue();
    },
    saveCatalogue: async (catalogue) => {
      for (const part of parts) {
        for (const [position, item] of catalogue[part].entries()) await saveOne(sql, part, [item, position]);
      }
    },
    saveItem: async (part, item) => {
      const [row] = await sql.query<{ position: number }>(
        `select coalesce((select position from booking_${part} where id = $1), max(position) + 1, 0) as position
         from booking_${part}`,
        [item.id],
      );
      await saveOne(sql, part, [item, row?.position ?? 0]);
    },
    removeItem: async (part, id) => {
      const [row] = await sql.query<{ needed: boolean }>(
        `select ${isNeeded(part)} as needed from (values ($1::text)) as asked`,
        [id],
      );
      if (row?.needed) return false;
      await sql.query(`delete from booking_${part} where id = $1`, [id]);
      return true;
    },
  };
}

function catalogueOf(rows: Row[]): BookingCatalogue {
  const catalogue: BookingCatalogue = {
    services: [],
    counsellors: [],
    places: [],
    rooms: [],
    shifts: [],
    exceptions: [],
  };
  for (const { part, content } of rows) if (part !== 'version') catalogue[part].push(content);
  return catalogue;
}
