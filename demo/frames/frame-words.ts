import type { Widget } from '../../src/embed/widget.js';
import type { EmbedLanguage } from './embed-settings.js';

/** What the page of each widget is called, and a link to it. */
export const frameTitles: Readonly<Record<Widget, Readonly<Record<EmbedLanguage, string>>>> = {
  booking: {
    nb: 'Bestill time',
    nn: 'Bestill time',
    en: 'Book an appointment',
    uk: 'Записатися на зустріч',
    ar: 'حجز موعد',
  },
  courses: { nb: 'Kurs', nn: 'Kurs', en: 'Courses', uk: 'Курси', ar: 'الدورات' },
  chat: {
    nb: 'Chat med en veileder',
    nn: 'Chat med ein rettleiar',
    en: 'Chat with a counsellor',
    uk: 'Чат із консультантом',
    ar: 'الدردشة مع مستشار',
  },
};

/** A visitor can do nothing about it; whoever has set up the page can. */
export const wrongAddress: Readonly<Record<EmbedLanguage, string>> = {
  nb: 'Denne siden er ikke satt opp riktig ennå. Si gjerne fra til dem som driver nettstedet.',
  nn: 'Denne sida er ikkje sett opp rett enno. Sei gjerne frå til dei som driv nettstaden.',
  en: 'This page has not been set up correctly yet. Please tell those who run the website.',
  uk: 'Цю сторінку ще не налаштовано правильно. Повідомте про це тих, хто відповідає за сайт.',
  ar: 'لم يتم إعداد هذه الصفحة بشكل صحيح بعد. يُرجى إبلاغ القائمين على الموقع.',
};
