import type { Database } from '../../demo/api/store/sql/database.js';
import type { Told } from './course-person.js';

/** What must find nothing, ever, whoever presses what at once. `$1`: the course. */
const forbidden: Record<string, string> = {
  'seats that are not those of the people who are in or have an offer': `
    select seats_taken, capacity from courses where id = $1 and seats_taken <> (
      select coalesce(sum(seats), 0) from course_registrations
      where course_id = $1 and state in ('confirmed', 'offered'))`,
  'more seats than there are':
    'select seats_taken, capacity from courses where id = $1 and seats_taken > capacity',
  'a queue that is not those who wait': `
    select waiting from courses where id = $1 and waiting <> (
      select count(*) from course_registrations where course_id = $1 and state = 'waitlisted')`,
  'an idle seat while somebody who would fit waits': `
    select registration.id, registration.seats, capacity - seats_taken as free
    from course_registrations registration join courses course on course.id = registration.course_id
    where course.id = $1 and state = 'waitlisted' and seats <= capacity - seats_taken`,
  'somebody who has been passed by one who is no fewer': `
    select waiting.id, waiting.seats, other.id as other, other.seats as others
    from course_registrations waiting join course_registrations other on other.course_id = waiting.course_id
    where waiting.course_id = $1 and waiting.state = 'waitlisted' and other.state in ('offered', 'confirmed')
      and other.joined > waiting.joined and other.seats >= waiting.seats`,
  'somebody with two registrations, or none that is theirs': `
    select registration.id from course_registrations registration
    where course_id = $1 and (
      select count(*) from jsonb_array_elements(participants) participant where not participant ? 'alreadyIn'
    ) * (state <> 'withdrawn')::int <> (select count(*) from course_people where registration_id = registration.id)`,
  'somebody who has not been told how they stand, or something else': `
    select registration.id, state, notice.kind from course_registrations registration
    left join notices notice on notice.registration_id = registration.id
    where course_id = $1 and coalesce(notice.kind <> all (case state
      when 'confirmed' then array['registered'] when 'waitlisted' then array['waitlisted']
      when 'offered' then array['offered'] else array['withdrawn', 'offer-lapsed'] end), true)`,
  'words that are not one to each address': `
    select registration.id from course_registrations registration where course_id = $1 and (
      select array_agg(lower(contact->>'email') order by lower(contact->>'email'))
      from notices where registration_id = registration.id
    ) is distinct from (
      select array_agg(distinct lower(participant->>'email') order by lower(participant->>'email'))
      from jsonb_array_elements(participants) participant where not participant ? 'alreadyIn')`,
};

/** What is wrong in the database now: nothing. */
export async function wrongAtCourse(database: Database, course: string): Promise<string[]> {
  return database.transaction(async (sql) => {
    const wrong: string[] = [];
    for (const [what, query] of Object.entries(forbidden)) {
      const rows = await sql.query(query, [course]);
      if (rows.length > 0) wrong.push(`${what}: ${JSON.stringify(rows.slice(0, 3))}`);
    }
    return wrong;
  });
}

interface Row {
  id: string;
  state: string;
  lapsed: boolean;
}

/** How one may stand who has last been told this. Only an offer comes, and lapses, without an answer of one's own. */
const mayBe: Record<string, readonly string[]> = {
  confirmed: ['confirmed'],
  withdrawn: ['withdrawn'],
  waitlisted: ['waitlisted', 'offered', 'lapsed'],
  offered: ['offered', 'lapsed'],
};

/** Registrations whose state the log of answers does not explain, when all is quiet: none. */
export async function unexplained(
  database: Database,
  course: string,
  log: readonly Told[],
): Promise<string[]> {
  const last = new Map<string, Told>();
  for (const told of log)
    if (told.registration !== undefined && told.state) last.set(told.registration, told);
  const rows = await database.transaction((sql) =>
    sql.query<Row>(
      `select id, state, exists (
         select from notices where registration_id = registration.id and kind = 'offer-lapsed') as lapsed
       from course_registrations registration where course_id = $1`,
      [course],
    ),
  );
  const kept = new Set(rows.map(({ id }) => id));
  const odd = rows.flatMap(({ id, state, lapsed }) => {
    const told = last.get(id);
    const now = state === 'withdrawn' && lapsed && told?.state !== 'withdrawn' ? 'lapsed' : state;
    if (told && mayBe[told.state ?? '']?.includes(now)) return [];
    return [`${id} is ${now}, and was last told ${JSON.stringify(told)}`];
  });
  const lost = [...last.keys()].filter((id) => !kept.has(id));
  return [...odd, ...lost.map((id) => `${id} was told of and is not there`)];
}
