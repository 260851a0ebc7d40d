import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './browsers/chromium.js';
import type { HostBrowser, HostTab } from './browsers/host-browser.js';
import type { HostPage } from './host-case.js';
import { openHostSite, type HostSite, type SentRequest } from './host-site.js';
import { bookingElement, coursesElement } from './page-markup.js';
import { Person } from './person.js';
import { isDaily } from './run-cases.js';
import { movingFolder } from '../../src/bundle/release-layout.js';

const script = '<script async src="{{script}}" data-api="{{api}}" data-chat></script>';
const library = (name: string) => `<script src="{{site}}/library/${name}"></script>`;

/** Ids, tokens, times and keys differ from one run to the next; all else is the same. */
const alike = ({ line, body }: SentRequest): string =>
  `${line} ${body}`
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/gi, 'ID')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)/g, 'TIME')
    .replace(/[\w-]{20,}/g, 'TOKEN')
    .replace(/localhost:\d+/g, 'HOST');

describe('what the script leaves as it was', () => {
  let browser: HostBrowser;
  let site: HostSite;
  let tab: HostTab;
  let person: Person;

  beforeAll(async () => {
    const launched = await launchChromium();
    if (typeof launched === 'string') throw new Error(launched);
    browser = launched;
    site = await openHostSite();
  });
  afterEach(() => tab.close());
  afterAll(async () => {
    await site.close();
    await browser.close();
  });

  const open = async (page: HostPage): Promise<void> => {
    const address = await site.put(page);
    tab = await browser.open();
    person = new Person(tab);
    await tab.goto(address);
  };

  it('globals, built-ins, prototypes, handlers, history, storage and style sheets of a page', async () => {
    await open({
      head: '<script src="{{site}}/snapshot.js"></script><script>window.before = hostSnapshot();</script>',
      script: '',
      body: '<div id="place"></div>',
    });
    const before = await person.asks('hostSnapshot()');
    expect(await person.asks('hostSnapshot()'), 'a page alone stays the same').toBe(before);
    await person.asks(
      `(document.querySelector('#place').innerHTML = ${JSON.stringify(coursesElement + bookingElement)}, (() => { const made = document.createElement('script'); made.src = '${site.addresses.script}/${movingFolder}/guidance.js'; made.dataset.api = '${site.api}'; made.dataset.chat = ''; document.head.append(made); })(), '')`,
    );
    await person.sees('guidance-courses', 'link', '^Meld deg på: ');
    await person.sees('guidance-booking', 'radio', 'Karrieresamtale');
    await person.sees('guidance-chat', 'button', '^Chat med en veileder');
    const after = await person.asks('hostSnapshot()');
    const linesBefore = new Set(before.split('\n'));
    const linesAfter = new Set(after.split('\n'));
    const added = [...linesAfter].filter((line) => !linesBefore.has(line));
    const gone = [...linesBefore].filter((line) => !linesAfter.has(line));
    expect(gone).toEqual([]);
    expect(added.filter((line) => line.startsWith('listener'))).toEqual([
      'listener document focusin',
      'listener document freeze',
      'listener document guidance-error',
      'listener document prerenderingchange',
      'listener document resume',
      'listener document securitypolicyviolation',
      'listener document visibilitychange',
      'listener window dragend',
      'listener window mousedown',
      'listener window mouseup',
      'listener window online',
      'listener window pagehide',
      'listener window pageshow',
      'listener window popstate',
    ]);
    expect(
      added.filter((line) => !line.startsWith('listener')).map((line) => line.replace(/#\d+/, '#')),
    ).toEqual(['window.guidance #']);
  });

  it.skipIf(isDaily).each(['prototype.js', 'mootools.js'])(
    'what travels, beside %s: the same bytes as on a clean page',
    async (name) => {
      const sent = async (head: string): Promise<string[]> => {
        await open({ head, script, body: `${coursesElement}${bookingElement}` });
        await person.registers();
        await person.books();
        await person.writesToChat('Hei');
        // Whether somebody was seen to write depends on how fast it was done.
        const lines = site.requests
          .filter(({ line }) => !line.startsWith('GET') && !line.includes('/typing'))
          .map(alike);
        return lines;
      };
      const clean = await sent('');
      await tab.close();
      expect(clean.length).toBeGreaterThan(3);
      expect(await sent(library(name))).toEqual(clean);
    },
  );
});

/** What is open on a page: listeners on what outlives an element, timers, observers, channels. */
const counting = `(() => {
  const open = new Map();
  const add = (what, by) => open.set(what, (open.get(what) ?? 0) + by);
  const held = new Map();
  const isLasting = (target) => target === window || target === document || !(target instanceof Node) && !(target instanceof AbortSignal) || ['HTML', 'BODY', 'HEAD'].includes(target.nodeName);
  const keyOf = (type, options) => type + (typeof options === 'object' ? Boolean(options?.capture) : Boolean(options));
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = this ?? window;
    if (listener && isLasting(target)) {
      const all = held.get(target) ?? new Map();
      held.set(target, all);
      const ofType = all.get(keyOf(type, options)) ?? new Set();
      all.set(keyOf(type, options), ofType);
      if (!ofType.has(listener)) {
        ofType.add(listener);
        add('listener ' + type, 1);
        const forget = () => { if (ofType.delete(listener)) add('listener ' + type, -1); };
        options?.signal && addEventListener.call(options.signal, 'abort', forget);
        if (options?.once) addEventListener.call(target, type, forget, { once: true });
      }
    }
    return addEventListener.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const target = this ?? window;
    if (held.get(target)?.get(keyOf(type, options))?.delete(listener)) add('listener ' + type, -1);
    return removeEventListener.call(target, type, listener, options);
  };
  const timers = new Set();
  for (const [start, stop, repeats] of [['setTimeout', 'clearTimeout'], ['setInterval', 'clearInterval', true]]) {
    const [begin, end] = [window[start], window[stop]];
    window[start] = (work, ...rest) => { const id = begin((...args) => { if (!repeats) timers.delete(id); return work(...args); }, ...rest); timers.add(id); return id; };
    window[stop] = (id) => { timers.delete(id); return end(id); };
  }
  for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver']) {
    const Native = window[name];
    window[name] = class extends Native {
      #observes = false;
      observe(...args) { if (!this.#observes) { this.#observes = true; add(name, 1); } return super.observe(...args); }
      disconnect() { if (this.#observes) { this.#observes = false; add(name, -1); } return super.disconnect(); }
    };
  }
  const Channel = window.BroadcastChannel;
  window.BroadcastChannel = class extends Channel {
    constructor(name) { super(name); add('BroadcastChannel', 1); }
    close() { add('BroadcastChannel', -1); super.close(); }
  };
  window.hostOpen = () => [...open].filter(([, count]) => count !== 0).map(([what, count]) => what + ' ' + count).concat('timers ' + timers.size).sort().join('\\n');
})();`;

const cycle = `(async (times) => {
  const place = document.querySelector('#place');
  const other = document.querySelector('#other-place');
  window.gone ??= [];
  const later = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  for (let round = 0; round < times; round += 1) {
    place.innerHTML = '<guidance-chat placement="inline"></guidance-chat><div data-guidance="courses"></div><guidance-booking></guidance-booking>';
    await later(30);
    const chat = place.querySelector('guidance-chat');
    chat.show();
    await later(10);
    other.append(...place.childNodes);
    await later(5);
    const copy = other.cloneNode(true);
    place.append(copy);
    await later(20);
    for (const each of document.querySelectorAll('guidance-chat,guidance-courses,guidance-booking')) window.gone.push(new WeakRef(each));
    place.replaceChildren();
    other.replaceChildren();
    await later(5);
  }
  await later(1500);
  return '';
})`;

describe.skipIf(isDaily)('a hundred times added, moved, copied and taken away', () => {
  let browser: HostBrowser;
  let site: HostSite;

  beforeAll(async () => {
    const launched = await launchChromium();
    if (typeof launched === 'string') throw new Error(launched);
    browser = launched;
    site = await openHostSite();
  });
  afterAll(async () => {
    await site.close();
    await browser.close();
  });

  it('leaves no listener, timer, observer or channel, and no element in memory', async () => {
    const address = await site.put({
      head: `<script>${counting}</script>`,
      script: '<script async src="{{script}}" data-api="{{api}}"></script>',
      body: '<div id="place"></div><div id="other-place"></div>',
    });
    const tab = await browser.open();
    await tab.goto(address);
    await tab.run("new Promise((resolve) => setTimeout(() => resolve(''), 1500))");
    await tab.run(`${cycle}(3)`);
    const before = await tab.run('hostOpen()');
    await tab.run(`${cycle}(97)`);
    expect(await tab.run('hostOpen()')).toBe(before);
    await tab.run(
      "(async () => { for (let i = 0; i < 5; i += 1) { gc(); await new Promise((r) => setTimeout(r, 200)); } return ''; })()",
    );
    const alive = Number(await tab.run('String(window.gone.filter((each) => each.deref()).length)'));
    const all = Number(await tab.run('String(window.gone.length)'));
    expect(all).toBeGreaterThan(500);
    // The last ones may still be held by what the browser shows or has just asked for.
    expect(alive).toBeLessThan(12);
    await tab.close();
  });
});
