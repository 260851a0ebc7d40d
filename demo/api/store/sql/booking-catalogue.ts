import type { BookingCatalogue } from '../booking.repository.js';
import type { Sql } from './database.js';

type Part = keyof BookingCatalogue;
const parts: readonly Part[] = ['services', 'counsellors', 'places', 'rooms', 'shifts', 'exceptions'];

type Row = { part: Part; content: never } | { part: 'version'; content: string };

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

export function sqlCatalogue(sql: Sql, memory: CatalogueMemory) {
  return {
    catalogue: async (): Promise<Readonly<BookingCatalogue>> => {
      const known = memory.version;
      const rows = await sql.query<Row>(selectNews, [known ?? null]);
      const version = rows.find((row) => row.part === 'version')?.content;
      // Another request may have read on meanwhile: what it knows is of the version that it knows.
      if (memory.catalogue && version === memory.version) return memory.catalogue;
      if (version === known) return sqlCatalogue(sql, {}).catalogue();
      const catalogue = catalogueOf(rows);
      Object.assign(memory, { version, catalogue });
      return catalogue;
    },
    saveCatalogue: async (catalogue: BookingCatalogue): Promise<void> => {
      for (const part of parts) {
        for (const [position, content] of catalogue[part].entries()) {
          await sql.query(
            `insert into booking_${part} (id, position, content) values ($1, $2, $3)
             on conflict (id) do update set position = excluded.position, content = excluded.content`,
            [content.id, position, JSON.stringify(content)],
          );
        }
      }
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
