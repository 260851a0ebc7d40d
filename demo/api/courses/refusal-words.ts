import type { Localized } from '../seed/localized.js';
import type { ClosedReason } from './course-standing.js';

/** Why one cannot register, as a problem's `detail`. */
export const closedWords: Record<ClosedReason, Localized> = {
  cancelled: { nb: 'Kurset er avlyst.', nn: 'Kurset er avlyst.', en: 'The course is cancelled.' },
  postponed: {
    nb: 'Kurset er utsatt, og ny dato er ikke klar.',
    nn: 'Kurset er utsett, og ny dato er ikkje klar.',
    en: 'The course is postponed, and there is no new date yet.',
  },
  none: {
    nb: 'Du trenger ikke å melde deg på.',
    nn: 'Du treng ikkje å melde deg på.',
    en: 'You do not need to sign up.',
  },
  started: { nb: 'Kurset har begynt.', nn: 'Kurset har byrja.', en: 'The course has begun.' },
  deadline: {
    nb: 'Påmeldingsfristen har gått ut.',
    nn: 'Påmeldingsfristen har gått ut.',
    en: 'The registration deadline has passed.',
  },
  'not-yet-open': {
    nb: 'Påmeldingen er ikke åpen ennå.',
    nn: 'Påmeldinga er ikkje open enno.',
    en: 'Registration is not open yet.',
  },
  elsewhere: {
    nb: 'Du melder deg på hos arrangøren.',
    nn: 'Du melder deg på hos arrangøren.',
    en: 'You sign up with the organiser.',
  },
};
