import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atTheDesk } from '../support/desk-page.js';
import { useDemo } from '../support/use-demo.js';
import { openWatchedPage, type WatchedPage } from '../support/watched-page.js';

describe('several counsellors, and seekers who come and go', () => {
  const { demo, browser } = useDemo({ counsellorAwaySeconds: 25 });
  let opened: WatchedPage[];
  /** Answers that a test brings about: the browser notes each on its console. */
  let refusals: number[];
  const folder = mkdtempSync(join(tmpdir(), 'guidance-files-'));

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  beforeEach(() => {
    opened = [];
    // A desk that shows a conversation learns so that it has gone elsewhere.
    refusals = [409];
  });

  afterEach(async () => {
    for (const { page, complaints } of opened) {
      const others = complaints.filter(
        (complaint) =>
          !complaint.includes('rate-limited') &&
          !refusals.some((status) => complaint.includes(`status of ${String(status)}`)),
      );
      expect(others).toEqual([]);
      await page.context().close();
    }
  });

  const desk = async (name: string): Promise<Page> => {
    const watched = await atTheDesk(browser(), demo(), name);
    opened.push(watched);
    await watched.page.getByRole('radio', { name: 'Åpen nå' }).check();
    return watched.page;
  };

  const seeker = async (): Promise<Locator> => {
    const watched = await openWatchedPage(await browser().newContext({ locale: 'nb-NO' }));
    opened.push(watched);
    watched.page.setDefaultTimeout(20_000);
    await watched.page.goto(`${demo().addresses.sites}/fylket/`);
    const chat = watched.page.locator('guidance-chat');
    await chat.getByRole('button', { name: 'Chat med en veileder' }).click();
    await chat.getByRole('button', { name: 'Start chat' }).click();
    await chat.getByText('Du er i køen').waitFor();
    return chat;
  };

  const take = async (page: Page, chat: Locator, name: string): Promise<void> => {
    await page.getByRole('button', { name: 'Ta samtalen' }).first().click();
    await chat.getByRole('heading', { name }).waitFor();
  };
  const endFor = async (chat: Locator) => {
    // A desk that shows the conversation may ask for it once more before it learns that it is gone.
    refusals.push(404);
    await chat.getByLabel('Flere valg').click();
    await chat.getByRole('button', { name: 'Slett samtalen' }).click();
    await chat.getByRole('button', { name: 'Ja, slett' }).click();
    await chat.getByRole('heading', { name: 'Samtalen er slettet' }).waitFor();
  };

  it('hand a conversation over, to a colleague or back to the queue, and the seeker knows who is there', async () => {
    const astrid = await desk('Astrid');
    const bilal = await desk('Bilal');
    const chat = await seeker();
    await take(astrid, chat, 'Astrid');
    await astrid.getByRole('button', { name: 'Overfør' }).click();
    await astrid.getByRole('button', { name: 'Bilal' }).click();
    await astrid.getByText('Bilal har tatt over samtalen.').waitFor();
    await chat.getByRole('heading', { name: 'Bilal' }).waitFor();
    await bilal
      .getByRole('navigation', { name: 'Samtaler' })
      .getByRole('button', { name: /^Anonym/ })
      .click();
    await bilal.getByRole('button', { name: 'Overfør' }).click();
    await bilal.getByRole('button', { name: /^Tilbake til køen, først/ }).click();
    await chat.getByRole('heading', { name: 'Det er snart din tur' }).waitFor();
    await astrid.getByText('Har snakket med en kollega').waitFor();
    await endFor(chat);
  });

  it('see at once who has waited longest for an answer', async () => {
    const astrid = await desk('Astrid');
    const chats = [await seeker(), await seeker()];
    for (const chat of chats) await take(astrid, chat, 'Astrid');
    for (const [index, chat] of chats.entries()) {
      await chat.getByLabel('Skriv en melding').fill(`Melding ${String(index + 1)}`);
      await chat.getByLabel('Skriv en melding').press('Enter');
      await chat.getByText('sendt').first().waitFor();
    }
    const mine = astrid.getByRole('region', { name: 'Mine samtaler' });
    await mine
      .getByRole('button')
      .first()
      .getByText(/Har ventet på svar i/)
      .waitFor();
    await expect.poll(() => astrid.title()).toMatch(/^\(\d\) Veilederpult$/);
    await mine.getByRole('button').first().click();
    await astrid.getByRole('log', { name: 'Samtalen' }).getByText('Melding 1').waitFor();
    for (const chat of chats) await endFor(chat);
  });

  it('send files both ways', async () => {
    const astrid = await desk('Astrid');
    const chat = await seeker();
    await take(astrid, chat, 'Astrid');
    const path = join(folder, 'cv.pdf');
    writeFileSync(path, '%PDF-1.7 en cv');
    await chat.getByLabel('Legg ved en fil').setInputFiles(path);
    await chat.getByLabel('Skriv en melding').fill('Her er cv-en min');
    await chat.getByLabel('Skriv en melding').press('Enter');
    await chat.getByRole('button', { name: /^Last ned cv\.pdf/ }).waitFor();
    const arriving = astrid.waitForEvent('download');
    await astrid.getByRole('button', { name: /^Last ned cv\.pdf/ }).click();
    expect((await arriving).suggestedFilename()).toBe('cv.pdf');

    await astrid.getByLabel('Legg ved fil').setInputFiles(path);
    await astrid.getByRole('button', { name: 'Send filen' }).click();
    await expect.poll(() => chat.getByRole('button', { name: /^Last ned cv\.pdf/ }).count()).toBe(2);
    await endFor(chat);
  });

  it('notice who is gone: a seeker is told of, and what a counsellor has left comes first in the queue', async () => {
    const astrid = await desk('Astrid');
    const leaving = await seeker();
    await take(astrid, leaving, 'Astrid');
    const ingrid = await desk('Ingrid');
    const chat = await seeker();
    await take(ingrid, chat, 'Ingrid');
    await leaving.page().close();
    await ingrid.close();
    // So long as the service waits for a sign of them, and its next look.
    await chat.getByRole('heading', { name: 'Det er snart din tur' }).waitFor({ timeout: 90_000 });
    await chat.getByText(/^Veilederen måtte gå kl\./).waitFor();
    await take(astrid, chat, 'Astrid');
    await endFor(chat);
    await astrid.getByText(/^Veisøkeren har vært borte siden kl\./).waitFor({ timeout: 90_000 });
  }, 120_000);

  // The last one: every seeker here has the same browser and the same address.
  it('show out somebody who harasses, with a word, and for a while', async () => {
    refusals.push(429);
    const astrid = await desk('Astrid');
    const chat = await seeker();
    await take(astrid, chat, 'Astrid');
    await astrid.getByRole('button', { name: 'Avslutt samtalen' }).click();
    await astrid.getByText('Avslutt på grunn av trakassering').click();
    await astrid.getByRole('radio', { name: '15 minutter' }).check();
    await astrid.getByRole('button', { name: 'Avslutt og steng ute' }).click();
    await chat
      .getByRole('log')
      .getByText(/møtt med respekt/)
      .waitFor();
    await chat.getByRole('button', { name: 'Start en ny chat' }).click();
    await chat.getByRole('button', { name: 'Start chat' }).click();
    await chat.getByText(/Prøv igjen om 15 minutter/).waitFor();
  });
});
