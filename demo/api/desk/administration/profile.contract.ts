import * as v from 'valibot';
import {
  EmailSchema,
  IdSchema,
  LanguageSchema,
  limits,
  PhoneSchema,
  WebUrlSchema,
} from '../../../../src/contract/common.js';
import { interpreterForms, OpeningHoursSchema } from '../../../../src/contract/profile.js';
import { nameWords, questions, wholeNumber, written } from './texts.contract.js';

/** What the service is and offers, as an administrator sets it up. */

const topics = v.pipe(
  v.array(v.object({ id: IdSchema, label: nameWords() })),
  v.maxLength(20),
  v.check((all) => new Set(all.map(({ id }) => id)).size === all.length),
);

const ChatWishSchema = v.object({
  hours: OpeningHoursSchema,
  retentionHours: wholeNumber(1, 720),
  idleMinutes: wholeNumber(5, 240),
  attachments: v.exactOptional(
    v.object({
      maxBytes: wholeNumber(100_000, 25_000_000),
      mediaTypes: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[\w.+-]+\/[\w.+-]+$/))), v.minLength(1)),
    }),
  ),
  topics,
  intake: questions(),
  typing: v.boolean(),
  rating: v.boolean(),
  transcriptByMail: v.boolean(),
  enquiries: v.boolean(),
});

const BookingRulesWishSchema = v.object({
  holdMinutes: wholeNumber(2, 60),
  minNoticeMinutes: wholeNumber(0, 20_160),
  cancelNoticeMinutes: wholeNumber(0, 20_160),
  horizonDays: wholeNumber(1, 365),
});

/** A name of IANA's, which keeps summer time: an offset such as `+01:00` doesn't. */
const isTimeZone = (name: string): boolean => {
  if (!/^[a-z]/i.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
};

/**
 * `chat`, `booking`, `courses`: missing, they are not offered. Nothing can be offered before people can read who is responsible
 * for what they write, and what becomes of it.
 */
export const ProfileWishSchema = v.pipe(
  v.object({
    name: written(limits.name),
    timeZone: v.pipe(v.string(), v.check(isTimeZone)),
    languages: v.pipe(v.array(LanguageSchema), v.minLength(1), v.maxLength(20)),
    interpreters: v.exactOptional(
      v.object({
        languages: v.pipe(v.array(v.object({ code: LanguageSchema, name: nameWords() })), v.maxLength(60)),
        forms: v.pipe(v.array(v.picklist(interpreterForms)), v.minLength(1)),
      }),
    ),
    contact: v.object({
      phone: v.exactOptional(PhoneSchema),
      email: v.exactOptional(EmailSchema),
      url: v.exactOptional(WebUrlSchema),
      hours: v.exactOptional(OpeningHoursSchema),
    }),
    urgent: v.pipe(
      v.array(
        v.object({
          label: nameWords(),
          phone: v.exactOptional(v.pipe(v.string(), v.regex(/^\+?[\d ]{3,20}$/))),
          url: v.exactOptional(WebUrlSchema),
        }),
      ),
      v.maxLength(10),
    ),
    privacy: v.object({
      controller: written(limits.name),
      policyUrl: v.union([v.literal(''), WebUrlSchema]),
    }),
    chat: v.exactOptional(ChatWishSchema),
    booking: v.exactOptional(BookingRulesWishSchema),
    courses: v.exactOptional(v.object({ feedUrl: v.exactOptional(WebUrlSchema) })),
    revision: v.string(),
  }),
  v.forward(
    v.partialCheck(
      [['privacy', 'policyUrl'], ['chat'], ['booking'], ['courses']],
      ({ privacy, chat, booking, courses }) => privacy.policyUrl !== '' || (!chat && !booking && !courses),
    ),
    ['privacy', 'policyUrl'],
  ),
);
export type ProfileWish = v.InferOutput<typeof ProfileWishSchema>;

/** As it is now. `isSetUp`: somebody has set it up; until then it has a name and offers nothing. */
export const AdministeredProfileSchema = v.objectWithRest(
  { revision: v.string(), isSetUp: v.boolean() },
  v.unknown(),
);
export type AdministeredProfile = v.InferOutput<typeof AdministeredProfileSchema>;
