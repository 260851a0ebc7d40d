import type { FormatWords } from './format-words.js';

/** A language that the script does not hold. */
export interface FurtherLanguage {
  /** A text for every key of the catalogue, with the plural forms that the language has. */
  readonly words: object;
  readonly formats: FormatWords;
  /** Left to right by default. */
  readonly direction?: 'rtl';
}

const known = new Map<string, FurtherLanguage>();
const asked = new Map<string, Promise<void>>();

/** The languages that have been learned, by their codes. */
export const learned: ReadonlyMap<string, FurtherLanguage> = known;

/** The languages that could not be had: their widgets speak English. */
export const missed = new Set<string>();

/** Learns a language once, whoever asks. Rejects where it can't be had, or is none. */
export const learn = (language: string, get: () => Promise<object>): Promise<void> => {
  const earlier = asked.get(language);
  if (earlier) return earlier;
  const learning = get()
    .then((found) => {
      if (!('words' in found && 'formats' in found)) throw new Error('It has no words or no formats.');
      known.set(language, found as FurtherLanguage);
    })
    .catch((error: unknown) => {
      missed.add(language);
      throw error;
    });
  asked.set(language, learning);
  return learning;
};
