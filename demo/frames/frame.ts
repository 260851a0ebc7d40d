// A page that is one widget: for an <iframe>, for a link, and for the links in e-mails that lead back to it.
import { isWidget, tagOf, type Widget } from '../../src/embed/widget.js';
import { apiAddress, readQuery, type EmbedLanguage, type EmbedSettings } from './embed-settings.js';
import { speakToParent } from './frame-voice.js';
import { frameTitles, wrongAddress } from './frame-words.js';
import { notInFrames } from './widget-options.js';

const say = (text: string): void => console.warn(`guidance-widgets [frame]: ${text}`);

/** The APIs that whoever hosts this page trusts; the first is the default. */
function trustedApis(): string[] {
  const listed = document.querySelector<HTMLMetaElement>('meta[name="guidance-api"]')?.content ?? '';
  return listed.split(' ').flatMap((address) => apiAddress(address) ?? []);
}

/** A query names one of them and no other: a page of ours that shows anybody's API would lend it our name. */
function chooseApi(asked: string | undefined): string | undefined {
  const [first, ...others] = trustedApis();
  if (asked === undefined || asked === first) return first;
  return others.find((address) => address === asked);
}

function createWidget({ widget, theme, look, options }: EmbedSettings, api: string): HTMLElement {
  const element = document.createElement(tagOf(widget));
  const shown = Object.entries(options).filter(([name]) => !notInFrames.has(name));
  const attributes = {
    api,
    theme,
    ...Object.fromEntries(shown),
    ...(widget === 'chat' && { placement: 'inline' }),
  };
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  for (const [name, value] of Object.entries(look))
    element.style.setProperty(`--guidance-${name}`, name === 'radius' ? `${value}px` : value);
  return element;
}

function dressPage({ theme, lang }: EmbedSettings, title: string): void {
  const root = document.documentElement;
  root.lang = lang ?? 'nb';
  if (lang === 'ar') root.dir = 'rtl';
  root.classList.toggle('framed', window.parent !== window);
  if (theme !== 'auto') root.style.colorScheme = theme;
  document.title = title;
}

function show(widget: Widget): void {
  const { settings, refused } = readQuery(widget, new URLSearchParams(window.location.search));
  // The widgets keep their own place in the address under this prefix.
  const unknown = refused.filter((name) => !name.startsWith('guidance-') && name !== 'api');
  if (unknown.length > 0) say(`left out, unknown or not allowed: ${unknown.join(', ')}`);
  const lang: EmbedLanguage = settings.lang ?? 'nb';
  const title = frameTitles[widget][lang];
  dressPage(settings, title);
  const heading = document.createElement('h1');
  heading.textContent = title;
  const main = document.querySelector('main') ?? document.body;
  main.append(heading);
  const api = refused.includes('api') ? undefined : chooseApi(settings.api);
  const content = api === undefined ? document.createElement('p') : createWidget(settings, api);
  if (api === undefined) {
    content.textContent = wrongAddress[lang];
    say('this page does not serve that API. Whoever hosts it lists it in <meta name="guidance-api">.');
  }
  main.append(content);
  if (window.parent !== window) speakToParent(main, content);
}

const named = (document.currentScript as HTMLScriptElement | null)?.dataset.widget ?? '';
if (isWidget(named)) show(named);
