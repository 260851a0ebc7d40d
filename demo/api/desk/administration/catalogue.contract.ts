import * as v from 'valibot';
import { channels } from '../../../../src/contract/booking.js';
import {
  CalendarDateSchema,
  ClockTimeSchema,
  EmailSchema,
  IdSchema,
  InstantSchema,
  LanguageSchema,
  limits,
  WebUrlSchema,
} from '../../../../src/contract/common.js';
import { OpeningHoursSchema } from '../../../../src/contract/profile.js';
import { nameWords, questions, wholeNumber, wordsOf, written } from './texts.contract.js';

/** What can be booked: services, who gives them, where and when. */

export const catalogueParts = ['services', 'counsellors', 'places', 'rooms', 'shifts', 'exceptions'] as const;
export type CataloguePart = (typeof catalogueParts)[number];

const channelList = v.pipe(v.array(v.picklist(channels)), v.minLength(1));
const day = wholeNumber(1, 7);
const note = v.exactOptional(v.pipe(v.string(), v.trim(), v.maxLength(limits.note)));
/** The last date on which it can be booked. What is booked after it is refused or kept, as the administrator says. */
const until = v.exactOptional(CalendarDateSchema);

const service = {
  name: nameWords(),
  description: wordsOf(2000),
  durationMinutes: wholeNumber(5, 480),
  startsEveryMinutes: wholeNumber(5, 480),
  bufferMinutes: v.exactOptional(
    v.object({ before: v.exactOptional(wholeNumber(0, 120)), after: v.exactOptional(wholeNumber(0, 120)) }),
  ),
  minNoticeMinutes: v.exactOptional(wholeNumber(0, 20_160)),
  horizonDays: v.exactOptional(wholeNumber(1, 365)),
  channels: channelList,
  places: wholeNumber(1, 100),
  intake: questions(),
  until,
};

const counsellor = {
  name: written(limits.name),
  title: nameWords(),
  languages: v.pipe(v.array(LanguageSchema), v.minLength(1), v.maxLength(20)),
  email: v.exactOptional(EmailSchema),
  /** `keep`: the feed as it is; its address is a secret, and is never shown again. */
  calendar: v.exactOptional(
    v.variant('kind', [
      v.object({ kind: v.literal('feed'), url: WebUrlSchema }),
      v.object({ kind: v.literal('graph'), user: written(limits.email) }),
      v.object({ kind: v.literal('keep') }),
    ]),
  ),
  until,
};

const place = {
  name: written(limits.name),
  address: written(limits.name),
  mapUrl: v.exactOptional(WebUrlSchema),
  hours: v.exactOptional(OpeningHoursSchema),
  until,
};

const room = { place: IdSchema, name: written(limits.name), until };

const hours = {
  from: ClockTimeSchema,
  to: ClockTimeSchema,
  services: v.pipe(v.array(IdSchema), v.minLength(1)),
  channels: channelList,
  location: v.exactOptional(IdSchema),
};

const shift = {
  counsellor: IdSchema,
  days: v.pipe(v.array(day), v.minLength(1)),
  ...hours,
  since: v.exactOptional(CalendarDateSchema),
  until,
};

const dates = { from: CalendarDateSchema, to: CalendarDateSchema, note };

/** Beside what it is: as one saw it, and whether what is booked already is to stay though it no longer fits. */
const change = { revision: v.exactOptional(v.string()), keepBooked: v.exactOptional(v.boolean()) };

export const ServiceWishSchema = v.object({ ...service, ...change });
export const CounsellorWishSchema = v.object({ ...counsellor, ...change });
export const PlaceWishSchema = v.object({ ...place, ...change });
export const RoomWishSchema = v.object({ ...room, ...change });
export const ShiftWishSchema = v.object({ ...shift, ...change });
export const ExceptionWishSchema = v.variant('kind', [
  v.object({ kind: v.literal('closed'), ...dates, ...change }),
  v.object({ kind: v.literal('away'), counsellor: IdSchema, ...dates, ...change }),
  v.object({
    kind: v.literal('other-hours'),
    counsellor: IdSchema,
    hours: v.pipe(v.array(v.object(hours)), v.minLength(1), v.maxLength(10)),
    ...dates,
    ...change,
  }),
]);

/** What was asked for, and what a change of it must name. `version`: what it is like; another one after every change. */
export const AdministeredSchema = v.objectWithRest({ id: IdSchema, revision: v.string() }, v.unknown());
export type Administered = v.InferOutput<typeof AdministeredSchema>;
export const AdministeredListSchema = v.object({ items: v.array(AdministeredSchema) });

export const RemovalQuerySchema = v.object({
  revision: v.string(),
  keepBooked: v.exactOptional(v.picklist(['true', 'false'])),
});

/** What an `in-use` problem carries (no answer of its own, so no named schema): who and what still needs it. */
export const inUseShape = v.looseObject({
  /** To come, and no longer possible after the change. */
  appointments: v.number(),
  first: v.exactOptional(InstantSchema),
  last: v.exactOptional(InstantSchema),
  /** The dates of the first few, in order. */
  dates: v.array(CalendarDateSchema),
  /** Of other parts: what must be changed first. */
  shifts: v.number(),
  rooms: v.number(),
  waits: v.number(),
  registrations: v.number(),
  /** `keep-booked`: the same again with `keepBooked`. `end`: it cannot be removed, but given a last date. */
  ways: v.array(v.picklist(['keep-booked', 'end'])),
});
export type InUse = v.InferOutput<typeof inUseShape>;
