import { ApiError } from '../../src/api/api-error.js';
import { formatsFor } from '../../src/i18n/format.js';
import type { DeskConversation } from '../api/desk/desk.contract.js';
import type { News } from './news.js';

/** The desk speaks bokmål, and says what time it is where the service is. */
export let formats = formatsFor('nb');

/** The service's, where that is known, by the service and by this browser. */
export function setTimeZone(timeZone: string | undefined): void {
  try {
    if (timeZone !== undefined) new Intl.DateTimeFormat('nb', { timeZone });
    formats = formatsFor('nb', timeZone);
  } catch {
    formats = formatsFor('nb');
  }
}

const languageNames = new Intl.DisplayNames('nb', { type: 'language' });

export const languageName = (code: string): string => {
  try {
    // Here nobody says "norsk nynorsk".
    return (languageNames.of(code) ?? code).replace(/^norsk (?=bokmål|nynorsk)/, '');
  } catch {
    return code;
  }
};

/** What needs no saying at a desk in bokmål. */
export const isBokmal = (language: string): boolean => ['nb', 'no'].includes(language.split('-')[0] ?? '');

/** "1 person", "12 personer" */
export const peopleWords = (count: number): string => (count === 1 ? '1 person' : `${count} personer`);

/** "3 minutter", from whole minutes gone by. */
export function duration(minutes: number): string {
  if (minutes < 1) return 'under ett minutt';
  if (minutes === 1) return 'ett minutt';
  if (minutes < 60) return `${minutes} minutter`;
  const hours = Math.floor(minutes / 60);
  return hours === 1 ? 'over en time' : `over ${hours} timer`;
}

/** The seeker's page has not been heard of. */
export const leftWords = (since: string): string =>
  `Veisøkeren har vært borte siden ${formats.clock(since)}.`;

/** Whole minutes from one instant to another, both as milliseconds. */
export const minutesSince = (instant: string, now: number): number =>
  Math.floor((now - Date.parse(instant)) / 60_000);

/** What a seeker is called who has not said a name. */
export const seekerName = ({ name }: Pick<DeskConversation, 'name'>): string => name ?? 'Anonym';

export const channelNames: Record<string, string> = {
  'in-person': 'Oppmøte',
  video: 'Video',
  phone: 'Telefon',
  chat: 'Chat',
};

const fileTypes: Record<string, string> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'Bilde',
  'image/png': 'Bilde',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Tekstdokument',
};

/** What kind of file it is, as people say. */
export const fileTypeName = (mediaType: string): string => fileTypes[mediaType] ?? 'Fil';

export const unreadMessages = (count: number): string =>
  count === 1 ? '1 ny melding' : `${count} nye meldinger`;

/** How long an unread word has been without an answer. */
export const unansweredWords = ({ lastWordAt }: Pick<DeskConversation, 'lastWordAt'>, now: number): string =>
  lastWordAt ? `Har ventet på svar i ${duration(minutesSince(lastWordAt, now))}` : 'Venter på svar';

/** What is new, in one sentence each; empty when nothing is. */
export function newsWords({ waiting, written, handedOver }: News): string {
  const names = (conversations: DeskConversation[]) => conversations.map(seekerName).join(', ');
  return [
    waiting.length === 1 ? 'Én ny venter.' : waiting.length > 1 ? `${waiting.length} nye venter.` : '',
    written.length > 0 ? `Ny melding fra ${names(written)}.` : '',
    handedOver.length > 0 ? `Overført til deg: ${names(handedOver)}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** What went wrong, in words that say what to do. */
export function problemText(error: unknown): string {
  if (!(error instanceof ApiError)) return 'Noe gikk galt hos oss. Prøv igjen.';
  if (error.code === 'conversation-taken') {
    const by = (error.problem?.counsellor as { name?: string } | undefined)?.name;
    return by ? `${by} har tatt samtalen.` : 'Samtalen er ikke din. Ta den først.';
  }
  if (error.code === 'colleague-away') return 'Kollegaen er ikke her lenger. Samtalen er fortsatt din.';
  if (error.code === 'conversation-ended') return 'Samtalen er avsluttet.';
  if (error.status === 404) return 'Samtalen er slettet.';
  if (error.kind === 'problem')
    return error.problem?.detail ?? error.problem?.title ?? 'Tjenesten svarte med en feil.';
  return 'Vi får ikke kontakt med tjenesten. Sjekk nettet og prøv igjen.';
}
