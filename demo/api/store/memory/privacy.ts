import { klona } from 'klona';
import type { NoticeRecord } from '../notices.repository.js';
import { personOf } from '../../courses/party.js';
import type { PersonKey, PrivacyRepository } from '../privacy.repository.js';
import type { MemoryBooking } from './booking.js';
import { withoutPerson } from './booking-calendar.js';
import type { MemoryChat } from './chat.js';
import type { MemoryCourses } from './courses.js';
import { removeNoticesAbout, type MemoryNotices } from './notices.js';

interface Held {
  booking: MemoryBooking;
  courses: MemoryCourses;
  chat: MemoryChat;
  notices: MemoryNotices;
}

const figuresOf = (phone: string) => phone.replaceAll(/\D/g, '').slice(-8);

/** Whether somebody who can be reached so is meant, or the thing that has this id or, by a later link, another. */
const matches = (
  key: PersonKey,
  [id, otherIds]: [id: string, otherIds?: ReadonlyMap<string, string>],
  contacts: readonly { email?: string | undefined; phone?: string | undefined }[],
): boolean => {
  if ('reference' in key) return id === key.reference || otherIds?.get(key.reference) === id;
  return contacts.some(({ email, phone }) =>
    'email' in key
      ? email?.toLowerCase() === key.email
      : phone !== undefined && figuresOf(phone) === key.phone,
  );
};

function forgetRegistration({ keys, attendance }: Held['courses'], id: string): void {
  for (const [key, registration] of keys) if (registration === id) keys.delete(key);
  for (const [key, { registration }] of attendance) if (registration === id) attendance.delete(key);
}

/** A copy of a conversation, on its way or sent. */
const isCopyTo = (email: string, { about, contact }: NoticeRecord): boolean =>
  'conversation' in about && contact.email?.toLowerCase() === email;

const of = <Row>(rows: Map<string, Row>, isMeant: (row: Row) => boolean): Row[] =>
  klona([...rows.values()].filter(isMeant));

const findingIn = ({
  booking,
  courses,
  chat,
  notices,
}: Held): Pick<PrivacyRepository, 'heldAbout' | 'noticesAbout'> => ({
  heldAbout: (key) =>
    Promise.resolve({
      appointments: of(booking.appointments, ({ id, contact }) =>
        matches(key, [id, booking.keys], [contact]),
      ),
      waits: of(booking.waits, ({ id, contact }) => matches(key, [id], [contact])),
      registrations: of(courses.registrations, ({ id, participants }) =>
        matches(key, [id, courses.keys], participants),
      ),
      enquiries: of(chat.enquiries, ({ reference, email }) => matches(key, [reference], [{ email }])),
      transcriptMails: of(notices, (notice) => 'email' in key && isCopyTo(key.email, notice)).length,
    }),
  noticesAbout: (subject) =>
    Promise.resolve(of(notices, ({ about }) => JSON.stringify(about) === JSON.stringify(subject))),
});

/** What is held about a person, over Maps. */
export function memoryPrivacyRepository(held: Held): PrivacyRepository {
  const { booking, courses, notices } = held;
  const forgetPeople = (registration: string, isMeant: (person: string) => boolean) => {
    for (const known of courses.people.values())
      for (const [person, id] of known) if (id === registration && isMeant(person)) known.delete(person);
  };
  return {
    ...findingIn(held),
    eraseAppointment: (id) => {
      const record = booking.appointments.get(id);
      if (record) booking.appointments.set(id, withoutPerson(record));
      removeNoticesAbout(notices, { appointment: id });
      return Promise.resolve();
    },
    eraseRegistration: (id) => {
      courses.registrations.delete(id);
      forgetPeople(id, () => true);
      forgetRegistration(courses, id);
      removeNoticesAbout(notices, { registration: id });
      return Promise.resolve();
    },
    eraseParticipant: (id, index) => {
      const record = courses.registrations.get(id);
      const gone = record?.participants[index];
      if (!record || !gone) return Promise.resolve();
      const participants = record.participants.map((one) =>
        one === gone ? { ...one, name: '', email: '' } : one,
      );
      courses.registrations.set(id, { ...record, participants });
      forgetPeople(id, (person) => person === personOf(gone));
      removeNoticesAbout(notices, { registration: id });
      return Promise.resolve();
    },
    eraseTranscriptMails: (email) => {
      for (const notice of notices.values()) if (isCopyTo(email, notice)) notices.delete(notice.id);
      return Promise.resolve();
    },
    removeWaits: ({ date, createdBefore }) => {
      for (const { id, to, createdAt } of booking.waits.values()) {
        if (createdAt >= createdBefore && (to ?? date) >= date) continue;
        booking.waits.delete(id);
        removeNoticesAbout(notices, { wait: id });
      }
      return Promise.resolve();
    },
  };
}
