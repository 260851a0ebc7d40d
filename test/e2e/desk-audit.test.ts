import type { Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { basePath } from '../../demo/server/addresses.js';
import { axeViolations } from '../support/axe.js';
import { atTheDesk, focused, signIn } from '../support/desk-page.js';
import { useDemo } from '../support/use-demo.js';
import type { WatchedPage } from '../support/watched-page.js';

describe('the log at the desk', () => {
  const { demo, browser } = useDemo();
  let opened: WatchedPage[];
  /** Why a request was made to fail: the browser notes it on its console. */
  let failure: string | undefined;

  /** More than a page of it: Bilal opens and closes the chat again and again. */
  beforeAll(async () => {
    const call = async (path: string, body: object, token?: string) =>
      fetch(`${demo().addresses.api}${basePath}${path}`, {
        method: token === undefined ? 'POST' : 'PUT',
        headers: {
          'Content-Type': 'application/json',
          'Idempotency-Key': crypto.randomUUID(),
          ...(token !== undefined && { Authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(body),
      });
    const session = await call('/desk/sessions', { counsellor: 'bilal', secret: demo().deskSecret });
    const { token } = (await session.json()) as { token: string };
    for (let times = 0; times < 60; times += 1) await call('/desk/switch', { switch: 'hours' }, token);
  });

  beforeEach(() => {
    opened = [];
    failure = undefined;
  });

  afterEach(async () => {
    for (const { page, complaints } of opened) {
      expect(complaints.filter((line) => failure === undefined || !line.includes(failure))).toEqual([]);
      await page.context().close();
    }
  });

  const desk = async (): Promise<Page> => {
    const watched = await atTheDesk(browser(), demo(), 'Astrid');
    opened.push(watched);
    return watched.page;
  };
  const goTo = async (page: Page, hash = '#oppsett/logg'): Promise<void> => {
    await page.goto(`${demo().addresses.desk}/${hash}`);
    await page.getByRole('heading', { name: 'Logg' }).waitFor();
  };
  const row = (page: Page, words: string) => page.getByRole('row').filter({ hasText: words });

  it('tells who has opened which course and when, and all about the same thing, by keyboard', async () => {
    const page = await desk();
    await page.getByRole('link', { name: 'Kurs' }).click();
    await row(page, 'Digitale jobbintervju').getByRole('link').click();
    await page.getByRole('heading', { name: /^Påmeldte/ }).waitFor();
    await page.getByRole('navigation').getByRole('link', { name: 'Oppsett' }).click();
    await page.getByRole('link', { name: 'Logg', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('table', { name: 'Alle, alt' }).waitFor();
    expect(await focused(page)).toBe('Logg');
    expect(await page.title()).toBe('Logg – Veilederpult');
    expect(await page.getByRole('columnheader').allInnerTexts()).toEqual(['Tid', 'Hvem', 'Hva', 'Gjelder']);
    const seen = row(page, 'Så deltakerne på et kurs').first();
    await seen.getByText('Astrid').waitFor();
    expect(await seen.getByRole('cell').first().innerText()).toMatch(/^\d\d\.\d\d$/);
    await seen.getByRole('link', { name: /^Digitale jobbintervju/ }).press('Enter');
    await page.getByText('Bare det som gjelder').waitFor();
    await expect.poll(() => row(page, 'Åpnet eller stengte chatten').count()).toBe(0);
    await expect.poll(() => row(page, 'Så deltakerne på et kurs').count()).toBe(1);
    await page.goBack();
    await row(page, 'Åpnet eller stengte chatten').first().waitFor();
  });

  it('is narrowed down to a person, a kind and a time; the address keeps it through a reload', async () => {
    const page = await desk();
    await goTo(page);
    await page.getByLabel('Hvem', { exact: true }).selectOption('Bilal');
    await page.getByLabel('Hva', { exact: true }).selectOption('Inn- og utlogging');
    await page.getByRole('button', { name: 'Vis', exact: true }).click();
    await page.getByRole('table', { name: 'Bilal, Inn- og utlogging' }).waitFor();
    // One row for the day, one for each time.
    expect(await page.getByRole('row').allInnerTexts()).toHaveLength(3);
    await row(page, 'Logget inn').getByText('Bilal').waitFor();
    await page.reload();
    await page.getByRole('table', { name: 'Bilal, Inn- og utlogging' }).waitFor();
    expect(await page.getByLabel('Hvem', { exact: true }).inputValue()).toBe('bilal');
    await page.getByLabel('Fra og med').fill('2020-01-02');
    await page.getByLabel('Til og med').fill('2020-01-01');
    await page.getByRole('button', { name: 'Vis', exact: true }).click();
    await page.getByText('Ingenting er skrevet ned om dette.').waitFor();
    expect(page.url()).toMatch(/fra=2020-01-01&til=2020-01-02$/);
    await page.getByRole('link', { name: 'Vis hele loggen' }).click();
    await row(page, 'Åpnet eller stengte chatten').first().waitFor();
  });

  it('goes on with what is older, and says how much is shown', async () => {
    const page = await desk();
    await goTo(page, '#oppsett/logg/hvem=bilal');
    await page.getByText('Viser 50 hendelser.').waitFor();
    const older = page.getByRole('button', { name: 'Vis eldre' });
    await older.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Viser 61 hendelser. Det er ikke flere.').waitFor();
    expect(await focused(page)).toBe('Viser 61 hendelser. Det er ikke flere.');
    await row(page, 'Logget inn').waitFor();
  });

  it('says that it could not be had, and gives it when it can', async () => {
    const page = await desk();
    failure = 'status of 500';
    await page.route('**/desk/audit?*', (route) =>
      route.fulfill({ status: 500, headers: { 'Access-Control-Allow-Origin': '*' }, body: '' }),
    );
    await goTo(page);
    await page.getByRole('alert').getByText('Tjenesten svarte med en feil.').waitFor();
    await page.unroute('**/desk/audit?*');
    await page.getByRole('button', { name: 'Prøv igjen' }).click();
    await page.getByRole('table', { name: 'Alle, alt' }).waitFor();
  });

  it('is read on a phone and a screen, in light and in dark, by every screen reader, and on paper', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [360, 1280]) {
        // The checker itself needs what the policy forbids.
        const viewport = { width, height: 900 };
        const context = await browser().newContext({
          locale: 'nb-NO',
          bypassCSP: true,
          colorScheme,
          viewport,
        });
        const page = await context.newPage();
        await signIn(page, demo(), 'Astrid');
        await goTo(page);
        await page.getByRole('table').waitFor();
        expect(await axeViolations(page), `${colorScheme} ${String(width)}`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        if (colorScheme === 'dark') {
          await page.emulateMedia({ media: 'print' });
          expect(await page.getByRole('navigation').isVisible()).toBe(false);
          expect(await page.getByRole('button', { name: 'Vis', exact: true }).isVisible()).toBe(false);
          expect(await page.getByText('Alle, alt').evaluate((node) => node.clientHeight)).toBeGreaterThan(5);
        }
        await context.close();
      }
    }
  }, 60_000);
});
