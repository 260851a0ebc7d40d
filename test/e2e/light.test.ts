import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { basePath } from '../../demo/server/addresses.js';
import { partnerPolicy } from '../../demo/server/sites-host.js';
import { immutableFolder, movingFolder } from '../../src/bundle/release-layout.js';
import { Counsellor } from '../faults/counsellor.js';
import { useDemo } from '../support/use-demo.js';
import { leftOnDevice, openWatchedPage, type WatchedPage } from '../support/watched-page.js';

describe('the small script', () => {
  // A page that a test puts in comes from no network, and would not be let into this machine's own.
  const { demo, browser } = useDemo({}, { args: ['--disable-features=LocalNetworkAccessChecks'] });
  let context: BrowserContext;
  let body = '';
  let onTag = '';
  let script = 'guidance.light.js';

  beforeAll(async () => {
    // The chat is open while somebody is there, at whatever hour this runs.
    await Counsellor.signIn(`${demo().addresses.api}${basePath}`, demo().deskSecret);
  });

  beforeEach(async () => {
    [body, onTag, script] = ['', 'data-chat', 'guidance.light.js'];
    context = await browser().newContext({ locale: 'nb-NO', viewport: { width: 900, height: 700 } });
    const { addresses } = demo();
    await context.route(`${addresses.sites}/lett*`, (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: { 'Content-Security-Policy': partnerPolicy(addresses, 'api') },
        body: `<!doctype html><html lang="nb"><title>Lett</title><link rel="icon" href="/symbol.svg">
          <script async src="${addresses.script}/${movingFolder}/${script}" data-api="${addresses.api}${basePath}" ${onTag}></script>
          <h1>En side</h1>${body}</html>`,
      }),
    );
  });

  afterEach(() => context.close());

  const open = async (path = '/lett'): Promise<WatchedPage> => {
    const watched = await openWatchedPage(context);
    await watched.page.goto(`${demo().addresses.sites}${path}`);
    return watched;
  };
  const launcher = (page: Page) => page.getByRole('button', { name: /Chat med en veileder/ });
  const wholeAddress = () => `GET ${demo().addresses.script}/${immutableFolder}/guidance.js`;
  const asked = ({ requests }: WatchedPage, address: string) =>
    requests.filter((one) => one === address).length;
  const farDown = '<p>En linje</p>'.repeat(200);

  it('asks for nothing, and leaves nothing, before a person acts', async () => {
    const watched = await open();
    await launcher(watched.page).waitFor();
    await watched.page.waitForTimeout(500);
    expect(watched.requests.filter((one) => !one.startsWith(`GET ${demo().addresses.sites}/`))).toEqual([
      `GET ${demo().addresses.script}/${movingFolder}/guidance.light.js`,
    ]);
    expect(await leftOnDevice(watched)).toEqual([]);
    expect(watched.complaints).toEqual([]);
  });

  it('opens the chat at a press, with focus in it, and fetches the whole script once', async () => {
    const watched = await open();
    const { page } = watched;
    await launcher(page).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Start chat' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('guidance-chat');
    expect(asked(watched, wholeAddress())).toBe(1);
    expect(await launcher(page).count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await launcher(page).evaluate((button) => button.matches(':focus'))).toBe(true);
    expect(watched.complaints).toEqual([]);
  });

  it('has its launcher where and as the whole script has it', async () => {
    onTag = 'data-chat data-chat-placement="bottom-start" data-chat-label="Spør oss" data-theme="dark"';
    const looks = [];
    for (script of ['guidance.light.js', 'guidance.js']) {
      const { page } = await open();
      const button = page.getByRole('button', { name: 'Spør oss' });
      await button.waitFor();
      const style = await button.evaluate((element) => {
        const { color, backgroundColor, fontSize, borderRadius, boxShadow } = getComputedStyle(element);
        return { color, backgroundColor, fontSize, borderRadius, boxShadow };
      });
      looks.push({ box: await button.boundingBox(), style });
    }
    expect(looks[0]).toEqual(looks[1]);
  });

  it('brings a widget when it nears the screen, and not before', async () => {
    [onTag, body] = ['', `${farDown}<a href="/kurs" data-guidance="courses">Se kursene</a>`];
    const watched = await open();
    const { page } = watched;
    await page.waitForTimeout(500);
    expect(asked(watched, wholeAddress())).toBe(0);
    await page.getByRole('link', { name: 'Se kursene' }).scrollIntoViewIfNeeded();
    await page.getByRole('heading', { name: 'Kurs og webinarer' }).waitFor();
    expect(asked(watched, wholeAddress())).toBe(1);
    expect(watched.complaints).toEqual([]);
  });

  it('opens the chat from a link of the page', async () => {
    [onTag, body] = ['', '<a class="guidance-chat" href="/kontakt">Snakk med oss</a>'];
    const { page } = await open();
    await page.getByRole('link', { name: 'Snakk med oss' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Start chat' }).waitFor();
  });

  it('carries on what the page has said to it', async () => {
    const { page } = await open();
    await launcher(page).waitFor();
    await page.evaluate(() =>
      window.guidance?.configure({ strings: { nb: { 'chat.launcher': 'Spør en veileder' } }, theme: 'dark' }),
    );
    const button = page.getByRole('button', { name: 'Spør en veileder' });
    await button.click();
    await page.getByRole('dialog').waitFor();
    expect(await page.locator('guidance-chat .root').getAttribute('data-scheme')).toBe('dark');
    await page.evaluate(() => {
      const place = document.createElement('div');
      place.dataset.guidance = 'courses';
      document.body.append(place);
    });
    await page.getByRole('heading', { name: 'Kurs og webinarer' }).waitFor();
  });

  it('is in the conversation that another tab has begun, and comes back to it', async () => {
    const first = await open();
    const second = await open();
    await launcher(second.page).waitFor();
    await launcher(first.page).click();
    await first.page.getByRole('button', { name: 'Start chat' }).click();
    await first.page.getByLabel('Skriv en melding').waitFor();
    await second.page.getByRole('button', { name: 'Fortsett chatten' }).waitFor();
    await first.page.reload();
    await first.page.getByLabel('Skriv en melding').waitFor();
  });

  it('says when the rest can’t be had, and tries again', async () => {
    const whole = `${demo().addresses.script}/${immutableFolder}/guidance.js`;
    await context.route(whole, (route) => route.abort());
    const { page, complaints } = await open();
    await launcher(page).click();
    await page.getByRole('status').getByText('Vi fikk ikke hentet chatten. Prøv igjen.').waitFor();
    expect(complaints.join()).toContain('[script-blocked]');
    await context.unroute(whole);
    await launcher(page).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Start chat' }).waitFor();
  });

  it('takes no other file for the whole script than the one it was made with', async () => {
    await context.route(`${demo().addresses.script}/${immutableFolder}/guidance.js`, (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        headers: { 'Access-Control-Allow-Origin': '*' },
        body: 'document.title = "Kapret"',
      }),
    );
    const { page } = await open();
    await launcher(page).click();
    await page.getByRole('status').getByText('Vi fikk ikke hentet chatten.').waitFor();
    expect(await page.title()).toBe('Lett');
  });
});
