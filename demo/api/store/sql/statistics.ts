import type { DailyCount, StatisticsRepository } from '../statistics.repository.js';
import type { Sql } from './database.js';

/** The figures in PostgreSQL; the same statements on PGlite. */
export const sqlStatisticsRepository = (sql: Sql): StatisticsRepository => ({
  count: async ({ day, measure, detail, amount }) => {
    await sql.query('insert into statistics_news (day, measure, detail, amount) values ($1, $2, $3, $4)', [
      day,
      measure,
      detail,
      amount,
    ]);
  },
  gather: async () => {
    await sql.query(
      `with taken as (
         delete from statistics_news where id in (select id from statistics_news order by id for update skip locked)
         returning day, measure, detail, amount
       )
       insert into statistics_days (day, measure, detail, amount)
       select day, measure, detail, sum(amount) from taken group by day, measure, detail order by day, measure, detail
       on conflict (day, measure, detail) do update set amount = statistics_days.amount + excluded.amount`,
    );
  },
  counts: (from, to) =>
    sql.query<DailyCount>(
      `select day::text as day, measure, detail, sum(amount)::int as amount
       from (select day, measure, detail, amount from statistics_days
             union all select day, measure, detail, amount from statistics_news) as counted
       where day between $1 and $2 group by day, measure, detail order by day, measure, detail`,
      [from, to],
    ),
});
