import type { Language } from './catalogue.js';
import { learned } from './further.js';
import { formatWords as en } from './locales/en/format-words.js';
import { formatWords as nb } from './locales/nb/format-words.js';
import { formatWords as nn } from './locales/nn/format-words.js';

/**
 * How a language writes dates, times and numbers. Our own words, as browsers differ in theirs (some know no Nynorsk), and
 * the first use of the browser's takes a mid-range phone a fifth of a second.
 */
export interface FormatWords {
  /** From Monday on. */
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
  /** Where a month without a day has another form. */
  readonly monthsAlone?: readonly string[];
  /** As a calendar's head has them; the first two letters by default. */
  readonly shortWeekdays?: readonly string[];
  /** As a date's badge has them; the first three letters by default. */
  readonly shortMonths?: readonly string[];
  /** After the weekday of a date; nothing by default. */
  readonly weekdayEnd?: string;
  /** After a day's number. */
  readonly dayEnd: string;
  /** Before a time of day that stands alone. */
  readonly clock: string;
  /** Between a date and a time of day. */
  readonly at: string;
  /** Between hours and minutes. */
  readonly minutes: string;
  /** Tell the first from the second hour, in the night when the clock shows one twice. */
  readonly turns: readonly [string, string];
  readonly thousands: string;
  readonly decimals: string;
  /** Between what is listed, with its space; ", " by default. */
  readonly comma?: string;
  /** Before the last item of a list. */
  readonly and: string;
  /** Names of languages by their codes; the browser knows the others. */
  readonly languages: Readonly<Record<string, string>>;
}

/** Those of a language that nobody knows are English. */
export const formatWordsOf = (language: Language): FormatWords =>
  learned.get(language)?.formats ?? (language === 'nb' ? nb : language === 'nn' ? nn : en);
