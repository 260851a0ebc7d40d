import type { FormatWords } from '../../format-words.js';

/** How Bokmål writes dates, times and numbers. */
export const formatWords: FormatWords = {
  weekdays: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  months: 'januar februar mars april mai juni juli august september oktober november desember'.split(' '),
  dayEnd: '.',
  clock: 'kl. ',
  at: ' kl. ',
  // Språkrådet allows a colon too; the full stop is what people here write by hand.
  minutes: '.',
  turns: ['sommertid', 'vintertid'],
  thousands: '\u00a0',
  decimals: ',',
  and: ' og ',
  languages: { nb: 'norsk bokmål', nn: 'norsk nynorsk', en: 'engelsk' },
};
