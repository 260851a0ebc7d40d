import { readFileSync } from 'node:fs';
import type { HostTab } from './browsers/host-browser.js';

const patienceMs = 12_000;
const find = readFileSync(new URL('pages/find.js', import.meta.url), 'utf8')
  .trim()
  .replace(/;$/, '');

const focusIn = (tag: Tag): string =>
  `String([...document.querySelectorAll('${tag}')].some((each) => each.shadowRoot?.activeElement?.matches('input, textarea')))`;

export type Tag = 'guidance-chat' | 'guidance-booking' | 'guidance-courses';
export type HostRole = 'button' | 'link' | 'heading' | 'textbox' | 'radio';

/** Somebody at the page, with a mouse and a keyboard and no knowledge of how it is made. */
export class Person {
  readonly tab: HostTab;

  constructor(tab: HostTab) {
    this.tab = tab;
  }

  /** Asks until the answer is a good one. */
  async until<Value>(what: string, look: () => Promise<Value | undefined | false>): Promise<Value> {
    const end = performance.now() + patienceMs;
    let failure = '';
    // While a page is being changed for another nothing can be asked.
    const seen = () =>
      look().catch((error: unknown) => {
        failure = String(error);
        return undefined;
      });
    for (;;) {
      const value = await seen();
      if (value !== undefined && value !== false) return value;
      if (performance.now() > end) throw new Error(`Not there: ${what}\n${failure}\n${await this.#sight()}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** An expression of the page, as text. */
  asks(expression: string): Promise<string> {
    return this.tab.run(expression);
  }

  async sees(tag: Tag, role: HostRole, name: string): Promise<void> {
    await this.until(`${role} ${name} in ${tag}`, async () => Boolean(await this.#find(tag, role, name)));
  }

  async press(tag: Tag, role: HostRole, name: string): Promise<void> {
    let last = '';
    let equal = 0;
    const at = await this.until(`${role} ${name} in ${tag}`, async () => {
      const found = await this.#find(tag, role, name);
      // A person waits for what moves, and takes a tenth of a second to see that it has stopped: a list is drawn in pieces.
      equal = found === last && /^[\d.]+ [\d.]+$/.test(found) ? equal + 1 : 0;
      last = found;
      return equal === 3 ? found : undefined;
    }).catch((error: unknown) => {
      throw new Error(`${last}\n${String(error)}`);
    });
    const [x = 0, y = 0] = at.split(' ').map(Number);
    await this.tab.press(x, y);
  }

  async fill(tag: Tag, label: string, text: string): Promise<void> {
    // What comes in meanwhile may move the field away under the mouse: then one aims again.
    await this.until(`focus on ${label}`, async () => {
      await this.press(tag, 'textbox', label);
      return (await this.tab.run(focusIn(tag))) === 'true';
    });
    await this.tab.type(text);
  }

  /** What a widget shows, in one line. */
  async textOf(tag: Tag): Promise<string> {
    return this.tab.run(
      `((root) => root ? root.textContent.replace(/\\s+/g, ' ') : '')(document.querySelector('${tag}')?.shadowRoot?.querySelector('.root'))`,
    );
  }

  async reads(tag: Tag, words: RegExp): Promise<void> {
    await this.until(`${String(words)} in ${tag}`, async () => words.test(await this.textOf(tag)));
  }

  /** The page's own button still counts. */
  async usesPage(): Promise<void> {
    const count = () => this.tab.run("document.querySelector('#own-count').textContent");
    const before = Number(await count());
    const at = await this.tab.run(
      `((own) => { own.scrollIntoView({ block: 'center', behavior: 'instant' }); const { left, top, width, height } = own.getBoundingClientRect(); return (left + width / 2) + ' ' + (top + height / 2); })(document.querySelector('#own'))`,
    );
    const [x = 0, y = 0] = at.split(' ').map(Number);
    await this.tab.press(x, y);
    await this.until('the page’s own button counts', async () => Number(await count()) === before + 1);
  }

  async seesFallback(words: string): Promise<void> {
    await this.until(
      `fallback “${words}”`,
      async () =>
        (await this.tab.run(
          `String([...document.querySelectorAll('a')].some((link) => link.textContent.includes('${words}') && link.checkVisibility({ checkVisibilityCSS: true }) && link.getClientRects().length > 0))`,
        )) === 'true',
    );
  }

  async writesToChat(words: string): Promise<void> {
    await this.press('guidance-chat', 'button', '^Chat med en veileder');
    await this.press('guidance-chat', 'button', '^Start chat$');
    // Who has pressed can write: focus is in the field.
    await this.sees('guidance-chat', 'textbox', 'Skriv en melding');
    await this.until(
      'focus where one writes',
      async () => (await this.tab.run(focusIn('guidance-chat'))) === 'true',
    );
    await this.tab.type(words);
    await this.tab.key('Enter');
    await this.reads('guidance-chat', new RegExp(`${words}.*(sendt|Spørsmålet er sendt)`));
  }

  /** As far as the choice of a time. */
  async seeksTime(): Promise<void> {
    const tag = 'guidance-booking';
    await this.press(tag, 'radio', '^Karrieresamtale ?Snakk');
    await this.press(tag, 'button', '^Neste$');
    await this.press(tag, 'radio', '^Video');
    await this.press(tag, 'button', '^Neste$');
  }

  async books(): Promise<void> {
    const tag = 'guidance-booking';
    await this.seeksTime();
    await this.press(tag, 'radio', 'kl\\. \\d\\d\\.\\d\\d');
    await this.press(tag, 'button', '^Neste$');
    await this.fill(tag, '^Navn', 'Kim');
    await this.fill(tag, '^E-post', 'kim@example.no');
    await this.press(tag, 'button', '^Neste$');
    await this.press(tag, 'button', '^Bestill time$');
    await this.sees(tag, 'heading', 'Timen er bestilt');
  }

  async registers(search = 'kurs'): Promise<void> {
    const tag = 'guidance-courses';
    await this.fill(tag, 'Søk i kursene', search);
    await this.tab.key('Enter');
    await this.press(tag, 'link', '^Meld deg på: ');
    await this.fill(tag, '^Navn', 'Kim');
    await this.fill(tag, '^E-post', 'kim@example.no');
    await this.press(tag, 'button', '^Meld deg på$');
    await this.sees(tag, 'heading', 'Du er påmeldt');
  }

  #find(tag: Tag, role: HostRole, name: string): Promise<string> {
    return this.tab.run(`(${find})(${[tag, role, name].map((word) => JSON.stringify(word)).join()})`);
  }

  async #sight(): Promise<string> {
    const text = await this.tab
      .run(
        "location.href + '\\n' + document.body.innerHTML.slice(0, 1500) + '\\n' + [...document.querySelectorAll('guidance-chat,guidance-booking,guidance-courses')].map((one) => one.localName + ': ' + (one.shadowRoot ? (one.shadowRoot.querySelector('.root')?.textContent ?? one.shadowRoot.innerHTML) : 'not awake').replace(/\\s+/g, ' ').slice(-700)).join('\\n') + '\\n' + window.hostRecord?.()",
      )
      .catch((error: unknown) => String(error));
    return text;
  }
}
