import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { books, chats, loaded, reads, registers } from '../acts.js';
import type { HostCase, HostPage } from '../host-case.js';
import { bookingElement, coursesElement, pageMarkup } from '../page-markup.js';

const withChat = '<script async src="{{script}}" data-api="{{api}}" data-chat></script>';
const inline = (code: string) => `<script>${code}</script>`;

const strict = [
  "default-src 'none'",
  "script-src 'self' {{script}}",
  'connect-src {{api}}',
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];
const policy = (...more: string[]) => ({ 'Content-Security-Policy': [...strict, ...more].join('; ') });
const all = { script: withChat, body: `${coursesElement}${bookingElement}` };

/** A tag whose type the browser does not run, and a script of the page that runs it later. */
const rewritten = (type: string, later: string, more = ''): HostPage => ({
  script: `<script type="${type}" ${more || 'src="{{script}}"'} data-api="{{api}}" data-chat></script>`,
  body: bookingElement,
  foot: inline(later),
});

const file: HostPage = { body: bookingElement };

export const policies: readonly HostCase[] = [
  {
    id: 'H13',
    title: 'Rocket Loader rewrites the tag and runs the text without naming a script',
    simulated: true,
    page: rewritten(
      'a1b2c3-text/javascript',
      "addEventListener('load', async () => { const { rocketsrc } = document.querySelector('script[data-rocketsrc]').dataset; (0, eval)(await (await fetch(rocketsrc)).text()); });",
      'data-rocketsrc="{{script}}"',
    ),
    act: async (person) => {
      await books(person);
      await chats(person);
    },
  },
  {
    id: 'H14',
    title: 'WP Rocket runs the script at the first sign of a visitor',
    simulated: true,
    page: rewritten(
      'rocketlazyloadscript',
      "addEventListener('pointerdown', () => { const old = document.querySelector('[data-rocket-src]'); const made = document.createElement('script'); for (const { name, value } of old.attributes) if (name !== 'type') made.setAttribute(name, value); made.src = old.dataset.rocketSrc; old.replaceWith(made); }, { once: true });",
      'data-rocket-src="{{script}}"',
    ),
    act: async (person) => {
      await loaded(person);
      await person.seesFallback('Ring oss');
      await person.usesPage();
      await books(person);
    },
  },
  {
    id: 'H15',
    title: 'LiteSpeed serves the script from the page’s own address',
    page: {
      script: '<script async src="{{site}}/library/guidance.js" data-api="{{api}}"></script>',
      body: bookingElement,
    },
    act: books,
  },
  {
    id: 'H16',
    title: 'a strict policy: no unsafe-eval, no unsafe-inline, no nonce',
    daily: true,
    page: { ...all, headers: policy() },
    act: async (person) => {
      await registers(person);
      await books(person);
      await chats(person);
    },
  },
  {
    id: 'H18',
    title: 'the policy does not let the API be asked',
    page: { headers: { 'Content-Security-Policy': strict.join('; ').replace('{{api}}', "'self'") } },
    complains: /^policy: connect-src/,
    says: /guidance-widgets \[(blocked|network)\] <guidance-courses>/,
    act: reads,
  },
  {
    id: 'H19',
    title: 'Trusted Types without our policy’s name',
    daily: true,
    page: { headers: policy("require-trusted-types-for 'script'", 'trusted-types somebody-else') },
    complains: /^policy: (trusted-types|require-trusted-types-for)/,
    says: /guidance-widgets \[trusted-types\] <guidance-courses>/,
    except: { WebKit: 'this WebKit knows no Trusted Types' },
    act: reads,
  },
  {
    id: 'H19b',
    title: 'Trusted Types with our policy’s name',
    page: { ...all, headers: policy("require-trusted-types-for 'script'", 'trusted-types guidance') },
    act: registers,
  },
  {
    id: 'H19c',
    title: 'no names are allowed, and none are required',
    page: { headers: policy("trusted-types 'none'") },
    complains: /^policy: trusted-types/,
    act: registers,
  },
  {
    id: 'H20',
    title: 'the page runs a Lit of its own under Trusted Types',
    page: {
      head: '<script src="{{site}}/library/lit-page.js"></script>',
      body: `<host-greeting></host-greeting>${coursesElement}`,
      headers: policy("require-trusted-types-for 'script'", 'trusted-types lit-html guidance'),
    },
    act: registers,
  },
  {
    id: 'H21',
    title: 'the policy lets no image, font, frame or worker in',
    page: {
      ...all,
      headers: {
        'Content-Security-Policy': strict
          .join('; ')
          .replace("img-src 'self'", "img-src 'none'; font-src 'none'; frame-src 'none'; worker-src 'none'"),
      },
    },
    complains: /^policy: img-src .*favicon/,
    act: chats,
  },
  {
    id: 'H23',
    title: 'Cookiebot makes the tag plain text until the visitor agrees',
    simulated: true,
    page: rewritten(
      'text/plain',
      "addEventListener('load', () => setTimeout(() => { const old = document.querySelector('script[type=\"text/plain\"]'); const made = document.createElement('script'); for (const { name, value } of old.attributes) if (name !== 'type') made.setAttribute(name, value); old.replaceWith(made); }, 300));",
    ),
    act: books,
  },
  {
    id: 'H24',
    title: 'a consent tool writes the tag long after the page is there',
    page: {
      script: '',
      body: `<div data-guidance="booking"><a href="tel:69000000">Ring oss</a></div>`,
      foot: inline(
        "addEventListener('load', () => setTimeout(() => { const made = document.createElement('script'); made.src = '{{script}}'; made.dataset.api = '{{api}}'; made.dataset.chat = ''; document.head.append(made); }, 300));",
      ),
    },
    act: async (person) => {
      await person.seesFallback('Ring oss');
      await books(person);
      await chats(person);
    },
  },
  {
    id: 'H25',
    title: 'the script is blocked',
    page: {
      script: '<script async src="{{site}}/blocked/guidance.js" data-api="{{api}}" data-chat></script>',
    },
    complains: /^not loaded: .*blocked/,
    act: reads,
  },
  {
    id: 'H26',
    title: 'storage throws at every touch',
    page: {
      ...all,
      head: inline(
        "for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) Object.defineProperty(window, name, { get() { throw new DOMException('No.', 'SecurityError'); } }); Object.defineProperty(document, 'cookie', { get() { throw new DOMException('No.', 'SecurityError'); } });",
      ),
    },
    act: async (person) => {
      await chats(person);
      await books(person);
    },
  },
  {
    id: 'H27',
    title: 'a sandbox without an origin: no storage, no history',
    daily: true,
    page: { ...all, headers: { 'Content-Security-Policy': 'sandbox allow-scripts allow-forms' } },
    act: async (person) => {
      await registers(person);
      await books(person);
      await chats(person);
    },
  },
  {
    id: 'H28',
    title: 'the page is a file',
    page: file,
    address: ({ addresses }) => {
      const path = join(mkdtempSync(join(tmpdir(), 'guidance-page-')), 'page.html');
      writeFileSync(path, pageMarkup(file, addresses));
      return pathToFileURL(path).href;
    },
    act: books,
  },
  {
    id: 'H29',
    title: 'the page is isolated (COEP, COOP), and the script pinned (SRI)',
    page: {
      script:
        '<script async src="{{script}}" crossorigin integrity="{{integrity}}" data-api="{{api}}" data-chat></script>',
      body: coursesElement,
      headers: {
        'Cross-Origin-Embedder-Policy': 'require-corp',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Resource-Policy': 'same-origin',
      },
    },
    act: async (person) => {
      await registers(person);
      await chats(person);
      await person.until(
        'isolated',
        async () => (await person.asks('String(crossOriginIsolated)')) === 'true',
      );
    },
  },
  {
    id: 'H51',
    title: 'the page is XHTML',
    page: {
      doctype: '<!DOCTYPE html>',
      html: 'xmlns="http://www.w3.org/1999/xhtml" lang="nb"',
      script: '<script async="" src="{{script}}" data-api="{{api}}"></script>',
      headers: { 'Content-Type': 'application/xhtml+xml; charset=utf-8' },
    },
    says: /guidance-widgets \[render\]/,
    act: reads,
  },
];
