import type { Random } from './random.js';

const tails = [
  'Hei!',
  'Jeg vet ikke helt hva jeg vil bli.',
  'Å søke på høyere yrkesfaglig utdanning – går det an nå?',
  'Takk 🙂 👩🏽‍🏫',
  '<b>ikke fet</b> & "sånn"',
  'to\nlinjer',
  'Lang tekst om veien videre. '.repeat(60).trim(),
];

/** A text that is unlike every other one in its conversation: who, the how manyeth, and something to say. */
export const textOf = (who: 's' | 'c', turn: number, random: Random): string =>
  `${who}${String(turn)} ${random.pick(tails)}`;

/** What is left of it in a list that is to be read by people: `s12`. */
export const shortOf = (text: string): string => text.split(' ', 1)[0] ?? text;
