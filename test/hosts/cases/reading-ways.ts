import { books, chats, loaded, registers } from '../acts.js';
import type { LookingTab } from '../browsers/host-browser.js';
import type { HostCase } from '../host-case.js';
import { bookingElement, coursesElement, fallbackLink } from '../page-markup.js';
import { isSo, styleOf, widthOf } from './measuring.js';

const withChat = '<script async src="{{script}}" data-api="{{api}}" data-chat></script>';
const all = { script: withChat, body: `${coursesElement}${bookingElement}` };
const style = (css: string) => `<style>${css}</style>`;
const onlyChromium = { Firefox: 'this driver has no such switch', WebKit: 'this driver has no such switch' };

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

/** Ways in which people and devices read the page. */
export const readingWays: readonly HostCase[] = [
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
        async () =>
          parseFloat(await styleOf(person, ['guidance-chat', '.launcher'], 'border-top-width')) >= 1,
      );
      await person.fill('guidance-courses', 'Søk i kursene', 'kurs');
      await isSo(
        person,
        'focus has a ring',
        async () => (await styleOf(person, ['guidance-courses', 'input:focus'], 'outline-style')) !== 'none',
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
        async () => (await styleOf(person, ['guidance-chat', '.corner'], 'display')) === 'none',
      );
      await isSo(person, 'the list on paper', async () => (await widthOf(person, 'guidance-courses')) > 100);
      await (person.tab as LookingTab).look({ media: 'screen' });
      await registers(person);
    },
  },
  {
    id: 'H49',
    title: 'the widgets wait in a tab and an accordion that are closed',
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
    page: { ...all, doctype: '', head: style('body { font-size: 30px; color: red }') },
    act: async (person) => {
      await isSo(person, 'quirks', async () => (await person.asks('document.compatMode')) === 'BackCompat');
      const tag = 'guidance-booking';
      await person.seeksTime();
      await person.press(tag, 'radio', '^Måned$');
      await isSo(
        person,
        'the month inherits our type',
        async () => (await styleOf(person, [tag, 'table'], 'font-size')) === '17px',
      );
      await registers(person);
    },
  },
  {
    id: 'H52',
    title: 'the page has a `<base>` elsewhere',
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
