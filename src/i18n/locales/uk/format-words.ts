import type { FormatWords } from '../../format-words.js';

/** How Ukrainian writes dates, times and numbers. */
export const formatWords: FormatWords = {
  weekdays: ['понеділок', 'вівторок', 'середа', 'четвер', 'п’ятниця', 'субота', 'неділя'],
  // In the genitive, as after a day's number.
  months: 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня'.split(' '),
  monthsAlone:
    'січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень'.split(
      ' ',
    ),
  shortWeekdays: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'нд'],
  weekdayEnd: ',',
  dayEnd: '',
  // Not "о": a time alone also stands after "до" and "після", and as a span.
  clock: '',
  at: ' о ',
  minutes: ':',
  turns: ['літній час', 'зимовий час'],
  thousands: '\u00a0',
  decimals: ',',
  // Not "і", which is hard to say between vowels: "арабська і українська".
  and: ' та ',
  languages: {
    nb: 'норвезька (букмол)',
    nn: 'норвезька (нюношк)',
    en: 'англійська',
    uk: 'українська',
    ar: 'арабська',
  },
};
