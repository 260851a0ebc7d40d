import type { Language } from './catalogue.js';
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
  /** Before the last item of a list. */
  readonly and: string;
  /** Names of languages by their codes; the browser knows the others. */
  readonly languages: Readonly<Record<string, string>>;
}

export const formatWords: Readonly<Record<Language, FormatWords>> = { nb, nn, en };
