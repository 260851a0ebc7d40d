import { chats, has, registers } from '../acts.js';
import type { HostCase } from '../host-case.js';
import { bookingElement, coursesElement } from '../page-markup.js';
import type { Person } from '../person.js';
import { isSo, styleOf, widthOf, widthOfRoot } from './measuring.js';
import { readingWays } from './reading-ways.js';

const withChat = '<script async src="{{script}}" data-api="{{api}}" data-chat></script>';
const all = { script: withChat, body: `${coursesElement}${bookingElement}` };
const style = (css: string) => `<style>${css}</style>`;
const inline = (code: string) => `<script>${code}</script>`;

const typeIs =
  (px: string) =>
  async (person: Person): Promise<void> => {
    await registers(person);
    await isSo(
      person,
      `type of ${px}`,
      async () => (await styleOf(person, ['guidance-courses', '.root'], 'font-size')) === px,
    );
    await chats(person);
  };

export const layout: readonly HostCase[] = [
  {
    id: 'H30',
    title: 'the root is 62.5 % of the browser’s type',
    page: { ...all, head: style('html { font-size: 62.5%; }') },
    act: typeIs('17px'),
  },
  {
    id: 'H30b',
    title: 'the root is 200 % of the browser’s type',
    page: { ...all, head: style('html { font-size: 200%; }') },
    act: typeIs('17px'),
  },
  {
    id: 'H30c',
    title: 'the root’s type is 8 px',
    page: { ...all, head: style('html { font-size: 8px; }') },
    act: typeIs('17px'),
  },
  {
    id: 'H31',
    title: 'everything is unset: `* { all: unset !important }`',
    daily: true,
    page: {
      ...all,
      body: `<div id="place" style="display: block !important">${coursesElement}</div><guidance-booking hidden></guidance-booking>`,
      head: style('* { all: unset !important } #place { display: block }'),
    },
    act: async (person) => {
      await person.sees('guidance-courses', 'textbox', 'Søk i kursene');
      await isSo(
        person,
        'a hidden widget is hidden',
        async () => (await widthOf(person, 'guidance-booking')) === 0,
      );
      await isSo(person, 'as wide as the page', async () => (await widthOfRoot(person)) > 800);
      await person.registers();
      await person.writesToChat('Hei');
    },
  },
  {
    id: 'H31b',
    title: 'everything is a flexible box and floats, `!important`',
    page: {
      script: withChat,
      head: style(
        '* { display: flex !important; float: left !important; box-sizing: content-box !important; } head, head * { display: none !important; }',
      ),
    },
    act: async (person) => {
      await person.registers();
      await person.writesToChat('Hei');
    },
  },
  {
    id: 'H32',
    title: 'what is empty is hidden: `*:empty { display: none }`',
    page: {
      script: withChat,
      body: '<div data-guidance="courses"></div>',
      head: style('*:empty:not(input):not(br) { display: none }'),
    },
    act: async (person) => {
      await person.registers();
      await person.writesToChat('Hei');
    },
  },
  {
    id: 'H33',
    title: 'text is centred, spaced, set in capitals, small and white, and may not be selected',
    page: {
      ...all,
      head: style(
        'body { text-align: center; letter-spacing: 5px; text-transform: uppercase; line-height: 3; white-space: nowrap; font: 9px monospace; color: white; user-select: none; cursor: none; visibility: visible; text-indent: 2em; word-spacing: 1em; }',
      ),
    },
    act: async (person) => {
      await registers(person);
      for (const [name, value] of Object.entries({
        'text-align': 'start',
        'letter-spacing': 'normal',
        'text-transform': 'none',
        'text-indent': '0px',
      }))
        await isSo(
          person,
          name,
          async () => (await styleOf(person, ['guidance-courses', '.root'], name)) === value,
        );
      await chats(person);
    },
  },
  {
    id: 'H34',
    title: 'a modal dialog of the page stands in front',
    page: {
      script: withChat,
      body: `<dialog id="theirs"><button id="close" onclick="this.parentNode.close()">Lukk</button></dialog>`,
    },
    act: async (person) => {
      await person.sees('guidance-chat', 'button', '^Chat med en veileder');
      await person.asks("(document.querySelector('#theirs').showModal(), '')");
      const focused = 'document.activeElement && document.activeElement.id';
      await person.asks(
        "(document.querySelector('guidance-chat').shadowRoot.querySelector('button').focus(), '')",
      );
      await isSo(person, 'focus stays in the dialog', async () => (await person.asks(focused)) === 'close');
      await person.asks("(document.querySelector('#theirs').close(), '')");
      await chats(person);
    },
  },
  {
    id: 'H35',
    title: 'a dialog of the page calls focus back to itself',
    page: {
      script: withChat,
      body: '<div id="trap" tabindex="-1">Nyhetsbrev</div>',
      foot: inline(
        "document.addEventListener('focusin', ({ target }) => { if (!trap.contains(target)) trap.focus(); }); var trap = document.querySelector('#trap'); trap.focus();",
      ),
    },
    act: (person) => person.writesToChat('Hei'),
  },
  {
    id: 'H36',
    title: 'a dialog of the page has hidden all else from screen readers, and forgotten it',
    page: { script: withChat, body: '' },
    act: async (person) => {
      await person.sees('guidance-chat', 'button', '^Chat med en veileder');
      await person.asks(
        "(document.querySelectorAll('body > *').forEach((each) => each.setAttribute('aria-hidden', 'true')), '')",
      );
      await chats(person);
      await has(person, 'guidance-chat[aria-hidden]', 0);
    },
  },
  ...readingWays,
];
