import type { TFunction } from 'i18next';
import { audiences, courseFormats, courseKinds, type Course } from '../contract/courses.js';
import type { Formats } from '../i18n/format.js';

const isKnown = <Known extends string>(known: readonly Known[], value: string): value is Known =>
  (known as readonly string[]).includes(value);

/** A value that this version doesn't know is shown as the service wrote it. */
export const kindWord = (kind: string, t: TFunction): string =>
  isKnown(courseKinds, kind) ? t(`courses.kind.${kind}`) : kind;

export const formatWord = (format: string, t: TFunction): string =>
  isKnown(courseFormats, format) ? t(`courses.format.${format}`) : format;

/** How it is held as things stand now. */
export const heldWords = ({ format, status }: Course, t: TFunction): string =>
  formatWord(status === 'moved-online' ? 'online' : format, t);

export const audienceWord = (audience: string, t: TFunction): string =>
  isKnown(audiences, audience) ? t(`courses.audience.${audience}`) : audience;

export const audienceWords = (course: Course, t: TFunction, formats: Formats): string =>
  formats.list(course.audiences.map((audience) => audienceWord(audience, t)));

/** The name of the one place where people meet; `undefined` where there is none, or several. */
export const placeWords = ({ sessions, status }: Course): string | undefined => {
  const places = new Set(sessions.flatMap(({ location }) => (location ? [location.name] : [])));
  return places.size === 1 && status !== 'moved-online' ? [...places][0] : undefined;
};

/** Where a course is, in one short line: the place where there is one, else how it is held. */
export const whereWords = (course: Course, t: TFunction): string => {
  const place = placeWords(course);
  if (place === undefined) return heldWords(course, t);
  if (course.format === 'hybrid') return t('courses.where.hybrid', { place });
  return course.format === 'in-person'
    ? t('courses.where.inPerson', { place })
    : formatWord(course.format, t);
};

export const priceWords = (priceNok: number, t: TFunction, formats: Formats): string =>
  priceNok === 0 ? t('courses.facts.free') : t('courses.facts.kroner', { amount: formats.number(priceNok) });

/** Plain text, parted by blank lines. */
export const paragraphsOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
