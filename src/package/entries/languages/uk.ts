import { language } from '../../../i18n/locales/uk/language.js';

/** Ukrainian, for `settings.configure({ languages: { uk: () => import('guidance-widgets/languages/uk') } })`. */
export const { words, formats, direction } = language;
