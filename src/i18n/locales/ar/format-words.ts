import type { FormatWords } from '../../format-words.js';

const months = 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' ');

/** How Arabic writes dates, times and numbers, as it is written in Europe’s public sector: Western digits, and 24 hours. */
export const formatWords: FormatWords = {
  weekdays: ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'],
  months,
  shortWeekdays: ['ن', 'ث', 'ر', 'خ', 'ج', 'س', 'ح'],
  // They are not shortened.
  shortMonths: months,
  weekdayEnd: '،',
  dayEnd: '',
  clock: 'الساعة ',
  at: ' الساعة ',
  minutes: ':',
  turns: ['التوقيت الصيفي', 'التوقيت الشتوي'],
  thousands: ',',
  decimals: '.',
  comma: '، ',
  // Arabic writes it together with the word that follows.
  and: ' و',
  languages: {
    nb: 'النرويجية (بوكمول)',
    nn: 'النرويجية (نينورسك)',
    en: 'الإنجليزية',
    uk: 'الأوكرانية',
    ar: 'العربية',
  },
};
