import { chats, has, loaded, registers } from '../acts.js';
import type { Act, HostCase, HostPage } from '../host-case.js';
import { bookingElement, coursesElement, fallbackLink } from '../page-markup.js';
import { reactMarkup } from '../pages/react-markup.js';
import type { Person } from '../person.js';

const withChat = '<script async src="{{script}}" data-api="{{api}}" data-chat></script>';
const placeholder = `<div data-guidance="courses"><p>${fallbackLink}</p></div>`;
const library = (name: string) => `<script src="{{site}}/library/${name}"></script>`;
const other = '<p><a id="other" href="/other">En annen side</a></p>';

/** To the site's other page, as its own scripts do it. */
const follows = async (person: Person, words: string): Promise<void> => {
  await person.asks("(document.querySelector('#other').click(), '')");
  await person.until(`the page that says ${words}`, async () =>
    (await person.asks('document.body.innerText')).includes(words),
  );
};

const otherPage: HostPage = { script: withChat, body: '<h1>Den andre siden</h1>' };

/** A conversation goes on over a change of page that keeps the document. */
const keepsTalking =
  (second: HostPage): Act =>
  async (person, site) => {
    site.add('other', second);
    await person.writesToChat('Hei');
    await follows(person, 'Den andre siden');
    await has(person, 'guidance-chat');
    await person.reads('guidance-chat', /Hei/);
    await person.fill('guidance-chat', 'Skriv en melding', 'Er du der?');
    await person.tab.key('Enter');
    await person.reads('guidance-chat', /Er du der\?.*sendt/);
  };

const swapsBody = `<script>
  const swap = (change) => ('startViewTransition' in document ? document.startViewTransition(change) : change());
  document.addEventListener('click', async (event) => {
    const link = event.target.closest('#other');
    if (!link) return;
    event.preventDefault();
    const text = await (await fetch(link.href)).text();
    const next = new DOMParser().parseFromString(text, 'text/html');
    swap(() => document.body.replaceWith(document.adoptNode(next.body)));
  });
</script>`;

const widgetIn =
  (selector: string): Act =>
  async (person) => {
    await loaded(person);
    await has(person, `${selector} guidance-courses`);
    await registers(person);
  };

export const placing: readonly HostCase[] = [
  {
    id: 'H4',
    title: 'Turbo puts a new body in the old one’s place',
    daily: true,
    page: { head: library('turbo.js'), script: withChat, body: other },
    act: keepsTalking({ ...otherPage, head: library('turbo.js') }),
  },
  {
    id: 'H5',
    title: 'Turbo morphs the page into its newer self',
    daily: true,
    page: {
      head: `${library('turbo.js')}<meta name="turbo-refresh-method" content="morph" />`,
      script: withChat,
      body: `${placeholder}${bookingElement}`,
    },
    act: async (person) => {
      await has(person, 'guidance-courses');
      await person.sees('guidance-chat', 'button', '^Chat med en veileder');
      await person.sees('guidance-courses', 'textbox', 'Søk i kursene');
      await person.asks(
        "(document.addEventListener('turbo:render', () => (window.morphed = true)), Turbo.visit(location.href, { action: 'replace' }), '')",
      );
      await person.until(
        'the page is morphed',
        async () => (await person.asks('String(window.morphed)')) === 'true',
      );
      await has(person, 'guidance-courses');
      await has(person, 'guidance-chat');
      await chats(person);
      await registers(person);
    },
  },
  {
    id: 'H6',
    title: 'Turbo runs the script in the body at every visit',
    page: { head: library('turbo.js'), script: '', body: other, foot: withChat },
    act: keepsTalking({
      head: library('turbo.js'),
      script: '',
      body: '<h1>Den andre siden</h1>',
      foot: withChat,
    }),
  },
  {
    id: 'H7',
    title: 'a view transition puts a new body in the old one’s place (as Astro does)',
    simulated: true,
    page: { script: withChat, body: other, foot: swapsBody },
    act: keepsTalking(otherPage),
  },
  {
    id: 'X1',
    title: 'htmx swaps what is in the body',
    page: {
      head: library('htmx.js'),
      script: withChat,
      html: 'lang="nb"',
      body: other.replace('<a ', '<a hx-boost="true" '),
    },
    act: keepsTalking(otherPage),
    complains: /htmx|Den andre/,
  },
  {
    id: 'X2',
    title: 'Swup swaps what is in a container',
    page: {
      head: library('swup.js'),
      script: withChat,
      body: `<main id="swup">${other}</main>`,
      foot: '<script>new Swup({ animationSelector: false });</script>',
    },
    act: keepsTalking({
      ...otherPage,
      body: `<main id="swup"><h1>Den andre siden</h1>${placeholder}</main>`,
    }),
  },
  {
    id: 'H8',
    title: 'the page puts a copy of itself back',
    page: { body: `${placeholder}<p><a data-guidance="booking" href="tel:69000000">Ring oss</a></p>` },
    act: async (person) => {
      await has(person, 'guidance-booking');
      await person.sees('guidance-courses', 'textbox', 'Søk i kursene');
      await person.asks("(document.body.replaceWith(document.body.cloneNode(true)), '')");
      await has(person, 'guidance-courses');
      await has(person, 'guidance-booking');
      await registers(person);
    },
  },
  {
    id: 'H9',
    title: 'React wakes up what its server has rendered',
    daily: true,
    page: {
      body: `<div id="root">${reactMarkup}</div>`,
      foot: `<script defer src="{{site}}/library/react-page.js"></script>`,
    },
    act: async (person) => {
      await has(person, 'guidance-courses');
      await person.sees('guidance-booking', 'radio', 'Karrieresamtale');
      await person.asks("(document.querySelector('h1').click(), '')");
      await person.until(
        'React counts',
        async () => (await person.asks("document.querySelector('h1').textContent")) === 'Trykket 1',
      );
      await registers(person);
    },
  },
  {
    id: 'H10',
    title: 'the editor keeps data attributes only',
    page: { body: placeholder },
    act: widgetIn('div[data-guidance]'),
  },
  {
    id: 'H11',
    title: 'the editor keeps classes only',
    page: {
      script: '<script async src="{{script}}" data-api="{{api}}" data-courses-page-size="3"></script>',
      body: `<div class="guidance-courses"><p>${fallbackLink}</p></div>`,
    },
    act: widgetIn('div.guidance-courses'),
  },
  {
    id: 'H12',
    title: 'the editor has made quotes curly, spaces hard and `&` double',
    page: {
      script: '<script async src="{{script}}" data-api=”{{api}}” data-lang="&nbsp;nb&nbsp;"></script>',
      body: `<div data-guidance=”courses” data-format=«in-person» data-json-ld=""></div>`,
    },
    act: widgetIn('[data-format]'),
  },
  {
    id: 'X3',
    title: 'widgets are put in late, moved while they are used, and taken away',
    page: { body: '<div id="one"></div><div id="two"></div>' },
    act: async (person) => {
      await loaded(person);
      await person.asks(`(document.querySelector('#one').innerHTML = '${coursesElement}', '')`);
      await person.fill('guidance-courses', 'Søk i kursene', 'kurs');
      await person.asks(
        "(document.querySelector('#two').append(document.querySelector('guidance-courses')), '')",
      );
      await has(person, '#two > guidance-courses');
      await person.registers('');
      await person.asks("(document.querySelector('#two').replaceChildren(), '')");
      await has(person, 'guidance-courses', 0);
    },
  },
  {
    id: 'X4',
    title: 'the chat is moved while it is open',
    page: { body: `<div id="one"><guidance-chat></guidance-chat></div><div id="two"></div>` },
    act: async (person) => {
      await person.writesToChat('Hei');
      await person.asks(
        "(document.querySelector('#two').append(document.querySelector('guidance-chat')), '')",
      );
      await person.fill('guidance-chat', 'Skriv en melding', 'Er du der?');
      await person.tab.key('Enter');
      await person.reads('guidance-chat', /Er du der\?.*sendt/);
    },
  },
];
