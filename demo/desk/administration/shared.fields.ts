import { newId, type Field, type Lists, type Option } from './fields.js';

export const weekdays: readonly Option[] = ['man.', 'tirs.', 'ons.', 'tors.', 'fre.', 'lør.', 'søn.'].map(
  (label, index) => ({ value: index + 1, label }),
);

export const channelOptions: readonly Option[] = [
  { value: 'in-person', label: 'Oppmøte' },
  { value: 'video', label: 'Video' },
  { value: 'phone', label: 'Telefon' },
  { value: 'chat', label: 'Chat' },
];

const languageNames = new Intl.DisplayNames('nb', { type: 'language' });
const named = (code: string): Option => ({ value: code, label: languageNames.of(code) ?? code });

/** Chromium knows no name for Northern Sámi. */
const nordsamisk: Option = { value: 'se', label: 'nordsamisk' };

export const languageOptions: readonly Option[] = [
  ...['nb', 'nn'].map(named),
  nordsamisk,
  ...['en', 'ar', 'de', 'es', 'fa', 'fr', 'pl', 'so', 'ti', 'uk', 'ur'].map(named),
  { value: 'nsl', label: 'norsk tegnspråk' },
];

/** By their names, as they have been set up. */
export const optionsOf =
  (list: keyof Lists) =>
  (lists: Lists): Option[] =>
    lists[list].map((one) => ({ value: one.id, label: nameOf(one) }));

export const nameOf = (item: { id: string; name?: unknown; title?: unknown }): string => {
  const name = item.name ?? item.title;
  if (typeof name === 'string') return name;
  return typeof name === 'object' && name !== null && 'nb' in name ? String(name.nb) : item.id;
};

const dateWords = new Intl.DateTimeFormat('nb', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
/** `YYYY-MM-DD`, as it is said. */
export const dateWord = (date: string): string =>
  Number.isNaN(Date.parse(date)) ? date : dateWords.format(new Date(`${date}T12:00:00Z`));

const allWeek = () => ({ days: [1, 2, 3, 4, 5], opens: '09:00', closes: '15:00' });

/** When something is open, week after week, and the dates on which it is otherwise. */
export const openingHours = (at: string, label: string): Field => ({
  type: 'group',
  label,
  fields: [
    {
      type: 'list',
      at: `${at}/regular`,
      label: 'Faste tider',
      one: 'Tid',
      add: 'Legg til faste tider',
      make: allWeek,
      fields: [
        { type: 'choices', at: '/days', label: 'Dager', options: weekdays, compact: true },
        { type: 'time', at: '/opens', label: 'Åpner' },
        { type: 'time', at: '/closes', label: 'Stenger' },
      ],
    },
    {
      type: 'list',
      at: `${at}/exceptions`,
      label: 'Unntak',
      why: 'Et unntak gjelder hele datoen, i stedet for de faste tidene.',
      one: 'Unntak',
      add: 'Legg til et unntak',
      make: () => ({ date: '', closed: true }),
      fields: [
        { type: 'date', at: '/date', label: 'Dato' },
        { type: 'yes-no', at: '/closed', label: 'Stengt hele dagen', leaveOut: true },
        { type: 'time', at: '/opens', label: 'Åpner', optional: true },
        { type: 'time', at: '/closes', label: 'Stenger', optional: true },
        { type: 'text', at: '/note', label: 'Merknad', optional: true },
      ],
    },
  ],
});

export const noHours = () => ({ regular: [allWeek()], exceptions: [] });

export const questionList = (at: string, label: string): Field => ({
  type: 'list',
  at,
  label,
  why: 'Spør bare om det veilederen trenger. Alt som er valgfritt, kan folk hoppe over.',
  one: 'Spørsmål',
  add: 'Legg til et spørsmål',
  make: () => ({ id: newId(), kind: 'text', required: false, label: { nb: '' } }),
  fields: [
    { type: 'words', at: '/label', label: 'Spørsmål' },
    { type: 'words', at: '/why', label: 'Hvorfor dere spør', optional: true },
    {
      type: 'choice',
      at: '/kind',
      label: 'Slik svarer man',
      options: [
        { value: 'text', label: 'Kort tekst' },
        { value: 'textarea', label: 'Lang tekst' },
        { value: 'choice', label: 'Velg ett alternativ' },
        { value: 'choices', label: 'Velg ett eller flere alternativer' },
        { value: 'yes-no', label: 'Ja eller nei' },
      ],
    },
    {
      type: 'list',
      at: '/options',
      label: 'Alternativer',
      why: 'Minst to.',
      onlyWith: { at: '/kind', among: ['choice', 'choices'] },
      one: 'Alternativ',
      add: 'Legg til et alternativ',
      make: () => ({ value: newId(), label: { nb: '' } }),
      fields: [{ type: 'words', at: '/label', label: 'Tekst' }],
    },
    { type: 'yes-no', at: '/required', label: 'Må besvares' },
  ],
});

export const lastDate: Field = {
  type: 'date',
  at: '/until',
  label: 'Siste dag',
  optional: true,
  why: 'Etter denne dagen kan ingen bestille. Det som er bestilt før, blir stående i oversikten.',
};
