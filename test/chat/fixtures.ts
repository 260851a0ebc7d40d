import type { Availability, LogEntry } from '../../src/contract/chat.js';
import type { Question, ServiceProfile } from '../../src/contract/profile.js';

const weekdays = [1, 2, 3, 4, 5];

export const aProfile = (changes: Partial<ServiceProfile> = {}): ServiceProfile => ({
  name: 'Karrieresenter Østfold',
  timeZone: 'Europe/Oslo',
  languages: ['nb', 'nn', 'en'],
  contact: { phone: '69 00 00 00', email: 'post@karriere.example.no', url: 'https://karriere.example.no/' },
  urgent: [
    { label: 'Mental Helse', phone: '116 123' },
    { label: 'Alarmtelefonen for barn og unge', phone: '116 111' },
  ],
  privacy: { controller: 'Østfold fylkeskommune', policyUrl: 'https://karriere.example.no/personvern' },
  chat: {
    retentionHours: 24,
    idleMinutes: 30,
    topics: [],
    intake: [],
    typing: true,
    rating: false,
    transcriptByMail: false,
    enquiries: false,
  },
  ...changes,
});

const questions: Question[] = [
  {
    id: 'situation',
    label: 'Hva gjør du nå?',
    kind: 'choice',
    required: false,
    options: [
      { value: 'pupil', label: 'Går på skole' },
      { value: 'working', label: 'Er i jobb' },
    ],
  },
  { id: 'help', label: 'Hva lurer du på?', kind: 'textarea', required: false },
];

/** A service that asks while one waits, wants to know how it was, and takes questions by e-mail. */
export const withForms = (): ServiceProfile => {
  const profile = aProfile();
  const chat = profile.chat && { ...profile.chat, intake: questions, rating: true, enquiries: true };
  return { ...profile, chat };
};

export const anAvailability = (changes: Partial<Availability> = {}): Availability => ({
  state: 'open',
  queueLength: 0,
  waitMinutes: 2,
  closesAt: '2026-03-03T14:00:00Z',
  hours: { regular: [{ days: weekdays, opens: '09:00', closes: '15:00' }], exceptions: [] },
  serverTime: '2026-03-03T09:00:00Z',
  ...changes,
});

/** A Tuesday in March, ten o'clock and some minutes in Oslo. */
export const at = (minutes: number): string =>
  new Date(Date.parse('2026-03-03T09:00:00Z') + minutes * 60_000).toISOString();

type Unnumbered<Entry> = Entry extends LogEntry ? Omit<Entry, 'seq' | 'at'> & { at?: string } : never;
export type NewEntry = Unnumbered<LogEntry>;

/** A log with its numbers, a minute apart unless told. */
export const aLog = (...entries: NewEntry[]): LogEntry[] =>
  entries.map((entry, index) => ({ at: at(index), ...entry, seq: index + 1 }));

export const queued: NewEntry = { type: 'state', state: 'queued' };
export const joined = (name = 'Astrid'): NewEntry => ({
  type: 'state',
  state: 'active',
  counsellor: { name },
});
export const endedBy = (who: string): NewEntry => ({ type: 'state', state: 'ended', endedBy: who });
export const says = (text: string, more: { at?: string; id?: string } = {}): NewEntry => {
  const { id = text, ...when } = more;
  return { type: 'message', message: { id, from: 'counsellor', name: 'Astrid', text }, ...when };
};
export const writes = (text: string, more: { at?: string; id?: string } = {}): NewEntry => {
  const { id = text, ...when } = more;
  return { type: 'message', message: { id, from: 'seeker', text }, ...when };
};
