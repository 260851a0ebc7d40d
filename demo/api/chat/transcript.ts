import { Temporal } from 'temporal-polyfill';
import type { LogEntry } from '../../../src/contract/chat.js';

const words = {
  nb: {
    title: 'Samtale med en karriereveileder',
    you: 'Du',
    counsellor: 'Veileder',
    service: 'Tjenesten',
    joined: 'ble med',
    ended: 'Samtalen er avsluttet',
  },
  nn: {
    title: 'Samtale med ein karriererettleiar',
    you: 'Du',
    counsellor: 'Rettleiar',
    service: 'Tenesta',
    joined: 'vart med',
    ended: 'Samtalen er avslutta',
  },
  en: {
    title: 'Conversation with a career counsellor',
    you: 'You',
    counsellor: 'Counsellor',
    service: 'The service',
    joined: 'joined',
    ended: 'The conversation has ended',
  },
};
type Language = keyof typeof words;

/** The conversation as text to keep: what was said, by whom, when; nothing of what the machines told each other. */
export function transcript(entries: LogEntry[], language: Language, timeZone: string): string {
  const first = entries[0];
  const heading = first ? `${words[language].title}, ${date(first.at, timeZone)}` : words[language].title;
  const lines = entries.flatMap((entry) => {
    const text = lineOf(entry, words[language]);
    return text === undefined ? [] : [`${clock(entry.at, timeZone)}  ${text}`];
  });
  return `${heading}\n\n${lines.join('\n')}\n`;
}

function lineOf(entry: LogEntry, word: (typeof words)[Language]): string | undefined {
  if (entry.type === 'message') {
    const { from, name, text, attachment } = entry.message;
    const speaker =
      from === 'seeker' ? word.you : (name ?? (from === 'system' ? word.service : word.counsellor));
    return `${speaker}: ${[text, attachment && `[${attachment.name}]`].filter(Boolean).join(' ')}`;
  }
  if (entry.type === 'link') return `${entry.label}: ${entry.url}`;
  if (entry.type === 'read') return undefined;
  if (entry.state === 'active') return `${entry.counsellor?.name ?? word.counsellor} ${word.joined}`;
  return entry.state === 'ended' ? word.ended : undefined;
}

const zoned = (at: string, timeZone: string) => Temporal.Instant.from(at).toZonedDateTimeISO(timeZone);
const clock = (at: string, timeZone: string) => {
  const { hour, minute } = zoned(at, timeZone);
  return `${String(hour).padStart(2, '0')}.${String(minute).padStart(2, '0')}`;
};
const date = (at: string, timeZone: string) => {
  const { day, month, year } = zoned(at, timeZone);
  return `${day}.${month}.${year}`;
};
