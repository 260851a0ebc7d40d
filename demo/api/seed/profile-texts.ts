import type { LocalizedQuestion } from '../store/booking.repository.js';
import type { Localized } from './localized.js';

/** Whom to turn to in a crisis. */
export const urgent: { label: Localized; phone: string; url?: string }[] = [
  {
    label: {
      nb: 'Fare for liv og helse: ring 113',
      nn: 'Fare for liv og helse: ring 113',
      en: 'Danger to life or health: call 113',
    },
    phone: '113',
  },
  {
    label: {
      nb: 'Trenger du lege med en gang: legevakten',
      nn: 'Treng du lege med ein gong: legevakta',
      en: 'If you need a doctor right away: the emergency medical centre',
    },
    phone: '116 117',
  },
  {
    label: {
      nb: 'Trenger du noen å snakke med, hele døgnet: Mental Helse',
      nn: 'Treng du nokon å snakke med, heile døgnet: Mental Helse',
      en: 'If you need someone to talk to, day or night: Mental Helse',
    },
    phone: '116 123',
    url: 'https://mentalhelse.no/',
  },
];

export const topics: { id: string; label: Localized }[] = [
  {
    id: 'education',
    label: { nb: 'Valg av utdanning', nn: 'Val av utdanning', en: 'Choosing an education' },
  },
  {
    id: 'job',
    label: { nb: 'Jobb og jobbsøking', nn: 'Jobb og jobbsøking', en: 'Work and applying for jobs' },
  },
  { id: 'change', label: { nb: 'Bytte yrke', nn: 'Byte yrke', en: 'Changing occupation' } },
  {
    id: 'recognition',
    label: {
      nb: 'Godkjenning av utdanning fra utlandet',
      nn: 'Godkjenning av utdanning frå utlandet',
      en: 'Recognition of foreign education',
    },
  },
  { id: 'other', label: { nb: 'Noe annet', nn: 'Noko anna', en: 'Something else' } },
];

export const intake: LocalizedQuestion[] = [
  {
    id: 'situation',
    kind: 'choice',
    required: false,
    label: {
      nb: 'Hva gjør du nå?',
      nn: 'Kva gjer du no?',
      en: 'What are you doing at the moment?',
    },
    why: {
      nb: 'Da vet veilederen litt om deg før dere begynner.',
      nn: 'Då veit rettleiaren litt om deg før de byrjar.',
      en: 'It tells the counsellor a little about you before you begin.',
    },
    options: [
      { value: 'pupil', label: { nb: 'Går på skole', nn: 'Går på skule', en: 'Going to school' } },
      { value: 'student', label: { nb: 'Studerer', nn: 'Studerer', en: 'Studying' } },
      { value: 'working', label: { nb: 'Er i jobb', nn: 'Er i jobb', en: 'Working' } },
      { value: 'looking', label: { nb: 'Søker jobb', nn: 'Søkjer jobb', en: 'Looking for work' } },
      { value: 'other', label: { nb: 'Noe annet', nn: 'Noko anna', en: 'Something else' } },
    ],
  },
  {
    id: 'help',
    kind: 'textarea',
    required: false,
    maxLength: 1000,
    label: {
      nb: 'Hva vil du snakke om?',
      nn: 'Kva vil du snakke om?',
      en: 'What would you like to talk about?',
    },
  },
];

export const interpreterLanguages: { code: string; name: Localized }[] = [
  { code: 'ar', name: { nb: 'Arabisk', nn: 'Arabisk', en: 'Arabic' } },
  { code: 'pl', name: { nb: 'Polsk', nn: 'Polsk', en: 'Polish' } },
  { code: 'so', name: { nb: 'Somali', nn: 'Somali', en: 'Somali' } },
  { code: 'ti', name: { nb: 'Tigrinja', nn: 'Tigrinja', en: 'Tigrinya' } },
  { code: 'uk', name: { nb: 'Ukrainsk', nn: 'Ukrainsk', en: 'Ukrainian' } },
  { code: 'nsl', name: { nb: 'Norsk tegnspråk', nn: 'Norsk teiknspråk', en: 'Norwegian Sign Language' } },
];
