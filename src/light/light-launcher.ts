import { lobbyName, openLobby } from '../chat/lobby.js';
import { launcherStyles } from '../chat/launcher.styles.js';
import { chooseLanguage } from '../i18n/language.js';
import { launcher as en } from '../i18n/locales/en/launcher.js';
import { launcher as nb } from '../i18n/locales/nb/launcher.js';
import { launcher as nn } from '../i18n/locales/nn/launcher.js';
import { resolveScheme, watchScheme } from '../page/color-scheme.js';
import { isUnder, watchPageFocus } from '../page/page-focus.js';
import { nearestLanguage, watchPageAttributes } from '../page/page-language.js';
import { createSessionStore } from '../page/session-store.js';
import { settings, type Theme } from '../settings.js';
import { controls } from '../ui/controls.styles.js';
import { accentWish, fitAccent } from '../ui/fit-accent.js';
import { tokens } from '../ui/tokens.styles.js';

const words = { nb, nn, en };

/** A chat that still has to become one. */
type Chat = HTMLElement & { show?: () => void; toggle?: () => void; updateComplete?: Promise<unknown> };

/** As on every launcher; kept here, where no template library is. */
const symbol =
  'M4 12a7.5 7.5 0 0 1 7.5-7.5h1a7.5 7.5 0 0 1 0 15 8 8 0 0 1-3.7-.9L4.500 20l1.300-3.900A7.400 7.400 0 0 1 4 12z';

const drawn = (name: string, attributes: Record<string, string>, ...children: Node[]): Element => {
  const element =
    name === 'svg' || name === 'path'
      ? document.createElementNS('http://www.w3.org/2000/svg', name)
      : document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children);
  return element;
};

const apiOf = (chat: Element): string =>
  (chat.getAttribute('api') ?? settings.current.api ?? '').replace(/\/+$/, '');

/** Whether this launcher is all that the chat has to show so far. */
export const isLauncherEnough = (chat: Element): boolean =>
  apiOf(chat) !== '' &&
  chat.getAttribute('placement') !== 'inline' &&
  !chat.hasAttribute('open') &&
  !chat.hasAttribute('show-availability') &&
  createSessionStore().get(lobbyName(apiOf(chat))) === undefined;

/** The same elements, classes and parts as the chat's own launcher has. */
const parts = () => {
  const label = document.createElement('span');
  const state = drawn('span', { class: 'launcher-state' });
  const voice = drawn('div', { class: 'visually-hidden', role: 'status' });
  const attributes = { class: 'primary launcher', part: 'launcher', type: 'button' };
  const button = drawn(
    'button',
    { ...attributes, 'aria-expanded': 'false', 'aria-haspopup': 'dialog' },
    drawn(
      'svg',
      { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' },
      drawn('path', { d: symbol }),
    ),
    drawn('span', { class: 'launcher-words' }, label, state),
  );
  const corner = drawn('div', { class: 'corner' }, button, voice);
  const root = drawn('div', { class: 'root', 'data-small': '' }, corner) as HTMLElement;
  return {
    root,
    corner,
    button,
    label,
    say: (text: string) => (state.textContent = voice.textContent = text),
  };
};

/** What has focus on the page is not covered (WCAG 2.4.11). */
const stepAside = (element: Element, { corner, button }: ReturnType<typeof parts>): void => {
  const isAside = corner.classList.contains('aside');
  corner.classList.toggle('aside', isUnder(element, button.getBoundingClientRect(), isAside));
};

const languageOf = (chat: Chat) =>
  chooseLanguage(chat.getAttribute('lang') || settings.current.lang || nearestLanguage(chat));

/** In the page's language and colours, and in a partner's own words. */
const dress = (chat: Chat, { root, label }: ReturnType<typeof parts>): void => {
  const language = languageOf(chat);
  const { theme, strings } = settings.current;
  root.lang = language;
  root.dataset.scheme = resolveScheme((chat.getAttribute('theme') as Theme | null) ?? theme, chat);
  label.textContent =
    chat.getAttribute('label') ?? strings[language]?.['chat.launcher'] ?? words[language].launcher;
  fitAccent(root, accentWish(chat));
};

/**
 * Draws a chat's launcher in the element that will be the chat, so that it looks and is addressed the same. `load` fetches
 * the whole script; the element is the chat when it resolves. Returns the function that ends it.
 */
export const drawLauncher = (chat: Chat, load: () => Promise<void>): (() => void) => {
  const launcher = parts();
  const { root, button, say } = launcher;
  const shadow = chat.shadowRoot ?? chat.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = [tokens, controls, launcherStyles].flatMap(
    ({ styleSheet }) => styleSheet ?? [],
  );
  shadow.append(root);
  const draw = () => dress(chat, launcher);
  const show = async () => {
    button.setAttribute('aria-busy', 'true');
    say('');
    try {
      await load();
      chat.show?.();
    } catch {
      say(words[languageOf(chat)].launcherFailed);
    }
    button.removeAttribute('aria-busy');
  };
  button.addEventListener('click', () => void show());
  const stops = [
    settings.subscribe(draw),
    watchScheme(draw),
    watchPageAttributes(draw),
    watchPageFocus((element) => {
      if (element !== chat) stepAside(element, launcher);
    }),
    waitForTabs(chat, load),
  ];
  draw();
  // As on the chat itself, for a page that opens it from elsewhere.
  Object.assign(chat, { show, toggle: show });
  return () => {
    for (const stop of stops) stop();
    delete chat.show;
    delete chat.toggle;
    // Until the chat has drawn its own.
    void Promise.resolve(chat.updateComplete).then(() => root.remove());
  };
};

/** Another tab of the site may be in a conversation, now or later, and then this one is too. */
const waitForTabs = (chat: Chat, load: () => Promise<void>): (() => void) => {
  const nothing = () => undefined;
  const lobby = openLobby({
    name: lobbyName(apiOf(chat)),
    kept: nothing,
    found: () => void load().catch(nothing),
    woken: nothing,
    heardOf: nothing,
    created: nothing,
    withdrawn: nothing,
  });
  return () => lobby.close();
};
