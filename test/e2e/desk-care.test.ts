import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.js';
import { atTheDesk, signIn } from '../support/desk-page.js';
import { useDemo } from '../support/use-demo.js';
import { openWatchedPage, type WatchedPage } from '../support/watched-page.js';

describe('a counsellor with several conversations', () => {
  const { demo, browser } = useDemo();
  let opened: WatchedPage[];
  /** Answers that a test is about: the browser notes each. 404 and 409: a desk learns so that what it shows is deleted, or a colleague’s. */
  let refusals: number[];
  const folder = mkdtempSync(join(tmpdir(), 'guidance-files-'));

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  beforeEach(() => {
    opened = [];
    refusals = [404, 409];
  });

  afterEach(async () => {
    for (const { page, complaints } of opened) {
      const others = complaints.filter(
        (complaint) => !refusals.some((status) => complaint.includes(`status of ${status}`)),
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

  /** A seeker in the queue, who has written a word to be known by. */
  const seeker = async (word: string): Promise<Locator> => {
    const watched = await openWatchedPage(await browser().newContext({ locale: 'nb-NO' }));
    opened.push(watched);
    watched.page.setDefaultTimeout(20_000);
    await watched.page.goto(`${demo().addresses.sites}/fylket/`);
    const chat = watched.page.locator('guidance-chat');
    await chat.getByRole('button', { name: 'Chat med en veileder' }).click();
    await chat.getByRole('button', { name: 'Start chat' }).click();
    await write(chat, word);
    return chat;
  };

  const write = async (chat: Locator, text: string): Promise<void> => {
    await chat.getByLabel('Skriv en melding').fill(text);
    await chat.getByLabel('Skriv en melding').press('Enter');
    await chat.getByText('sendt').last().waitFor();
  };

  const take = async (page: Page, word: string): Promise<void> => {
    await page.getByRole('button', { name: 'Ta samtalen', exact: true }).first().click();
    await page.getByRole('log', { name: 'Samtalen' }).getByText(word).waitFor();
  };

  const leave = async (...chats: Locator[]): Promise<void> => {
    for (const chat of chats) {
      await chat.getByLabel('Flere valg').click();
      await chat.getByRole('button', { name: 'Slett samtalen' }).click();
      await chat.getByRole('button', { name: 'Ja, slett' }).click();
      await chat.getByRole('heading', { name: 'Samtalen er slettet' }).waitFor();
    }
  };

  const mine = (page: Page) => page.getByRole('region', { name: 'Mine samtaler' }).getByRole('button');
  const reply = (page: Page) => page.getByLabel('Svar', { exact: true });
  const isFocused = (place: Locator) =>
    expect.poll(() => place.evaluate((node) => node.matches(':focus'))).toBe(true);
  const file = (name: string, content: string | Buffer): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  it('goes between them by keyboard, and nothing begun is lost or said to somebody else', async () => {
    const astrid = await desk('Astrid');
    const first = await seeker('Om fagbrev');
    await take(astrid, 'Om fagbrev');
    const second = await seeker('Om omskolering');
    await reply(astrid).fill('Fagbrev kan du ta som');
    await astrid.getByLabel('Legg ved fil').setInputFiles(file('fagbrev.pdf', '%PDF-1.7 om fagbrev'));
    await astrid.getByRole('button', { name: 'Avslutt samtalen' }).click();
    await astrid.getByText('Avslutt på grunn av trakassering').click();
    await astrid.getByLabel('Det siste du sier').fill('Nå er det nok.');
    await astrid.keyboard.press('Escape');
    await isFocused(astrid.getByRole('button', { name: 'Avslutt samtalen' }));

    await take(astrid, 'Om omskolering');
    await isFocused(reply(astrid));
    expect(await reply(astrid).inputValue()).toBe('');
    expect(await astrid.getByText('fagbrev.pdf').count()).toBe(0);
    await astrid.getByRole('button', { name: 'Avslutt samtalen' }).click();
    await astrid.getByText('Avslutt på grunn av trakassering').click();
    expect(await astrid.getByLabel('Det siste du sier').inputValue()).toMatch(/^Vi avslutter chatten nå/);
    await astrid.keyboard.press('Escape');

    await mine(astrid).and(astrid.locator('[aria-current=false]')).focus();
    await astrid.keyboard.press('Enter');
    await isFocused(reply(astrid));
    expect(await reply(astrid).inputValue()).toBe('Fagbrev kan du ta som');
    await astrid.getByRole('group', { name: 'Fil som ikke er sendt' }).getByText('fagbrev.pdf').waitFor();
    await astrid.getByRole('button', { name: 'Ta bort' }).focus();
    await astrid.keyboard.press('Enter');
    await isFocused(reply(astrid));
    await astrid.getByText('Ferdige svar').focus();
    await astrid.keyboard.press('Enter');
    await astrid.keyboard.press('Tab');
    await astrid.keyboard.press('Escape');
    await isFocused(astrid.getByText('Ferdige svar'));
    await leave(first, second);
  });

  it('keeps the place in the list when the order changes, and is led on when a conversation ends', async () => {
    const astrid = await desk('Astrid');
    const first = await seeker('Om fagbrev');
    await take(astrid, 'Om fagbrev');
    const second = await seeker('Om omskolering');
    await take(astrid, 'Om omskolering');
    const selected = mine(astrid).and(astrid.locator('[aria-current=true]'));
    await selected.focus();
    await write(first, 'Er du der?');
    await mine(astrid).first().getByText('Har ventet på svar i under ett minutt').waitFor();
    await isFocused(selected);
    await astrid.getByRole('button', { name: 'Avslutt samtalen' }).click();
    await astrid.getByRole('button', { name: 'Avslutt', exact: true }).click();
    await astrid.getByText('Samtalen er avsluttet. Den slettes av seg selv.').waitFor();
    await isFocused(astrid.getByRole('heading', { name: 'Anonym' }));
    await leave(first);
    await second.page().close();
  });

  it('hears one tone from two tabs, and none from the conversation that is looked at', async () => {
    const astrid = await desk('Astrid');
    const context = astrid.context();
    await context.addInitScript(() => {
      const start = OscillatorNode.prototype.start;
      OscillatorNode.prototype.start = function (this: OscillatorNode, when?: number) {
        document.documentElement.dataset.tones = String(
          Number(document.documentElement.dataset.tones ?? 0) + 1,
        );
        start.call(this, when);
      };
    });
    const tones = (page: Page) => page.evaluate(() => Number(document.documentElement.dataset.tones ?? 0));
    await astrid.reload();
    const other = await context.newPage();
    await signIn(other, demo(), 'Astrid');
    for (const page of [other, astrid]) {
      await page.bringToFront();
      await page.getByLabel('Lyd ved nye meldinger').check();
      expect(await tones(page)).toBe(1);
    }
    const chat = await seeker('Om fagbrev');
    await expect.poll(() => tones(astrid)).toBe(2);
    await take(astrid, 'Om fagbrev');
    await write(chat, 'Er du der?');
    await astrid.getByRole('log').getByText('Er du der?').waitFor();
    const late = await seeker('Om omskolering');
    await expect.poll(() => tones(astrid)).toBe(3);
    expect(await tones(other)).toBe(1);
    await leave(chat, late);
  });

  it('is told of a conversation that a colleague hands over, and of one that has gone back to the queue', async () => {
    const astrid = await desk('Astrid');
    const bilal = await desk('Bilal');
    const chat = await seeker('Om fagbrev');
    await take(astrid, 'Om fagbrev');
    await bilal.getByText('Kollegene dine har én samtale nå.').waitFor();
    await astrid.getByRole('button', { name: 'Overfør' }).click();
    await astrid.getByRole('button', { name: 'Bilal' }).click();
    await astrid.getByRole('status').getByText('Bilal har tatt over samtalen.').waitFor();
    await isFocused(astrid.getByRole('heading', { name: 'Mine samtaler' }));
    await bilal.getByRole('status').getByText('Overført til deg: Anonym.').waitFor();
    await expect.poll(() => bilal.title()).toBe('(1) Veilederpult');
    await mine(bilal).getByText('Overført til deg').click();
    await expect.poll(() => bilal.title()).toBe('Veilederpult');
    await reply(bilal).fill('Her er jeg');

    // The same counsellor in another browser gives it back.
    const elsewhere = await desk('Bilal');
    await mine(elsewhere).first().click();
    await elsewhere.getByRole('button', { name: 'Overfør' }).click();
    await elsewhere.getByRole('button', { name: /^Tilbake til køen, først/ }).click();
    await bilal.getByText(/^Samtalen er tilbake i køen/).waitFor();
    await bilal.getByRole('button', { name: 'Ta samtalen igjen' }).click();
    await expect.poll(() => reply(bilal).inputValue()).toBe('Her er jeg');
    await leave(chat);
  });

  it('reads beside a file why it can’t be sent, and takes it away', async () => {
    refusals.push(422);
    const astrid = await desk('Astrid');
    const chat = await seeker('Om fagbrev');
    await take(astrid, 'Om fagbrev');
    const chosen = astrid.getByRole('group', { name: 'Fil som ikke er sendt' });
    await astrid.getByLabel('Legg ved fil').setInputFiles(file('notat.txt', 'Bare tekst'));
    await chosen.getByRole('button', { name: 'Send filen' }).click();
    await chosen.getByRole('alert').getByText(/fil/i).waitFor();
    await chosen.getByRole('button', { name: 'Prøv igjen' }).waitFor();
    await astrid
      .getByLabel('Legg ved fil')
      .setInputFiles(file('stor.pdf', Buffer.alloc(10_000_001, '%PDF-1.7 ')));
    await chosen.getByRole('button', { name: 'Send filen' }).click();
    await chosen
      .getByRole('alert')
      .getByText(/stor|MB/i)
      .waitFor();
    await chosen.getByRole('button', { name: 'Ta bort' }).click();
    expect(await chosen.count()).toBe(0);
    await leave(chat);
  });

  it('has no axe violation with a file chosen and the dialogs open', async () => {
    // The checker itself needs what the policy forbids.
    const context = await browser().newContext({ locale: 'nb-NO', bypassCSP: true });
    const lenient = await context.newPage();
    lenient.setDefaultTimeout(20_000);
    await signIn(lenient, demo(), 'Astrid');
    const chat = await seeker('Om fagbrev');
    await take(lenient, 'Om fagbrev');
    await lenient.getByLabel('Legg ved fil').setInputFiles(file('cv.pdf', '%PDF-1.7 en cv'));
    expect(await axeViolations(lenient), 'a file').toEqual([]);
    await lenient.getByRole('button', { name: 'Overfør' }).click();
    expect(await axeViolations(lenient), 'who takes over').toEqual([]);
    await lenient.keyboard.press('Escape');
    await lenient.getByRole('button', { name: 'Avslutt samtalen' }).click();
    await lenient.getByText('Avslutt på grunn av trakassering').click();
    expect(await axeViolations(lenient), 'the end').toEqual([]);
    await context.close();
    await leave(chat);
  });
});
