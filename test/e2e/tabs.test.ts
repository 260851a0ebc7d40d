import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Counsellor } from '../faults/counsellor.js';
import { useDemo } from '../support/use-demo.js';
import { leftOnDevice, openWatchedPage, type WatchedPage } from '../support/watched-page.js';

const basePath = '/guidance/v1';

/** One tab of the seeker's browser, with a count of the lines that it holds open. */
class Tab {
  readonly watched: WatchedPage;
  readonly page: Page;
  readonly #lines = new Set<unknown>();

  constructor(watched: WatchedPage) {
    this.watched = watched;
    this.page = watched.page;
    const close = (request: unknown) => void this.#lines.delete(request);
    this.page.on('request', (request) => {
      if (new URL(request.url()).pathname.endsWith('/events')) this.#lines.add(request);
    });
    this.page.on('requestfailed', close);
    this.page.on('requestfinished', close);
    this.page.on('framenavigated', () => this.#lines.clear());
  }

  get lines(): number {
    return this.#lines.size;
  }

  get chat() {
    return this.page.locator('guidance-chat');
  }

  get field() {
    return this.chat.getByLabel('Skriv en melding');
  }

  async resume(): Promise<void> {
    await this.chat.getByRole('button', { name: 'Fortsett chatten' }).click();
    await this.field.waitFor();
  }

  async write(text: string): Promise<void> {
    await this.field.fill(text);
    await this.field.press('Enter');
  }

  async begin(): Promise<void> {
    await this.chat.getByRole('button', { name: 'Chat med en veileder' }).click();
    await this.chat.getByRole('button', { name: 'Start chat' }).click();
  }

  async end(): Promise<void> {
    await this.chat.getByLabel('Flere valg').click();
    await this.chat.getByRole('button', { name: 'Avslutt chatten' }).click();
    await this.chat.getByRole('button', { name: 'Ja, avslutt' }).click();
  }

  /** To another page, so that the browser may keep this one. */
  async goAway(url: string): Promise<void> {
    await this.page.evaluate(() => {
      window.addEventListener('pageshow', ({ persisted }) => {
        document.title = persisted ? 'kept' : 'loaded anew';
      });
    });
    await this.page.goto(url);
  }

  /** To the page before, which the browser has kept: it does not load again. */
  async goBack(): Promise<void> {
    await this.page.goBack({ waitUntil: 'commit' });
    await this.page.waitForFunction(() => document.title === 'kept');
  }

  async goForward(): Promise<void> {
    await this.page.goForward({ waitUntil: 'commit' });
    await this.chat.getByRole('button').first().waitFor();
  }

  shows(text: string) {
    return this.chat.getByRole('log').getByText(text, { exact: true }).waitFor();
  }

  messages(): Promise<string[]> {
    return this.chat.locator('.bubble').allInnerTexts();
  }
}

describe('several tabs of one site', () => {
  // Playwright switches off what the last test is about.
  const { demo, browser } = useDemo({}, { ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  let counsellor: Counsellor;
  let context: BrowserContext;
  let tabs: Tab[];

  beforeAll(async () => {
    counsellor = await Counsellor.signIn(`${demo().addresses.api}${basePath}`, demo().deskSecret);
  });

  beforeEach(async () => {
    context = await browser().newContext({ locale: 'nb-NO' });
    context.setDefaultTimeout(20_000);
    tabs = [];
  });

  afterEach(async () => {
    expect(tabs.flatMap(({ watched }) => watched.complaints)).toEqual([]);
    await context.close();
  });

  const open = async (path = '/fylket/'): Promise<Tab> => {
    const tab = new Tab(await openWatchedPage(context));
    tabs.push(tab);
    await tab.page.goto(`${demo().addresses.sites}${path}`);
    return tab;
  };

  const begin = async (): Promise<{ first: Tab; conversation: string }> => {
    const first = await open();
    await first.begin();
    const conversation = await counsellor.takeNext(AbortSignal.timeout(20_000));
    return { first, conversation };
  };

  it('show the same conversation, with one line between them', async () => {
    const { first, conversation } = await begin();
    await first.write('Hei fra den første');
    const second = await open('/fylket/kurs.html');
    await second.resume();
    await second.shows('Hei fra den første');
    const third = await open();
    await third.resume();
    await third.write('Hei fra den tredje');
    await expect
      .poll(async () => JSON.stringify(await counsellor.log(conversation)))
      .toContain('Hei fra den tredje');
    await counsellor.write(conversation, 'Hei til alle tre');
    const all = ['Hei fra den første', 'Hei fra den tredje', 'Hei til alle tre'];
    for (const tab of tabs) {
      for (const text of all) await tab.shows(text);
      expect(await tab.messages()).toEqual(all);
    }
    expect(tabs.map(({ lines }) => lines).toSorted()).toEqual([0, 0, 1]);
  });

  it('share what is typed and what is new', async () => {
    const { first, conversation } = await begin();
    const second = await open();
    const badge = second.chat.getByRole('button', { name: 'Fortsett chatten' });
    await first.field.pressSequentially('Jeg lurer');
    await first.chat.getByRole('button', { name: 'Lukk' }).click();
    await counsellor.write(conversation, 'Er du der?');
    await second.chat.getByRole('button', { name: /Fortsett chatten.*1 ny melding/ }).waitFor();
    await first.chat.getByRole('button', { name: /Fortsett chatten.*1 ny melding/ }).waitFor();
    await badge.click();
    await second.shows('Er du der?');
    expect(await second.field.inputValue()).toBe('Jeg lurer');
    await second.field.pressSequentially(' på fagbrev');
    await first.page.bringToFront();
    await first.chat.getByRole('button', { name: 'Fortsett chatten', exact: true }).click();
    expect(await first.field.inputValue()).toBe('Jeg lurer på fagbrev');
  });

  it('go on when the one with the line is closed or stopped by the browser', async () => {
    const { first, conversation } = await begin();
    const second = await open();
    await second.resume();
    const third = await open();
    await third.resume();
    await first.page.close();
    await counsellor.write(conversation, 'Etter at den første er lukket');
    await second.shows('Etter at den første er lukket');
    await third.shows('Etter at den første er lukket');

    const leader = second.lines > 0 ? second : third;
    const other = leader === second ? third : second;
    const session = await context.newCDPSession(leader.page);
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await counsellor.write(conversation, 'Mens den andre sover');
    await other.shows('Mens den andre sover');
    await other.write('Jeg er her ennå');
    await other.chat.getByText('sendt').first().waitFor();
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await leader.shows('Jeg er her ennå');
    expect(await leader.messages()).toEqual(await other.messages());
  });

  it('are all wiped when it is ended in one', async () => {
    const { first } = await begin();
    const second = await open();
    await second.resume();
    await second.write('Takk for hjelpen');
    await first.shows('Takk for hjelpen');
    await second.end();
    for (const tab of tabs) {
      await tab.chat.getByRole('heading', { name: 'Du har avsluttet chatten' }).waitFor();
      expect(await leftOnDevice(tab.watched)).toEqual([]);
    }
    await first.chat.getByRole('button', { name: 'Slett samtalen' }).last().click();
    await first.chat.getByRole('button', { name: 'Ja, slett' }).click();
    for (const tab of tabs) {
      await tab.chat.getByRole('heading', { name: 'Samtalen er slettet' }).waitFor();
      expect(await tab.messages()).toEqual([]);
    }
    const later = await open();
    await later.chat.getByRole('button', { name: 'Chat med en veileder' }).waitFor();
  });

  it('are all wiped when it is ended in the one with the line', async () => {
    const { first } = await begin();
    const second = await open();
    await second.resume();
    expect(first.lines).toBe(1);
    await first.end();
    await first.chat.getByRole('heading', { name: 'Du har avsluttet chatten' }).waitFor();
    await second.chat.getByRole('heading', { name: 'Du har avsluttet chatten' }).waitFor();
    expect(await leftOnDevice(second.watched)).toEqual([]);
  });

  it('keep the page in the browser’s back and forward cache, and catch up when it is back', async () => {
    const { first, conversation } = await begin();
    await first.write('Jeg går en tur');
    await first.chat.getByText('sendt').first().waitFor();
    await first.goAway(`${demo().addresses.sites}/skolen/time.html`);
    await counsellor.write(conversation, 'Mens du var borte');
    await first.goBack();
    await first.shows('Mens du var borte');
    expect(await first.messages()).toEqual(['Jeg går en tur', 'Mens du var borte']);
  });

  it('show on a page that the browser had kept what the tab has done since on another one', async () => {
    const { first, conversation } = await begin();
    await first.write('På den første siden');
    await first.chat.getByText('sendt').first().waitFor();
    await first.goAway(`${demo().addresses.sites}/fylket/kurs.html`);
    await first.field.waitFor();
    await first.shows('På den første siden');
    await context.setOffline(true);
    await first.write('Uten nett på den andre siden');
    await first.field.pressSequentially('Halvferdig');
    await first.goBack();
    await first.shows('Uten nett på den andre siden');
    expect(await first.field.inputValue()).toBe('Halvferdig');
    await context.setOffline(false);
    await expect
      .poll(async () => JSON.stringify(await counsellor.log(conversation)), { timeout: 20_000 })
      .toContain('Uten nett på den andre siden');
    expect(await first.messages()).toEqual(['På den første siden', 'Uten nett på den andre siden']);
    for (const { watched } of tabs) watched.complaints.length = 0;
  });

  it('know on a page that the browser had kept of a conversation that began on another one', async () => {
    const page = await open();
    await page.goAway(`${demo().addresses.sites}/fylket/kurs.html`);
    await page.begin();
    await page.field.waitFor();
    await page.goBack();
    const conversation = await counsellor.takeNext(AbortSignal.timeout(20_000));
    await page.chat.getByRole('heading', { level: 2 }).waitFor();
    await counsellor.write(conversation, 'Hei, hva lurer du på?');
    await page.shows('Hei, hva lurer du på?');
  });

  it('keep nothing of a conversation that was ended on a later page', async () => {
    const { first } = await begin();
    await first.write('Noe som bare jeg skal se');
    await first.chat.getByText('sendt').first().waitFor();
    await first.goAway(`${demo().addresses.sites}/fylket/kurs.html`);
    await first.field.waitFor();
    await first.end();
    await first.chat.getByRole('heading', { name: 'Du har avsluttet chatten' }).waitFor();
    await first.goBack();
    await expect.poll(() => first.messages()).toEqual([]);
    await first.goForward();
    await expect.poll(() => first.messages()).toEqual([]);
    expect(await leftOnDevice(first.watched)).toEqual([]);
  });
});
