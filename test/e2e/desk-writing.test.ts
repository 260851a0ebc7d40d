import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atTheDesk } from '../support/desk-page.js';
import { useDemo } from '../support/use-demo.js';
import { openWatchedPage } from '../support/watched-page.js';

describe('what a counsellor writes', () => {
  const { demo, browser } = useDemo();
  let opened: Page[];

  beforeEach(() => {
    opened = [];
  });

  afterEach(async () => {
    for (const page of opened) await page.context().close();
  });

  const desk = async (name: string): Promise<Page> => {
    const { page } = await atTheDesk(browser(), demo(), name);
    opened.push(page);
    await page.getByRole('radio', { name: 'Åpen nå' }).check();
    return page;
  };

  /** A seeker in the queue, who has written a word to be known by. */
  const seeker = async (word: string): Promise<Locator> => {
    const { page } = await openWatchedPage(await browser().newContext({ locale: 'nb-NO' }));
    opened.push(page);
    page.setDefaultTimeout(20_000);
    await page.goto(`${demo().addresses.sites}/fylket/`);
    const chat = page.locator('guidance-chat');
    await chat.getByRole('button', { name: 'Chat med en veileder' }).click();
    await chat.getByRole('button', { name: 'Start chat' }).click();
    await chat.getByLabel('Skriv en melding').fill(word);
    await chat.getByLabel('Skriv en melding').press('Enter');
    await chat.getByText('sendt').last().waitFor();
    return chat;
  };

  const leave = async (...chats: Locator[]): Promise<void> => {
    for (const chat of chats) {
      await chat.getByLabel('Flere valg').click();
      await chat.getByRole('button', { name: 'Slett samtalen' }).click();
      await chat.getByRole('button', { name: 'Ja, slett' }).click();
      await chat.getByRole('heading', { name: 'Samtalen er slettet' }).waitFor();
    }
  };

  const reply = (page: Page) => page.getByLabel('Svar', { exact: true });
  const take = (page: Page) => page.getByRole('button', { name: 'Ta samtalen', exact: true }).first().click();
  const said = (place: Page | Locator, text: string) => place.getByRole('log').getByText(text);

  it('goes to whom it is written to, although somebody else’s conversation was taken slowly meanwhile', async () => {
    const astrid = await desk('Astrid');
    const first = await seeker('Om fagbrev');
    await take(astrid);
    await said(astrid, 'Om fagbrev').waitFor();
    const second = await seeker('Om omskolering');
    let answer: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    await astrid.route('**/take', async (route) => {
      await answered;
      await route.continue();
    });
    await take(astrid);
    await reply(astrid).fill('Bare mellom');
    answer();
    await astrid.getByText('Samtalen med Anonym ligger i Mine samtaler.').waitFor();
    expect(await reply(astrid).inputValue()).toBe('Bare mellom');
    await reply(astrid).press('Enter');
    await said(first, 'Bare mellom').waitFor();
    await leave(first, second);
  });

  it('stays on the screen, although another conversation was handed over slowly meanwhile', async () => {
    const ingrid = await desk('Ingrid');
    const first = await seeker('Om fagbrev');
    await take(ingrid);
    await said(ingrid, 'Om fagbrev').waitFor();
    const second = await seeker('Om omskolering');
    await take(ingrid);
    await said(ingrid, 'Om omskolering').waitFor();
    let answer: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    await ingrid.route('**/hand-over', async (route) => {
      await answered;
      await route.continue();
    });
    await ingrid.getByRole('button', { name: 'Overfør' }).click();
    await ingrid.getByRole('button', { name: /^Tilbake til køen, først/ }).click();
    const mine = ingrid.getByRole('region', { name: 'Mine samtaler' }).getByRole('button');
    await mine.and(ingrid.locator('[aria-current=false]')).click();
    await reply(ingrid).fill('Bare mellom');
    answer();
    await ingrid.getByText('Samtalen ligger først i køen.').waitFor();
    expect(await reply(ingrid).inputValue()).toBe('Bare mellom');
    await said(ingrid, 'Om fagbrev').waitFor();
    await leave(first, second);
  });

  it('is kept over a reload, sent and unsent, in order, and is gone after signing out', async () => {
    const astrid = await desk('Astrid');
    const chat = await seeker('Om fagbrev');
    await take(astrid);
    await said(astrid, 'Om fagbrev').waitFor();
    await astrid.route('**/messages/*', (route) => route.abort());
    for (const text of ['en', 'to']) {
      await reply(astrid).fill(text);
      await reply(astrid).press('Enter');
    }
    await reply(astrid).fill('påbegynt');
    await astrid.unroute('**/messages/*');
    await astrid.reload();
    await astrid.getByRole('region', { name: 'Mine samtaler' }).getByText('Anonym').first().click();
    await expect.poll(() => reply(astrid).inputValue()).toBe('påbegynt');
    await expect
      .poll(
        () =>
          chat
            .getByRole('log')
            .getByText(/^(en|to)$/)
            .allTextContents(),
        { timeout: 20_000 },
      )
      .toEqual(['en', 'to']);
    expect(await astrid.evaluate(() => JSON.stringify(sessionStorage))).toContain('påbegynt');
    await astrid.getByRole('button', { name: 'Logg ut' }).click();
    await astrid.getByLabel('Kode').waitFor();
    expect(await astrid.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('påbegynt');
    await leave(chat);
  });
});
