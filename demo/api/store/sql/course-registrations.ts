import type { DeskChange } from '../booking.repository.js';
import type { RegistrationRecord } from '../courses.repository.js';
import type { Sql } from './database.js';

export interface RegistrationRow {
  id: string;
  token_hash: string;
  course_id: string;
  state: RegistrationRecord['state'];
  seats: number;
  participants: RegistrationRecord['participants'];
  answers: RegistrationRecord['answers'];
  language: string;
  manage_url: string | null;
  offer_expires_at: Date | null;
  desk_change: DeskChange | null;
  created_at: Date;
  changed_at: Date;
}

export const registrationOf = (row: RegistrationRow): RegistrationRecord => ({
  id: row.id,
  tokenHash: row.token_hash,
  course: row.course_id,
  state: row.state,
  seats: row.seats,
  participants: row.participants,
  answers: row.answers,
  language: row.language,
  ...(row.manage_url !== null && { manageUrl: row.manage_url }),
  ...(row.offer_expires_at !== null && { offerExpiresAt: row.offer_expires_at.getTime() }),
  ...(row.desk_change !== null && { deskChange: row.desk_change }),
  createdAt: row.created_at.getTime(),
  changedAt: row.changed_at.getTime(),
});

export function sqlRegistrations(sql: Sql) {
  const select = async (rest: string, parameters: unknown[]) =>
    (await sql.query<RegistrationRow>(`select * from course_registrations ${rest}`, parameters)).map(
      registrationOf,
    );
  return {
    insertRegistration: async (registration: RegistrationRecord): Promise<void> => {
      await sql.query(
        `insert into course_registrations (id, token_hash, course_id, state, seats, participants, answers, language,
           manage_url, offer_expires_at, created_at, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        [
          registration.id,
          registration.tokenHash,
          registration.course,
          registration.state,
          registration.seats,
          JSON.stringify(registration.participants),
          JSON.stringify(registration.answers),
          registration.language,
          registration.manageUrl ?? null,
          dateOf(registration.offerExpiresAt),
          new Date(registration.createdAt),
          new Date(registration.changedAt),
        ],
      );
    },
    findRegistration: async (id: string) =>
      (
        await select(
          `where id = coalesce((select registration_id from course_registration_keys where id = $1), $1)`,
          [id],
        )
      )[0],
    /** Only how it stands ever changes. */
    saveRegistration: async ({ id, state, ...rest }: RegistrationRecord): Promise<void> => {
      await sql.query(
        `update course_registrations
         set state = $2, offer_expires_at = $3, changed_at = $4, desk_change = $5 where id = $1`,
        [
          id,
          state,
          dateOf(rest.offerExpiresAt),
          new Date(rest.changedAt),
          rest.deskChange ? JSON.stringify(rest.deskChange) : null,
        ],
      );
    },
    registrationsOf: (course: string) => select('where course_id = $1 order by joined', [course]),
    waiting: (course: string) =>
      select(`where course_id = $1 and state = 'waitlisted' order by joined`, [course]),
    lapsedOffers: (now: number, course?: string) =>
      select(
        `where state = 'offered' and offer_expires_at <= $1 and ($2::text is null or course_id = $2) order by joined`,
        [new Date(now), course ?? null],
      ),
  };
}

const dateOf = (epochMs: number | undefined) => (epochMs === undefined ? null : new Date(epochMs));
