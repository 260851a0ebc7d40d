import type { CounsellorRecord } from '../store/booking.repository.js';
import type { Localized } from './localized.js';

const counsellorTitle: Localized = {
  nb: 'Karriereveileder',
  nn: 'Karriererettleiar',
  en: 'Career counsellor',
};
const seniorTitle: Localized = {
  nb: 'Seniorveileder',
  nn: 'Seniorrettleiar',
  en: 'Senior career counsellor',
};

/** First names only. */
export const counsellors: CounsellorRecord[] = [
  { id: 'astrid', name: 'Astrid', title: seniorTitle, languages: ['nb', 'en'] },
  { id: 'bilal', name: 'Bilal', title: counsellorTitle, languages: ['nb', 'en', 'ur'] },
  { id: 'ingrid', name: 'Ingrid', title: counsellorTitle, languages: ['nb', 'nn', 'en'] },
  { id: 'jonas', name: 'Jonas', title: counsellorTitle, languages: ['nb', 'en', 'de'] },
  { id: 'marit', name: 'Marit', title: seniorTitle, languages: ['nn', 'nb'] },
  { id: 'samira', name: 'Samira', title: counsellorTitle, languages: ['nb', 'en', 'ar'] },
];
