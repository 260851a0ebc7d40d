import { partOfWord, parts, type PartName } from './administration/parts.js';
import { auditHash, auditPlaceOf, type AuditPlace } from './audit/audit-place.js';

/** Where in the desk one is. It stands in the address, so that reload, Back and a bookmark lead there again. */
export type DeskPlace =
  | { name: 'conversations' }
  | CalendarPlace
  | CoursesPlace
  | CoursePlace
  | AdministrationPlace
  | AuditPlace
  | { name: 'statistics' }
  | { name: 'notices' };

export interface CalendarPlace {
  name: 'calendar';
  view: 'day' | 'week';
  /** Without it, today. */
  date?: string;
  /** A counsellor's id, one's own, or everybody. */
  who: 'mine' | 'all' | (string & Record<never, never>);
}

/** The courses to come, or those that are over. */
export interface CoursesPlace {
  name: 'courses';
  which: 'coming' | 'past';
}

export interface CoursePlace {
  name: 'course';
  id: string;
}

/** Everything that is set up, one kind of it, or one of that kind. */
export interface AdministrationPlace {
  name: 'administration';
  /** `profile`: what the service is. `persons`: what is held about somebody. */
  part?: PartName | 'profile' | 'persons';
  /** `new`: one that is not there yet. */
  item?: string;
}

const views = { dag: 'day', uke: 'week' } as const;
const viewNames = { day: 'dag', week: 'uke' } as const;

const isDate = (text: string | undefined): text is string =>
  /^\d{4}-\d{2}-\d{2}$/.test(text ?? '') && !Number.isNaN(Date.parse(`${text ?? ''}T00:00:00Z`));

/** What makes no sense is the conversations. */
export function placeOf(hash: string): DeskPlace {
  const written = hash.replace(/^#/, '').split('/');
  const [name, view, date, who] = written.map(decodePart);
  if (name === 'beskjeder') return { name: 'notices' };
  if (name === 'kurs') return view ? { name: 'course', id: view } : { name: 'courses', which: 'coming' };
  if (name === 'tidligere-kurs') return { name: 'courses', which: 'past' };
  if (name === 'tall') return { name: 'statistics' };
  if (name === 'oppsett' && view === 'logg') return auditPlaceOf(written[2]);
  if (name === 'oppsett') return administrationPlaceOf(view, date);
  if (name !== 'kalender') return { name: 'conversations' };
  return {
    name: 'calendar',
    view: view === 'uke' ? views.uke : views.dag,
    ...(isDate(date) && { date }),
    who: who === 'alle' ? 'all' : who || 'mine',
  };
}

function administrationPlaceOf(word: string | undefined, item: string | undefined): AdministrationPlace {
  if (word === 'innsyn') return { name: 'administration', part: 'persons' };
  const part = word === 'tjenesten' ? 'profile' : partOfWord(word);
  if (!part) return { name: 'administration' };
  return { name: 'administration', part, ...(item && { item: item === 'ny' ? 'new' : item }) };
}

/** A broken escape counts as nothing. */
function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

export function hashOf(place: DeskPlace): string {
  if (place.name === 'conversations') return '#samtaler';
  if (place.name === 'notices') return '#beskjeder';
  if (place.name === 'courses') return place.which === 'past' ? '#tidligere-kurs' : '#kurs';
  if (place.name === 'course') return `#kurs/${encodeURIComponent(place.id)}`;
  if (place.name === 'statistics') return '#tall';
  if (place.name === 'administration') return administrationHash(place);
  if (place.name === 'audit') return auditHash(place);
  const who = place.who === 'all' ? 'alle' : encodeURIComponent(place.who);
  return `#kalender/${viewNames[place.view]}/${place.date ?? 'i-dag'}/${who}`;
}

function administrationHash({ part, item }: AdministrationPlace): string {
  if (!part) return '#oppsett';
  if (part === 'profile') return '#oppsett/tjenesten';
  if (part === 'persons') return '#oppsett/innsyn';
  const rest = item === undefined ? '' : `/${item === 'new' ? 'ny' : encodeURIComponent(item)}`;
  return `#oppsett/${parts[part].word}${rest}`;
}

const utcDate = (date: string) => new Date(`${date}T00:00:00Z`);

export function addDays(date: string, days: number): string {
  const moved = utcDate(date);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** Monday to Sunday. */
export function weekOf(date: string): string[] {
  const sinceMonday = (utcDate(date).getUTCDay() + 6) % 7;
  return [0, 1, 2, 3, 4, 5, 6].map((day) => addDays(date, day - sinceMonday));
}

/** The number that weeks have here (ISO 8601): that of the year which its Thursday is in. */
export function weekNumber(date: string): number {
  const thursday = utcDate(weekOf(date)[3] ?? date);
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.floor((thursday.getTime() - newYear) / (7 * 86_400_000)) + 1;
}
