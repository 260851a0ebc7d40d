import type { BrowserContext } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.js';
import { atTheDesk } from '../support/desk-page.js';
import { useDemo } from '../support/use-demo.js';
import { leftOnDevice, openVisitor, openWatchedPage, type WatchedPage } from '../support/watched-page.js';

const pages = [
  '/',
  '/fylket/',
  '/fylket/bestill-time.html',
  '/fylket/kurs.html',
  '/skolen/',
  '/skolen/time.html',
  '/skolen/kurs.html',
  '/biblioteket/',
];

describe('on a partner’s page, under its strict policy', () => {
  const { demo, browser } = useDemo();
  let context: BrowserContext;
  let seeker: WatchedPage;

  beforeEach(async () => {
    seeker = await openVisitor(browser());
    context = seeker.page.context();
  });

  afterEach(async () => {
    expect(seeker.complaints).toEqual([]);
    await context.close();
  });

  const open = (path: string) => seeker.page.goto(`${demo().addresses.sites}${path}`);

  it('nothing is stored and the API is not asked before the chat is touched', async () => {
    await open('/fylket/');
    await seeker.page.getByRole('button', { name: 'Chat med en veileder' }).waitFor();
    const { sites, script } = demo().addresses;
    expect(
      seeker.requests.filter((request) => !request.includes(sites) && !request.includes(script)),
    ).toEqual([]);
    expect(await leftOnDevice(seeker)).toEqual([]);
  });

  it('every page of every partner opens without a complaint', async () => {
    for (const path of pages) {
      await open(path);
      await seeker.page.waitForLoadState('networkidle');
      const sideways = await seeker.page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(sideways, `${path} scrolls sideways`).toBe(0);
    }
  });

  it('no page of either partner has an axe violation', async () => {
    // The checker itself needs what the policy forbids.
    const lenient = await browser().newContext({ locale: 'nb-NO', bypassCSP: true });
    const page = await lenient.newPage();
    for (const path of pages) {
      await page.goto(`${demo().addresses.sites}${path}`);
      await page.waitForLoadState('networkidle');
      expect(await axeViolations(page), path).toEqual([]);
    }
    await lenient.close();
  });

  it('a seeker and a counsellor write to each other, and the seeker leaves no trace', async () => {
    const desk = await atTheDesk(browser(), demo(), 'Astrid');
    await desk.page.getByRole('radio', { name: 'Åpen nå' }).check();
    await open('/fylket/');
    const chat = seeker.page.locator('guidance-chat');
    await chat.getByRole('button', { name: 'Chat med en veileder' }).click();
    await chat.getByRole('button', { name: 'Start chat' }).click();
    await chat.getByLabel('Skriv en melding').fill('Hva er fagbrev?');
    await chat.getByLabel('Skriv en melding').press('Enter');

    await desk.page.getByRole('button', { name: 'Ta samtalen' }).click();
    const atDesk = desk.page.getByRole('log', { name: 'Samtalen' });
    await atDesk.getByText('Hva er fagbrev?').waitFor();
    await desk.page.getByLabel('Svar', { exact: true }).fill('Et bevis på at du kan faget ditt.');
    await desk.page.getByRole('button', { name: 'Send', exact: true }).click();
    await chat.getByRole('log').getByText('Et bevis på at du kan faget ditt.').waitFor();
    await chat.getByText('lest').first().waitFor();

    // The conversation goes on where it was on the next page.
    await open('/fylket/kurs.html');
    await chat.getByRole('log').getByText('Et bevis på at du kan faget ditt.').waitFor();
    await chat.getByLabel('Skriv en melding').fill('Takk!');
    await chat.getByLabel('Skriv en melding').press('Enter');
    await atDesk.getByText('Takk!').waitFor();

    await chat.getByLabel('Flere valg').click();
    await chat.getByRole('button', { name: 'Slett samtalen' }).click();
    await chat.getByRole('button', { name: 'Ja, slett' }).click();
    await expect.poll(() => leftOnDevice(seeker)).toEqual([]);
    // The desk may be asking for the conversation in the moment in which it goes.
    expect(desk.complaints.filter((line) => !line.includes('404'))).toEqual([]);
    await desk.page.context().close();
  });

  it('a seeker books an appointment, finds it again and cancels it', async () => {
    await open('/fylket/bestill-time.html');
    const booking = seeker.page.locator('guidance-booking');
    const next = booking.getByRole('button', { name: 'Neste', exact: true });
    await booking.getByRole('radio', { name: /^Karrieresamtale (?!med)/ }).check();
    await next.click();
    await booking.getByRole('radio', { name: 'Video' }).check();
    await next.click();
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
    const link = await booking.getByLabel('Lenke til timen din').inputValue();

    const later = await openWatchedPage(context);
    await later.page.goto(link);
    expect(later.page.url()).not.toContain('guidance-appointment');
    const own = later.page.locator('guidance-booking');
    await own.getByRole('button', { name: 'Avbestill timen' }).click();
    await own.getByRole('button', { name: 'Ja, avbestill timen' }).click();
    await own.getByRole('heading', { name: 'Timen er avbestilt' }).waitFor();
    expect(later.complaints).toEqual([]);
  });

  it('a seeker registers for a course', async () => {
    await open('/fylket/kurs.html');
    const courses = seeker.page.locator('guidance-courses');
    await courses
      .getByRole('link', { name: /^Meld deg på: / })
      .first()
      .click();
    await courses.getByLabel('Navn').fill('Kim');
    await courses.getByLabel('E-post').fill('kim@example.no');
    await courses.getByRole('button', { name: 'Meld deg på' }).last().click();
    await courses.getByRole('heading', { name: 'Du er påmeldt' }).waitFor();
  });
});
