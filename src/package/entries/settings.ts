export { settings, type Settings, type StringOverrides, type Theme } from '../../settings.js';
