import { newId, type Field } from './fields.js';
import { languageOptions, optionsOf, questionList } from './shared.fields.js';

const period: readonly Field[] = [
  { type: 'datetime-local', at: '/entry/opensAt', label: 'Påmeldingen åpner', optional: true },
  { type: 'datetime-local', at: '/entry/closesAt', label: 'Siste frist', optional: true },
];

const entry: Field = {
  type: 'kind',
  at: '/entry/at',
  label: 'Påmelding',
  cases: [
    {
      value: 'here',
      label: 'Her, hos oss',
      make: () => ({ entry: { at: 'here', capacity: 20, waitlistCapacity: 10 } }),
      fields: [
        {
          type: 'number',
          at: '/entry/capacity',
          label: 'Antall plasser',
          optional: true,
          why: 'Tomt felt betyr plass til alle. Det kan ikke være færre enn dem som har fått plass.',
        },
        {
          type: 'number',
          at: '/entry/waitlistCapacity',
          label: 'Plasser på ventelisten',
          why: '0 betyr at kurset ikke har venteliste.',
        },
        ...period,
      ],
    },
    {
      value: 'elsewhere',
      label: 'Et annet sted',
      make: () => ({ entry: { at: 'elsewhere', url: '' } }),
      fields: [{ type: 'url', at: '/entry/url', label: 'Adressen til påmeldingen' }, ...period],
    },
    { value: 'none', label: 'Ingen påmelding', make: () => ({ entry: { at: 'none' } }), fields: [] },
  ],
};

const about: readonly Field[] = [
  { type: 'words', at: '/title', label: 'Tittel' },
  { type: 'words', at: '/summary', label: 'Kort om kurset' },
  { type: 'words', at: '/description', label: 'Beskrivelse', lines: true, optional: true },
  {
    type: 'choice',
    at: '/kind',
    label: 'Slags kurs',
    options: [
      { value: 'course', label: 'Kurs' },
      { value: 'workshop', label: 'Verksted' },
      { value: 'webinar', label: 'Webinar' },
      { value: 'conference', label: 'Konferanse' },
      { value: 'e-learning', label: 'Nettkurs i eget tempo' },
      { value: 'video', label: 'Video' },
    ],
  },
  {
    type: 'choice',
    at: '/format',
    label: 'Hvordan',
    options: [
      { value: 'in-person', label: 'Oppmøte' },
      { value: 'online', label: 'På nett' },
      { value: 'hybrid', label: 'Oppmøte og på nett' },
      { value: 'self-paced', label: 'I eget tempo' },
    ],
  },
  {
    type: 'choices',
    at: '/audiences',
    label: 'Passer for',
    options: [
      { value: 'seekers', label: 'Veisøkere' },
      { value: 'pupils', label: 'Elever' },
      { value: 'parents', label: 'Foresatte' },
      { value: 'counsellors', label: 'Veiledere' },
      { value: 'employers', label: 'Arbeidsgivere' },
    ],
    compact: true,
  },
  { type: 'choice', at: '/language', label: 'Språk på kurset', options: languageOptions },
];

const sessions: Field = {
  type: 'list',
  at: '/sessions',
  label: 'Samlinger',
  why: 'Har noen meldt seg på, flytter og avlyser dere samlinger fra kursets egen side, så får alle beskjed.',
  one: 'Samling',
  add: 'Legg til en samling',
  make: () => ({ id: newId(), date: '', startTime: '10:00', endTime: '12:00' }),
  fields: [
    { type: 'date', at: '/date', label: 'Dato' },
    { type: 'time', at: '/startTime', label: 'Begynner' },
    { type: 'time', at: '/endTime', label: 'Slutter' },
    { type: 'choice', at: '/place', label: 'Sted', options: optionsOf('venues'), optional: true },
  ],
};

const roles: Field = {
  type: 'list',
  at: '/roles',
  label: 'Roller',
  why: 'For eksempel deltaker og tolk. Uten roller er alle deltakere.',
  one: 'Rolle',
  add: 'Legg til en rolle',
  make: () => ({ id: newId(), label: { nb: '' }, usesSeat: true }),
  fields: [
    { type: 'words', at: '/label', label: 'Navn' },
    { type: 'yes-no', at: '/usesSeat', label: 'Bruker en plass' },
  ],
};

const image: Field = {
  type: 'part',
  at: '/image',
  label: 'Kurset har et bilde',
  why: 'For nettsteder som henter kursene herfra og viser dem på sin egen måte. Kurslisten vår viser ikke bilder.',
  make: () => ({ url: '' }),
  fields: [
    { type: 'url', at: '/url', label: 'Adressen til bildet', why: 'Må begynne med https://.' },
    {
      type: 'words',
      at: '/alt',
      label: 'Hva bildet viser',
      why: 'Leses opp for den som ikke ser bildet. La feltet stå tomt hvis bildet bare er pynt.',
      optional: true,
    },
  ],
};

const media: Field = {
  type: 'part',
  at: '/media',
  label: 'Kurset har en video',
  make: () => ({ url: '', provider: '', captions: [] }),
  fields: [
    { type: 'url', at: '/url', label: 'Adressen til videoen' },
    { type: 'text', at: '/provider', label: 'Hvem som viser den', why: 'Folk ser dette før de spiller av.' },
    { type: 'choices', at: '/captions', label: 'Teksting', options: languageOptions, compact: true },
    { type: 'yes-no', at: '/audioDescribed', label: 'Synstolket', leaveOut: true },
    { type: 'url', at: '/transcriptUrl', label: 'Teksten på egen side', optional: true },
  ],
};

/** A course, as it is written. */
export const courseFields: readonly Field[] = [
  {
    type: 'yes-no',
    at: '/isPublished',
    label: 'Vis kurset på nettsidene',
    why: 'Uten dette er kurset en kladd som bare dere ser.',
  },
  ...about,
  sessions,
  entry,
  {
    type: 'number',
    at: '/priceNok',
    label: 'Pris',
    unit: 'kroner',
    optional: true,
    why: 'Tomt felt: prisen vises ikke. 0: gratis.',
  },
  questionList('/intake', 'Spørsmål til den som melder seg på'),
  {
    type: 'group',
    label: 'Mer',
    fields: [
      roles,
      { type: 'text', at: '/organiser', label: 'Arrangør', optional: true },
      {
        type: 'part',
        at: '/join',
        label: 'Deltakerne møtes på nett',
        make: () => ({ url: '', provider: 'Video' }),
        fields: [
          { type: 'url', at: '/url', label: 'Møtelenke', why: 'Bare de som er påmeldt, får den.' },
          { type: 'text', at: '/provider', label: 'Hva de møtes i' },
        ],
      },
      image,
      media,
    ],
  },
];
