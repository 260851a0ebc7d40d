import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sandboxWords, snippetParts } from '../../demo/builder/snippet.js';
import type { BuilderSettings } from '../../demo/builder/builder-settings.js';
import { basePath } from '../../demo/server/addresses.js';
import { immutableFolder, movingFolder } from '../../src/bundle/release-layout.js';
import { useDemo } from '../support/use-demo.js';
import { leftOnDevice, openVisitor, openWatchedPage, type WatchedPage } from '../support/watched-page.js';

describe('a widget in a frame', () => {
  const { demo, browser } = useDemo();
  let context: BrowserContext;
  let visitor: WatchedPage;
  let page: Page;

  beforeEach(async () => {
    const viewport = { width: 900, height: 700 };
    visitor = await openVisitor(browser(), { viewport, permissions: ['local-network-access'] });
    ({ page } = visitor);
    context = page.context();
  });

  afterEach(() => context.close());

  /** Chromium on Linux has nothing to share with, and says so where a page allows it to a frame. */
  const complaintsOf = ({ complaints }: WatchedPage) =>
    complaints.filter((line) => !line.includes('web-share'));

  const partsOf = (widget: 'booking' | 'courses' | 'chat', options: Record<string, string> = {}) => {
    const { script, api } = demo().addresses;
    const settings: BuilderSettings = {
      embed: { widget, theme: 'auto', look: {}, options, api: `${api}${basePath}` },
      way: 'frame',
      version: 'current',
      page: 'plain',
    };
    const files = { files: `${script}/${movingFolder}`, fixedFiles: `${script}/${immutableFolder}` };
    const [frame, helper] = snippetParts(settings, {
      ...files,
      api: settings.embed.api,
      preview: (query) => query,
    });
    return { frame: frame?.text ?? '', helper: helper?.text ?? '' };
  };

  /** A page of somebody's that lets in frames of the widgets' host, and scripts only where the test says so. */
  const openPage = async (
    body: string,
    { at = demo().addresses.sites, scripts = false } = {},
  ): Promise<void> => {
    const { script } = demo().addresses;
    const policy = `default-src 'none'; frame-src ${script} http://fremmed.test${scripts ? `; script-src ${script}` : ''}`;
    await page.route('**/partner.html', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: { 'Content-Security-Policy': policy },
        body: `<!doctype html><html lang="nb"><head><title>Partner</title></head><body><h1>Om oss</h1>${body}</body></html>`,
      }),
    );
    await page.goto(`${at}/partner.html`);
  };
  const inFrame = (): FrameLocator => page.frameLocator('iframe[title]');
  const height = () => page.locator('iframe[title]').evaluate((frame) => frame.clientHeight);
  const contentHeight = () =>
    inFrame()
      .locator('main')
      .evaluate((main) => Math.ceil(main.getBoundingClientRect().height));

  it('books without any script on the page, and its link leads back to a page of its own', async () => {
    const { frame } = partsOf('booking', { service: 'career-talk', channel: 'video' });
    await openPage(frame.replace('<iframe', `<iframe sandbox="${sandboxWords}"`));
    expect(await height()).toBe(820);
    const booking = inFrame().locator('guidance-booking');
    const next = booking.getByRole('button', { name: 'Neste', exact: true });
    await booking
      .getByRole('radio', { name: /kl\. \d\d\.\d\d/ })
      .first()
      .check();
    await next.click();
    await booking.getByLabel('Navn').fill('Kim');
    await booking.getByLabel('E-post').fill('kim@example.no');
    await next.click();
    await booking.getByRole('button', { name: 'Bestill time' }).click();
    await booking.getByRole('heading', { name: 'Timen er bestilt' }).waitFor();
    expect(await height(), 'nobody changes its height').toBe(820);
    const link = await booking.getByLabel('Lenke til timen din').inputValue();
    expect(link).toMatch(
      new RegExp(`^${demo().addresses.script}/${movingFolder}/frame/booking\\.html#guidance-appointment=`),
    );
    expect(complaintsOf(visitor)).toEqual([]);

    const later = await openWatchedPage(context);
    await later.page.goto(link);
    expect(later.page.url()).toBe(`${demo().addresses.script}/${movingFolder}/frame/booking.html`);
    await later.page.getByRole('heading', { name: 'Bestill time', level: 1 }).waitFor();
    const own = later.page.locator('guidance-booking');
    await own.getByRole('button', { name: 'Avbestill timen' }).click();
    await own.getByRole('button', { name: 'Ja, avbestill timen' }).click();
    await own.getByRole('heading', { name: 'Timen er avbestilt' }).waitFor();
    expect(complaintsOf(later)).toEqual([]);
  });

  it('is as tall as what it shows where the page lets the helper in, and brings each step into sight', async () => {
    const { frame, helper } = partsOf('booking');
    await openPage(`${frame}${helper}`, { scripts: true });
    const booking = inFrame().locator('guidance-booking');
    await booking.getByRole('radio', { name: /^Karrieresamtale (?!med)/ }).check();
    await expect.poll(async () => (await height()) - (await contentHeight())).toBe(0);
    const first = await height();
    await booking.getByRole('button', { name: 'Neste', exact: true }).click();
    await booking.getByRole('radio', { name: 'Video' }).check();
    await booking.getByRole('button', { name: 'Neste', exact: true }).click();
    await booking
      .getByRole('radio', { name: /kl\. \d\d\.\d\d/ })
      .first()
      .waitFor();
    await expect.poll(async () => (await height()) - (await contentHeight())).toBe(0);
    expect(await height()).not.toBe(first);
    const heading = booking.getByRole('heading', { level: 2 }).first();
    await expect.poll(async () => (await heading.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0);
    expect((await heading.boundingBox())?.y).toBeLessThan(700);
    expect(complaintsOf(visitor)).toEqual([]);
  });

  it('asks nothing and leaves nothing before a chat is pressed, and then has room for it', async () => {
    const { frame, helper } = partsOf('chat');
    await openPage(`${frame}${helper}`, { scripts: true });
    const chat = inFrame().locator('guidance-chat');
    const launcher = chat.getByRole('button', { name: 'Chat med en veileder' });
    await launcher.waitFor();
    await expect.poll(height).toBeLessThan(200);
    expect(visitor.requests.filter((request) => request.includes(demo().addresses.api))).toEqual([]);
    expect(await leftOnDevice(visitor)).toEqual([]);
    await launcher.click();
    await expect.poll(height).toBe(640);
    await chat.getByRole('heading').first().waitFor();
    expect(complaintsOf(visitor)).toEqual([]);
  });

  it('keeps its height whatever strangers post', async () => {
    const { frame, helper } = partsOf('courses');
    await page.route('http://fremmed.test/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Annonse</title>' }),
    );
    await openPage(`${frame}<iframe name="fremmed" src="http://fremmed.test/"></iframe>${helper}`, {
      scripts: true,
    });
    await inFrame().locator('guidance-courses').getByRole('searchbox').waitFor();
    await expect.poll(async () => (await height()) - (await contentHeight())).toBe(0);
    const before = await height();
    const post = () => {
      const messages: unknown[] = [null, undefined, 'x', '{', 7, [], { type: 'guidance-frame' }];
      for (const heightPx of [5, 5000, -1, '5'])
        messages.push({ type: 'guidance-frame', heightPx, topPx: 9 });
      for (const message of messages) window.parent.postMessage(message, '*');
    };
    await page.frame('fremmed')?.evaluate(post);
    await page.evaluate(post);
    // A frame that speaks for itself, after all of them.
    await inFrame()
      .locator('main')
      .evaluate((main) => {
        main.append(document.createElement('hr'));
      });
    await expect.poll(height).toBeGreaterThan(before);
    expect((await height()) - (await contentHeight())).toBe(0);
    expect(await page.locator('iframe[name]').evaluate((stranger) => stranger.clientHeight)).toBe(150);
    expect(complaintsOf(visitor)).toEqual([]);
  });

  it('shows nobody else’s API, and is shown on no page that the API does not know', async () => {
    await page.goto(
      `${demo().addresses.script}/${movingFolder}/frame/booking.html?api=https://evil.example/guidance/v1&lang=nn`,
    );
    await page.getByText('Denne sida er ikkje sett opp rett enno.').waitFor();
    expect(await page.locator('guidance-booking').count()).toBe(0);
    expect(visitor.requests.filter((request) => request.includes('evil.example/guidance'))).toHaveLength(1);
    await openPage(partsOf('booking').frame, { at: 'http://fremmed.test' });
    await expect
      .poll(() => page.frames().map((frame) => frame.url()))
      .toContain('chrome-error://chromewebdata/');
  });
});
