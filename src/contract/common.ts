import * as v from 'valibot';

/** A value this version knows by name, or one that a newer service has added: tolerated, shown plainly, never fatal. */
export type Open<Known extends string> = Known | (string & Record<never, never>);

/** An enum in an answer. Any string passes; the known values are documented. */
export const openEnum = <const Known extends readonly string[]>(known: Known) =>
  v.pipe(
    v.string(),
    v.examples([...known]),
    v.transform((value): Open<Known[number]> => value),
  );

/** RFC 3339 with `Z` or an offset, e.g. `2026-03-03T09:00:00Z`. */
export const InstantSchema = v.pipe(v.string(), v.isoTimestamp());
export type Instant = string;

/** 31 February is in none: a browser takes it for the third of March, or for nothing. `date`: `YYYY-MM-DD`. */
export const isInCalendar = (date: string): boolean => new Date(date).getUTCDate() === Number(date.slice(8));

/** `YYYY-MM-DD` in the service's time zone. */
export const CalendarDateSchema = v.pipe(v.string(), v.isoDate(), v.check(isInCalendar));
export type CalendarDate = string;

/** `HH:MM`, 24 hours, in the service's time zone. */
export const ClockTimeSchema = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** Opaque; made by the server unless the contract says otherwise. */
export const IdSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

export const UuidSchema = v.pipe(v.string(), v.uuid());

/** A bearer token: shown once, stored hashed, never in a path or a query. */
export const TokenSchema = v.pipe(v.string(), v.minLength(16), v.maxLength(200));

/** A second token in one call stands in the body beside its id. */
export const CredentialSchema = v.object({ id: IdSchema, token: TokenSchema });
export type Credential = v.InferOutput<typeof CredentialSchema>;

export const LanguageSchema = v.pipe(v.string(), v.regex(/^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/));

/** The lengths of the contract's table of limits, in characters. */
export const limits = { name: 200, message: 4000, note: 2000, email: 254, phone: 30, url: 2000 } as const;

const written = (maxLength: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(maxLength));

export const NameSchema = written(limits.name);
export const MessageTextSchema = v.pipe(
  v.string(),
  v.maxLength(limits.message),
  v.check((text) => text.trim() !== ''),
);
export const NoteSchema = v.pipe(v.string(), v.trim(), v.maxLength(limits.note));
export const EmailSchema = v.pipe(v.string(), v.trim(), v.maxLength(limits.email), v.rfcEmail());

/** As a person writes it: spaces, a leading plus, brackets; between 5 and 15 digits (ITU-T E.164's longest). */
export const PhoneSchema = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(limits.phone),
  v.regex(/^\+?[\d\s()./-]+$/),
  v.check((phone) => {
    const digits = phone.replace(/\D/g, '').length;
    return digits >= 5 && digits <= 15;
  }),
);

/** Only http and https: a link that a widget may show. */
export const WebUrlSchema = v.pipe(v.string(), v.maxLength(limits.url), v.url(), v.regex(/^https?:/i));

/** Left out by people, who never see it: what stands in it is a sign of a machine. A service may ask for work then, or nothing. */
export const TrapSchema = v.pipe(v.string(), v.maxLength(limits.name));

export const ListSchema = <Item extends v.GenericSchema>(item: Item) =>
  v.object({ items: v.array(item), nextCursor: v.optional(v.string()) });
