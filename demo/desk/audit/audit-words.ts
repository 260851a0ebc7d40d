import type { AuditEntry, AuditKind } from '../../api/desk/desk.contract.js';
import { formats } from '../desk-words.js';
import type { AuditFilter } from './audit-place.js';

export const kindWords: Record<AuditKind, string> = {
  access: 'Inn- og utlogging',
  conversations: 'Samtaler og spørsmål',
  appointments: 'Timer og kalender',
  courses: 'Kurs og deltakere',
  notices: 'Beskjeder',
  persons: 'Innsyn og sletting',
  administration: 'Oppsett',
  oversight: 'Tall og logg',
};

/** What can be seen, added, changed and removed. */
const administered: readonly [name: string, one: string, many: string][] = [
  ['Service', 'en tjeneste', 'tjenestene'],
  ['Counsellor', 'en veileder', 'veilederne'],
  ['Place', 'et sted', 'stedene'],
  ['Room', 'et rom', 'rommene'],
  ['Shift', 'en arbeidstid', 'arbeidstidene'],
  ['Exception', 'et unntak', 'unntakene'],
  ['Course', 'et kurs', 'kursene'],
];

const ofAdministered: readonly (readonly [string, string])[] = administered.flatMap(
  ([name, one, many]): [string, string][] => [
    [`listAdministered${name}s`, `Så oppsettet av ${many}`],
    [`add${name}`, `La til ${one}`],
    [`change${name}`, `Endret ${one}`],
    [`remove${name}`, `Slettet ${one}`],
  ],
);

/** Each call of the desk that is noted, as what somebody did. */
const actionWords = new Map<string, string>([
  ['signIn', 'Logget inn'],
  ['signOut', 'Logget ut'],
  ['readQueue', 'Så køen og sine egne samtaler'],
  ['setChatSwitch', 'Åpnet eller stengte chatten'],
  ['listEnquiries', 'Leste spørsmål på e-post'],
  ['closeEnquiry', 'Merket et spørsmål på e-post som besvart'],
  ['takeConversation', 'Tok en samtale'],
  ['readOwnEvents', 'Leste en samtale'],
  ['answerMessage', 'Skrev i en samtale'],
  ['createDeskAttachment', 'La ved en fil i en samtale'],
  ['getDeskAttachment', 'Hentet en fil fra en samtale'],
  ['sendLink', 'Sendte en lenke i en samtale'],
  ['handOverConversation', 'Overførte en samtale'],
  ['endDeskConversation', 'Avsluttet en samtale'],
  ['listAppointmentsToday', 'Så dagens timer'],
  ['readDeskCalendar', 'Så i kalenderen'],
  ['listTimesToMoveTo', 'Så etter et nytt tidspunkt for en time'],
  ['moveForSeeker', 'Flyttet en time'],
  ['cancelForSeeker', 'Avlyste en time'],
  ['noteAttendance', 'Førte oppmøte til en time'],
  ['blockTime', 'Sperret tid i kalenderen'],
  ['unblockTime', 'Fjernet en sperring i kalenderen'],
  ['planDay', 'Så hvem et fravær rammer'],
  ['clearDay', 'Ryddet en dag på grunn av fravær'],
  ['listNotices', 'Leste beskjeder å gi'],
  ['setNoticeGiven', 'Merket om en beskjed er gitt'],
  ['listDeskCourses', 'Så kurslisten'],
  ['listParticipants', 'Så deltakerne på et kurs'],
  ['exportParticipants', 'Lastet ned deltakerlisten til et kurs'],
  ['noteCourseAttendance', 'Førte oppmøte på et kurs'],
  ['setCapacity', 'Endret antall plasser på et kurs'],
  ['setCourseStatus', 'Avlyste, utsatte eller gjenåpnet et kurs'],
  ['cancelSession', 'Avlyste en samling'],
  ['moveSession', 'Flyttet en samling'],
  ['withdrawForParticipant', 'Meldte noen av et kurs'],
  ['findHeldAboutPerson', 'Søkte etter alt som er lagret om en person'],
  ['erasePerson', 'Slettet det som var lagret om en person'],
  ['exportAppointmentForPerson', 'Lastet ned alt om en time'],
  ['exportRegistrationForPerson', 'Lastet ned alt om en påmelding'],
  ['readAdministeredProfile', 'Så oppsettet av tjenesten'],
  ['setProfile', 'Endret oppsettet av tjenesten'],
  ['readStatistics', 'Så tallene'],
  ['downloadStatistics', 'Lastet ned tallene'],
  ['readAudit', 'Så i loggen'],
  ...ofAdministered,
]);

/** A call that this desk does not know is named as the service names it. */
export const actionWord = (action: string): string => actionWords.get(action) ?? action;

/** Who looks, as the desk knows it. */
export interface Onlooker {
  id: string;
  name: string;
}

/** An administrator who is no counsellor has a name here only for who it is; somebody who was removed has none. */
export function personName(id: string, name: string | undefined, onlooker: Onlooker): string {
  if (name !== undefined) return name;
  if (id === onlooker.id) return onlooker.name;
  return id.startsWith('provider-') || id === 'administrator' ? 'Administrator' : 'Tidligere veileder';
}

/** Enough of a random id to tell it from the others. What has been written by people stands whole. */
export const shortId = (id: string): string => {
  const bare = id.replace(/^provider-/, '');
  return /^[\da-f]{8}-[\da-f-]{27}$|^[\da-f]{32}$/.test(bare) ? bare.slice(0, 8) : bare;
};

/** A thing, of which a note's `subject` begins with the id. */
export const subjectId = ({ subject }: Pick<AuditEntry, 'subject'>): string | undefined =>
  subject?.split('/')[0];

export interface AuditDay {
  date: string;
  entries: AuditEntry[];
}

/** As they come, under each day. */
export function byDay(entries: readonly AuditEntry[]): AuditDay[] {
  const days: AuditDay[] = [];
  for (const entry of entries) {
    const date = formats.dateKey(entry.at);
    const last = days.at(-1);
    if (last?.date === date) last.entries.push(entry);
    else days.push({ date, entries: [entry] });
  }
  return days;
}

/** What is shown, in words: for a list on paper, and for who does not see the form. */
export function filterWords({ kind, from, to, subject }: AuditFilter, person: string | undefined): string {
  const days = [
    from && `fra ${formats.calendarDay(from)} ${from.slice(0, 4)}`,
    to && `til ${formats.calendarDay(to)} ${to.slice(0, 4)}`,
  ];
  const parts = [
    person ?? 'Alle',
    kind ? kindWords[kind] : 'alt',
    ...days,
    subject && `bare om ${shortId(subject)}`,
  ];
  return parts.filter(Boolean).join(', ');
}

/** "Viser 50 hendelser" */
export const countWords = (count: number): string =>
  count === 1 ? 'Viser 1 hendelse' : `Viser ${String(count)} hendelser`;
