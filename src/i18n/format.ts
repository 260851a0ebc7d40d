import type { Language } from './catalogue.js';

/** The formats of a language, tied to a time zone: 24 hours and the Gregorian calendar in every language. */
export interface Formats {
  readonly timeZone: string;
  /** "tirsdag 3. mars" */
  readonly date: (instant: Date | string) => string;
  /** "tirsdag 3. mars 2027" */
  readonly dateWithYear: (instant: Date | string) => string;
  /** "3. mars" */
  readonly dayAndMonth: (instant: Date | string) => string;
  /** "10.00"; "02.30 (sommertid)" in the night when that hour comes twice */
  readonly time: (instant: Date | string) => string;
  /** "kl. 10.00" */
  readonly clock: (instant: Date | string) => string;
  /** "tirsdag 3. mars kl. 10.00" */
  readonly dateAndTime: (instant: Date | string) => string;
  /** "kl. 10.00–14.00" */
  readonly span: (start: Date | string, end: Date | string) => string;
  /** "mars 2027", of a calendar month given as `YYYY-MM`. */
  readonly month: (yearMonth: string) => string;
  /** "mar." – short, for a date badge. */
  readonly shortMonth: (instant: Date | string) => string;
  /** "3" */
  readonly dayOfMonth: (instant: Date | string) => string;
  /** "mandag" … of ISO weekday 1–7. */
  readonly weekday: (isoDay: number, width?: 'long' | 'short') => string;
  /** "tirsdag 3. mars" of a calendar date `YYYY-MM-DD`. */
  readonly calendarDate: (date: string) => string;
  /** "3. mars" of a calendar date `YYYY-MM-DD`. */
  readonly calendarDay: (date: string) => string;
  /** The calendar date `YYYY-MM-DD` of an instant in this zone. */
  readonly dateKey: (instant: Date | string) => string;
  /** "1 250" */
  readonly number: (value: number) => string;
  /** "240 kB", "10 MB" */
  readonly fileSize: (bytes: number) => string;
  /** "mandag, tirsdag og fredag" */
  readonly list: (items: readonly string[]) => string;
  /** The same formats in the zone of whoever looks at the screen. */
  readonly own: () => Formats;
}

// en-GB: day before month and 24 hours, as English is written in Norway's public sector.
// Chromium carries no Nynorsk: Bokmål stands in, and the weekdays that differ are put right below.
const intlTags: Record<Language, string[]> = { nb: ['nb-NO'], nn: ['nn-NO', 'nb-NO'], en: ['en-GB'] };

const doubleHour: Record<Language, readonly [string, string]> = {
  nb: ['sommertid', 'vintertid'],
  nn: ['sommartid', 'vintertid'],
  en: ['summer time', 'winter time'],
};

const nynorskDays: Record<string, string> = { man: 'mån', tirs: 'tys', tir: 'tys', lør: 'lau' };

const inNynorsk = (words: string): string =>
  words.replace(/\b(man|tirs?|lør)(?=dag|\.|\b)/gi, (day) => nynorskDays[day.toLowerCase()] ?? day);

const asDate = (instant: Date | string): Date => (typeof instant === 'string' ? new Date(instant) : instant);

// 1 January 2024 was a Monday.
const weekdayDate = (isoDay: number): Date => new Date(Date.UTC(2024, 0, isoDay));

/** Each of these costs milliseconds on a slow phone, and few are ever needed: made when it is. */
const lazily = <Made>(make: () => Made): (() => Made) => {
  let made: Made | undefined;
  return () => (made ??= make());
};

const instantFormat = (language: Language, options: Intl.DateTimeFormatOptions) => {
  const format = lazily(
    () => new Intl.DateTimeFormat(intlTags[language], { calendar: 'gregory', hourCycle: 'h23', ...options }),
  );
  const worded = language === 'nn' ? inNynorsk : (words: string) => words;
  return (instant: Date | string) => worded(format().format(asDate(instant)));
};

const fileSize = (tags: string[], bytes: number): string => {
  const [unit, size] = bytes < 1e6 ? (['kilobyte', 1e3] as const) : (['megabyte', 1e6] as const);
  const format = { style: 'unit', unit, maximumFractionDigits: bytes < 1e6 ? 0 : 1 } as const;
  return new Intl.NumberFormat(tags, format).format(Math.max(1, bytes / size));
};

const hourMs = 3_600_000;

/** 0 and 1 for the first and the second time that the clock shows this, in the night when it is put back an hour. */
const turnOf = (instant: Date | string, digits: (instant: Date) => string): number => {
  const at = asDate(instant).getTime();
  const shown = digits(new Date(at));
  return [hourMs, -hourMs].findIndex((away) => digits(new Date(at + away)) === shown);
};

const clockIn =
  (language: Language, digits: (instant: Date | string) => string) =>
  (instant: Date | string): string => {
    // Språkrådet allows both; the full stop is what people here write by hand.
    const shown = language === 'en' ? digits(instant) : digits(instant).replace(':', '.');
    const turn = doubleHour[language][turnOf(instant, digits)];
    return turn === undefined ? shown : `${shown} (${turn})`;
  };

const createFormats = (language: Language, timeZone: string): Formats => {
  const tags = intlTags[language];
  const make = (options: Intl.DateTimeFormatOptions, zone = timeZone) =>
    instantFormat(language, { timeZone: zone, ...options });
  const time = clockIn(language, make({ hour: '2-digit', minute: '2-digit' }));
  const at = language === 'en' ? '' : 'kl. ';
  const date = make({ weekday: 'long', day: 'numeric', month: 'long' });
  const monthName = make({ month: 'long', year: 'numeric' }, 'UTC');
  const calendarDate = make({ weekday: 'long', day: 'numeric', month: 'long' }, 'UTC');
  const calendarDay = make({ day: 'numeric', month: 'long' }, 'UTC');
  const iso = lazily(
    () => new Intl.DateTimeFormat('sv-SE', { calendar: 'gregory', timeZone, dateStyle: 'short' }),
  );
  const weekdays = { long: make({ weekday: 'long' }, 'UTC'), short: make({ weekday: 'short' }, 'UTC') };
  const numbers = lazily(() => new Intl.NumberFormat(tags));
  const lists = lazily(() => new Intl.ListFormat(tags, { type: 'conjunction' }));
  return {
    timeZone,
    date: (instant) => date(instant).replace(',', ''),
    dateWithYear: make({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    dayAndMonth: make({ day: 'numeric', month: 'long' }),
    time,
    clock: (instant) => at + time(instant),
    dateAndTime: (instant) =>
      `${date(instant).replace(',', '')}${language === 'en' ? ' at ' : ' kl. '}${time(instant)}`,
    span: (start, end) => `${at}${time(start)}–${time(end)}`,
    month: (yearMonth) => monthName(`${yearMonth}-01T00:00:00Z`),
    shortMonth: make({ month: 'short' }),
    dayOfMonth: (instant) => String(Number(iso().format(asDate(instant)).slice(8))),
    weekday: (isoDay, width = 'long') => weekdays[width](weekdayDate(isoDay)),
    calendarDate: (day) => calendarDate(`${day}T00:00:00Z`).replace(',', ''),
    calendarDay: (day) => calendarDay(`${day}T00:00:00Z`),
    dateKey: (instant) => iso().format(asDate(instant)),
    number: (value) => numbers().format(value),
    fileSize: (bytes) => fileSize(tags, bytes),
    list: (items) => lists().format(items),
    own: lazily(() => formatsFor(language, new Intl.DateTimeFormat().resolvedOptions().timeZone)),
  };
};

const cache = new Map<string, Formats>();

/** Building Intl formats is slow (milliseconds each), so every language and zone is built once. */
export const formatsFor = (language: Language, timeZone = 'Europe/Oslo'): Formats => {
  const key = `${language} ${timeZone}`;
  const known = cache.get(key);
  if (known) return known;
  const formats = createFormats(language, timeZone);
  cache.set(key, formats);
  return formats;
};

/** A sentence's first letter: "Tirsdag 3. mars". Not by the device's language: Turkish has another capital for i. */
export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
