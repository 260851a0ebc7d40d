import { personOf } from '../../courses/party.js';
import type { EnquiryRecord } from '../chat.repository.js';
import type { PersonKey, PrivacyRepository } from '../privacy.repository.js';
import { appointmentOf, type AppointmentRow } from './booking-appointments.js';
import { waitOf, type WaitRow } from './booking-waits.js';
import { enquiryOf, type EnquiryRow } from './chat-desk.js';
import { registrationOf, type RegistrationRow } from './course-registrations.js';
import type { Sql } from './database.js';
import { columnOf, noticeOf, type NoticeRow } from './notice-rows.js';

/** A later link has an id of its own, which leads to what it is about. */
const appointmentKeys = 'select appointment_id from booking_appointment_keys where id::text = $1';
const registrationKeys = 'select registration_id from course_registration_keys where id::text = $1';

/** A condition on somebody's JSON, or on the ids of what it stands in. `$1` is what is looked for. */
function isMeant(key: PersonKey, contact: string, otherIds?: string): string {
  if ('reference' in key) return `id::text = $1${otherIds === undefined ? '' : ` or id in (${otherIds})`}`;
  if ('email' in key) return `lower(${contact} ->> 'email') = $1`;
  return `right(regexp_replace(${contact} ->> 'phone', '[^0-9]', '', 'g'), 8) = $1`;
}

const wanted = (key: PersonKey): string => {
  if ('reference' in key) return key.reference;
  return 'email' in key ? key.email : key.phone;
};

/** A copy of a conversation, on its way or sent. */
const isCopyTo = `conversation_id is not null and lower(contact ->> 'email') = $1`;

/** What says nothing any more of whom. */
const erase = `update booking_appointments set contact = '{"name": ""}', answers = '{}', interpreter = null,
  note = null, manage_url = null, cancel_reason = null, meeting_link = null, desk_change = null, erased_at = $2
  where id = $1`;

/** What is held about a person, in PostgreSQL; the same statements on PGlite. */
export const sqlPrivacyRepository = (sql: Sql): PrivacyRepository => ({
  ...findingIn(sql),
  ...erasingIn(sql),
});

function findingIn(sql: Sql): Pick<PrivacyRepository, 'heldAbout' | 'noticesAbout'> {
  const registrations = async (key: PersonKey) => {
    const among = `exists (select from jsonb_array_elements(participants) as one where ${isMeant(key, 'one')})`;
    const where = 'reference' in key ? isMeant(key, '', registrationKeys) : among;
    return sql.query<RegistrationRow>(`select * from course_registrations where ${where} order by joined`, [
      wanted(key),
    ]);
  };
  const enquiries = async (key: PersonKey): Promise<EnquiryRecord[]> => {
    if ('phone' in key) return [];
    const column = 'email' in key ? 'lower(email)' : 'reference';
    const rows = await sql.query<EnquiryRow>(`select * from chat_enquiries where ${column} = $1`, [
      wanted(key),
    ]);
    return rows.map(enquiryOf);
  };
  return {
    heldAbout: async (key) => {
      const parameters = [wanted(key)];
      const appointments = await sql.query<AppointmentRow>(
        `select * from booking_appointments where ${isMeant(key, 'contact', appointmentKeys)} order by starts_at`,
        parameters,
      );
      const waits = await sql.query<WaitRow>(
        `select * from booking_waits where ${isMeant(key, "(wish -> 'contact')")} order by joined`,
        parameters,
      );
      const mails =
        'email' in key ? await sql.query(`select id from notices where ${isCopyTo}`, parameters) : [];
      return {
        appointments: appointments.map(appointmentOf),
        waits: waits.map(waitOf),
        registrations: (await registrations(key)).map(registrationOf),
        enquiries: await enquiries(key),
        transcriptMails: mails.length,
      };
    },
    noticesAbout: async (subject) => {
      const [column, id] = columnOf(subject);
      const rows = await sql.query<NoticeRow>(
        `select * from notices where ${column} = $1 order by created_at, id`,
        [id],
      );
      return rows.map(noticeOf);
    },
  };
}

function erasingIn(sql: Sql): Omit<PrivacyRepository, 'heldAbout' | 'noticesAbout'> {
  return {
    eraseAppointment: async (id, now) => {
      await sql.query(erase, [id, new Date(now)]);
      await sql.query('delete from notices where appointment_id = $1', [id]);
    },
    eraseRegistration: async (id) => {
      await sql.query('delete from course_registrations where id = $1', [id]);
    },
    eraseParticipant: async (id, index) => {
      const [row] = await sql.query<RegistrationRow>(
        'select * from course_registrations where id = $1 for update',
        [id],
      );
      const gone = row?.participants[index];
      if (!row || !gone) return;
      const participants = row.participants.map((one) =>
        one === gone ? { ...one, name: '', email: '' } : one,
      );
      await sql.query('update course_registrations set participants = $2 where id = $1', [
        id,
        JSON.stringify(participants),
      ]);
      await sql.query('delete from course_people where registration_id = $1 and person = $2', [
        id,
        personOf(gone),
      ]);
      await sql.query('delete from notices where registration_id = $1', [id]);
    },
    eraseTranscriptMails: async (email) => {
      await sql.query(`delete from notices where ${isCopyTo}`, [email]);
    },
    removeWaits: async ({ date, createdBefore }) => {
      await sql.query(`delete from booking_waits where created_at < $1 or wish ->> 'to' < $2`, [
        new Date(createdBefore),
        date,
      ]);
    },
  };
}
