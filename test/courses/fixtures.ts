import { CourseFile } from '../../src/api/course-file.js';
import type { Course, Courses, Registration } from '../../src/contract/courses.js';

const dayMs = 86_400_000;

/** An instant so many days from now, at an hour of UTC. */
export const inDays = (days: number, hourUtc = 9): string => {
  const day = new Date(Date.now() + days * dayMs);
  day.setUTCHours(hourUtc, 0, 0, 0);
  return day.toISOString();
};

export const fredrikstad = {
  id: 'fredrikstad',
  name: 'Karrieresenteret i Fredrikstad',
  address: 'Storgata 1, 1607 Fredrikstad',
  mapUrl: 'https://kart.example.no/fredrikstad',
};
export const sarpsborg = { id: 'sarpsborg', name: 'Karrieresenteret i Sarpsborg', address: 'Torget 2' };

/** A course like most: in person, in ten days, with four places left. */
export const aCourse = (changes: Partial<Course> = {}): Course => ({
  id: 'cv',
  title: 'Jobbsøkerkurs: CV og søknad',
  summary: 'Du får laget en CV som viser hva du kan, og en søknad som blir lest.',
  description: 'Vi starter med det du har gjort.\n\nTa med en stillingsannonse.',
  kind: 'course',
  format: 'in-person',
  audiences: ['seekers'],
  language: 'nb',
  sessions: [{ id: 's1', start: inDays(10, 9), end: inDays(10, 13), location: fredrikstad }],
  organiser: 'Karrieresenter Østfold',
  priceNok: 0,
  registration: { state: 'open', placesLeft: 4, capacity: 12, closesAt: inDays(8, 11) },
  ...changes,
});

export const aWebinar = (changes: Partial<Course> = {}): Course =>
  aCourse({
    id: 'intervju',
    title: 'Digitale jobbintervju',
    summary: 'Slik forbereder du deg når intervjuet skjer på skjerm.',
    kind: 'webinar',
    format: 'online',
    sessions: [{ id: 's1', start: inDays(12, 17), end: inDays(12, 18) }],
    registration: { state: 'waitlist', placesLeft: 0, capacity: 30 },
    ...changes,
  });

export const aMediaCourse = (changes: Partial<Course> = {}): Course =>
  aCourse({
    id: 'retning',
    title: 'Finn retning: e-læringskurs',
    summary: 'Fem korte deler om interesser, verdier og valg.',
    kind: 'e-learning',
    format: 'self-paced',
    sessions: [],
    registration: { state: 'none' },
    media: {
      url: 'https://laering.example.no/retning',
      provider: 'laering.example.no',
      durationSeconds: 7200,
      captions: ['nb', 'en'],
      audioDescribed: true,
      transcriptUrl: 'https://laering.example.no/tekst',
    },
    ...changes,
  });

const soon = (days: number) => [
  { id: 's1', start: inDays(days, 16), end: inDays(days, 18), location: sarpsborg },
];

/** One course for each state that a card can be in. */
export const everyState = (): Course[] => [
  aCourse(),
  aCourse({
    id: 'siste',
    title: 'Siste plass',
    sessions: soon(11),
    registration: { state: 'open', placesLeft: 1 },
  }),
  aCourse({ id: 'fri', title: 'Uten grense', sessions: soon(11), registration: { state: 'open' } }),
  aWebinar(),
  aCourse({
    id: 'fullt',
    title: 'Fra fagbrev til ingeniør',
    sessions: soon(13),
    registration: { state: 'full' },
  }),
  aCourse({
    id: 'snart',
    title: 'Karrieredagen',
    kind: 'conference',
    sessions: soon(60),
    registration: { state: 'not-yet-open', opensAt: inDays(20) },
    priceNok: 1250,
  }),
  aCourse({ id: 'stengt', title: 'Møt en lærling', sessions: soon(2), registration: { state: 'closed' } }),
  aCourse({
    id: 'annet',
    title: 'Norsk for arbeidslivet',
    sessions: soon(22),
    registration: { state: 'external', url: 'https://kurs.example.no/norsk' },
  }),
  aCourse({ id: 'innom', title: 'Åpen kveld', sessions: soon(5), registration: { state: 'none' } }),
  aCourse({ id: 'avlyst', title: 'Lån og stipend', sessions: soon(6), status: 'cancelled' }),
  aCourse({ id: 'nett', title: 'Studiene og deg', sessions: soon(7), status: 'moved-online' }),
  aCourse({ id: 'utsatt', title: 'Start egen bedrift', sessions: soon(8), status: 'postponed' }),
  aMediaCourse(),
];

export const found = (items: Course[], changes: Partial<Courses> = {}): Courses => ({
  items,
  total: items.length,
  facets: {},
  ...changes,
});

export const aRegistration = (changes: Partial<Registration> = {}): Registration => {
  const { id, title, sessions } = aCourse();
  return {
    id: 'r1',
    course: { id, title, sessions },
    state: 'confirmed',
    participants: [{ name: 'Kari', email: 'kari@example.no' }],
    ...changes,
  };
};

/** A file of courses that can all be read. */
export const aFileOf = (courses: readonly Course[]): CourseFile => new CourseFile(courses, 'nb');
