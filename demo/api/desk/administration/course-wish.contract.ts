import * as v from 'valibot';
import { secureAddress } from '../../http/secure-address.js';
import {
  CalendarDateSchema,
  ClockTimeSchema,
  IdSchema,
  LanguageSchema,
  limits,
  WebUrlSchema,
} from '../../../../src/contract/common.js';
import { audiences, courseFormats, courseKinds } from '../../../../src/contract/courses.js';
import { LocationSchema } from '../../../../src/contract/profile.js';
import { AdministeredSchema } from './catalogue.contract.js';
import { nameWords, questions, wholeNumber, wordsOf, written } from './texts.contract.js';

/** A course as an administrator writes it. */

/** As the clock on the wall shows it, where the service is: `2026-03-03T09:00`. */
const WallTimeSchema = v.pipe(v.string(), v.isoDateTime());

const period = { opensAt: v.exactOptional(WallTimeSchema), closesAt: v.exactOptional(WallTimeSchema) };

const EntryWishSchema = v.variant('at', [
  v.object({ at: v.literal('none') }),
  v.object({ at: v.literal('elsewhere'), url: WebUrlSchema, ...period }),
  v.object({
    at: v.literal('here'),
    /** Missing: room for everybody. */
    capacity: v.exactOptional(wholeNumber(0, 10_000)),
    waitlistCapacity: wholeNumber(0, 10_000),
    ...period,
  }),
]);

/** `endTime` before `startTime` is on the next day. `place`: where there is one. */
const SessionWishSchema = v.object({
  id: IdSchema,
  date: CalendarDateSchema,
  startTime: ClockTimeSchema,
  endTime: ClockTimeSchema,
  place: v.exactOptional(IdSchema),
});

const unique = (all: readonly { id: string }[]): boolean =>
  new Set(all.map(({ id }) => id)).size === all.length;

const MediaWishSchema = v.object({
  url: WebUrlSchema,
  provider: written(limits.name),
  durationSeconds: v.exactOptional(wholeNumber(1, 100_000)),
  captions: v.pipe(v.array(LanguageSchema), v.maxLength(20)),
  embedUrl: v.exactOptional(WebUrlSchema),
  tracks: v.exactOptional(v.array(v.object({ language: LanguageSchema, url: WebUrlSchema }))),
  audioDescribed: v.exactOptional(v.boolean()),
  transcriptUrl: v.exactOptional(WebUrlSchema),
});

/** Shown on pages that let nothing in without TLS. Without `alt` the picture is decoration. */
const ImageWishSchema = v.object({
  url: v.pipe(WebUrlSchema, v.regex(secureAddress)),
  alt: v.exactOptional(wordsOf(300)),
});

/** `isPublished`: everybody sees it. What has people registered cannot be taken back from sight: it is cancelled instead. */
export const CourseWishSchema = v.object({
  isPublished: v.boolean(),
  title: nameWords(),
  summary: wordsOf(500),
  description: v.exactOptional(wordsOf(4000)),
  kind: v.picklist(courseKinds),
  format: v.picklist(courseFormats),
  audiences: v.pipe(v.array(v.picklist(audiences)), v.minLength(1)),
  language: LanguageSchema,
  sessions: v.pipe(
    v.array(SessionWishSchema),
    v.maxLength(100),
    v.check((all) => unique(all)),
  ),
  intake: v.exactOptional(questions()),
  roles: v.exactOptional(
    v.pipe(
      v.array(v.object({ id: IdSchema, label: nameWords(), usesSeat: v.boolean() })),
      v.maxLength(20),
      v.check((all) => unique(all)),
    ),
  ),
  organiser: v.exactOptional(written(limits.name)),
  priceNok: v.exactOptional(wholeNumber(0, 100_000)),
  entry: EntryWishSchema,
  join: v.exactOptional(v.object({ url: WebUrlSchema, provider: written(limits.name) })),
  image: v.exactOptional(ImageWishSchema),
  media: v.exactOptional(MediaWishSchema),
  revision: v.exactOptional(v.string()),
});
export type CourseWish = v.InferOutput<typeof CourseWishSchema>;

/** `places`: where a session can be held. */
export const AdministeredCoursesSchema = v.object({
  items: v.array(AdministeredSchema),
  places: v.array(LocationSchema),
});
export type AdministeredCourses = v.InferOutput<typeof AdministeredCoursesSchema>;
