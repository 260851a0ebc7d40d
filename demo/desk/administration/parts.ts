import type { Administered } from '../../api/desk/administration/catalogue.contract.js';
import {
  counsellorFields,
  exceptionFields,
  placeFields,
  roomFields,
  serviceFields,
  shiftFields,
} from './catalogue.fields.js';
import { courseFields } from './course.fields.js';
import type { Json } from './draft.js';
import type { Field, Lists } from './fields.js';
import { dateWord, nameOf, weekdays } from './shared.fields.js';

export const partNames = [
  'services',
  'counsellors',
  'places',
  'rooms',
  'shifts',
  'exceptions',
  'courses',
] as const;
export type PartName = (typeof partNames)[number];

/** What there is of one kind, and how it is spoken of. */
export interface AdministeredPart {
  /** In the address. */
  word: string;
  title: string;
  why: string;
  /** For a new one: «Ny tjeneste», «Legg til tjeneste». */
  one: string;
  newOne: string;
  /** For a new one, before anything is written. */
  make: () => Json;
  fields: readonly Field[];
  /** What one is called in a list, and what is said beside it. */
  name: (item: Administered, lists: Lists) => string;
  about: (item: Administered, lists: Lists) => string;
}

const text = (item: Administered, name: string): string => {
  const value = item[name];
  return typeof value === 'string' ? value : '';
};
const all = (item: Administered, name: string): unknown[] => {
  const value = item[name];
  return Array.isArray(value) ? value : [];
};
const named = (list: Administered[], id: string): string => {
  const found = list.find((one) => one.id === id);
  return found ? nameOf(found) : id;
};

const ending = (item: Administered): string[] =>
  text(item, 'until') ? [`til og med ${dateWord(text(item, 'until'))}`] : [];

const dayWords = (item: Administered): string =>
  weekdays.flatMap(({ value, label }) => (all(item, 'days').includes(value) ? [label] : [])).join(', ');

const span = (item: Administered): string => {
  const [from, to] = [text(item, 'from'), text(item, 'to')];
  return from === to ? dateWord(from) : `${dateWord(from)} – ${dateWord(to)}`;
};

const services: AdministeredPart = {
  word: 'tjenester',
  title: 'Tjenester',
  why: 'Det man kan bestille time til.',
  one: 'tjeneste',
  newOne: 'Ny tjeneste',
  make: () => ({
    name: { nb: '' },
    description: { nb: '' },
    durationMinutes: 45,
    startsEveryMinutes: 60,
    channels: ['in-person'],
    places: 1,
    intake: [],
  }),
  fields: serviceFields,
  name: nameOf,
  about: (item) => [`${String(item.durationMinutes)} minutter`, ...ending(item)].join(' · '),
};

const counsellors: AdministeredPart = {
  word: 'veiledere',
  title: 'Veiledere',
  why: 'De som svarer i chatten og tar imot timer.',
  one: 'veileder',
  newOne: 'Ny veileder',
  make: () => ({
    name: '',
    title: { nb: 'Karriereveileder', nn: 'Karriererettleiar', en: 'Career counsellor' },
    languages: ['nb'],
  }),
  fields: counsellorFields,
  name: nameOf,
  about: (item) => [nameOf({ id: '', name: item.title }), ...ending(item)].join(' · '),
};

const places: AdministeredPart = {
  word: 'steder',
  title: 'Steder',
  why: 'Der folk kan møte opp.',
  one: 'sted',
  newOne: 'Nytt sted',
  make: () => ({ name: '', address: '' }),
  fields: placeFields,
  name: nameOf,
  about: (item) => [text(item, 'address'), ...ending(item)].join(' · '),
};

const rooms: AdministeredPart = {
  word: 'rom',
  title: 'Rom',
  why: 'Så mange timer med oppmøte kan holdes samtidig. Uten rom er det alltid plass.',
  one: 'rom',
  newOne: 'Nytt rom',
  make: () => ({ place: '', name: '' }),
  fields: roomFields,
  name: nameOf,
  about: (item, lists) => [named(lists.places, text(item, 'place')), ...ending(item)].join(' · '),
};

const shifts: AdministeredPart = {
  word: 'arbeidstider',
  title: 'Arbeidstider',
  why: 'Når hver veileder kan bestilles, uke etter uke.',
  one: 'arbeidstid',
  newOne: 'Ny arbeidstid',
  make: () => ({
    counsellor: '',
    days: [1, 2, 3, 4, 5],
    from: '09:00',
    to: '15:00',
    services: [],
    channels: ['phone'],
  }),
  fields: shiftFields,
  name: (item, lists) => named(lists.counsellors, text(item, 'counsellor')),
  about: (item) =>
    [`${dayWords(item)} ${text(item, 'from')}–${text(item, 'to')}`, ...ending(item)].join(' · '),
};

const exceptionKinds: Record<string, string> = {
  closed: 'Alle har fri',
  away: 'Borte',
  'other-hours': 'Andre tider',
};

const exceptions: AdministeredPart = {
  word: 'unntak',
  title: 'Unntak',
  why: 'Dager som er annerledes: helligdager, ferie og kveldsåpent.',
  one: 'unntak',
  newOne: 'Nytt unntak',
  make: () => ({ kind: 'closed', from: '', to: '' }),
  fields: exceptionFields,
  name: (item) => span(item),
  about: (item, lists) =>
    [
      exceptionKinds[text(item, 'kind')] ?? '',
      text(item, 'counsellor') && named(lists.counsellors, text(item, 'counsellor')),
      text(item, 'note'),
    ]
      .filter(Boolean)
      .join(' · '),
};

const courses: AdministeredPart = {
  word: 'kurs',
  title: 'Kurs',
  why: 'Kurs, webinarer og nettkurs. Deltakerne finner dere under Kurs i menyen.',
  one: 'kurs',
  newOne: 'Nytt kurs',
  make: () => ({
    isPublished: false,
    title: { nb: '' },
    summary: { nb: '' },
    kind: 'course',
    format: 'in-person',
    audiences: ['seekers'],
    language: 'nb',
    sessions: [],
    entry: { at: 'here', capacity: 20, waitlistCapacity: 10 },
  }),
  fields: courseFields,
  name: nameOf,
  about: (item) => {
    const [first] = all(item, 'sessions') as { date: string }[];
    const registrations = Number(item.registrations);
    return [
      item.isPublished ? '' : 'Kladd',
      first ? dateWord(first.date) : 'Uten dato',
      registrations > 0 ? `${String(registrations)} påmeldinger` : '',
    ]
      .filter(Boolean)
      .join(' · ');
  },
};

export const parts: Record<PartName, AdministeredPart> = {
  services,
  counsellors,
  places,
  rooms,
  shifts,
  exceptions,
  courses,
};

export const partOfWord = (word: string | undefined): PartName | undefined =>
  partNames.find((name) => parts[name].word === word);
