import type { Locator } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.js';
import { atTheDesk, openDesk } from '../support/desk-page.js';
import { useDemo } from '../support/use-demo.js';
import { openWatchedPage, type WatchedPage } from '../support/watched-page.js';

describe('the counsellors’ desk', () => {
  const { demo, browser } = useDemo();
  let opened: WatchedPage[];
  /** Answers that a test is about: the browser notes each on its console. */
  let refusal: number | undefined;

  beforeEach(() => {
    opened = [];
    refusal = undefined;
  });

  afterEach(async () => {
    for (const { page, complaints } of opened) {
      const others = complaints.filter((complaint) => !complaint.includes(`status of ${String(refusal)}`));
      expect(others).toEqual([]);
      await page.context().close();
    }
  });

  const desk = async (name: string) => {
    const watched = await atTheDesk(browser(), demo(), name);
    opened.push(watched);
    return watched.page;
  };

  /** A seeker on the county's page. */
  const seeker = async (path = '/fylket/') => {
    const watched = await openWatchedPage(await browser().newContext({ locale: 'nb-NO' }));
    opened.push(watched);
    watched.page.setDefaultTimeout(20_000);
    await watched.page.goto(`${demo().addresses.sites}${path}`);
    return watched.page;
  };

  /** A seeker who waits in the queue. */
  const waitingSeeker = async (): Promise<Locator> => {
    const chat = (await seeker()).locator('guidance-chat');
    await chat.getByRole('button', { name: 'Chat med en veileder' }).click();
    await chat.getByRole('button', { name: 'Start chat' }).click();
    await chat.getByLabel('Skriv en melding').waitFor();
    return chat;
  };

  it('says what is wrong with a code, and lets in with the right one', async () => {
    refusal = 401;
    const watched = await openDesk(browser(), demo());
    opened.push(watched);
    const { page } = watched;
    await page.getByRole('radio', { name: 'Bilal' }).check();
    await page.getByLabel('Kode').fill('feil');
    await page.getByRole('button', { name: 'Logg inn' }).click();
    await page.getByRole('alert').getByText('Koden stemmer ikke. Prøv igjen.').waitFor();
    expect(await page.getByRole('radio', { name: 'Bilal' }).isChecked()).toBe(true);
    await page.getByLabel('Kode').fill(demo().deskSecret);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Venter nå' }).waitFor();
  });

  it('opens and closes the chat for everybody', async () => {
    const astrid = await desk('Astrid');
    await astrid.getByRole('radio', { name: 'Stengt nå' }).check();
    await astrid.getByText(/^Chatten er stengt/).waitFor();
    const chat = (await seeker()).locator('guidance-chat');
    await chat.getByRole('button', { name: 'Chat med en veileder' }).click();
    await chat.getByRole('heading', { name: 'Chatten er stengt nå' }).waitFor();
    await astrid.getByRole('radio', { name: 'Åpen nå' }).check();
    await astrid.getByText(/^Chatten er åpen/).waitFor();
    await waitingSeeker();
    await astrid.getByRole('button', { name: 'Ta samtalen' }).click();
    await astrid.getByRole('log', { name: 'Samtalen' }).waitFor();
  });

  it('gives a conversation to one of two who take it at once, and tells the other who has it', async () => {
    refusal = 409;
    const desks = [await desk('Astrid'), await desk('Bilal')];
    await waitingSeeker();
    const takes = await Promise.all(
      desks.map((page) => page.getByRole('button', { name: 'Ta samtalen' }).elementHandle()),
    );
    await Promise.all(takes.map((take) => take.evaluate((button) => (button as HTMLElement).click())));
    const told = desks.map((page) => page.getByText(/^(Astrid|Bilal) har tatt samtalen\.$/));
    await expect
      .poll(async () => (await Promise.all(told.map((notice) => notice.count()))).sort())
      .toEqual([0, 1]);
  });

  it('shows what the seeker has answered while waiting, and works by keyboard alone', async () => {
    const colleague = await desk('Bilal');
    const chat = await waitingSeeker();
    await chat.getByText('Svar på noen spørsmål mens du venter').click();
    await chat.getByRole('radio', { name: 'Er i jobb' }).check();
    await chat.getByRole('button', { name: 'Send svarene' }).click();
    await chat.getByRole('heading', { name: /^Takk/ }).waitFor();
    const list = colleague.getByRole('navigation', { name: 'Samtaler' });
    await list.getByText('Er i jobb').waitFor();

    await list.getByRole('button', { name: 'Ta samtalen' }).focus();
    await colleague.keyboard.press('Enter');
    await colleague.getByLabel('Svar', { exact: true }).focus();
    await colleague.keyboard.type('Les mer på https://utdanning.no/ først.');
    await colleague.keyboard.press('Enter');
    const link = chat.getByRole('log').getByRole('link', { name: /utdanning\.no/ });
    expect(await link.getAttribute('rel')).toContain('noopener');

    await colleague.getByText('Send lenke', { exact: true }).focus();
    await colleague.keyboard.press('Enter');
    await colleague.getByRole('button', { name: /^Bestill time hos en veileder/ }).focus();
    await colleague.keyboard.press('Enter');
    await chat.getByRole('link', { name: /^Se ledige timer/ }).waitFor();

    await colleague.getByRole('button', { name: 'Avslutt samtalen' }).focus();
    await colleague.keyboard.press('Enter');
    await colleague.getByRole('button', { name: 'Avslutt', exact: true }).focus();
    await colleague.keyboard.press('Enter');
    await chat.getByRole('heading', { name: 'Veilederen har avsluttet chatten' }).waitFor();
    await chat.getByRole('link', { name: 'Bestill time hos en veileder' }).waitFor();
  });

  it('keeps a link that leads to no web page from being sent', async () => {
    refusal = 422;
    const astrid = await desk('Astrid');
    const chat = await waitingSeeker();
    await astrid.getByRole('button', { name: 'Ta samtalen' }).last().click();
    await astrid.getByText('Send lenke', { exact: true }).click();
    await astrid.getByLabel('Adresse').fill('javascript:alert(1)');
    await astrid.getByLabel('Tekst').fill('Trykk her');
    await astrid.getByRole('button', { name: 'Send lenken' }).click();
    await astrid.getByRole('status').getByText(/./).first().waitFor();
    expect(await astrid.getByLabel('Tekst').inputValue()).toBe('Trykk her');
    expect(await chat.getByText('Trykk her').count()).toBe(0);
  });

  it('has a question by e-mail until somebody has dealt with it', async () => {
    const astrid = await desk('Astrid');
    await astrid.getByRole('radio', { name: 'Stengt nå' }).check();
    // The switch stands at once where it was put; that it holds for others, this says.
    await astrid.getByText(/^Chatten er stengt/).waitFor();
    const chat = (await seeker()).locator('guidance-chat');
    await chat.getByRole('button', { name: 'Chat med en veileder' }).click();
    await chat.getByText('Få svar på e-post').click();
    await chat.getByLabel('Hva lurer du på?').fill('Når er neste CV-kurs?');
    await chat.getByLabel('E-post', { exact: true }).fill('kim@example.no');
    await chat.getByRole('button', { name: 'Send spørsmålet' }).click();
    await chat.getByRole('heading', { name: 'Spørsmålet er sendt' }).waitFor();
    await astrid.getByText('Når er neste CV-kurs?').waitFor();
    await astrid.getByRole('button', { name: 'Slett spørsmålet fra kim@example.no' }).click();
    await astrid.getByText('Ingen spørsmål venter på svar.').waitFor();
    await astrid.getByRole('radio', { name: 'Åpen nå' }).check();
  });

  it('has no axe violation, signed out, at work and in a conversation', async () => {
    // The checker itself needs what the policy forbids.
    const context = await browser().newContext({ locale: 'nb-NO', bypassCSP: true });
    const lenient = await context.newPage();
    lenient.setDefaultTimeout(20_000);
    await lenient.goto(`${demo().addresses.desk}/`);
    await lenient.getByRole('radio', { name: 'Bilal' }).check();
    expect(await axeViolations(lenient), 'signed out').toEqual([]);
    await lenient.getByLabel('Kode').fill(demo().deskSecret);
    await lenient.keyboard.press('Enter');
    await lenient.getByRole('heading', { name: 'Venter nå' }).waitFor();
    await waitingSeeker();
    await lenient.getByRole('button', { name: 'Ta samtalen' }).first().waitFor();
    expect(await axeViolations(lenient), 'at work').toEqual([]);
    await lenient.getByRole('button', { name: 'Ta samtalen' }).first().click();
    await lenient.getByRole('log', { name: 'Samtalen' }).waitFor();
    await lenient.getByText('Send lenke', { exact: true }).click();
    expect(await axeViolations(lenient), 'in a conversation').toEqual([]);
    await context.close();
  });
});
