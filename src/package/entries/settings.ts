export type { FormatWords } from '../../i18n/format-words.js';
export type { FurtherLanguage } from '../../i18n/further.js';
export { settings, type Settings, type StringOverrides, type Theme } from '../../settings.js';
