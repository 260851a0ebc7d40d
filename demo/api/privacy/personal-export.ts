import { dayMs, instant } from '../clock.js';
import type { Language } from '../http/language.js';
import type { Localized } from '../seed/localized.js';
import type { AppointmentRecord, BookingCatalogue } from '../store/booking.repository.js';
import type { CountedCourse, RegistrationRecord } from '../store/courses.repository.js';
import { endsAt } from '../courses/course-listing.js';
import type { NoticeRecord } from '../store/notices.repository.js';
import type { PersonalExport } from './privacy.contract.js';
import type { Retention } from './retention.js';

interface Setting {
  language: Language;
  now: number;
  retention: Retention;
  notices: readonly NoticeRecord[];
}

/** Everything the record holds but what only the machine needs: the token's digest, and which stretch of time it has. */
export function exportAppointment(
  record: AppointmentRecord,
  catalogue: Pick<BookingCatalogue, 'services' | 'counsellors' | 'places'>,
  { language, now, retention, notices }: Setting,
): PersonalExport {
  const { tokenHash, occupied, startsAt, endsAt: ends, createdAt, changedAt, deskChange, ...rest } = record;
  const nameIn = (all: readonly { id: string; name: string | Localized }[], id: string | undefined) => {
    const name = all.find((one) => one.id === id)?.name;
    return typeof name === 'object' ? name[language] : name;
  };
  const location = nameIn(catalogue.places, record.location);
  return {
    kind: 'appointment',
    exportedAt: instant(now),
    eraseAfter: instant(ends + retention.appointmentDays * dayMs),
    held: {
      ...rest,
      service: nameIn(catalogue.services, record.service) ?? record.service,
      counsellor: nameIn(catalogue.counsellors, record.counsellor) ?? record.counsellor,
      ...(location !== undefined && { location }),
      start: instant(startsAt),
      end: instant(ends),
      createdAt: instant(createdAt),
      changedAt: instant(changedAt),
      ...(deskChange && { deskChange: { ...deskChange, at: instant(deskChange.at) } }),
    },
    notices: notices.map(noticeView),
  };
}

/** As of an appointment. Who was in already is nobody's to learn from this. */
export function exportRegistration(
  record: RegistrationRecord,
  course: CountedCourse,
  { language, now, retention, notices }: Setting,
): PersonalExport {
  const { tokenHash, participants, createdAt, changedAt, offerExpiresAt, deskChange, ...rest } = record;
  const ends = endsAt(course);
  return {
    kind: 'registration',
    exportedAt: instant(now),
    ...(Number.isFinite(ends) && { eraseAfter: instant(ends + retention.registrationDays * dayMs) }),
    held: {
      ...rest,
      course: course.title[language],
      participants: participants.map(({ alreadyIn, ...participant }) => participant),
      createdAt: instant(createdAt),
      changedAt: instant(changedAt),
      ...(offerExpiresAt !== undefined && { offerExpiresAt: instant(offerExpiresAt) }),
      ...(deskChange && { deskChange: { ...deskChange, at: instant(deskChange.at) } }),
    },
    notices: notices.map(noticeView),
  };
}

/** Without its link, which carries a token. */
const noticeView = ({
  subject,
  text,
  way,
  createdAt,
  sentAt,
}: NoticeRecord): PersonalExport['notices'][number] => ({
  subject,
  text,
  way,
  createdAt: instant(createdAt),
  ...(sentAt !== undefined && { sentAt: instant(sentAt) }),
});

const heads: Record<'held' | 'notices' | 'exportedAt' | 'eraseAfter', Localized> = {
  held: { nb: 'Dette er lagret', nn: 'Dette er lagra', en: 'This is stored' },
  notices: {
    nb: 'Dette har vi skrevet til deg',
    nn: 'Dette har vi skrive til deg',
    en: 'This is what we have written to you',
  },
  exportedAt: { nb: 'Hentet ut', nn: 'Henta ut', en: 'Exported' },
  eraseAfter: { nb: 'Slettes av seg selv', nn: 'Blir sletta av seg sjølv', en: 'Erased by itself' },
};

const names: Record<string, Localized> = {
  id: { nb: 'Referanse', nn: 'Referanse', en: 'Reference' },
  state: { nb: 'Status', nn: 'Status', en: 'Status' },
  service: { nb: 'Tjeneste', nn: 'Teneste', en: 'Service' },
  course: { nb: 'Kurs', nn: 'Kurs', en: 'Course' },
  channel: { nb: 'Slik møtes dere', nn: 'Slik møtest de', en: 'How you meet' },
  location: { nb: 'Sted', nn: 'Stad', en: 'Place' },
  counsellor: { nb: 'Veileder', nn: 'Rettleiar', en: 'Counsellor' },
  start: { nb: 'Begynner', nn: 'Byrjar', en: 'Begins' },
  end: { nb: 'Slutter', nn: 'Sluttar', en: 'Ends' },
  contact: { nb: 'Kontakt', nn: 'Kontakt', en: 'Contact' },
  name: { nb: 'Navn', nn: 'Namn', en: 'Name' },
  email: { nb: 'E-post', nn: 'E-post', en: 'E-mail' },
  phone: { nb: 'Telefon', nn: 'Telefon', en: 'Phone' },
  language: { nb: 'Språk', nn: 'Språk', en: 'Language' },
  interpreter: { nb: 'Tolk', nn: 'Tolk', en: 'Interpreter' },
  participants: { nb: 'Deltakere', nn: 'Deltakarar', en: 'Participants' },
  answers: { nb: 'Svar', nn: 'Svar', en: 'Answers' },
  note: { nb: 'Merknad', nn: 'Merknad', en: 'Note' },
  attendance: { nb: 'Oppmøte', nn: 'Oppmøte', en: 'Attendance' },
  cancelReason: { nb: 'Grunn til avbestilling', nn: 'Grunn til avbestilling', en: 'Reason for cancelling' },
  deskChange: { nb: 'Endret av veileder', nn: 'Endra av rettleiar', en: 'Changed by a counsellor' },
  createdAt: { nb: 'Laget', nn: 'Laga', en: 'Made' },
  changedAt: { nb: 'Endret', nn: 'Endra', en: 'Changed' },
};

/** The same to read, a line for each thing. */
export function exportText(
  { exportedAt, eraseAfter, held, notices }: PersonalExport,
  language: Language,
): string {
  const line = (head: keyof typeof heads, value: string) => `${heads[head][language]}: ${value}`;
  return [
    line('exportedAt', exportedAt),
    ...(eraseAfter === undefined ? [] : [line('eraseAfter', eraseAfter)]),
    '',
    heads.held[language],
    ...linesOf(held, language, '  '),
    ...(notices.length > 0 ? ['', heads.notices[language]] : []),
    ...notices.flatMap(({ subject, text, createdAt }) => [
      '',
      `  ${createdAt} ${subject}`,
      ...text.split('\n').map((one) => `  ${one}`),
    ]),
    '',
  ].join('\n');
}

function linesOf(value: object, language: Language, indent: string): string[] {
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) => {
    const label = /^\d+$/.test(name) ? String(Number(name) + 1) : (names[name]?.[language] ?? name);
    if (typeof member !== 'object' || member === null) return [`${indent}${label}: ${String(member)}`];
    if (Object.keys(member).length === 0) return [];
    return [`${indent}${label}:`, ...linesOf(member, language, `${indent}  `)];
  });
}
