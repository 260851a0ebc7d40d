import * as v from 'valibot';
import { ApiError } from '../../../src/api/api-error.js';
import type { Session } from '../../../src/contract/courses.js';
import { capitalise } from '../../../src/i18n/format.js';
import { courses as words } from '../../../src/i18n/locales/nb/courses.js';
import {
  courseChangedShape,
  type CourseStatusWish,
  type DeskCourse,
  type DeskRegistration,
} from '../../api/desk/courses.contract.js';
import { formats, peopleWords, problemText } from '../desk-words.js';
import { toldOf } from './course-people.js';

const kinds: Record<string, string> = words.kind;
const courseFormats: Record<string, string> = words.format;

/** "Webinar, digitalt, direkte" */
export const kindWords = ({ kind, format }: Pick<DeskCourse, 'kind' | 'format'>): string =>
  `${kinds[kind] ?? kind}, ${(courseFormats[format] ?? format).toLowerCase()}`;

/** A short word on how it stands, and whether one should notice. */
export interface StateWord {
  word: string;
  tone: '' | 'good' | 'warn' | 'bad';
}

const statusWords: Record<string, StateWord> = {
  cancelled: { word: 'Avlyst', tone: 'bad' },
  postponed: { word: 'Utsatt', tone: 'warn' },
  'moved-online': { word: 'Flyttet til nett', tone: 'warn' },
};

const registrationWords: Record<string, StateWord> = {
  open: { word: 'Åpent for påmelding', tone: 'good' },
  waitlist: { word: 'Fullt, venteliste', tone: 'warn' },
  full: { word: 'Fullt', tone: 'warn' },
  closed: { word: 'Påmeldingen er stengt', tone: '' },
  'not-yet-open': { word: 'Påmeldingen er ikke åpnet', tone: '' },
  external: { word: 'Påmelding hos arrangøren', tone: '' },
  none: { word: 'Uten påmelding', tone: '' },
};

/** How the course itself stands, where it is not as planned, and then how one gets in, where it still takes place. */
export function stateWords({
  status,
  state,
  isDraft,
}: Pick<DeskCourse, 'status' | 'state' | 'isDraft'>): StateWord[] {
  if (isDraft) return [{ word: 'Kladd', tone: 'warn' }];
  const changed = statusWords[status];
  const registration = registrationWords[state] ?? { word: state, tone: '' };
  if (!changed) return [registration];
  return status === 'moved-online' ? [changed, registration] : [changed];
}

/** "12 av 20", "12" where there is room for everybody. */
export const seatWords = ({ counts, capacity }: Pick<DeskCourse, 'counts' | 'capacity'>): string =>
  capacity === undefined ? String(counts.seats) : `${counts.seats} av ${capacity}`;

/** "Tirsdag 3. mars kl. 10.00–14.00"; with the year where it is another one. */
export function sessionWords({ start, end }: Pick<Session, 'start' | 'end'>, now: number): string {
  const day = (instant: string) => {
    const thisYear = formats.dateKey(new Date(now)).slice(0, 4);
    return formats.dateKey(instant).startsWith(thisYear)
      ? formats.date(instant)
      : formats.dateWithYear(instant);
  };
  const at = (instant: string) => `${day(instant)} ${formats.clock(instant)}`;
  if (end === undefined || end === start) return capitalise(at(start));
  // What ends at midnight belongs to the day before.
  const isSameDay = formats.dateKey(start) === formats.dateKey(new Date(Date.parse(end) - 1));
  return capitalise(isSameDay ? `${day(start)} ${formats.span(start, end)}` : `${at(start)} til ${at(end)}`);
}

/** "Ola", "Ola og Kari", of those who are registered together. */
export const namesOf = ({ participants }: DeskRegistration): string =>
  formats.list(participants.map(({ name }) => name));

/** Whom a change is told to. */
export function toldWords(course: DeskCourse): string {
  const { confirmed, offered, waiting } = course.counts;
  const told = toldOf(course);
  if (told === 0) return 'Ingen er påmeldt, så ingen får beskjed.';
  const parts = [
    confirmed > 0 ? `${confirmed} påmeldt${confirmed === 1 ? '' : 'e'}` : '',
    offered > 0 ? `${offered} med tilbud om plass` : '',
    waiting > 0 ? `${waiting} på venteliste` : '',
  ].filter(Boolean);
  return `${peopleWords(told)} får beskjed: ${formats.list(parts)}.`;
}

type Change = NonNullable<DeskCourse['change']>;

/** "Endret av Astrid tirsdag 3. mars kl. 10.00: «Vi flytter til nett.»" */
export const changeWords = ({ by, at, word }: Change): string =>
  `Endret av ${by} ${formats.dateAndTime(at)}${word ? `: «${word}»` : ''}`;

/** What happens to a course, in the words of a dialog: what is asked, what follows, what is pressed, what has been done. */
export interface StatusStep {
  question: string;
  meaning: string;
  label: string;
  stay: string;
  done: string;
}

const statusSteps: Record<Exclude<CourseStatusWish['status'], 'scheduled'>, StatusStep> = {
  cancelled: {
    question: 'Vil du avlyse kurset?',
    meaning: 'Alle samlingene avlyses, og ingen kan melde seg på.',
    label: 'Avlys kurset',
    stay: 'Behold kurset',
    done: 'Kurset er avlyst.',
  },
  postponed: {
    question: 'Vil du utsette kurset?',
    meaning: 'Datoene gjelder ikke lenger, og ingen kan melde seg på før kurset har fått nye.',
    label: 'Utsett kurset',
    stay: 'Behold kurset som det er',
    done: 'Kurset er utsatt.',
  },
  'moved-online': {
    question: 'Vil du flytte kurset til nett?',
    meaning: 'Kurset holdes på nett til samme tid, og ingen møter opp.',
    label: 'Flytt kurset til nett',
    stay: 'Behold kurset som det er',
    done: 'Kurset er flyttet til nett.',
  },
};

const linkStep: StatusStep = {
  question: 'Vil du endre lenken til kurset?',
  meaning: 'Kurset er flyttet til nett. Alle som er påmeldt, får den nye lenken.',
  label: 'Endre lenken',
  stay: 'Behold lenken som den er',
  done: 'Lenken er endret.',
};

const undoSteps: Record<string, StatusStep> = {
  cancelled: {
    question: 'Vil du ta tilbake avlysningen?',
    meaning: 'Kurset holdes likevel. Samlinger som var avlyst for seg, er fortsatt avlyst.',
    label: 'Ta tilbake avlysningen',
    stay: 'La kurset være avlyst',
    done: 'Kurset holdes likevel.',
  },
  postponed: {
    question: 'Vil du ta tilbake utsettelsen?',
    meaning: 'Kurset holdes på datoene som står her.',
    label: 'Ta tilbake utsettelsen',
    stay: 'La kurset være utsatt',
    done: 'Kurset er ikke lenger utsatt.',
  },
  'moved-online': {
    question: 'Vil du holde kurset med oppmøte igjen?',
    meaning: 'Kurset holdes på stedene som det hadde før det ble flyttet til nett.',
    label: 'Hold kurset med oppmøte',
    stay: 'La kurset være på nett',
    done: 'Kurset holdes med oppmøte igjen.',
  },
};

/** `from` is how the course stands, `to` how it is to stand. */
export function statusStep(from: string, to: CourseStatusWish['status']): StatusStep {
  if (to === 'scheduled') return undoSteps[from] ?? undoFallback;
  return from === to && to === 'moved-online' ? linkStep : statusSteps[to];
}

const undoFallback: StatusStep = {
  question: 'Vil du holde kurset som planlagt?',
  meaning: 'Kurset holdes på datoene som står her.',
  label: 'Hold kurset som planlagt',
  stay: 'Avbryt',
  done: 'Kurset holdes som planlagt.',
};

/** What many have been noted as in one press. */
export const attendedWords = (count: number): string => `${peopleWords(count)} er ført som møtt.`;

/** The course as it is now, where that is what was wrong. */
export function changedMeanwhile(error: unknown): DeskCourse | undefined {
  if (!(error instanceof ApiError) || error.code !== 'course-changed') return undefined;
  const changed = v.safeParse(courseChangedShape, error.problem);
  return changed.success ? changed.output.course : undefined;
}

/** What went wrong with a course, and that nothing typed is lost. */
export function courseProblem(error: unknown): string {
  const code = error instanceof ApiError ? error.code : undefined;
  switch (code) {
    case 'course-changed':
      return 'Kurset er endret i mellomtiden, og ingenting er gjort nå. Her står det slik det er. Se over, og prøv igjen hvis du fortsatt vil. Det du skrev, er beholdt.';
    case 'too-late':
      return 'Det er for sent: kurset eller samlingen har begynt eller er over. Ingenting er gjort.';
    case 'not-started':
      return 'Samlingen har ikke begynt.';
    case 'not-found':
      return 'Kurset eller påmeldingen finnes ikke lenger.';
    case 'validation':
      return validationWords(error as ApiError);
    default:
      return problemText(error);
  }
}

const fieldWords: Record<string, string> = {
  '/date': 'Velg en tid som ikke har vært.',
  '/endTime': 'Samlingen må slutte etter at den begynner.',
};

/** Where the service says which field, and more than that it is wrong. */
const validationWords = ({ problem }: ApiError): string =>
  problem?.errors?.map(({ pointer, message }) => fieldWords[pointer] ?? message).join(' ') ||
  'Noe er ikke fylt ut riktig. Se over, og prøv igjen.';

/** "Deltakere Jobbsøkerkurs 2027-03-03.csv": what no system refuses in a file's name. */
export const participantsFileName = ({ title }: Pick<DeskCourse, 'title'>, date: string): string =>
  `Deltakere ${title
    .replaceAll(/[^\p{L}\p{N} -]+/gu, ' ')
    .trim()
    .replaceAll(/\s+/g, ' ')} ${date}.csv`;
