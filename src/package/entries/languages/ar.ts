import { language } from '../../../i18n/locales/ar/language.js';

/** Arabic, for `settings.configure({ languages: { ar: () => import('guidance-widgets/languages/ar') } })`. */
export const { words, formats, direction } = language;
