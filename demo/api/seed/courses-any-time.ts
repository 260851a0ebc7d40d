import { organiser, type CoursePlan } from './course-plan.js';

/** What one does when one wants. */
const anyTime = {
  format: 'self-paced' as const,
  language: 'nb',
  organiser,
  priceNok: 0,
  sessions: [],
  entry: { at: 'none' as const },
};

const direction: CoursePlan = () => ({
  id: 'finn-retning',
  ...anyTime,
  kind: 'e-learning',
  audiences: ['seekers'],
  title: {
    nb: 'Finn retning: e-læringskurs',
    nn: 'Finn retning: e-læringskurs',
    en: 'Find your direction: e-learning course',
  },
  summary: {
    nb: 'Fem korte deler om interesser, verdier og valg. Du kan stoppe og fortsette når du vil.',
    nn: 'Fem korte delar om interesser, verdiar og val. Du kan stoppe og halde fram når du vil.',
    en: 'Five short parts about interests, values and choices. You can stop and go on whenever you like.',
  },
  media: {
    url: 'https://laering.karrieresenter.example/finn-retning',
    provider: 'laering.karrieresenter.example',
    durationSeconds: 7200,
    captions: ['nb', 'nn', 'en'],
    audioDescribed: true,
  },
});

const application: CoursePlan = () => ({
  id: 'sok-videregaende',
  ...anyTime,
  kind: 'video',
  audiences: ['pupils', 'parents'],
  title: {
    nb: 'Slik søker du videregående',
    nn: 'Slik søkjer du vidaregåande',
    en: 'How to apply for upper secondary school',
  },
  summary: {
    nb: 'Seks minutter om frister, ønsker og hva som skjer når du har søkt.',
    nn: 'Seks minutt om fristar, ønske og kva som skjer når du har søkt.',
    en: 'Six minutes on deadlines, choices and what happens once you have applied.',
  },
  media: {
    url: 'https://video.karrieresenter.example/sok-videregaende',
    provider: 'video.karrieresenter.example',
    durationSeconds: 372,
    captions: ['nb', 'nn'],
    transcriptUrl: 'https://video.karrieresenter.example/sok-videregaende/tekst',
  },
});

const recording: CoursePlan = () => ({
  id: 'opptak-bytte-yrke',
  ...anyTime,
  kind: 'video',
  audiences: ['seekers'],
  title: {
    nb: 'Opptak: Bytte yrke midt i livet',
    nn: 'Opptak: Byte yrke midt i livet',
    en: 'Recording: Changing occupation in mid-life',
  },
  summary: {
    nb: 'Webinaret fra i høst. To som har byttet yrke, forteller, og en veileder svarer på spørsmål.',
    nn: 'Webinaret frå i haust. To som har bytt yrke, fortel, og ein rettleiar svarer på spørsmål.',
    en: 'The webinar from last autumn. Two people who changed occupation tell their story, and a counsellor answers questions.',
  },
  media: {
    url: 'https://video.karrieresenter.example/bytte-yrke',
    provider: 'video.karrieresenter.example',
    durationSeconds: 3120,
    captions: ['nb', 'en'],
    transcriptUrl: 'https://video.karrieresenter.example/bytte-yrke/tekst',
  },
});

export const anyTimeCourses: CoursePlan[] = [direction, application, recording];
