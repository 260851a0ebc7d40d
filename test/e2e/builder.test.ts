import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wayNames } from '../../demo/builder/builder-words.js';
import { placingOf, ways, type Way } from '../../demo/builder/ways.js';
import { axeViolations } from '../support/axe.js';
import { useDemo } from '../support/use-demo.js';
import { openVisitor, openWatchedPage, type WatchedPage } from '../support/watched-page.js';

describe('the page on which web editors make their snippet', () => {
  const { demo, browser } = useDemo();
  let context: BrowserContext;
  let editor: WatchedPage;
  let page: Page;

  beforeEach(async () => {
    // A page that the test answers for counts as coming from elsewhere, and may not ask this machine without leave.
    editor = await openVisitor(browser(), {
      viewport: { width: 1200, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write', 'local-network-access'],
    });
    ({ page } = editor);
    context = page.context();
  });

  afterEach(async () => {
    expect(editor.complaints.filter((line) => !line.includes('web-share'))).toEqual([]);
    await context.close();
  });

  const open = (query = '') => page.goto(`${demo().addresses.sites}/sett-inn/${query}`);
  const copy = async (place: Locator): Promise<string> => {
    await place.getByRole('button', { name: 'Kopier' }).click();
    await place.getByRole('button', { name: 'Kopiert' }).waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const preview = () => page.frameLocator('iframe');

  it('shows at once what is chosen, tells a weak colour, and keeps all of it in the address', async () => {
    await open();
    await page.getByRole('radio', { name: /^Kurs/ }).check();
    await page.getByRole('radio', { name: 'Nynorsk' }).check();
    await page.getByRole('checkbox', { name: 'Elever' }).check();
    await page.getByLabel('Aksentfarge', { exact: true }).fill('#ffd400');
    const told = page.getByRole('status').filter({ hasText: 'Kontrast' });
    await told.getByText(/1,4:1, nesten ikke til å lese\. Lenker og knapper får derfor fargen #/).waitFor();
    const shown = () => page.frames().map((frame) => frame.url());
    await expect.poll(shown).toContainEqual(expect.stringMatching(/preview\.html\?.*accent=%23ffd400/));
    const courses = preview().locator('guidance-courses');
    await courses.getByRole('searchbox', { name: 'Søk i kursa' }).waitFor();
    expect(await courses.getAttribute('audience')).toBe('pupils');
    expect(
      await courses.evaluate((element) => getComputedStyle(element).getPropertyValue('--guidance-accent')),
    ).toBe('#ffd400');
    expect(await page.locator('pre').first().textContent()).toContain('audience="pupils"');

    const colleague = await context.newPage();
    await colleague.goto(page.url());
    expect(await colleague.getByRole('radio', { name: 'Nynorsk' }).isChecked()).toBe(true);
    expect(await colleague.getByLabel('Aksentfarge', { exact: true }).inputValue()).toBe('#ffd400');
    expect(await colleague.getByRole('checkbox', { name: 'Elever' }).isChecked()).toBe(true);
  });

  it('names what the API has, and shows it on a narrow and on a hostile page', async () => {
    await open();
    await page.getByRole('combobox', { name: 'Tjeneste' }).selectOption({ label: 'Hjelp med CV og søknad' });
    expect(page.url()).toContain('service=cv-help');
    for (const [name, width] of [
      ['Smal spalte', 342],
      ['Vrien side', undefined],
    ] as const) {
      await page.getByRole('radio', { name }).check();
      await preview().locator('guidance-booking').getByRole('radio', { name: 'Video' }).waitFor();
      if (width) expect((await page.locator('iframe').boundingBox())?.width).toBe(width);
    }
  });

  /** A page of an editor's: the parts stand where they belong, under the policy that was told and nothing more. */
  const publish = async (parts: Readonly<Record<string, string>>, policy: string): Promise<WatchedPage> => {
    const { script = '', styles = '', ...others } = parts;
    const html = `<!doctype html><html lang="nb"><head><title>Blank</title><link rel="stylesheet" href="/blank.css" />${script}</head><body><main>${Object.values(others).join('\n')}</main></body></html>`;
    const visitor = await openWatchedPage(context);
    await visitor.page.route('**/blank.html', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: { 'Content-Security-Policy': `default-src 'none'; ${policy.replaceAll('\n', ' ')}` },
        body: html,
      }),
    );
    await visitor.page.route('**/blank.css', (route) =>
      route.fulfill({ contentType: 'text/css', body: styles }),
    );
    await visitor.page.goto(`${demo().addresses.sites}/blank.html`);
    return visitor;
  };

  const isAlive = async (place: Locator) => {
    await place.getByRole('searchbox', { name: 'Søk i kursa' }).fill('finnes-ikke');
    await place.getByText('0 treff').first().waitFor();
  };

  /** What the page tells for one kind of editor, by the name of each part. */
  const copyAll = async (way: Way): Promise<Record<string, string>> => {
    await page.bringToFront();
    await page.getByRole('radio', { name: wayNames[way].name }).check();
    await page.getByText('Regner ut kontrollsummen').waitFor({ state: 'detached' });
    const parts: Record<string, string> = {};
    for (const part of await page.locator('.copyable').all())
      parts[(await part.getAttribute('data-part')) ?? ''] = await copy(part);
    return parts;
  };

  it('gives every kind of editor what lives on a blank page under the lines that are told', async () => {
    await open(`?widget=courses&lang=nn&audience=pupils&accent=%230b5a6b&version=fixed`);
    // WordPress gets one of these by another name.
    for (const way of ways.filter((one) => placingOf(one) === one)) {
      const { policy = '', ...pasted } = await copyAll(way);
      expect(Object.values(pasted).join(''), way).toMatch(/integrity="sha384-[\w+/]{64}"/);
      const visitor = await publish(pasted, way === 'frame' ? `${policy} style-src 'self';` : policy);
      const place = way === 'frame' ? visitor.page.frameLocator('iframe') : visitor.page;
      await isAlive(place.locator('guidance-courses'));
      // Chromium on Linux has nothing to share with, and says so where a page allows it to a frame.
      const complaints = visitor.complaints.filter((line) => !line.includes('web-share'));
      expect(complaints, way).toEqual([]);
      await visitor.page.close();
    }
  });

  it.each([
    { width: 360, scheme: 'light' },
    { width: 900, scheme: 'dark' },
  ] as const)(
    'has no axe violation and no sideways scroll at $width px, $scheme',
    async ({ width, scheme }) => {
      // The checker itself needs what the policy forbids.
      const lenient = await browser().newContext({
        locale: 'nb-NO',
        bypassCSP: true,
        colorScheme: scheme,
        viewport: { width, height: 800 },
      });
      const looked = await lenient.newPage();
      await looked.goto(`${demo().addresses.sites}/sett-inn/?widget=courses&way=frame&accent=%23ffd400`);
      await looked.getByRole('checkbox', { name: 'Elever' }).waitFor();
      expect(await axeViolations(looked)).toEqual([]);
      const sideways = await looked.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(sideways).toBe(0);
      await lenient.close();
    },
  );
});
