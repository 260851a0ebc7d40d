import { newId, type Field } from './fields.js';
import { timeZoneOptions } from './time-zones.js';
import { languageOptions, noHours, openingHours, questionList } from './shared.fields.js';

const nameAndContact: Field = {
  type: 'group',
  label: 'Navn og kontakt',
  fields: [
    { type: 'text', at: '/name', label: 'Hva tjenesten heter' },
    {
      type: 'choices',
      at: '/languages',
      label: 'Språk dere svarer på',
      options: languageOptions,
      compact: true,
    },
    {
      type: 'choice',
      at: '/timeZone',
      label: 'Tidssone',
      why: 'Åpningstider og klokkeslett følger den. Det som er bestilt, beholder tidspunktet sitt. Pulten viser en ny tidssone fra neste innlogging.',
      options: () => timeZoneOptions(),
    },
    { type: 'tel', at: '/contact/phone', label: 'Telefon', optional: true },
    { type: 'email', at: '/contact/email', label: 'E-post', optional: true },
    { type: 'url', at: '/contact/url', label: 'Nettsted', optional: true },
    {
      type: 'part',
      at: '/contact/hours',
      label: 'Vis når dere er å treffe',
      make: noHours,
      fields: [openingHours('', 'Åpningstider på telefon og e-post')],
    },
  ],
};

const urgent: Field = {
  type: 'list',
  at: '/urgent',
  label: 'Hjelp som haster',
  why: 'Står alltid i chatten, for den som trenger hjelp med en gang.',
  one: 'Hjelp',
  add: 'Legg til hjelp som haster',
  make: () => ({ label: { nb: '' } }),
  fields: [
    { type: 'words', at: '/label', label: 'Tekst' },
    { type: 'tel', at: '/phone', label: 'Telefon', optional: true },
    { type: 'url', at: '/url', label: 'Nettadresse', optional: true },
  ],
};

const privacy: Field = {
  type: 'group',
  label: 'Personvern',
  fields: [
    {
      type: 'text',
      at: '/privacy/controller',
      label: 'Behandlingsansvarlig',
      why: 'For eksempel fylkeskommunen. Folk leser dette før de sender noe.',
    },
    {
      type: 'url',
      at: '/privacy/policyUrl',
      label: 'Adressen til personvernerklæringen',
      why: 'Må være på plass før dere kan åpne chat, timebestilling eller kurs.',
    },
  ],
};

const chat: Field = {
  type: 'part',
  at: '/chat',
  label: 'Dere har chat',
  why: 'Slår dere den av, kan ingen begynne en ny samtale. Samtaler som er i gang, går videre.',
  make: () => ({
    hours: noHours(),
    retentionHours: 24,
    idleMinutes: 30,
    topics: [],
    intake: [],
    typing: true,
    rating: false,
    transcriptByMail: false,
    enquiries: true,
  }),
  fields: [
    openingHours('/hours', 'Åpningstider i chatten'),
    {
      type: 'list',
      at: '/topics',
      label: 'Temaer',
      one: 'Tema',
      add: 'Legg til et tema',
      make: () => ({ id: newId(), label: { nb: '' } }),
      fields: [{ type: 'words', at: '/label', label: 'Tekst' }],
    },
    questionList('/intake', 'Spørsmål mens man venter'),
    {
      type: 'number',
      at: '/retentionHours',
      label: 'Samtaler slettes etter',
      unit: 'timer',
      least: 1,
    },
    {
      type: 'number',
      at: '/idleMinutes',
      label: 'Samtaler uten aktivitet avsluttes etter',
      unit: 'minutter',
      least: 5,
    },
    {
      type: 'part',
      at: '/attachments',
      label: 'Filer kan sendes',
      make: () => ({ maxBytes: 10_000_000, mediaTypes: ['application/pdf', 'image/jpeg', 'image/png'] }),
      fields: [
        {
          type: 'choices',
          at: '/mediaTypes',
          label: 'Slags filer',
          options: [
            { value: 'application/pdf', label: 'PDF' },
            { value: 'image/jpeg', label: 'Bilde (JPEG)' },
            { value: 'image/png', label: 'Bilde (PNG)' },
            {
              value: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
              label: 'Word-dokument',
            },
          ],
          compact: true,
        },
      ],
    },
    { type: 'yes-no', at: '/typing', label: 'Vis at noen skriver' },
    { type: 'yes-no', at: '/rating', label: 'Spør hvordan samtalen var' },
    { type: 'yes-no', at: '/transcriptByMail', label: 'Samtalen kan sendes på e-post til den som spurte' },
    { type: 'yes-no', at: '/enquiries', label: 'Ta imot spørsmål på e-post når chatten er stengt' },
  ],
};

const booking: Field = {
  type: 'part',
  at: '/booking',
  label: 'Timer kan bestilles',
  make: () => ({ holdMinutes: 10, minNoticeMinutes: 120, cancelNoticeMinutes: 60, horizonDays: 60 }),
  fields: [
    { type: 'number', at: '/horizonDays', label: 'Så langt fram kan man bestille', unit: 'dager', least: 1 },
    {
      type: 'number',
      at: '/minNoticeMinutes',
      label: 'Senest så lenge før timen',
      unit: 'minutter',
      least: 0,
    },
    {
      type: 'number',
      at: '/cancelNoticeMinutes',
      label: 'Avbestilles senest',
      unit: 'minutter før',
      least: 0,
    },
    {
      type: 'number',
      at: '/holdMinutes',
      label: 'En time holdes av mens man fyller ut, i',
      unit: 'minutter',
      least: 2,
    },
  ],
};

const courses: Field = {
  type: 'part',
  at: '/courses',
  label: 'Dere har kurs',
  make: () => ({}),
  fields: [],
};

/** What the service is and offers. */
export const profileFields: readonly Field[] = [
  nameAndContact,
  privacy,
  urgent,
  { type: 'group', label: 'Chat', fields: [chat] },
  { type: 'group', label: 'Timebestilling', fields: [booking] },
  { type: 'group', label: 'Kurs', fields: [courses] },
  {
    type: 'group',
    label: 'Tolk',
    fields: [
      {
        type: 'part',
        at: '/interpreters',
        label: 'Man kan be om tolk',
        make: () => ({ languages: [], forms: ['phone'] }),
        fields: [
          {
            type: 'choices',
            at: '/forms',
            label: 'Slik kan tolken være med',
            options: [
              { value: 'on-site', label: 'På stedet' },
              { value: 'video', label: 'På video' },
              { value: 'phone', label: 'På telefon' },
            ],
            compact: true,
          },
          {
            type: 'list',
            at: '/languages',
            label: 'Språk',
            one: 'Språk',
            add: 'Legg til et språk',
            make: () => ({ code: '', name: { nb: '' } }),
            fields: [
              { type: 'text', at: '/code', label: 'Språkkode', why: 'For eksempel pl for polsk.' },
              { type: 'words', at: '/name', label: 'Navn' },
            ],
          },
        ],
      },
    ],
  },
];
