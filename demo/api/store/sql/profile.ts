import type { ProfileRecord, ProfileRepository } from '../profile.repository.js';
import type { Sql } from './database.js';

/** The service's profile in PostgreSQL; the same statements on PGlite. */
export function sqlProfileRepository(sql: Sql): ProfileRepository {
  const select = async (rest = '') =>
    (await sql.query<{ content: ProfileRecord | null }>(`select content from service_profile ${rest}`))[0]
      ?.content ?? undefined;
  return {
    profile: () => select(),
    lockProfile: () => select('for update'),
    saveProfile: async (profile) => {
      await sql.query('update service_profile set content = $1', [JSON.stringify(profile)]);
    },
  };
}
