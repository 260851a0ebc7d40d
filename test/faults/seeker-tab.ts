import type { BrowserContext, Locator, Page } from 'playwright-core';
import { pauseMs } from './line.js';

/** Longer than the longest fault, and the retries after it. */
const patienceMs = 150_000;

/** Pressed by whoever finds no field to write in, the first that is there. */
const waysIn = [/^Start chat$/, /^Prøv igjen$/, /^(Chat med en veileder|Fortsett chatten)/];

/** One tab of the seeker's browser. What is done in it is done one thing at a time, as with one pair of hands. */
export class SeekerTab {
  readonly #context: BrowserContext;
  #page: Page;
  #hands: Promise<unknown> = Promise.resolve();

  constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.#page = page;
  }

  static async open(context: BrowserContext, url: string): Promise<SeekerTab> {
    const page = await context.newPage();
    await page.goto(url);
    return new SeekerTab(context, page);
  }

  get #chat(): Locator {
    return this.#page.locator('guidance-chat');
  }

  get #field(): Locator {
    return this.#chat.getByLabel('Skriv en melding');
  }

  /** @throws Error when there is nowhere to write for so long that nobody would have waited. */
  ready(): Promise<void> {
    return this.#oneAtATime(() => this.#findField());
  }

  /** As far as the press that starts it. */
  welcome(): Promise<void> {
    return this.#oneAtATime(async () => {
      await this.#page.bringToFront();
      await this.#chat.getByRole('button', { name: 'Chat med en veileder' }).click();
      await this.#chat.getByRole('button', { name: 'Start chat' }).waitFor();
    });
  }

  /** Into the field, and Enter. The field is empty afterwards: the widget has taken the words. */
  write(text: string): Promise<void> {
    return this.#oneAtATime(async () => {
      await this.#findField();
      await this.#field.fill(text);
      await this.#field.press('Enter');
      const left = await this.#field.inputValue();
      if (left !== '') throw new Error(`The words stay in the field: ${left}`);
    });
  }

  /** Reads along until the words are on the screen, for as long as one would. */
  async seesLast(text: string): Promise<boolean> {
    for (let turn = 0; turn < 50; turn += 1) {
      const shown = await this.#oneAtATime(async () => {
        await this.#findField();
        return this.shown();
      });
      if (shown.includes(text)) return true;
      await pauseMs(100);
    }
    return false;
  }

  reload(): Promise<void> {
    return this.#oneAtATime(() => untilOnline(() => this.#page.reload()));
  }

  goTo(url: string): Promise<void> {
    return this.#oneAtATime(() => untilOnline(() => this.#page.goto(url)));
  }

  /** Closes it, and opens another one in its place. */
  reopen(url: string): Promise<void> {
    return this.#oneAtATime(async () => {
      await this.#page.close();
      this.#page = await this.#context.newPage();
      await untilOnline(() => this.#page.goto(url));
    });
  }

  /** Away from the site, in the same tab. */
  goAway(): Promise<void> {
    return this.goTo('about:blank');
  }

  close(): Promise<void> {
    return this.#oneAtATime(() => this.#page.close());
  }

  /** The messages that stand in the log just now, top to bottom. */
  shown(): Promise<string[]> {
    return this.#chat.locator('[part~="message"] .bubble').evaluateAll(textsOf);
  }

  /** All of them, also where the log keeps only what is near the screen: read from the top, half a screen at a time. */
  async messages(): Promise<string[]> {
    const log = this.#chat.getByRole('log');
    if ((await log.count()) === 0) return [];
    await log.evaluate(scrollOn, -Infinity);
    const read = await this.shown();
    for (let isEnd = false; !isEnd;) {
      isEnd = await log.evaluate(scrollOn, 0.5);
      append(read, await this.shown());
    }
    return read;
  }

  /** What the widget says of messages that have not arrived. */
  problems(): Promise<string[]> {
    return this.#chat.locator('.receipt.problem').evaluateAll(textsOf);
  }

  /** What stands in the question by e-mail, where one is offered in place of the chat. */
  letter(): Promise<string> {
    return this.#oneAtATime(async () => {
      const field = this.#chat.getByLabel('Hva lurer du på?');
      return (await field.isVisible()) ? field.inputValue() : '';
    });
  }

  /** For whoever looks into a failure. */
  text(): Promise<string> {
    return this.#chat.evaluate((element) => element.shadowRoot?.textContent.replaceAll(/\s+/g, ' ') ?? '');
  }

  async #findField(): Promise<void> {
    const until = Date.now() + patienceMs;
    for (;;) {
      // A tab that lies behind another one is not drawn, and cannot be pressed; the other one may have come to the front since.
      await this.#page.bringToFront();
      if (await this.#field.isVisible()) return;
      if (Date.now() > until) throw new Error(`There is nowhere to write: ${await this.text()}`);
      for (const name of waysIn) {
        const button = this.#chat.getByRole('button', { name }).first();
        if (!(await button.isVisible())) continue;
        // What is there now may be gone the next moment: then it is no way in.
        const expanded = await button.getAttribute('aria-expanded', { timeout: 1_000 }).catch(() => 'true');
        if (expanded === 'true') continue;
        await button.click({ timeout: 1_000 }).catch(() => undefined);
        break;
      }
      await pauseMs(250);
    }
  }

  #oneAtATime<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#hands.then(work);
    this.#hands = done.catch(() => undefined);
    return done;
  }
}

/** Whoever gets the browser's own page of regret tries again. */
async function untilOnline(load: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await load();
      return;
    } catch (error) {
      if (!String(error).includes('ERR_INTERNET_DISCONNECTED')) throw error;
      await pauseMs(500);
    }
  }
}

/**
 * Scrolls by so many screens, or all the way. True when there is nothing more that way: what is farther off may come, and
 * what is left behind go, only when one is near.
 */
async function scrollOn(log: Element, screens: number): Promise<boolean> {
  const top = Number.isFinite(screens) ? screens * log.clientHeight : Math.sign(screens) * 1e7;
  for (let places = [''], isStill = false; ;) {
    const bubbles = [...log.querySelectorAll('.bubble')];
    places.push([log.scrollTop, bubbles[0]?.textContent, bubbles.at(-1)?.textContent].join());
    isStill = places.at(-1) === places.at(-2);
    if (isStill || (Number.isFinite(screens) && places.length > 2)) return isStill;
    log.scrollBy({ top, behavior: 'instant' });
    for (let picture = 0; picture < 4; picture += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }
}

const textsOf = (elements: Element[]): string[] => elements.map(({ textContent }) => textContent.trim());

/** Adds what comes after what has been read already; what stands there a second time is added a second time. */
export function append(read: string[], shown: readonly string[]): void {
  for (let overlap = Math.min(read.length, shown.length); overlap >= 0; overlap -= 1) {
    const isOverlap = shown.slice(0, overlap).every((text, at) => text === read[read.length - overlap + at]);
    if (!isOverlap) continue;
    read.push(...shown.slice(overlap));
    return;
  }
}
