import type { Catalogue } from '../../catalogue.js';
import type { FurtherLanguage } from '../../further.js';
import { booking } from './booking.js';
import { chat } from './chat.js';
import { common } from './common.js';
import { courses } from './courses.js';
import { formatWords } from './format-words.js';

/** It has plural forms that Bokmål lacks, and a text for everything else that Bokmål has. */
const words: Catalogue = { common, chat, booking, courses };

export const language: FurtherLanguage = { words, formats: formatWords };
