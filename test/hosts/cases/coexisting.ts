import { books, chats, has, loaded, registers } from '../acts.js';
import type { HostCase } from '../host-case.js';
import { bookingElement, coursesElement } from '../page-markup.js';
import type { Person } from '../person.js';

const ours = '<script async src="{{script}}" data-api="{{api}}"></script>';
const withChat = '<script async src="{{script}}" data-api="{{api}}" data-chat></script>';
const inOrder = (...names: string[]) =>
  names
    .map((name) => `<script src="{{site}}/library/${name}" data-api="{{api}}" data-chat></script>`)
    .join('');
const library = (name: string) => `<script src="{{site}}/library/${name}"></script>`;
const inline = (code: string) => `<script>${code}</script>`;

const bookAndChat = async (person: Person): Promise<void> => {
  await has(person, 'guidance-chat');
  await chats(person);
  await books(person);
};

/** Everything that travels: texts, lists, and answers. */
const everything = async (person: Person): Promise<void> => {
  await registers(person);
  await books(person);
  await chats(person);
};
const all = { script: withChat, body: `${coursesElement}${bookingElement}` };

const guidanceOfTheirs = inline(`
  customElements.define('guidance-chat', class extends HTMLElement {
    connectedCallback() { this.textContent = 'Deres egen'; }
  });`);

export const coexisting: readonly HostCase[] = [
  {
    id: 'H1',
    title: 'the script is there twice',
    daily: true,
    page: { script: withChat.repeat(2), body: bookingElement },
    act: bookAndChat,
  },
  {
    id: 'H1b',
    title: 'the script is there ten times, and placeholders are filled once',
    page: { script: withChat.repeat(10), body: '<div data-guidance="booking"></div>' },
    act: async (person) => {
      await loaded(person);
      await has(person, 'guidance-booking');
      await bookAndChat(person);
    },
  },
  {
    id: 'H2',
    title: 'two versions, this one first',
    page: { script: inOrder('guidance.js', 'other-version.js'), body: bookingElement },
    says: /guidance-widgets: the page has elements of [\d.]+, not 0\.0\.1/,
    act: bookAndChat,
  },
  {
    id: 'H2b',
    title: 'two versions, the other first',
    page: { script: inOrder('other-version.js', 'guidance.js'), body: bookingElement },
    says: /guidance-widgets: the page has elements of 0\.0\.1, not [\d.]+/,
    act: bookAndChat,
  },
  {
    id: 'H3',
    title: 'an element of the page has a name of ours',
    page: { script: `${guidanceOfTheirs}${ours}`, body: `<guidance-chat></guidance-chat>${bookingElement}` },
    says: /guidance-widgets: the page has elements of unknown/,
    act: async (person) => {
      await books(person);
      await person.until(
        'their own',
        async () =>
          (await person.asks("document.querySelector('guidance-chat').textContent")) === 'Deres egen',
      );
    },
  },
  {
    id: 'X5',
    title: 'the page has a variable called `guidance`, and the script twice',
    page: {
      script: `${inline('var guidance = { mine: true };')}${ours.repeat(2)}`,
      body: '<div data-guidance="booking"></div>',
    },
    says: /the page already uses window\.guidance/,
    act: async (person) => {
      await has(person, 'guidance-booking');
      await books(person);
      await person.until('their own', async () => (await person.asks('String(guidance.mine)')) === 'true');
    },
  },
  {
    id: 'X6',
    title: 'the page runs a Lit of its own',
    page: { ...all, head: library('lit-page.js'), body: `<host-greeting></host-greeting>${bookingElement}` },
    act: async (person) => {
      await books(person);
      await person.until('the page’s own element', async () =>
        (await person.asks("document.querySelector('host-greeting').shadowRoot.textContent")).includes(
          'Hei nr. 0',
        ),
      );
    },
  },
  {
    id: 'X7',
    title: 'the page runs an i18next of its own, in another language',
    page: {
      ...all,
      head: `${library('i18next.js')}${inline("i18next.init({ lng: 'fi', resources: { fi: { translation: { hei: 'Moi' } } } });")}`,
    },
    act: async (person) => {
      await registers(person);
      await person.until('theirs', async () => (await person.asks("i18next.t('hei')")) === 'Moi');
    },
  },
  {
    id: 'H38',
    title: 'Prototype gives arrays a `toJSON`, and methods of its own',
    daily: true,
    page: { ...all, head: library('prototype.js') },
    act: everything,
  },
  {
    id: 'H39',
    title: '`Array.from` is another, for lists with a length only',
    page: {
      ...all,
      head: inline(
        'Array.from = function (list) { var made = []; for (var i = 0; i < (list.length || 0); i++) made.push(list[i]); return made; };',
      ),
    },
    act: everything,
  },
  {
    id: 'H40',
    title: 'MooTools has an `Element`, an `Array.from` and a `bind` of its own',
    page: { ...all, head: library('mootools.js') },
    act: everything,
  },
  {
    id: 'H41',
    title: '`Object.prototype` has a `value`, a `get` and a `set`',
    daily: true,
    page: {
      ...all,
      head: inline(
        "for (var name of ['value', 'set', 'get', 'extend', 'each']) Object.prototype[name] = function () { return this; };",
      ),
    },
    act: everything,
  },
  {
    id: 'H42',
    title: 'RequireJS waits for modules',
    page: {
      ...all,
      head: `${library('require.js')}${inline("define('mine', [], () => 'min'); require(['mine'], (mine) => { window.mine = mine; });")}`,
    },
    act: async (person) => {
      await registers(person);
      await person.until(
        'the page’s module',
        async () => (await person.asks('String(window.mine)')) === 'min',
      );
    },
  },
  {
    id: 'H43',
    title: 'zone.js has put its own in the place of promises, timers and events',
    page: { ...all, head: library('zone.js') },
    act: async (person) => {
      await everything(person);
      await person.until(
        'zone.js',
        async () => (await person.asks("String(Promise !== window[Zone.__symbol__('Promise')])")) === 'true',
      );
    },
  },
  {
    id: 'H45',
    title: 'the polyfill of web components is made to replace what the browser has',
    daily: true,
    page: {
      ...all,
      head: `${inline('window.ShadyDOM = { force: true }; window.customElements.forcePolyfill = true;')}${library('webcomponents.js')}`,
    },
    act: async (person) => {
      await person.until('a widget or the fallback', async () =>
        /Ring oss|Søk i kursene/.test(await person.asks('document.body.innerText')),
      );
      await person.usesPage();
    },
  },
  {
    id: 'H37',
    title: 'single keys are shortcuts of the page',
    page: {
      ...all,
      foot: inline(
        "document.addEventListener('keydown', ({ key, target }) => { if (key.length === 1 && !/^(input|textarea)$/i.test(target.tagName)) location.href = '/gone'; });",
      ),
    },
    act: everything,
  },
  {
    id: 'H58',
    title: 'other scripts post null, texts and numbers to everybody',
    page: {
      ...all,
      foot: inline(
        "setInterval(() => { for (const each of [null, 'x', 7, { data: null }, undefined]) postMessage(each, '*'); }, 50);",
      ),
    },
    act: chats,
  },
];
