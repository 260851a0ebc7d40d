import type { FormatWords } from '../../format-words.js';

/** How English writes dates, times and numbers, as English is written in Norway’s public sector: day before month, and 24 hours. */
export const formatWords: FormatWords = {
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  months: 'January February March April May June July August September October November December'.split(' '),
  dayEnd: '',
  clock: '',
  at: ' at ',
  minutes: ':',
  turns: ['summer time', 'winter time'],
  thousands: ',',
  decimals: '.',
  and: ' and ',
  languages: { nb: 'Norwegian Bokmål', nn: 'Norwegian Nynorsk', en: 'English' },
};
