import { booking as bookingNb } from './locales/nb/booking.js';
import { chat as chatNb } from './locales/nb/chat.js';
import { common as commonNb } from './locales/nb/common.js';
import { courses as coursesNb } from './locales/nb/courses.js';
import { booking as bookingNn } from './locales/nn/booking.js';
import { chat as chatNn } from './locales/nn/chat.js';
import { common as commonNn } from './locales/nn/common.js';
import { courses as coursesNn } from './locales/nn/courses.js';
import { booking as bookingEn } from './locales/en/booking.js';
import { chat as chatEn } from './locales/en/chat.js';
import { common as commonEn } from './locales/en/common.js';
import { courses as coursesEn } from './locales/en/courses.js';

const nb = { common: commonNb, chat: chatNb, booking: bookingNb, courses: coursesNb };

/** Bokmål is the source: a key that another language lacks is a compile error. */
export type Catalogue = typeof nb;

const nn: Catalogue = { common: commonNn, chat: chatNn, booking: bookingNn, courses: coursesNn };
const en: Catalogue = { common: commonEn, chat: chatEn, booking: bookingEn, courses: coursesEn };

export const catalogues = { nb, nn, en };

/** The languages that every copy of the script speaks. */
export type OwnLanguage = keyof typeof catalogues;

/** Any language that widgets speak, as a BCP 47 code without region. */
export type Language = string;

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Catalogue };
  }
}
