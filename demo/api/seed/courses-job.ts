import type { SessionRecord } from '../store/courses.repository.js';
import { sessions, weekly } from './course-dates.js';
import { meeting, office, organiser, type CoursePlan } from './course-plan.js';

const forSeekers = { audiences: ['seekers' as const], language: 'nb', organiser, priceNok: 0 };

const cv: CoursePlan = (dates) => ({
  id: 'cv-og-soknad',
  ...forSeekers,
  kind: 'course',
  format: 'in-person',
  title: {
    nb: 'Jobbsøkerkurs: CV og søknad',
    nn: 'Jobbsøkjarkurs: CV og søknad',
    en: 'Job-search course: CV and application',
  },
  summary: {
    nb: 'Du lager en CV som viser hva du kan, og en søknad som passer til jobben.',
    nn: 'Du lagar ein CV som viser kva du kan, og ein søknad som passar til jobben.',
    en: 'You write a CV that shows what you can do, and an application that fits the job.',
  },
  description: {
    nb: 'Vi begynner med det du har gjort: jobber, skole, verv og det du kan hjemmefra. Sammen finner vi ut hva en arbeidsgiver vil lese om først.\n\nTa med en stillingsannonse og gjerne din egen PC. Vi har PC-er til dem som trenger det. Du går hjem med en CV og en søknad som er klare til å sendes.',
    nn: 'Vi byrjar med det du har gjort: jobbar, skule, verv og det du kan heimanfrå. Saman finn vi ut kva ein arbeidsgivar vil lese om først.\n\nTa med ei stillingsannonse og gjerne din eigen PC. Vi har PC-ar til dei som treng det. Du går heim med ein CV og ein søknad som er klare til å sendast.',
    en: 'We start with what you have done: jobs, school, voluntary work and what you have learnt at home. Together we work out what an employer wants to read first.\n\nBring a job advert, and your own laptop if you have one. We have computers for those who need one. You leave with a CV and an application ready to send.',
  },
  sessions: sessions([dates.span(6, '10:00', '14:00')], office('fredrikstad')),
  intake: [
    {
      id: 'has-cv',
      kind: 'yes-no',
      required: false,
      label: {
        nb: 'Har du en CV fra før?',
        nn: 'Har du ein CV frå før?',
        en: 'Do you already have a CV?',
      },
      why: {
        nb: 'Da vet vi hvor vi skal begynne.',
        nn: 'Då veit vi kvar vi skal byrje.',
        en: 'It tells us where to begin.',
      },
    },
  ],
  entry: {
    at: 'here',
    capacity: 12,
    waitlistCapacity: 10,
    closesAt: dates.noonBefore(dates.at(6, '10:00'), 2),
  },
  taken: 8,
});

const network: CoursePlan = (dates) => ({
  id: 'nettverk',
  ...forSeekers,
  kind: 'workshop',
  format: 'in-person',
  title: {
    nb: 'Workshop: Finn jobben gjennom folk du kjenner',
    nn: 'Workshop: Finn jobben gjennom folk du kjenner',
    en: 'Workshop: Find the job through people you know',
  },
  summary: {
    nb: 'Mange jobber blir aldri lyst ut. Her øver vi på å spørre, ringe og vise fram det vi kan.',
    nn: 'Mange jobbar blir aldri lyste ut. Her øver vi på å spørje, ringje og vise fram det vi kan.',
    en: 'Many jobs are never advertised. Here we practise asking, calling and showing what we can do.',
  },
  description: {
    nb: 'Vi er få, så alle får øvd. Du lager et kart over hvem du kjenner, skriver en kort tekst om deg selv og prøver den på de andre.',
    nn: 'Vi er få, så alle får øvd. Du lagar eit kart over kven du kjenner, skriv ein kort tekst om deg sjølv og prøver han på dei andre.',
    en: 'We are a small group, so everyone gets to practise. You draw a map of whom you know, write a short text about yourself and try it out on the others.',
  },
  sessions: sessions([dates.span(8, '12:00', '15:00')], office('sarpsborg')),
  entry: { at: 'here', capacity: 8, waitlistCapacity: 3 },
  taken: 7,
});

const interview: CoursePlan = (dates) => ({
  id: 'digitale-jobbintervju',
  ...forSeekers,
  kind: 'webinar',
  format: 'online',
  title: {
    nb: 'Digitale jobbintervju',
    nn: 'Digitale jobbintervju',
    en: 'Job interviews on screen',
  },
  summary: {
    nb: 'Slik forbereder du deg når intervjuet skjer på skjerm: lys, lyd og gode svar.',
    nn: 'Slik førebur du deg når intervjuet skjer på skjerm: lys, lyd og gode svar.',
    en: 'How to prepare when the interview is on screen: light, sound and good answers.',
  },
  sessions: sessions([dates.span(9, '17:00', '18:00')]),
  join: meeting('digitale-jobbintervju'),
  entry: { at: 'here', capacity: 15, waitlistCapacity: 10 },
  taken: 15,
  waiting: 3,
});

/** Under way, and not always at the usual time. */
const jobClub: CoursePlan = (dates) => {
  const mornings = weekly(dates, { inDays: -7, weeks: 4, from: '10:00', to: '12:00' });
  const held = sessions(mornings, office('moss')).map((session): SessionRecord => {
    if (session.id === 's2') return { ...session, ...dates.span(2, '13:00', '15:00'), status: 'moved' };
    return session.id === 's3' ? { ...session, status: 'cancelled' } : session;
  });
  return {
    id: 'jobbklubb',
    ...forSeekers,
    language: 'nn',
    kind: 'course',
    format: 'in-person',
    title: { nb: 'Jobbklubben i Moss', nn: 'Jobbklubben i Moss', en: 'The job club in Moss' },
    summary: {
      nb: 'Fire formiddager der vi søker jobb sammen og hjelper hverandre videre.',
      nn: 'Fire formiddagar der vi søkjer jobb saman og hjelper kvarandre vidare.',
      en: 'Four mornings where we apply for jobs together and help each other on.',
    },
    sessions: held,
    entry: { at: 'here', capacity: 12, waitlistCapacity: 0 },
    taken: 9,
  };
};

const dropIn: CoursePlan = (dates) => ({
  id: 'drop-in-cv',
  ...forSeekers,
  kind: 'workshop',
  format: 'in-person',
  title: {
    nb: 'Drop-in: Hjelp med CV',
    nn: 'Drop-in: Hjelp med CV',
    en: 'Drop-in: Help with your CV',
  },
  summary: {
    nb: 'Kom innom når det passer, med eller uten CV. En veileder setter seg ned sammen med deg.',
    nn: 'Kom innom når det passar, med eller utan CV. Ein rettleiar set seg ned saman med deg.',
    en: 'Come by when it suits you, with or without a CV. A counsellor will sit down with you.',
  },
  sessions: sessions(weekly(dates, { inDays: 1, weeks: 4, from: '12:00', to: '15:00' }), office('halden')),
  entry: { at: 'none' },
});

export const jobCourses: CoursePlan[] = [cv, network, interview, jobClub, dropIn];
