import type { Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { basePath } from '../../demo/server/addresses.js';
import type { Slot } from '../../src/contract/booking.js';
import type { Target } from '../conformance/arrangements.js';
import { book, slots, type Booked } from '../../demo/conformance/booking-steps.js';
import { dateOf } from '../../demo/conformance/desk-steps.js';
import { axeViolations } from '../support/axe.js';
import { atTheDesk, signIn } from '../support/desk-page.js';
import { outboxLetters } from '../support/outbox-letters.js';
import { useDemo } from '../support/use-demo.js';
import type { WatchedPage } from '../support/watched-page.js';

describe('the calendar at the desk', () => {
  const { demo, browser } = useDemo();
  let target: Target;
  let opened: WatchedPage[];
  /** An answer that a test is about: the browser notes it on its console. */
  let refusal: number | undefined;

  beforeAll(() => {
    const url = `${demo().addresses.api}${basePath}`;
    target = {
      request: (path, init) => fetch(url + path, init),
      mayWrite: true,
      deskSecret: demo().deskSecret,
    };
  });

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

  const desk = async (name: string): Promise<Page> => {
    const watched = await atTheDesk(browser(), demo(), name);
    opened.push(watched);
    return watched.page;
  };

  /** The free talks by video of a counsellor's day, the so manieth from the end of what can be booked. */
  const freeDay = async (counsellor: string, fromEnd: number): Promise<{ date: string; free: Slot[] }> => {
    const all = await slots(target, {
      service: 'career-talk',
      channel: 'video',
      counsellor,
      from: later(30),
    });
    const dates = [...new Set(all.map(dateOf))];
    const date = dates.at(-fromEnd) ?? '';
    return { date, free: all.filter((slot) => dateOf(slot) === date) };
  };
  const later = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

  const bookFor = (slot: Slot | undefined, name: string, more: object = {}): Promise<Booked> => {
    if (!slot) throw new Error('No slot.');
    const email = `${name.toLowerCase()}@example.no`;
    return book(target, slot, { contact: { name, email, phone: '48 01 63 17' }, ...more });
  };

  const goTo = (page: Page, address: string) => page.goto(`${demo().addresses.desk}/#kalender/${address}`);
  const card = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

  it('shows a day, keeps it over a reload, and steps to the next and back', async () => {
    const { date, free } = await freeDay('astrid', 1);
    await bookFor(free[0], 'Kari', {
      interpreter: { language: 'so', form: 'phone' },
      answers: { situation: 'looking' },
      note: 'Jeg kommer med barn.',
    });
    const astrid = await desk('Astrid');
    await astrid.getByRole('link', { name: 'Kalender' }).click();
    await astrid.getByRole('main').getByRole('heading', { level: 2 }).waitFor();
    await astrid.getByLabel('Dato').fill(date);
    await astrid.getByLabel('Dato').press('Enter');
    const kari = card(astrid, 'Kari');
    for (const words of ['Tolk: somali, på telefon', 'Søker jobb', 'Jeg kommer med barn.', 'Karrieresamtale'])
      await kari.getByText(words).waitFor();
    await kari.getByRole('link', { name: /^Bli med i videomøtet/ }).waitFor();
    const title = await astrid.getByRole('heading', { level: 2 }).first().textContent();
    await astrid.reload();
    await kari.getByRole('heading', { name: 'Kari' }).waitFor();
    await astrid.getByRole('link', { name: 'Neste dag' }).click();
    await kari.waitFor({ state: 'detached' });
    await astrid.goBack();
    await kari.waitFor();
    expect(await astrid.getByRole('heading', { level: 2 }).first().textContent()).toBe(title);
    await astrid.getByRole('link', { name: 'Uke', exact: true }).click();
    await astrid.getByRole('heading', { level: 2, name: /^Uke \d+/ }).waitFor();
    await card(astrid, 'Kari').first().waitFor();
    expect(await astrid.title()).toContain('Kalender');
  });

  it('cancels for somebody with a word, by keyboard alone, and has the word to give', async () => {
    const { date, free } = await freeDay('bilal', 1);
    const contact = { name: 'Amina', phone: '48 01 63 17' };
    await bookFor(free[0], 'Amina', { language: 'nn', contact });
    const bilal = await desk('Bilal');
    await goTo(bilal, `dag/${date}/mine`);
    await card(bilal, 'Amina').getByRole('button', { name: 'Avlys' }).focus();
    await bilal.keyboard.press('Enter');
    const dialog = bilal.getByRole('dialog', { name: 'Vil du avlyse timen?' });
    await dialog.waitFor();
    await bilal.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await bilal.keyboard.press('Enter');
    await dialog.getByLabel('Hvorfor').focus();
    await bilal.keyboard.type('Syk');
    await bilal.keyboard.press('Tab');
    await bilal.keyboard.type('Ring oss for ein ny time.');
    await bilal.keyboard.press('Tab');
    await bilal.keyboard.press('Enter');
    await bilal.getByRole('status').getByText('Timen til Amina er avlyst.').waitFor();
    const focused = () =>
      bilal.evaluate(() => {
        const calendar = document.querySelector('desk-app')?.shadowRoot?.querySelector('desk-calendar');
        return calendar?.shadowRoot?.activeElement?.id;
      });
    await expect.poll(focused).toBe('calendar-name');
    await bilal.getByLabel('Vis avlyste').check();
    await card(bilal, 'Amina').getByText('Avlyst av Bilal: Syk').waitFor();

    await bilal.getByRole('link', { name: 'Beskjeder å gi' }).click();
    const notice = card(bilal, 'Amina');
    await notice
      .getByText(/^Timen din er dessverre avlyst/)
      .first()
      .click();
    await notice.getByText('Ring oss for ein ny time.').waitFor();
    const phone = await notice.getByRole('link', { name: 'Ring 48 01 63 17' }).getAttribute('href');
    expect(phone).toBe('tel:48016317');
    expect(await notice.getByRole('link', { name: 'Skriv e-post' }).count()).toBe(0);
    await notice.getByRole('button', { name: 'Gitt' }).click();
    await bilal.getByRole('heading', { name: 'Gitt det siste døgnet' }).waitFor();
    await card(bilal, 'Amina').getByRole('button', { name: 'Angre' }).click();
    await card(bilal, 'Amina').getByRole('button', { name: 'Gitt' }).waitFor();
  });

  it('sends by e-mail what can be sent, where the outbox shows it as it would have gone', async () => {
    const { free } = await freeDay('bilal', 2);
    await bookFor(free[0], 'Solveig', { language: 'nn' });
    const sent = { subject: /^Timen din er bestilt/, words: 'solveig@example.no' };
    const [letter] = await outboxLetters(demo().addresses, sent);
    const page = await browser().newPage({ locale: 'nb-NO' });
    await page.goto(`${demo().addresses.sites}/`);
    await page.getByRole('link', { name: 'lese dem i utboksen' }).click();
    await page.locator(`a[href="${new URL(letter?.address ?? '').pathname}"]`).click();
    const shown = page.frameLocator('iframe');
    await shown.getByRole('heading', { level: 1, name: /^Timen din er bestilt/ }).waitFor();
    const [invitation] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'invite.ics' }).click(),
    ]);
    expect(invitation.suggestedFilename()).toBe('invite.ics');
    expect(await axeViolations(page)).toEqual([]);
    await page.close();
  });

  it('moves for somebody, and keeps what was typed when a colleague was faster', async () => {
    refusal = 409;
    const { date, free } = await freeDay('ingrid', 1);
    await bookFor(free[0], 'Leif');
    const ingrid = await desk('Ingrid');
    await goTo(ingrid, `dag/${date}/mine`);
    await card(ingrid, 'Leif').getByRole('button', { name: 'Flytt' }).click();
    const dialog = ingrid.getByRole('dialog', { name: 'Flytt timen' });
    await dialog.getByLabel('Hos hvem').selectOption({ label: 'Ingrid' });
    const times = dialog.getByRole('group', { name: 'Ledige tider' }).getByRole('radio');
    await times.first().check();
    await dialog.getByLabel('Beskjed til Leif').fill('Vi må flytte timen.');
    await bookFor(free[1], 'Rask');
    await dialog.getByRole('button', { name: 'Flytt timen' }).click();
    await dialog.getByText('Noen andre var raskere.').waitFor();
    expect(await dialog.getByLabel('Beskjed til Leif').inputValue()).toBe('Vi må flytte timen.');
    await expect.poll(() => times.count()).toBeGreaterThan(0);
    await times.first().check();
    await dialog.getByRole('button', { name: 'Flytt timen' }).click();
    await ingrid.getByRole('status').getByText('Timen til Leif er flyttet.').waitFor();
  });

  it('sees what a colleague does within seconds, and says so when it is too late', async () => {
    refusal = 409;
    const { date, free } = await freeDay('jonas', 1);
    await bookFor(free[0], 'Olga');
    const [jonas, marit] = [await desk('Jonas'), await desk('Marit')];
    await goTo(jonas, `dag/${date}/mine`);
    await goTo(marit, `dag/${date}/jonas`);
    await card(marit, 'Olga').getByRole('button', { name: 'Avlys' }).click();
    await card(jonas, 'Olga').getByRole('button', { name: 'Avlys' }).click();
    await jonas.getByRole('button', { name: 'Avlys timen' }).click();
    await card(jonas, 'Olga').waitFor({ state: 'detached' });
    await marit.getByLabel('Beskjed til Olga').fill('Beklager.');
    await marit.getByRole('button', { name: 'Avlys timen' }).click();
    await marit.getByRole('alert').getByText('Timen er avbestilt eller avlyst i mellomtiden.').waitFor();
    expect(await marit.getByLabel('Beskjed til Olga').inputValue()).toBe('Beklager.');
    await marit.getByRole('button', { name: 'Behold timen' }).click();
    await card(marit, 'Olga').waitFor({ state: 'detached' });
  });

  it('blocks time once nothing is in the way, and a whole day of somebody who is ill', async () => {
    refusal = 409;
    const { date, free } = await freeDay('samira', 1);
    await bookFor(free[0], 'Per');
    const astrid = await desk('Astrid');
    await goTo(astrid, `dag/${date}/samira`);
    await card(astrid, 'Per').waitFor();
    await astrid.getByRole('button', { name: 'Sperr tid' }).click();
    await astrid.getByRole('button', { name: 'Sperr tiden' }).click();
    await astrid.getByRole('alert').getByText('ingenting er sperret').waitFor();
    await astrid.getByRole('dialog').getByRole('link', { name: /Per$/ }).click();
    await astrid.getByRole('button', { name: 'Flytt eller avlys en hel dag' }).click();
    const dialog = astrid.getByRole('dialog', { name: 'Flytt eller avlys en hel dag' });
    await dialog.getByText('Det gjelder én person').waitFor();
    await dialog.getByRole('radio', { name: 'Avlys alle timene' }).check();
    await dialog.getByRole('button', { name: 'Ordne dagen' }).click();
    await astrid.getByRole('status').getByText('1 person har fått timen avlyst. Dagen er sperret.').waitFor();
    await astrid.getByRole('heading', { name: 'Sperret tid' }).waitFor();
    await astrid.getByRole('button', { name: 'Opphev sperringen' }).click();
    await astrid.getByText('Ingen timer denne dagen.').waitFor();
  });

  it('keeps what was typed about a whole day when it is another counsellor’s or another day', async () => {
    const { date, free } = await freeDay('marit', 2);
    await bookFor(free[0], 'Siri');
    const astrid = await desk('Astrid');
    await goTo(astrid, `dag/${date}/marit`);
    await astrid.getByRole('button', { name: 'Flytt eller avlys en hel dag' }).click();
    const dialog = astrid.getByRole('dialog', { name: 'Flytt eller avlys en hel dag' });
    const word = dialog.getByLabel('Beskjed til alle det gjelder');
    await word.fill('Ring oss for en ny time.');
    await dialog.getByLabel('Hvorfor').fill('Syk');
    await dialog.getByRole('radio', { name: 'Avlys alle timene' }).check();
    await dialog.getByLabel('Dato').fill(later(400));
    await dialog.getByText('Ingen har time den dagen.').waitFor();
    await word.waitFor({ state: 'hidden' });
    await dialog.getByLabel('Dato').fill(date);
    await word.waitFor();
    expect(await word.inputValue()).toBe('Ring oss for en ny time.');
    expect(await dialog.getByLabel('Hvorfor').inputValue()).toBe('Syk');
    expect(await dialog.getByRole('radio', { name: 'Avlys alle timene' }).isChecked()).toBe(true);
  });

  it('keeps the conversations as they were while one looks at the calendar', async () => {
    const astrid = await desk('Astrid');
    const mail = astrid.getByRole('heading', { name: 'Spørsmål på e-post' });
    await mail.waitFor();
    await astrid.getByRole('link', { name: 'Kalender' }).click();
    await mail.waitFor({ state: 'hidden' });
    await astrid.getByRole('link', { name: 'Samtaler' }).click();
    await mail.waitFor();
  });

  it('has no axe violation in a day, a week, a dialog of each kind and the words to give', async () => {
    const { date, free } = await freeDay('astrid', 2);
    await bookFor(free[0], 'Kim');
    // The checker itself needs what the policy forbids.
    const context = await browser().newContext({ locale: 'nb-NO', bypassCSP: true });
    const page = await context.newPage();
    await signIn(page, demo(), 'Astrid');
    await goTo(page, `dag/${date}/mine`);
    await card(page, 'Kim').waitFor();
    expect(await axeViolations(page), 'a day').toEqual([]);
    for (const name of ['Flytt', 'Avlys', 'Sperr tid', 'Flytt eller avlys en hel dag']) {
      await page.getByRole('button', { name, exact: true }).first().click();
      await page.getByRole('dialog').getByLabel('Hvorfor').waitFor();
      expect(await axeViolations(page), name).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await goTo(page, `uke/${date}/alle`);
    await card(page, 'Kim').first().waitFor();
    expect(await axeViolations(page), 'a week').toEqual([]);
    await page.getByRole('link', { name: 'Beskjeder å gi' }).click();
    await page.getByRole('button', { name: 'Gitt' }).first().waitFor();
    expect(await axeViolations(page), 'words to give').toEqual([]);
    await context.close();
  });
});
