import type { FormatWords } from '../../format-words.js';
import { formatWords as bokmal } from '../nb/format-words.js';

/** How Nynorsk writes dates, times and numbers. */
export const formatWords: FormatWords = {
  ...bokmal,
  weekdays: ['måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag', 'søndag'],
  turns: ['sommartid', 'vintertid'],
};
