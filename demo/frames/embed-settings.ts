import type { Widget } from '../../src/embed/widget.js';
import type { Theme } from '../../src/settings.js';
import { isAllowed, widgetOptions } from './widget-options.js';

/** Colours as `#rrggbb`, the radius in px. */
export const lookNames = ['accent', 'surface', 'text', 'radius'] as const;
export type LookName = (typeof lookNames)[number];
export type Look = Readonly<Partial<Record<LookName, string>>>;

/** Those that the script holds, and those whose words it fetches from beside itself. */
const ownLanguages = ['nb', 'nn', 'en'] as const;
const furtherLanguages = ['uk', 'ar'] as const;
export const languages = [...ownLanguages, ...furtherLanguages];
export type EmbedLanguage = (typeof languages)[number];

export const themes = ['auto', 'light', 'dark'] as const satisfies readonly Theme[];

/** All that one widget on somebody's page is told. */
export interface EmbedSettings {
  readonly widget: Widget;
  readonly api?: string | undefined;
  /** Without it the page's language. */
  readonly lang?: EmbedLanguage | undefined;
  readonly theme: Theme;
  readonly look: Look;
  /** The element's attributes by name. */
  readonly options: Readonly<Record<string, string>>;
}

const isOneOf =
  <Word extends string>(words: readonly Word[]) =>
  (value: string): value is Word =>
    (words as readonly string[]).includes(value);

const isLanguage = isOneOf(languages);
/** Whether the script has to fetch the words. */
export const isFurther = isOneOf<string>(furtherLanguages);
const isTheme = isOneOf(themes);
const isLookName = isOneOf(lookNames);

export const isLook = (name: LookName, value: string): boolean =>
  name === 'radius' ? /^\d{1,2}$/.test(value) && Number(value) <= 40 : /^#[0-9a-f]{6}$/i.test(value);

const isThisMachine = ({ hostname }: URL): boolean => hostname === 'localhost' || hostname === '127.0.0.1';

/** An address as it is compared and written; `undefined` for one that no widget should be sent to. */
export function apiAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isThisMachine(url));
  if (!isSafe || url.username || url.password || url.search || url.hash) return undefined;
  return url.href.replace(/\/+$/, '');
}

export interface ReadSettings {
  readonly settings: EmbedSettings;
  /** Names of what is unknown, or says something that it may not; it is left out. */
  readonly refused: readonly string[];
}

/** Reads what `queryOf` writes, and anything else that stands in an address. Of a name that is there twice the first counts. */
export function readQuery(widget: Widget, query: URLSearchParams): ReadSettings {
  const refused: string[] = [];
  const look: Partial<Record<LookName, string>> = {};
  const options: Record<string, string> = {};
  const said: { api?: string; lang?: EmbedLanguage; theme: Theme } = { theme: 'auto' };
  const rules = widgetOptions[widget];
  for (const name of new Set(query.keys())) {
    const value = query.get(name) ?? '';
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    const api = name === 'api' ? apiAddress(value) : undefined;
    if (api !== undefined) said.api = api;
    else if (name === 'lang' && isLanguage(value)) said.lang = value;
    else if (name === 'theme' && isTheme(value)) said.theme = value;
    else if (isLookName(name) && isLook(name, value)) look[name] = value.toLowerCase();
    else if (rule && isAllowed(rule, value)) options[name] = value;
    else refused.push(name);
  }
  return { settings: { widget, ...said, look, options }, refused };
}

/** The settings as parameters of an address, without the widget itself and without what is the default. */
export function queryOf({ api, lang, theme, look, options }: EmbedSettings): URLSearchParams {
  const query = new URLSearchParams();
  if (api !== undefined) query.set('api', api);
  if (lang !== undefined) query.set('lang', lang);
  if (theme !== 'auto') query.set('theme', theme);
  for (const [name, value] of Object.entries({ ...options, ...look })) query.set(name, value);
  return query;
}
