import type { Field } from './fields.js';
import {
  channelOptions,
  languageOptions,
  lastDate,
  optionsOf,
  questionList,
  weekdays,
  noHours,
  openingHours,
} from './shared.fields.js';

export const serviceFields: readonly Field[] = [
  { type: 'words', at: '/name', label: 'Navn' },
  { type: 'words', at: '/description', label: 'Beskrivelse', lines: true },
  { type: 'number', at: '/durationMinutes', label: 'Varer', unit: 'minutter', least: 5 },
  { type: 'number', at: '/startsEveryMinutes', label: 'Kan begynne hvert', unit: 'minutt', least: 5 },
  { type: 'choices', at: '/channels', label: 'Slik møtes dere', options: channelOptions, compact: true },
  {
    type: 'number',
    at: '/places',
    label: 'Plasser i hver time',
    least: 1,
    why: '1 for en samtale på tomannshånd. Flere når mange deler samme time.',
  },
  questionList('/intake', 'Spørsmål til den som bestiller'),
  {
    type: 'group',
    label: 'Regler for denne tjenesten',
    why: 'Tomt felt betyr at det samme gjelder som for alle timer.',
    fields: [
      {
        type: 'number',
        at: '/bufferMinutes/before',
        label: 'Opphold før timen',
        unit: 'minutter',
        optional: true,
      },
      {
        type: 'number',
        at: '/bufferMinutes/after',
        label: 'Opphold etter timen',
        unit: 'minutter',
        optional: true,
      },
      {
        type: 'number',
        at: '/minNoticeMinutes',
        label: 'Bestilles senest',
        unit: 'minutter før',
        optional: true,
      },
      { type: 'number', at: '/horizonDays', label: 'Kan bestilles', unit: 'dager fram', optional: true },
      lastDate,
    ],
  },
];

export const counsellorFields: readonly Field[] = [
  { type: 'text', at: '/name', label: 'Navn', why: 'Slik den som bestiller, ser det. Fornavn er nok.' },
  { type: 'words', at: '/title', label: 'Tittel' },
  { type: 'choices', at: '/languages', label: 'Språk', options: languageOptions, compact: true },
  {
    type: 'email',
    at: '/email',
    label: 'E-post',
    optional: true,
    why: 'Hit sendes innkalling til timer. Bare de som administrerer, ser adressen.',
  },
  {
    type: 'kind',
    at: '/calendar/kind',
    label: 'Egen kalender',
    why: 'Når noe annet står i kalenderen, kan ingen bestille time da.',
    cases: [
      { value: '', label: 'Ingen', make: () => ({}), fields: [] },
      {
        value: 'keep',
        label: 'Kalenderadressen som er lagret',
        why: 'Adressen er hemmelig og vises ikke. Velg en ny adresse for å bytte den ut.',
        make: () => ({ calendar: { kind: 'keep' } }),
        fields: [],
      },
      {
        value: 'feed',
        label: 'Ny kalenderadresse (iCalendar)',
        make: () => ({ calendar: { kind: 'feed', url: '' } }),
        fields: [{ type: 'url', at: '/calendar/url', label: 'Hemmelig adresse' }],
      },
      {
        value: 'graph',
        label: 'Postboks i Microsoft 365',
        make: () => ({ calendar: { kind: 'graph', user: '' } }),
        fields: [{ type: 'text', at: '/calendar/user', label: 'Brukernavn eller e-postadresse' }],
      },
    ],
  },
  {
    ...lastDate,
    why: 'Etter denne dagen kan ingen bestille hos veilederen, og veilederen kan ikke logge inn. Det som er bestilt før, blir stående i oversikten.',
  },
];

export const placeFields: readonly Field[] = [
  { type: 'text', at: '/name', label: 'Navn' },
  { type: 'text', at: '/address', label: 'Adresse' },
  { type: 'url', at: '/mapUrl', label: 'Lenke til kart', optional: true },
  {
    type: 'part',
    at: '/hours',
    label: 'Vis når det er åpent',
    make: noHours,
    fields: [openingHours('', 'Åpningstider')],
  },
  lastDate,
];

export const roomFields: readonly Field[] = [
  { type: 'choice', at: '/place', label: 'Sted', options: optionsOf('places') },
  { type: 'text', at: '/name', label: 'Navn', why: 'Bare kollegaer ser det.' },
  lastDate,
];

const work: readonly Field[] = [
  { type: 'time', at: '/from', label: 'Fra' },
  { type: 'time', at: '/to', label: 'Til' },
  { type: 'choices', at: '/services', label: 'Tjenester', options: optionsOf('services') },
  { type: 'choices', at: '/channels', label: 'Slik møtes dere', options: channelOptions, compact: true },
  {
    type: 'choice',
    at: '/location',
    label: 'Sted',
    options: optionsOf('places'),
    optional: true,
    why: 'Må være med når noen kan møte opp.',
  },
];

export const shiftFields: readonly Field[] = [
  { type: 'choice', at: '/counsellor', label: 'Veileder', options: optionsOf('counsellors') },
  { type: 'choices', at: '/days', label: 'Dager', options: weekdays, compact: true },
  ...work,
  { type: 'date', at: '/since', label: 'Første dag', optional: true },
  lastDate,
];

const dates: readonly Field[] = [
  { type: 'date', at: '/from', label: 'Fra og med' },
  { type: 'date', at: '/to', label: 'Til og med' },
  { type: 'text', at: '/note', label: 'Merknad til kollegaer', optional: true },
];

const who: Field = {
  type: 'choice',
  at: '/counsellor',
  label: 'Veileder',
  options: optionsOf('counsellors'),
};

export const exceptionFields: readonly Field[] = [
  {
    type: 'kind',
    at: '/kind',
    label: 'Hva er annerledes?',
    cases: [
      { value: 'closed', label: 'Alle har fri', make: () => ({ kind: 'closed' }), fields: dates },
      {
        value: 'away',
        label: 'En veileder er borte',
        make: () => ({ kind: 'away', counsellor: '' }),
        fields: [who, ...dates],
      },
      {
        value: 'other-hours',
        label: 'En veileder jobber andre tider',
        make: () => ({ kind: 'other-hours', counsellor: '', hours: [otherHours()] }),
        fields: [
          who,
          ...dates,
          {
            type: 'list',
            at: '/hours',
            label: 'Tider',
            one: 'Tid',
            add: 'Legg til en tid',
            make: () => otherHours(),
            fields: work,
          },
        ],
      },
    ],
  },
];

const otherHours = () => ({ from: '09:00', to: '15:00', services: [], channels: ['phone'] });
