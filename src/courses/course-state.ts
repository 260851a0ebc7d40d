import type { TFunction } from 'i18next';
import type { Course } from '../contract/courses.js';
import type { Formats } from '../i18n/format.js';

/** The one thing a card says about getting in. */
export type Standing =
  | { name: 'cancelled' }
  | { name: 'postponed' }
  | { name: 'places'; count: number }
  | { name: 'open' }
  | { name: 'waitlist' }
  | { name: 'full' }
  | { name: 'opens'; at: string | undefined }
  | { name: 'closed' }
  | { name: 'elsewhere' }
  | { name: 'always' }
  | { name: 'no-registration' }
  /** A state that a newer service has added: nothing is claimed. */
  | { name: 'unknown' };

const openStanding = (placesLeft: number | undefined): Standing => {
  if (placesLeft === undefined) return { name: 'open' };
  return placesLeft > 0 ? { name: 'places', count: placesLeft } : { name: 'full' };
};

export const standingOf = (course: Course): Standing => {
  const { registration, status, format, media } = course;
  if (status === 'cancelled') return { name: 'cancelled' };
  if (status === 'postponed') return { name: 'postponed' };
  const isAlwaysThere = format === 'self-paced' || media !== undefined;
  switch (registration.state) {
    case 'open':
      return openStanding(registration.placesLeft);
    case 'waitlist':
      return { name: 'waitlist' };
    case 'full':
      return { name: 'full' };
    case 'not-yet-open':
      return { name: 'opens', at: registration.opensAt };
    case 'closed':
      return { name: 'closed' };
    case 'external':
      return { name: isAlwaysThere ? 'always' : 'elsewhere' };
    case 'none':
      return { name: isAlwaysThere ? 'always' : 'no-registration' };
    default:
      return { name: 'unknown' };
  }
};

export type Tone = 'good' | 'warn' | 'bad' | 'plain';

const tones: Record<Standing['name'], Tone> = {
  cancelled: 'bad',
  postponed: 'warn',
  places: 'good',
  open: 'good',
  waitlist: 'warn',
  full: 'plain',
  opens: 'plain',
  closed: 'plain',
  elsewhere: 'plain',
  always: 'plain',
  'no-registration': 'good',
  unknown: 'plain',
};

/** The last place is said in the colour of hurry. */
export const toneOf = (standing: Standing): Tone =>
  standing.name === 'places' && standing.count === 1 ? 'warn' : tones[standing.name];

interface Words {
  readonly t: TFunction;
  readonly formats: Formats;
}

/** The tag's words; `undefined`: no tag. */
export const standingWords = (standing: Standing, { t, formats }: Words): string | undefined => {
  switch (standing.name) {
    case 'places':
      return t('courses.state.places', { count: standing.count });
    case 'opens':
      return standing.at === undefined
        ? t('courses.state.opensLater')
        : t('courses.state.opens', { date: formats.dayAndMonth(standing.at) });
    case 'no-registration':
      return t('courses.state.noRegistration');
    case 'unknown':
      return undefined;
    default:
      return t(`courses.state.${standing.name}`);
  }
};

/** The same in a sentence, where the detail has something to add. */
export const standingExplained = (standing: Standing, { t, formats }: Words): string | undefined => {
  switch (standing.name) {
    case 'opens':
      return standing.at === undefined
        ? t('courses.explain.opensLater')
        : t('courses.explain.opens', { when: formats.dateAndTime(standing.at) });
    case 'no-registration':
      return t('courses.explain.noRegistration');
    case 'cancelled':
    case 'postponed':
    case 'waitlist':
    case 'full':
    case 'closed':
    case 'elsewhere':
      return t(`courses.explain.${standing.name}`);
    default:
      return undefined;
  }
};

/** What one can do about a course. `url` may lead anywhere: the template lets only web addresses through. */
export type CourseAction =
  | { name: 'register' }
  | { name: 'waitlist' }
  | { name: 'external' | 'start' | 'watch' | 'more'; url: string }
  | { name: 'none' };

const link = (name: 'external' | 'start' | 'watch' | 'more', url: string | undefined): CourseAction =>
  url === undefined ? { name: 'none' } : { name, url };

export const actionOf = (course: Course): CourseAction => {
  const { registration, media, url, kind } = course;
  switch (standingOf(course).name) {
    case 'places':
    case 'open':
      return { name: 'register' };
    case 'waitlist':
      return { name: 'waitlist' };
    case 'elsewhere':
      return link('external', registration.url ?? url);
    case 'always':
      return link(kind === 'video' ? 'watch' : 'start', media?.url ?? registration.url ?? url);
    default:
      return link('more', url);
  }
};
