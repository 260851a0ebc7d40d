import { sessions, twoDays, weekly } from './course-dates.js';
import { countyHall, library, meeting, office, organiser, type CoursePlan } from './course-plan.js';

const priorLearning: CoursePlan = (dates) => ({
  id: 'realkompetanse',
  kind: 'course',
  format: 'hybrid',
  audiences: ['seekers'],
  language: 'nb',
  organiser,
  priceNok: 0,
  title: {
    nb: 'Realkompetanse: Få uttelling for det du kan',
    nn: 'Realkompetanse: Få utteljing for det du kan',
    en: 'Prior learning: Get credit for what you know',
  },
  summary: {
    nb: 'Tre kvelder om hvordan arbeid og erfaring kan telle når du vil ta fagbrev eller studere.',
    nn: 'Tre kveldar om korleis arbeid og erfaring kan telje når du vil ta fagbrev eller studere.',
    en: 'Three evenings on how work and experience can count towards a trade certificate or a degree.',
  },
  description: {
    nb: 'Første kveld: hva realkompetanse er, og hvem som kan få den vurdert.\n\nAndre kveld: du lager en oversikt over det du kan.\n\nTredje kveld: du skriver søknaden sammen med en veileder.',
    nn: 'Første kvelden: kva realkompetanse er, og kven som kan få han vurdert.\n\nAndre kvelden: du lagar ei oversikt over det du kan.\n\nTredje kvelden: du skriv søknaden saman med ein rettleiar.',
    en: 'First evening: what prior learning is, and who can have it assessed.\n\nSecond evening: you make an overview of what you know.\n\nThird evening: you write the application with a counsellor.',
  },
  sessions: sessions(weekly(dates, { inDays: 13, weeks: 3, from: '17:30', to: '19:30' }), office('moss')),
  join: meeting('realkompetanse'),
  intake: [
    {
      id: 'how',
      kind: 'choice',
      required: true,
      label: {
        nb: 'Hvordan vil du være med?',
        nn: 'Korleis vil du vere med?',
        en: 'How will you take part?',
      },
      options: [
        { value: 'in-person', label: { nb: 'Jeg møter opp', nn: 'Eg møter opp', en: 'I will come' } },
        {
          value: 'online',
          label: { nb: 'Jeg er med på nett', nn: 'Eg er med på nett', en: 'I will join online' },
        },
      ],
    },
  ],
  entry: {
    at: 'here',
    capacity: 20,
    waitlistCapacity: 10,
    closesAt: dates.noonBefore(dates.at(13, '17:30'), 2),
  },
  taken: 6,
});

const parentsEvening: CoursePlan = (dates) => ({
  id: 'foreldrekveld',
  kind: 'course',
  format: 'in-person',
  audiences: ['parents', 'pupils'],
  language: 'nb',
  organiser,
  priceNok: 0,
  title: {
    nb: 'Foreldrekveld: Hjelp ungdommen med å velge',
    nn: 'Foreldrekveld: Hjelp ungdommen med å velje',
    en: 'Parents’ evening: Help your teenager choose',
  },
  summary: {
    nb: 'Om linjene på videregående, og om hvordan du kan støtte uten å styre.',
    nn: 'Om linjene på vidaregåande, og om korleis du kan støtte utan å styre.',
    en: 'About the programmes in upper secondary school, and how to support without steering.',
  },
  description: {
    nb: 'Ta gjerne med ungdommen. Du kan melde på hele familien på én gang. Trenger du tolk, tar tolken ingen plass.',
    nn: 'Ta gjerne med ungdommen. Du kan melde på heile familien på éin gong. Treng du tolk, tek ikkje tolken opp nokon plass.',
    en: 'Do bring your teenager. You can sign up the whole family at once. If you need an interpreter, the interpreter does not take up a place.',
  },
  sessions: sessions([dates.span(14, '18:00', '20:00')], library),
  roles: [
    { id: 'parent', usesSeat: true, label: { nb: 'Foresatt', nn: 'Føresett', en: 'Parent or guardian' } },
    { id: 'pupil', usesSeat: true, label: { nb: 'Elev', nn: 'Elev', en: 'Pupil' } },
    { id: 'interpreter', usesSeat: false, label: { nb: 'Tolk', nn: 'Tolk', en: 'Interpreter' } },
  ],
  entry: { at: 'here', capacity: 60, waitlistCapacity: 20 },
  taken: 12,
});

const apprentice: CoursePlan = (dates) => ({
  id: 'mot-en-larling',
  kind: 'webinar',
  format: 'online',
  audiences: ['pupils', 'parents'],
  language: 'nb',
  organiser,
  priceNok: 0,
  title: { nb: 'Møt en lærling', nn: 'Møt ein lærling', en: 'Meet an apprentice' },
  summary: {
    nb: 'Tre lærlinger forteller om dagen sin og svarer på det du lurer på.',
    nn: 'Tre lærlingar fortel om dagen sin og svarar på det du lurer på.',
    en: 'Three apprentices tell you about their day and answer what you wonder about.',
  },
  sessions: sessions([dates.span(2, '11:00', '12:00')]),
  join: meeting('mot-en-larling'),
  entry: {
    at: 'here',
    capacity: 100,
    waitlistCapacity: 0,
    closesAt: dates.noonBefore(dates.at(2, '11:00'), 6),
  },
  taken: 14,
});

/** Full, and without a waiting list. */
const industry: CoursePlan = (dates) => ({
  id: 'prosessindustrien',
  kind: 'workshop',
  format: 'in-person',
  audiences: ['seekers', 'pupils'],
  language: 'nb',
  organiser,
  priceNok: 0,
  title: {
    nb: 'En dag i prosessindustrien',
    nn: 'Ein dag i prosessindustrien',
    en: 'A day in the process industry',
  },
  summary: {
    nb: 'Bli med på bedriftsbesøk, og hør hvilke fagbrev de trenger de neste årene.',
    nn: 'Bli med på bedriftsbesøk, og høyr kva fagbrev dei treng dei neste åra.',
    en: 'Join us on a company visit and hear which trade certificates they will need in the years ahead.',
  },
  sessions: sessions([dates.span(16, '09:00', '14:30')], office('sarpsborg')),
  entry: { at: 'here', capacity: 10, waitlistCapacity: 0 },
  taken: 10,
});

const schoolSubjects: CoursePlan = (dates) => ({
  id: 'studieverksted',
  kind: 'course',
  format: 'in-person',
  audiences: ['seekers', 'pupils'],
  language: 'nb',
  organiser,
  priceNok: 0,
  title: {
    nb: 'Studieverksted: Ta opp fag som voksen',
    nn: 'Studieverkstad: Ta opp fag som vaksen',
    en: 'Study workshop: Take school subjects as an adult',
  },
  summary: {
    nb: 'Ti kvelder der du jobber med dine egne fag. En lærer og en veileder er til stede.',
    nn: 'Ti kveldar der du arbeider med dine eigne fag. Ein lærar og ein rettleiar er til stades.',
    en: 'Ten evenings where you work on your own subjects. A teacher and a counsellor are there.',
  },
  description: {
    nb: 'Du kan begynne selv om du ikke har bestemt deg for hvilke fag du trenger. Kom de kveldene du kan.',
    nn: 'Du kan byrje sjølv om du ikkje har bestemt deg for kva fag du treng. Kom dei kveldane du kan.',
    en: 'You can start before you have decided which subjects you need. Come on the evenings you can.',
  },
  sessions: sessions(weekly(dates, { inDays: 11, weeks: 10, from: '17:00', to: '20:00' }), library),
  entry: { at: 'here', capacity: 25, waitlistCapacity: 10 },
  taken: 11,
});

const careerDay: CoursePlan = (dates) => ({
  id: 'karrieredagen',
  kind: 'conference',
  format: 'in-person',
  audiences: ['counsellors', 'employers'],
  language: 'nb',
  organiser: 'Østfold fylkeskommune',
  priceNok: 450,
  title: {
    nb: 'Karrieredagene i Østfold',
    nn: 'Karrieredagane i Østfold',
    en: 'The Østfold careers conference',
  },
  summary: {
    nb: 'To fagdager for veiledere, rådgivere på skolene og arbeidsgivere i fylket.',
    nn: 'To fagdagar for rettleiarar, rådgivarar på skulane og arbeidsgivarar i fylket.',
    en: 'Two days for career counsellors, school counsellors and employers in the county.',
  },
  description: {
    nb: 'Første dag handler om arbeidslivet i fylket, andre dag om samtalen med den som søker råd. Lunsj er med i prisen.\n\nHolder du foredrag eller bemanner en stand, tar du ingen plass.',
    nn: 'Første dagen handlar om arbeidslivet i fylket, andre dagen om samtalen med den som søkjer råd. Lunsj er med i prisen.\n\nHeld du foredrag eller bemannar ein stand, tek du ikkje opp nokon plass.',
    en: 'The first day is about working life in the county, the second about the conversation with those who seek advice. Lunch is included.\n\nIf you give a talk or staff a stand, you do not take up a place.',
  },
  sessions: sessions(twoDays(dates, { inDays: 50, from: '09:00', to: '15:30' }), countyHall),
  roles: [
    { id: 'participant', usesSeat: true, label: { nb: 'Deltaker', nn: 'Deltakar', en: 'Participant' } },
    {
      id: 'speaker',
      usesSeat: false,
      label: { nb: 'Foredragsholder', nn: 'Foredragshaldar', en: 'Speaker' },
    },
    { id: 'stand', usesSeat: false, label: { nb: 'Stand', nn: 'Stand', en: 'Stand' } },
  ],
  entry: {
    at: 'here',
    capacity: 120,
    waitlistCapacity: 30,
    opensAt: dates.at(12, '09:00'),
    closesAt: dates.noonBefore(dates.at(50, '09:00'), 7),
  },
});

export const learningCourses: CoursePlan[] = [
  priorLearning,
  parentsEvening,
  apprentice,
  industry,
  schoolSubjects,
  careerDay,
];
