export { settings, type Settings, type StringOverrides, type Theme } from '../../src/settings.js';
