import type { BookingCatalogue } from '../booking.repository.js';
import type { Sql } from './database.js';

type Part = keyof BookingCatalogue;
const parts: readonly Part[] = ['services', 'counsellors', 'places', 'shifts'];

interface PartRow {
  part: Part;
  content: never;
}

const selectAll = parts
  .map((part) => `select '${part}' as part, position, content from booking_${part}`)
  .join(' union all ');

export function sqlCatalogue(sql: Sql) {
  return {
    catalogue: async (): Promise<BookingCatalogue> => {
      const catalogue: BookingCatalogue = { services: [], counsellors: [], places: [], shifts: [] };
      const rows = await sql.query<PartRow>(`${selectAll} order by part, position`);
      for (const { part, content } of rows) catalogue[part].push(content);
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
