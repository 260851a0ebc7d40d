import { chats, has, loaded, registers } from '../acts.js';
import type { HostCase } from '../host-case.js';
import { coursesElement } from '../page-markup.js';

const withChat = '<script async src="{{script}}" data-api="{{api}}" data-chat></script>';
const inline = (code: string) => `<script>${code}</script>`;

export const life: readonly HostCase[] = [
  {
    id: 'H53',
    title: 'the browser keeps the page and brings it back: seats are counted anew',
    daily: true,
    page: { head: inline("addEventListener('pageshow', ({ persisted }) => { window.kept = persisted; });") },
    act: async (person, site) => {
      site.add('next', { script: '', body: '<h1>Neste side</h1>' });
      await person.sees('guidance-courses', 'link', '^Meld deg på: ');
      const asked = () => site.requests.filter(({ line }) => line.startsWith('GET /courses')).length;
      // Firefox keeps no page that is still waiting for an answer.
      const rested = { count: 0, sinceMs: performance.now() };
      await person.until('nothing more is asked', () => {
        if (asked() > rested.count) Object.assign(rested, { count: asked(), sinceMs: performance.now() });
        return Promise.resolve(performance.now() - rested.sinceMs > 500);
      });
      const before = asked();
      await person.tab.goto(`${site.addresses.sites}/next`);
      await person.tab.back();
      await person.until(
        'the page was kept',
        async () => (await person.asks('String(window.kept)')) === 'true',
      );
      await person.until('courses are asked for anew', () => Promise.resolve(asked() > before));
      await registers(person);
    },
  },
  {
    id: 'H53b',
    title: 'the browser keeps the page with a chat in it',
    page: {
      script: withChat,
      head: inline("addEventListener('pageshow', ({ persisted }) => { window.kept = persisted; });"),
      body: '',
    },
    act: async (person, site) => {
      site.add('next', { script: '', body: '<h1>Neste side</h1>' });
      await person.writesToChat('Hei');
      await person.tab.goto(`${site.addresses.sites}/next`);
      await person.tab.back();
      await person.until(
        'the page is back',
        async () => (await person.asks('location.pathname')) === '/page',
      );
      await person.reads('guidance-chat', /Hei/);
      await person.fill('guidance-chat', 'Skriv en melding', 'Er du der?');
      await person.tab.key('Enter');
      await person.reads('guidance-chat', /Er du der\?.*sendt/);
    },
  },
  {
    id: 'H54',
    title: 'the page is rendered before anybody asks for it: seats are counted when it is seen',
    simulated: true,
    page: {
      head: inline(
        "let ahead = true; Object.defineProperty(document, 'prerendering', { get: () => ahead, configurable: true }); window.activate = () => { ahead = false; document.dispatchEvent(new Event('prerenderingchange')); };",
      ),
      body: coursesElement,
    },
    act: async (person, site) => {
      await loaded(person);
      await person.sees('guidance-courses', 'link', '^Meld deg på: ');
      const asked = () => site.requests.filter(({ line }) => line.startsWith('GET /courses')).length;
      const before = asked();
      await person.asks("(window.activate(), '')");
      await person.until('courses are asked for anew', () => Promise.resolve(asked() > before));
      await registers(person);
    },
  },
  {
    id: 'X12',
    title: 'the page takes the chat away, and means it',
    page: { script: withChat },
    act: async (person) => {
      await person.sees('guidance-chat', 'button', '^Chat med en veileder');
      await person.asks("(document.querySelector('guidance-chat').remove(), '')");
      await registers(person);
      await has(person, 'guidance-chat', 0);
    },
  },
  {
    id: 'X13',
    title: 'the page empties a placeholder again and again: it is let win, and does not hang',
    page: {
      body: '<div data-guidance="courses"></div>',
      foot: inline(
        "new MutationObserver(() => { const place = document.querySelector('[data-guidance]'); if (place.firstChild) place.replaceChildren(); }).observe(document.body, { childList: true, subtree: true });",
      ),
    },
    act: async (person) => {
      await loaded(person);
      await person.until('an end', async () => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        return (await person.asks("String(document.querySelectorAll('guidance-courses').length)")) === '0';
      });
      await person.usesPage();
    },
  },
  {
    id: 'X14',
    title: 'the language of the page changes while it is open',
    page: { script: withChat },
    act: async (person) => {
      await person.sees('guidance-chat', 'button', '^Chat med en veileder');
      await person.asks("(document.documentElement.lang = 'en', '')");
      await person.until('English', async () =>
        /counsellor|adviser|career/i.test(await person.textOf('guidance-chat')),
      );
      await person.asks("(document.documentElement.lang = 'nb', '')");
      await chats(person);
    },
  },
];
