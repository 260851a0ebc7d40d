import { readFileSync } from 'node:fs';
import type { ServerType } from '@hono/node-server';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildWhatIsStale } from '../../demo/server/build.js';
import { listen, stopListening } from '../../demo/server/listen.js';
import { aMediaCourse } from '../courses/fixtures.js';
import { chromiumArguments, ensureChromium } from '../support/chromium.js';

interface Asked {
  path: string;
  referrer: string | null;
}

const addressOf = (server: ServerType): string => {
  const bound = server.address();
  if (!bound || typeof bound === 'string') throw new Error('The server has no port.');
  return `http://127.0.0.1:${String(bound.port)}`;
};

/** A second of film, made by the browser itself. */
async function film(browser: Browser): Promise<Buffer> {
  const page = await browser.newPage();
  const bytes = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = 160;
    canvas.height = 90;
    const pen = canvas.getContext('2d');
    const recorder = new MediaRecorder(canvas.captureStream(10), { mimeType: 'video/webm;codecs=vp8' });
    const parts: Blob[] = [];
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
    const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve));
    recorder.start();
    for (let turn = 0; turn < 10; turn++) {
      pen?.fillRect(turn * 10, turn * 5, 20, 20);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    recorder.stop();
    await stopped;
    return [...new Uint8Array(await new Blob(parts).arrayBuffer())];
  });
  await page.close();
  return Buffer.from(bytes);
}

describe('a video that lies elsewhere', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let elsewhere: ServerType;
  let site: ServerType;
  let webm: Buffer;
  let policy = '';
  let asked: Asked[] = [];

  const answerElsewhere = (request: Request): Response => {
    const { pathname } = new URL(request.url);
    asked.push({ path: pathname, referrer: request.headers.get('Referer') });
    const headers = { 'Access-Control-Allow-Origin': '*' };
    if (pathname === '/film.webm') {
      return new Response(new Uint8Array(webm), { headers: { ...headers, 'Content-Type': 'video/webm' } });
    }
    if (pathname === '/nb.vtt') {
      const cue = 'WEBVTT\n\n00:00.000 --> 00:01.000\nHei\n';
      return new Response(cue, { headers: { ...headers, 'Content-Type': 'text/vtt' } });
    }
    if (pathname === '/embed') {
      const html = '<!doctype html><title>Spiller</title><button autofocus>Spill av</button>';
      return new Response(html, { headers: { 'Content-Type': 'text/html' } });
    }
    return new Response('', { status: 404 });
  };

  /** Two courses in a file, on a page with a policy: no API is needed for any of it. */
  const answerSite = (request: Request): Response => {
    const { pathname } = new URL(request.url);
    const at = addressOf(elsewhere);
    const media = { provider: 'video.example.no', durationSeconds: 60, captions: ['nb'] };
    if (pathname === '/guidance.js') {
      return new Response(readFileSync('dist/guidance.js', 'utf8'), {
        headers: { 'Content-Type': 'text/javascript' },
      });
    }
    if (pathname === '/kurs.json') {
      const file = { url: `${at}/film.webm`, tracks: [{ language: 'nb', url: `${at}/nb.vtt` }] };
      const frame = { url: `${at}/watch`, embedUrl: `${at}/embed` };
      const items = [
        aMediaCourse({ id: 'fil', kind: 'video', title: 'En fil', media: { ...media, ...file } }),
        aMediaCourse({ id: 'ramme', kind: 'video', title: 'En ramme', media: { ...media, ...frame } }),
      ];
      return Response.json({ items });
    }
    const html = `<!doctype html><html lang="nb"><meta charset="utf-8"><title>Kurs</title><link rel="icon" href="data:,">
      <script async src="/guidance.js"></script><guidance-courses src="/kurs.json"></guidance-courses></html>`;
    return new Response(html, {
      headers: {
        'Content-Type': 'text/html',
        'Content-Security-Policy': `default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types guidance; ${policy}`,
      },
    });
  };

  beforeAll(async () => {
    await buildWhatIsStale(() => undefined);
    browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments });
    webm = await film(browser);
    elsewhere = await listen(0, answerElsewhere);
    site = await listen(0, answerSite);
  });

  afterAll(async () => {
    await browser.close();
    await stopListening(site);
    await stopListening(elsewhere);
  });

  beforeEach(async () => {
    asked = [];
    context = await browser.newContext({ locale: 'nb-NO' });
    context.setDefaultTimeout(20_000);
    page = await context.newPage();
  });

  afterEach(() => context.close());

  const open = async (course: string, allowed: string) => {
    policy = allowed.replaceAll('THERE', addressOf(elsewhere));
    await page.goto(`${addressOf(site)}/?guidance-course=${course}`);
    await page.getByRole('button', { name: /^Spill av: / }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual([]);
  };
  const play = () => page.getByRole('button', { name: /^Spill av: / }).click();
  const paths = () => asked.map(({ path }) => path);

  it('is asked for after a press only, and then played with its captions by the browser', async () => {
    await open('fil', 'media-src THERE');
    await play();
    const player = page.locator('guidance-courses video');
    await expect
      .poll(() => player.evaluate((video: HTMLVideoElement) => video.currentTime))
      .toBeGreaterThan(0);
    await expect
      .poll(() => player.evaluate((video: HTMLVideoElement) => video.textTracks[0]?.cues?.length))
      .toBe(1);
    expect(
      await player.evaluate((video) => (video.getRootNode() as ShadowRoot).activeElement === video),
    ).toBe(true);
    expect(paths()).toEqual(expect.arrayContaining(['/film.webm', '/nb.vtt']));
  });

  it('comes in a frame after a press only, and learns which site shows it, no more', async () => {
    await open('ramme', 'frame-src THERE');
    await play();
    await page.frameLocator('guidance-courses iframe').getByRole('button', { name: 'Spill av' }).waitFor();
    expect(asked).toEqual([{ path: '/embed', referrer: `${addressOf(site)}/` }]);
    const isFocused = page.locator('guidance-courses iframe').evaluate((frame) => {
      return (frame.getRootNode() as ShadowRoot).activeElement === frame;
    });
    expect(await isFocused).toBe(true);
  });

  for (const course of ['fil', 'ramme']) {
    it(`that the page’s policy does not allow leaves words and the plain link: ${course}`, async () => {
      await open(course, '');
      await play();
      await page.getByRole('alert').getByText('Vi får ikke vist videoen her.').waitFor();
      await page.getByRole('link', { name: 'Åpne videoen hos video.example.no' }).waitFor();
      expect(await page.locator('guidance-courses iframe, guidance-courses video').count()).toBe(0);
      expect(paths()).toEqual([]);
      const focused = () =>
        page.locator('guidance-courses').evaluate((element) => element.shadowRoot?.activeElement?.className);
      await expect.poll(focused).toContain('notice');
    });
  }
});
