import { books, chats, has, loaded, registers } from '../acts.js';
import type { HostCase } from '../host-case.js';
import { bookingElement, coursesElement, fallbackLink } from '../page-markup.js';
import type { LookingTab } from '../browsers/host-browser.js';
import type { Person } from '../person.js';

const withChat = '<script async src="{{script}}" data-api="{{api}}" data-chat></script>';
const all = { script: withChat, body: `${coursesElement}${bookingElement}` };
const style = (css: string) => `<style>${css}</style>`;
const inline = (code: string) => `<script>${code}</script>`;
const onlyChromium = { Firefox: 'this driver has no such switch', WebKit: 'this driver has no such switch' };

/** A computed style of something inside a widget. */
const styleOf = (person: Person, tag: string, selector: string, name: string): Promise<string> =>
  person.asks(
    `getComputedStyle(document.querySelector('${tag}').shadowRoot.querySelector('${selector}')).getPropertyValue('${name}')`,
  );

const widthOf = async (person: Person, selector: string): Promise<number> =>
  Number(await person.asks(`String(document.querySelector('${selector}').getBoundingClientRect().width)`));

const isSo = async (person: Person, what: string, look: () => Promise<boolean>): Promise<void> => {
  await person.until(what, look);
};

const typeIs =
  (px: string) =>
  async (person: Person): Promise<void> => {
    await registers(person);
    await isSo(
      person,
      `type of ${px}`,
      async () => (await styleOf(person, 'guidance-courses', '.root', 'font-size')) === px,
    );
    await chats(person);
  };

const translate = `((root) => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) if (walker.currentNode.data.trim() && walker.currentNode.parentNode.localName !== 'style') texts.push(walker.currentNode);
  for (const text of texts) {
    const outer = document.createElement('font');
    const inner = outer.appendChild(document.createElement('font'));
    inner.textContent = text.data.replace(/ledige?/g, 'free').replace(/treff/g, 'hits');
    text.replaceWith(outer);
  }
  return String(texts.length);
})`;

export const layout: readonly HostCase[] = [
  {
    id: 'H30',
    title: 'the root is 62.5 % of the browser’s type',
    daily: true,
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
    daily: true,
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
          async () => (await styleOf(person, 'guidance-courses', '.root', name)) === value,
        );
      await chats(person);
    },
  },
  {
    id: 'H34',
    title: 'a modal dialog of the page stands in front',
    daily: true,
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
    daily: true,
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
  {
    id: 'H46',
    title: 'the browser translates the page, and seats go meanwhile',
    daily: true,
    page: {},
    act: async (person) => {
      await person.sees('guidance-courses', 'textbox', 'Søk i kursene');
      await person.reads('guidance-courses', /\d+ treff/);
      await person.asks(`${translate}(document.querySelector('guidance-courses').shadowRoot)`);
      await person.fill('guidance-courses', 'Søk i kursene', 'zzzz');
      await person.tab.key('Enter');
      await person.reads('guidance-courses', /Ingen kurs passer/);
      await person.press('guidance-courses', 'button', '^Vis alle kurs$');
      await person.sees('guidance-courses', 'link', '^Meld deg på: ');
      await person.asks(`${translate}(document.querySelector('guidance-courses').shadowRoot)`);
      await registers(person);
    },
  },
  {
    id: 'H47',
    title: 'forced colours',
    page: all,
    except: onlyChromium,
    act: async (person) => {
      await (person.tab as LookingTab).look({ forcedColors: true });
      await person.sees('guidance-chat', 'button', '^Chat med en veileder');
      await isSo(
        person,
        'the launcher has an edge',
        async () => parseFloat(await styleOf(person, 'guidance-chat', '.launcher', 'border-top-width')) >= 1,
      );
      await person.fill('guidance-courses', 'Søk i kursene', 'kurs');
      await isSo(
        person,
        'focus has a ring',
        async () => (await styleOf(person, 'guidance-courses', 'input:focus', 'outline-style')) !== 'none',
      );
      await person.registers('');
    },
  },
  {
    id: 'H48',
    title: 'the page is printed',
    page: all,
    except: onlyChromium,
    act: async (person) => {
      await person.sees('guidance-chat', 'button', '^Chat med en veileder');
      await person.sees('guidance-courses', 'link', '^Meld deg på: ');
      await (person.tab as LookingTab).look({ media: 'print' });
      await isSo(
        person,
        'no launcher on paper',
        async () => (await styleOf(person, 'guidance-chat', '.corner', 'display')) === 'none',
      );
      await isSo(person, 'the list on paper', async () => (await widthOf(person, 'guidance-courses')) > 100);
      await (person.tab as LookingTab).look({ media: 'screen' });
      await registers(person);
    },
  },
  {
    id: 'H49',
    title: 'the widgets wait in a tab and an accordion that are closed',
    daily: true,
    page: {
      script: withChat,
      body: `<div id="tab" hidden>${bookingElement}</div><details id="fold"><summary>Kurs</summary>${coursesElement}</details>`,
    },
    act: async (person) => {
      await loaded(person);
      await person.asks(
        "(document.querySelector('#tab').hidden = false, document.querySelector('#fold').open = true, '')",
      );
      await books(person);
      await registers(person);
    },
  },
  {
    id: 'H50',
    title: 'quirks mode',
    daily: true,
    page: { ...all, doctype: '', head: style('body { font-size: 30px; color: red }') },
    act: async (person) => {
      await isSo(person, 'quirks', async () => (await person.asks('document.compatMode')) === 'BackCompat');
      const tag = 'guidance-booking';
      await person.press(tag, 'radio', '^Karrieresamtale ?Snakk');
      await person.press(tag, 'button', '^Neste$');
      await person.press(tag, 'radio', '^Video');
      await person.press(tag, 'button', '^Neste$');
      await person.press(tag, 'button', 'Måned');
      await isSo(
        person,
        'the month inherits our type',
        async () => (await styleOf(person, tag, 'table', 'font-size')) === '17px',
      );
      await registers(person);
    },
  },
  {
    id: 'H52',
    title: 'the page has a `<base>` elsewhere',
    daily: true,
    page: { ...all, script: '<base href="{{site}}/elsewhere/" />' + withChat },
    act: async (person) => {
      await person.press('guidance-courses', 'link', '^Meld deg på: ');
      await person.press('guidance-courses', 'button', '^Meld deg på$');
      await person.press('guidance-courses', 'link', 'Skriv navnet|navn');
      await isSo(
        person,
        'the page is still here',
        async () => (await person.asks('location.pathname')) === '/page',
      );
      await books(person);
    },
  },
  {
    id: 'X8',
    title: 'the page runs from right to left',
    page: {
      ...all,
      html: 'lang="ar" dir="rtl"',
      script: withChat.replace('data-chat', 'data-chat data-lang="nb"'),
    },
    act: async (person) => {
      await person.sees('guidance-chat', 'button', '^Chat med en veileder');
      await isSo(
        person,
        'the launcher is on the left',
        async () =>
          Number(
            await person.asks(
              "String(document.querySelector('guidance-chat').shadowRoot.querySelector('.launcher').getBoundingClientRect().left)",
            ),
          ) < 100,
      );
      await registers(person);
      await chats(person);
    },
  },
  {
    id: 'X9',
    title: 'the body is transformed, clips, and is a box of its own',
    page: {
      ...all,
      head: style(
        'body { transform: translateZ(0); filter: blur(0); overflow: hidden; contain: layout; position: relative; min-height: 100vh; }',
      ),
    },
    act: async (person) => {
      await person.sees('guidance-courses', 'textbox', 'Søk i kursene');
      await chats(person);
    },
  },
  {
    id: 'X10',
    title: 'headers and banners of the page claim the front',
    page: {
      ...all,
      head: style(
        'header { position: fixed; inset: 0 0 auto 0; height: 60px; z-index: 2147483647; background: gold; } body { padding-top: 80px; --guidance-z: 2147483647; }',
      ),
      foot: '<header>Øverst</header>',
    },
    act: async (person) => {
      await chats(person);
      await registers(person);
    },
  },
  {
    id: 'X11',
    title: '400 % zoom: 320 × 256 px',
    daily: true,
    page: all,
    act: async (person) => {
      await person.tab.resize(320, 256);
      await registers(person);
      await isSo(
        person,
        'nothing runs out sideways',
        async () =>
          (await person.asks(
            'String(document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1)',
          )) === 'true',
      );
      await chats(person);
    },
    except: { WebKit: 'MiniBrowser’s window is never that small' },
  },
  {
    id: 'H22',
    title: 'nothing of ours covers the page',
    page: { script: withChat, body: `<p>${fallbackLink}</p>` },
    act: async (person) => {
      await person.sees('guidance-chat', 'button', '^Chat med en veileder');
      await isSo(
        person,
        'the middle and the corners are the page’s',
        async () =>
          (await person.asks(
            "String([[500, 400], [20, 20], [980, 20], [20, 780], [500, 790], [990, 400]].every(([x, y]) => document.elementFromPoint(x, y)?.localName !== 'guidance-chat'))",
          )) === 'true',
      );
      await chats(person);
    },
  },
];

const widthOfRoot = async (person: Person): Promise<number> =>
  Number(
    await person.asks(
      "String(document.querySelector('guidance-courses').shadowRoot.querySelector('.root').getBoundingClientRect().width)",
    ),
  );
