import { asDate } from './calendar.js';
import type { Language } from './catalogue.js';
import { formatWordsOf, type FormatWords } from './format-words.js';
import { learned } from './further.js';
import { languageName } from './language-name.js';
import { ownTimeZone, wallClock } from './wall-clock.js';

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
  /** "mar": for a date's badge. */
  readonly shortMonth: (instant: Date | string) => string;
  /** "3" */
  readonly dayOfMonth: (instant: Date | string) => string;
  /** "mandag" … of ISO weekday 1–7. */
  readonly weekday: (isoDay: number) => string;
  /** "ma": for a calendar's head. */
  readonly shortWeekday: (isoDay: number) => string;
  /** "tirsdag 3. mars" of a calendar date `YYYY-MM-DD`. */
  readonly calendarDate: (date: string) => string;
  /** "3. mars" of a calendar date `YYYY-MM-DD`. */
  readonly calendarDay: (date: string) => string;
  /** The calendar date `YYYY-MM-DD` of an instant in this zone. */
  readonly dateKey: (instant: Date | string) => string;
  /** "1 250"; "10,5": at most one decimal. */
  readonly number: (value: number) => string;
  /** "240 kB", "10 MB" */
  readonly fileSize: (bytes: number) => string;
  /** ", " */
  readonly comma: string;
  /** "mandag, tirsdag og fredag" */
  readonly list: (items: readonly string[]) => string;
  /** "kl. 09.00–15.00" of two clock times `HH:MM`. */
  readonly hours: (opens: string, closes: string) => string;
  /** A language's name; its code where nobody knows it. */
  readonly languageName: (code: string) => string;
  /** The same formats in the zone of whoever looks at the screen. */
  readonly own: () => Formats;
}

const hourMs = 3_600_000;

/** "1 250", "10,5": at most one decimal. */
const numberIn = ({ thousands, decimals }: FormatWords, value: number): string => {
  const [whole = '', part] = String(Math.round(value * 10) / 10).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return part === undefined ? grouped : grouped + decimals + part;
};

const fileSizeIn = (words: FormatWords, bytes: number): string =>
  bytes < 1e6
    ? `${numberIn(words, Math.max(1, Math.round(bytes / 1e3)))}\u00a0kB`
    : `${numberIn(words, bytes / 1e6)}\u00a0MB`;

const listIn = ({ and, comma = ', ' }: FormatWords, items: readonly string[]): string =>
  [items.slice(0, -1).join(comma), ...items.slice(-1)].filter(Boolean).join(and);

/** The words of calendar dates `YYYY-MM-DD`. */
const datesIn = ({ weekdays, months, weekdayEnd = '', dayEnd, ...forms }: FormatWords) => {
  const monthOf = (date: string, names = months): string => names[Number(date.slice(5, 7)) - 1] ?? '';
  const dayOfMonth = (date: string): string => String(Number(date.slice(8)));
  const day = (date: string): string => `${dayOfMonth(date)}${dayEnd} ${monthOf(date)}`;
  const weekday = (isoDay: number): string => weekdays[isoDay - 1] ?? '';
  return {
    month: (date: string): string => monthOf(date, forms.monthsAlone),
    shortMonth: (date: string): string =>
      forms.shortMonths ? monthOf(date, forms.shortMonths) : monthOf(date).slice(0, 3),
    shortWeekday: (isoDay: number): string =>
      forms.shortWeekdays?.[isoDay - 1] ?? weekday(isoDay).slice(0, 2),
    dayOfMonth,
    day,
    weekday,
    whole: (date: string): string => `${weekday(asDate(date).getUTCDay() || 7)}${weekdayEnd} ${day(date)}`,
  };
};

type WallClock = (instant: Date | string | number) => string;

/** A list asks for the same few instants at each letter that is typed; an old answer is worth less than its room. */
const remembered = (wall: WallClock): WallClock => {
  const known = new Map<number, string>();
  return (instant) => {
    const at = new Date(instant).getTime();
    const shown = known.get(at) ?? wall(at);
    if (known.size > 500) known.clear();
    known.set(at, shown);
    return shown;
  };
};

const clockIn = ({ minutes, turns }: FormatWords, wall: WallClock) => {
  const digits: WallClock = (instant) => wall(instant).slice(11, 16);
  return (instant: Date | string): string => {
    const shown = digits(instant);
    const at = new Date(instant).getTime();
    // In the night when the clock is put back an hour it shows each time of that hour twice.
    const turn = turns[[hourMs, -hourMs].findIndex((away) => digits(at + away) === shown)];
    return shown.replace(':', minutes) + (turn === undefined ? '' : ` (${turn})`);
  };
};

const createFormats = (language: Language, timeZone: string): Formats => {
  const words = formatWordsOf(language);
  const dates = datesIn(words);
  const wall = remembered((instant) => wallClock(instant, timeZone));
  const time = clockIn(words, wall);
  const dateKey = (instant: Date | string) => wall(instant).slice(0, 10);
  const date = (instant: Date | string) => dates.whole(dateKey(instant));
  return {
    timeZone,
    date,
    dateWithYear: (instant) => `${date(instant)} ${dateKey(instant).slice(0, 4)}`,
    dayAndMonth: (instant) => dates.day(dateKey(instant)),
    time,
    clock: (instant) => words.clock + time(instant),
    dateAndTime: (instant) => date(instant) + words.at + time(instant),
    span: (start, end) => `${words.clock}${time(start)}–${time(end)}`,
    month: (yearMonth) => `${dates.month(yearMonth)} ${yearMonth.slice(0, 4)}`,
    shortMonth: (instant) => dates.shortMonth(dateKey(instant)),
    dayOfMonth: (instant) => dates.dayOfMonth(dateKey(instant)),
    weekday: dates.weekday,
    shortWeekday: dates.shortWeekday,
    calendarDate: dates.whole,
    calendarDay: dates.day,
    dateKey,
    number: (value) => numberIn(words, value),
    fileSize: (bytes) => fileSizeIn(words, bytes),
    comma: words.comma ?? ', ',
    list: (items) => listIn(words, items),
    hours: (opens, closes) => words.clock + `${opens}–${closes}`.replaceAll(':', words.minutes),
    languageName: (code) => languageName(code, language),
    own: () => formatsFor(language, ownTimeZone()),
  };
};

const cache = new Map<string, Formats>();

/** The formats of a language in a zone; the same ones each time. */
export const formatsFor = (language: Language, timeZone = 'Europe/Oslo'): Formats => {
  const key = `${language} ${timeZone} ${learned.size}`;
  const known = cache.get(key);
  if (known) return known;
  const formats = createFormats(language, timeZone);
  cache.set(key, formats);
  return formats;
};

/** A sentence's first letter: "Tirsdag 3. mars". Not by the device's language: Turkish has another capital for i. */
export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
