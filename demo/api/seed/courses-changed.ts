import { sessions } from './course-dates.js';
import { meeting, office, organiser, type CoursePlan } from './course-plan.js';

const loans: CoursePlan = (dates) => ({
  id: 'lan-og-stipend',
  kind: 'webinar',
  format: 'online',
  audiences: ['seekers', 'pupils'],
  language: 'nb',
  organiser,
  priceNok: 0,
  title: {
    nb: 'Lån og stipend når du er voksen',
    nn: 'Lån og stipend når du er vaksen',
    en: 'Student loans and grants as an adult',
  },
  summary: {
    nb: 'Hva du kan få støtte til, og hvordan du søker.',
    nn: 'Kva du kan få støtte til, og korleis du søkjer.',
    en: 'What you can get support for, and how to apply.',
  },
  sessions: sessions([dates.span(5, '18:00', '19:00')]),
  entry: { at: 'here', capacity: 40, waitlistCapacity: 0 },
  taken: 4,
  status: 'cancelled',
});

const backToWork: CoursePlan = (dates) => ({
  id: 'tilbake-i-jobb',
  kind: 'course',
  format: 'in-person',
  audiences: ['seekers'],
  language: 'nb',
  organiser,
  priceNok: 0,
  title: {
    nb: 'Tilbake i jobb etter sykdom',
    nn: 'Tilbake i jobb etter sjukdom',
    en: 'Back to work after illness',
  },
  summary: {
    nb: 'Om å finne ut hva du kan og orker nå, og om å snakke med arbeidsgiveren om det.',
    nn: 'Om å finne ut kva du kan og orkar no, og om å snakke med arbeidsgivaren om det.',
    en: 'About finding out what you can manage now, and how to talk with your employer about it.',
  },
  description: {
    nb: 'Kurset skulle ha vært i Fredrikstad, men lokalet bygges om. Du får lenken når du har meldt deg på.',
    nn: 'Kurset skulle ha vore i Fredrikstad, men lokalet blir bygd om. Du får lenkja når du har meldt deg på.',
    en: 'The course was to be held in Fredrikstad, but the premises are being rebuilt. You get the link when you have signed up.',
  },
  sessions: sessions([dates.span(12, '10:00', '13:00')], office('fredrikstad')),
  join: meeting('tilbake-i-jobb'),
  entry: { at: 'here', capacity: 14, waitlistCapacity: 5 },
  taken: 5,
  status: 'moved-online',
});

/** No new date yet, so it stands last in the list. */
const ownBusiness: CoursePlan = () => ({
  id: 'start-egen-bedrift',
  kind: 'course',
  format: 'in-person',
  audiences: ['seekers'],
  language: 'nb',
  organiser,
  priceNok: 0,
  title: { nb: 'Start egen bedrift', nn: 'Start eiga bedrift', en: 'Start your own business' },
  summary: {
    nb: 'Fra idé til plan: hva det koster, hva du må melde fra om, og hvem som kan hjelpe.',
    nn: 'Frå idé til plan: kva det kostar, kva du må melde frå om, og kven som kan hjelpe.',
    en: 'From idea to plan: what it costs, what you must report, and who can help.',
  },
  sessions: [],
  entry: { at: 'here', capacity: 16, waitlistCapacity: 0 },
  status: 'postponed',
});

const norwegian: CoursePlan = (dates) => ({
  id: 'norsk-for-arbeidslivet',
  kind: 'course',
  format: 'in-person',
  audiences: ['seekers'],
  language: 'nb',
  organiser: 'Sarpsborg kommune',
  priceNok: 1200,
  title: {
    nb: 'Norsk for arbeidslivet',
    nn: 'Norsk for arbeidslivet',
    en: 'Norwegian for working life',
  },
  summary: {
    nb: 'For deg som snakker norsk og vil bli tryggere på møter, beskjeder og e-post.',
    nn: 'For deg som snakkar norsk og vil bli tryggare på møte, beskjedar og e-post.',
    en: 'For you who speak Norwegian and want to feel surer in meetings, messages and e-mails.',
  },
  sessions: sessions(
    [dates.span(22, '17:00', '20:00'), dates.span(29, '17:00', '20:00')],
    office('sarpsborg'),
  ),
  entry: {
    at: 'elsewhere',
    url: 'https://sarpsborg-voksenopplaring.example/norsk-for-arbeidslivet',
    closesAt: dates.noonBefore(dates.at(22, '17:00'), 2),
  },
});

const workingLife: CoursePlan = (dates) => ({
  id: 'working-life',
  kind: 'course',
  format: 'in-person',
  audiences: ['seekers'],
  language: 'en',
  organiser,
  priceNok: 0,
  title: {
    nb: 'Arbeidslivet i Norge (på engelsk)',
    nn: 'Arbeidslivet i Noreg (på engelsk)',
    en: 'Working life in Norway',
  },
  summary: {
    nb: 'Kontrakt, lønn, skatt og pauseprat: det du bør vite før den første dagen på jobb.',
    nn: 'Kontrakt, løn, skatt og pauseprat: det du bør vite før den første dagen på jobb.',
    en: 'Contract, pay, tax and small talk: what you should know before your first day at work.',
  },
  sessions: sessions([dates.span(10, '16:00', '18:30')], office('fredrikstad')),
  entry: { at: 'here', capacity: 15, waitlistCapacity: 10 },
  taken: 6,
});

const withInterpreter: CoursePlan = (dates) => ({
  id: 'veiledning-med-tolk',
  kind: 'webinar',
  format: 'online',
  audiences: ['counsellors'],
  language: 'nb',
  organiser,
  priceNok: 0,
  title: {
    nb: 'For veiledere: God veiledning med tolk',
    nn: 'For rettleiarar: God rettleiing med tolk',
    en: 'For counsellors: Good guidance with an interpreter',
  },
  summary: {
    nb: 'Slik bestiller du tolk, legger opp samtalen og tar hensyn til taushetsplikten.',
    nn: 'Slik bestiller du tolk, legg opp samtalen og tek omsyn til teieplikta.',
    en: 'How to order an interpreter, plan the conversation and keep the duty of confidentiality.',
  },
  sessions: sessions([dates.span(20, '09:00', '10:30')]),
  join: meeting('veiledning-med-tolk'),
  entry: { at: 'here', waitlistCapacity: 0 },
  taken: 11,
});

/** Full, and the waiting list too. */
const difficultTalks: CoursePlan = (dates) => ({
  id: 'den-vanskelige-samtalen',
  kind: 'workshop',
  format: 'in-person',
  audiences: ['counsellors'],
  language: 'nb',
  organiser,
  priceNok: 0,
  title: {
    nb: 'For veiledere: Den vanskelige samtalen',
    nn: 'For rettleiarar: Den vanskelege samtalen',
    en: 'For counsellors: The difficult conversation',
  },
  summary: {
    nb: 'Vi øver i små grupper på samtaler der noen har mistet jobben, motet eller tålmodigheten.',
    nn: 'Vi øver i små grupper på samtalar der nokon har mista jobben, motet eller tolmodet.',
    en: 'In small groups we practise conversations with people who have lost their job, their courage or their patience.',
  },
  sessions: sessions([dates.span(19, '12:00', '15:30')], office('moss')),
  entry: {
    at: 'here',
    capacity: 12,
    waitlistCapacity: 3,
    closesAt: dates.noonBefore(dates.at(19, '12:00'), 1),
  },
  taken: 12,
  waiting: 3,
});

export const changedCourses: CoursePlan[] = [loans, backToWork, ownBusiness];
export const otherCourses: CoursePlan[] = [norwegian, workingLife, withInterpreter, difficultTalks];
