import type { LocalizedQuestion, ServiceRecord } from '../store/booking.repository.js';

const help: LocalizedQuestion = {
  id: 'help',
  kind: 'textarea',
  required: false,
  maxLength: 1000,
  label: {
    nb: 'Hva vil du ha hjelp til?',
    nn: 'Kva vil du ha hjelp til?',
    en: 'What would you like help with?',
  },
  why: {
    nb: 'Da kan veilederen forberede seg.',
    nn: 'Då kan rettleiaren førebu seg.',
    en: 'It lets the counsellor prepare.',
  },
};

const situation: LocalizedQuestion = {
  id: 'situation',
  kind: 'choice',
  required: false,
  label: { nb: 'Hva gjør du nå?', nn: 'Kva gjer du no?', en: 'What are you doing at the moment?' },
  options: [
    { value: 'school', label: { nb: 'Går på skole', nn: 'Går på skule', en: 'Going to school' } },
    { value: 'studying', label: { nb: 'Studerer', nn: 'Studerer', en: 'Studying' } },
    { value: 'working', label: { nb: 'Er i jobb', nn: 'Er i jobb', en: 'Working' } },
    { value: 'looking', label: { nb: 'Søker jobb', nn: 'Søkjer jobb', en: 'Looking for work' } },
    { value: 'unsure', label: { nb: 'Vil ikke svare', nn: 'Vil ikkje svare', en: 'I’d rather not say' } },
  ],
};

const hasCv: LocalizedQuestion = {
  id: 'has-cv',
  kind: 'yes-no',
  required: true,
  label: { nb: 'Har du en CV i dag?', nn: 'Har du ein CV i dag?', en: 'Do you have a CV today?' },
  why: {
    nb: 'Da vet vi om vi begynner på nytt eller går gjennom den du har.',
    nn: 'Då veit vi om vi byrjar på nytt eller går gjennom den du har.',
    en: 'It tells us whether to start from scratch or go through the one you have.',
  },
};

export const services: ServiceRecord[] = [
  {
    id: 'career-talk',
    name: { nb: 'Karrieresamtale', nn: 'Karrieresamtale', en: 'Career talk' },
    description: {
      nb: 'Snakk med en karriereveileder om utdanning, jobb og veien videre. Samtalen er gratis.',
      nn: 'Snakk med ein karriererettleiar om utdanning, jobb og vegen vidare. Samtalen er gratis.',
      en: 'Talk with a career counsellor about education, work and your next step. It is free of charge.',
    },
    durationMinutes: 45,
    startsEveryMinutes: 60,
    bufferMinutes: { after: 15 },
    channels: ['in-person', 'video', 'phone'],
    places: 1,
    intake: [help, situation],
  },
  {
    id: 'cv-help',
    name: { nb: 'Hjelp med CV og søknad', nn: 'Hjelp med CV og søknad', en: 'Help with CV and applications' },
    description: {
      nb: 'Vi går gjennom CV-en og søknaden din sammen.',
      nn: 'Vi går gjennom CV-en og søknaden din saman.',
      en: 'We go through your CV and your application together.',
    },
    durationMinutes: 30,
    startsEveryMinutes: 30,
    channels: ['in-person', 'video'],
    places: 1,
    intake: [hasCv, help],
  },
  {
    id: 'interpreted-talk',
    name: {
      nb: 'Karrieresamtale med tolk',
      nn: 'Karrieresamtale med tolk',
      en: 'Career talk with an interpreter',
    },
    description: {
      nb: 'En lengre samtale med tolk. Vi bestiller tolken, og det er gratis for deg.',
      nn: 'Ein lengre samtale med tolk. Vi bestiller tolken, og det er gratis for deg.',
      en: 'A longer talk with an interpreter. We arrange the interpreter, free of charge for you.',
    },
    durationMinutes: 60,
    startsEveryMinutes: 60,
    // The interpreter must be found first.
    minNoticeMinutes: 2 * 24 * 60,
    bufferMinutes: { after: 15 },
    channels: ['in-person', 'video', 'phone'],
    places: 1,
    intake: [help],
  },
  {
    id: 'group-guidance',
    name: { nb: 'Gruppeveiledning', nn: 'Grupperettleiing', en: 'Group guidance' },
    description: {
      nb: 'To timer i en liten gruppe om hva du kan, hva du vil og hvordan du kommer videre.',
      nn: 'To timar i ei lita gruppe om kva du kan, kva du vil og korleis du kjem vidare.',
      en: 'Two hours in a small group: what you know, what you want and how to move on.',
    },
    durationMinutes: 120,
    startsEveryMinutes: 120,
    bufferMinutes: { before: 15, after: 15 },
    channels: ['in-person'],
    places: 8,
    intake: [help],
  },
];
