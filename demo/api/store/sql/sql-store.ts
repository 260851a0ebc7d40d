import { ProblemError } from '../../http/problem-error.js';
import type { Store, Transaction } from '../store.js';
import { sqlAccessRepository } from './access.js';
import { sqlBookingRepository } from './booking.js';
import type { CatalogueMemory } from './booking-catalogue.js';
import { sqlChatRepository } from './chat.js';
import { saveMissingListings } from './course-listings.js';
import { sqlCourseRepository } from './courses.js';
import { sqlState, type Database, type Sql } from './database.js';
import { isAway } from './database-away.js';
import { sqlIdempotencyRepository } from './idempotency.js';
import { sqlMeetingRepository } from './meetings.js';
import { sqlLimitRepository } from './limits.js';
import { migrate } from './migrate.js';
import { sqlNoticeRepository } from './notices.js';
import { openPGlite } from './pglite.js';
import { openPostgres } from './postgres.js';
import { sqlPrivacyRepository } from './privacy.js';
import { sqlProfileRepository } from './profile.js';
import { sqlStatisticsRepository } from './statistics.js';

/** A folder for PGlite, or the address of a PostgreSQL database. */
export type SqlStoreOptions = { directory: string } | { url: string };

const transactionOver = (sql: Sql, catalogue: CatalogueMemory): Transaction => ({
  idempotency: sqlIdempotencyRepository(sql),
  booking: sqlBookingRepository(sql, catalogue),
  chat: sqlChatRepository(sql),
  courses: sqlCourseRepository(sql),
  notices: sqlNoticeRepository(sql),
  profile: sqlProfileRepository(sql),
  privacy: sqlPrivacyRepository(sql),
  statistics: sqlStatisticsRepository(sql),
  meetings: sqlMeetingRepository(sql),
  access: sqlAccessRepository(sql),
  limits: sqlLimitRepository(sql),
  tell: (topic) => sql.tell(topic),
});

export async function openSqlStore(options: SqlStoreOptions): Promise<Store> {
  return sqlStoreOver('url' in options ? openPostgres(options.url) : await openPGlite(options.directory));
}

/** Brings the tables up to date. The store closes the database. */
export async function sqlStoreOver(database: Database): Promise<Store> {
  try {
    await migrate(database);
    await database.transaction(saveMissingListings);
  } catch (error) {
    await database.close();
    throw error;
  }
  const catalogue: CatalogueMemory = {};
  return {
    transaction: (work) => withRetry(database, (sql) => work(transactionOver(sql, catalogue))),
    listen: (listener) => database.listen(listener),
    close: () => database.close(),
  };
}

const deadlockDetected = '40P01';
const lockNotAvailable = '55P03';
/** A text with a character that none of its texts has: whatever is called so is nowhere. */
const notInRepertoire = '22021';
/** No UUID, where all ids are: the same. */
const invalidText = '22P02';
const attempts = 3;

/** Of two transactions that wait for each other PostgreSQL gives up one; that one starts again. */
async function withRetry<T>(database: Database, work: (sql: Sql) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.transaction(work);
    } catch (error) {
      const state = sqlState(error);
      if (state === lockNotAvailable) throw new ProblemError(503, 'unavailable', { retryAfterSeconds: 2 });
      if (isAway(error)) throw new ProblemError(503, 'unavailable', { retryAfterSeconds: 2 });
      if (state === notInRepertoire || state === invalidText) throw new ProblemError(404, 'not-found');
      if (state !== deadlockDetected || attempt === attempts) throw error;
    }
  }
}
