import type { Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { basePath } from '../../demo/server/addresses.js';
import type { Target } from '../conformance/arrangements.js';
import { people, register } from '../../demo/conformance/courses-steps.js';
import { axeViolations } from '../support/axe.js';
import { atTheDesk, focused, signIn } from '../support/desk-page.js';
import { outboxLetters } from '../support/outbox-letters.js';
import { useDemo } from '../support/use-demo.js';
import type { WatchedPage } from '../support/watched-page.js';

describe('the courses at the desk', () => {
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

  const watchedDesk = async (name: string): Promise<WatchedPage> => {
    const watched = await atTheDesk(browser(), demo(), name);
    opened.push(watched);
    return watched;
  };
  const desk = async (name: string): Promise<Page> => (await watchedDesk(name)).page;

  const goTo = async (page: Page, id: string): Promise<void> => {
    await page.goto(`${demo().addresses.desk}/#kurs/${id}`);
    await page.getByRole('heading', { name: /^Påmeldte/ }).waitFor();
  };
  const said = (page: Page, words: string | RegExp) => page.getByRole('status').getByText(words).waitFor();
  const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

  it('lists the courses to come and those that are over, and leads to one and back', async () => {
    const astrid = await desk('Astrid');
    await astrid.getByRole('link', { name: 'Kurs' }).click();
    const interviews = row(astrid, 'Digitale jobbintervju');
    await interviews.getByText('Fullt, venteliste').waitFor();
    await interviews.getByText('15 av 15').waitFor();
    await astrid.getByLabel('Søk i titler').fill('jobbINTERVJU');
    await row(astrid, 'Jobbklubben').waitFor({ state: 'detached' });
    await interviews.getByRole('link').click();
    await astrid.getByRole('heading', { level: 2, name: /jobbintervju/ }).waitFor();
    await astrid.reload();
    await astrid.getByRole('heading', { name: 'Venteliste 3' }).waitFor();
    expect(await astrid.title()).toContain('Kurs');
    await astrid.getByRole('link', { name: 'Alle kurs' }).click();
    await row(astrid, 'Jobbklubben').waitFor();
    await astrid.getByRole('link', { name: 'Tidligere' }).click();
    await astrid.getByRole('heading', { level: 2, name: 'Tidligere kurs' }).waitFor();
    await astrid.goBack();
    await row(astrid, 'Jobbklubben').waitFor();
  });

  it('notes who came by keyboard alone, takes it back, and a colleague sees it', async () => {
    const marit = await desk('Marit');
    await goTo(marit, 'jobbklubb');
    const first = marit.getByRole('group', { name: 'Møtte Amina?' });
    await first.getByRole('button', { name: 'Møtte', exact: true }).focus();
    await marit.keyboard.press('Enter');
    await marit.keyboard.press('ArrowDown');
    await marit.keyboard.press('Enter');
    await marit.keyboard.press('ArrowDown');
    await marit.keyboard.press('Tab');
    await marit.keyboard.press('Enter');
    const pressed = (name: string, choice: string) =>
      marit
        .getByRole('group', { name: `Møtte ${name}?` })
        .getByRole('button', { name: choice, exact: true, pressed: true });
    await pressed('Amina', 'Møtte').waitFor();
    await pressed('Anders', 'Møtte').waitFor();
    await pressed('Berit', 'Møtte ikke').waitFor();
    expect(await focused(marit)).toBe('Møtte ikke');
    await marit.getByRole('button', { name: 'Resten møtte (6)' }).focus();
    await marit.keyboard.press('Enter');
    await said(marit, '6 personer er ført som møtt.');
    await pressed('Elin', 'Møtte').waitFor();
    await expect.poll(() => focused(marit)).toBe('Angre');
    await marit.keyboard.press('Enter');
    await pressed('Elin', 'Møtte').waitFor({ state: 'detached' });
    await marit.getByText('2 av 9 møtte, 6 ikke ført').waitFor();
    await pressed('Berit', 'Møtte ikke').press('Enter');
    await marit.getByText('2 av 9 møtte, 7 ikke ført').waitFor();
    await marit.getByRole('button', { name: 'Resten møtte (7)' }).waitFor();
    const bilal = await desk('Bilal');
    await goTo(bilal, 'jobbklubb');
    await bilal.getByText('2 av 9 møtte, 7 ikke ført').waitFor();
  });

  it('shows who registers within seconds, those who belong together under one head, and loses no focus', async () => {
    const bilal = await desk('Bilal');
    await goTo(bilal, 'working-life');
    const download = bilal.getByRole('button', { name: /^Last ned/ });
    await download.focus();
    const [one, other] = people(2).map(({ email }, index) => ({
      name: ['Tiril', 'Ulrik'][index] ?? '',
      email,
    }));
    if (!one || !other) throw new Error('Two people.');
    await register(target, 'working-life', { participants: [one, other] });
    await bilal.getByRole('rowheader', { name: /^Meldt på sammen: 2 personer/ }).waitFor();
    await row(bilal, 'Ulrik').getByRole('link', { name: other.email }).waitFor();
    expect(await focused(bilal)).toMatch(/^Last ned/);
  });

  it('cancels a session with a word to all, by keyboard alone, and the words stand in the outbox', async () => {
    const ingrid = await desk('Ingrid');
    await goTo(ingrid, 'realkompetanse');
    await ingrid.getByRole('button', { name: 'Avlys', exact: true }).first().focus();
    await ingrid.keyboard.press('Enter');
    const dialog = ingrid.getByRole('dialog', { name: 'Vil du avlyse samlingen?' });
    await dialog.getByText('6 personer får beskjed: 6 påmeldte.').waitFor();
    await ingrid.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await focused(ingrid)).toBe('Avlys');
    await ingrid.keyboard.press('Enter');
    await dialog.getByLabel('Beskjed til alle det gjelder').focus();
    await ingrid.keyboard.type('Kurslederen er syk.');
    await ingrid.keyboard.press('Tab');
    await ingrid.keyboard.press('Enter');
    await said(ingrid, /^Samlingen er avlyst\./);
    const sessions = ingrid.getByRole('region', { name: 'Samlinger' }).getByRole('listitem');
    await sessions.filter({ hasText: 'Avlyst' }).getByRole('button', { name: 'Sett ny tid' }).waitFor();
    await ingrid.getByText(/^Endret av Ingrid .*«Kurslederen er syk\.»$/).waitFor();
    await outboxLetters(demo().addresses, {
      subject: /En samling er avlyst/,
      words: 'Kurslederen er syk.',
      count: 6,
    });
  });

  it('moves a session, and keeps what was typed when a colleague was faster', async () => {
    refusal = 409;
    const [samira, jonas] = [await desk('Samira'), await desk('Jonas')];
    for (const page of [samira, jonas]) {
      await goTo(page, 'cv-og-soknad');
      await page.getByRole('button', { name: 'Flytt', exact: true }).click();
    }
    const move = (page: Page) => page.getByRole('dialog', { name: 'Flytt samlingen' });
    await move(samira).getByLabel('Beskjed til alle det gjelder').fill('Vi møtes senere på dagen.');
    await move(samira).getByLabel('Fra klokken').fill('15:00');
    await move(samira).getByLabel('Til klokken').fill('01:00');
    await move(samira).getByText('Samlingen slutter dagen etter').waitFor();
    await move(samira).getByLabel('Til klokken').fill('17:00');
    await move(jonas).getByLabel('Sted').selectOption({ label: 'Karrieresenteret i Moss' });
    await move(jonas).getByRole('button', { name: 'Flytt samlingen' }).click();
    await said(jonas, /^Samlingen er flyttet\./);
    await move(samira).getByRole('button', { name: 'Flytt samlingen' }).click();
    await samira.getByRole('alert').getByText('Kurset er endret i mellomtiden').waitFor();
    await move(samira).getByText('Karrieresenteret i Moss').first().waitFor();
    expect(await move(samira).getByLabel('Beskjed til alle det gjelder').inputValue()).toBe(
      'Vi møtes senere på dagen.',
    );
    expect(await move(samira).getByLabel('Fra klokken').inputValue()).toBe('15:00');
    await move(samira).getByRole('button', { name: 'Flytt samlingen' }).click();
    await said(samira, /^Samlingen er flyttet\./);
    const session = samira.getByRole('region', { name: 'Samling' }).getByRole('listitem');
    await session.getByText(/kl\. 15\.00–17\.00$/).waitFor();
    await session.getByText('Karrieresenteret i Moss').waitFor();
    await session.getByText('Flyttet').waitFor();
  });

  it('gives more places by keyboard, says who gets an offer, and takes somebody out who has called', async () => {
    const astrid = await desk('Astrid');
    await goTo(astrid, 'digitale-jobbintervju');
    await astrid.getByRole('button', { name: 'Endre antall plasser' }).focus();
    await astrid.keyboard.press('Enter');
    const dialog = astrid.getByRole('dialog', { name: 'Endre antall plasser' });
    await dialog.getByLabel('Antall plasser').focus();
    await astrid.keyboard.press('ControlOrMeta+a');
    await astrid.keyboard.type('17');
    await dialog.getByText('2 personer på ventelisten får tilbud om plass').waitFor();
    await astrid.keyboard.press('Enter');
    await said(astrid, /^Plassene er endret, og noen på ventelisten har fått tilbud\./);
    await astrid.getByRole('heading', { name: 'Har fått tilbud om plass 2' }).waitFor();
    await astrid.getByRole('heading', { name: 'Venteliste 1' }).waitFor();
    const offered = astrid.getByRole('region', { name: /^Har fått tilbud/ });
    await offered
      .getByRole('button', { name: /^Meld av / })
      .first()
      .click();
    const withdraw = astrid.getByRole('dialog', { name: /^Vil du melde av / });
    await withdraw.getByText('Plassen går til den neste på ventelisten.').waitFor();
    await withdraw.getByRole('button', { name: 'Meld av' }).click();
    await said(astrid, /er meldt av\./);
    await astrid.getByRole('heading', { name: 'Venteliste 0' }).waitFor();
    await astrid.getByText('Meldt av (1)').click();
    await astrid
      .getByRole('table', { name: 'Meldt av' })
      .getByRole('rowheader', { name: /^Petter/ })
      .waitFor();
  });

  it('cancels a course, and takes that back', async () => {
    const bilal = await desk('Bilal');
    await goTo(bilal, 'nettverk');
    await bilal.getByRole('button', { name: 'Avlys kurset' }).click();
    const dialog = bilal.getByRole('dialog', { name: 'Vil du avlyse kurset?' });
    await dialog.getByText('7 personer får beskjed').waitFor();
    await dialog.getByRole('button', { name: 'Avlys kurset' }).click();
    await said(bilal, /^Kurset er avlyst\./);
    await bilal.getByRole('button', { name: 'Avlys', exact: true }).waitFor({ state: 'detached' });
    await bilal.getByRole('button', { name: 'Ta tilbake avlysningen' }).click();
    await bilal.getByRole('dialog').getByRole('button', { name: 'Ta tilbake avlysningen' }).click();
    await said(bilal, /^Kurset holdes likevel\./);
  });

  it('saves the participants as a file, with the sign-in in no address', async () => {
    const { page, requests } = await watchedDesk('Ingrid');
    await goTo(page, 'foreldrekveld');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^Last ned/ }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^Deltakere .+ \d{4}-\d{2}-\d{2}\.csv$/);
    const asked = requests.filter((request) => request.includes('participants.csv'));
    expect(asked).toEqual([
      `GET ${demo().addresses.api}${basePath}/desk/courses/foreldrekveld/participants.csv`,
    ]);
  });

  it('prints a list to sign: names without addresses, and nothing to press', async () => {
    const page = await desk('Marit');
    await page.evaluate(() => {
      window.print = () => {
        document.title = 'printed';
      };
    });
    await goTo(page, 'foreldrekveld');
    await page.getByRole('button', { name: 'Skriv ut liste' }).click();
    await expect.poll(() => page.title()).toBe('printed');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const sheet = page.getByRole('region', { name: 'Deltakerliste' });
    await sheet.getByRole('columnheader', { name: 'Underskrift' }).waitFor();
    expect(await sheet.getByRole('row').count()).toBe(13);
    expect(await page.getByText('@example.no').locator('visible=true').count()).toBe(0);
    expect(await page.getByRole('button').count()).toBe(0);
  });

  it('has no axe violation in the list, a course and a dialog of each kind, in both looks, and fits a phone', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      // The checker itself needs what the policy forbids.
      const context = await browser().newContext({ locale: 'nb-NO', bypassCSP: true, colorScheme });
      const page = await context.newPage();
      await signIn(page, demo(), 'Astrid');
      await page.getByRole('link', { name: 'Kurs' }).click();
      await row(page, 'Jobbklubben').waitFor();
      expect(await axeViolations(page), 'the list').toEqual([]);
      await goTo(page, 'jobbklubb');
      expect(await axeViolations(page), 'a course').toEqual([]);
      // What differs in the dark are colours, which they share.
      const dialogs = ['Avlys', 'Flytt', 'Endre antall plasser', 'Flytt kurset til nett', 'Meld av Amina'];
      for (const name of colorScheme === 'dark' ? dialogs.slice(0, 1) : dialogs) {
        await page.getByRole('button', { name, exact: true }).first().click();
        await page.getByRole('dialog').getByRole('heading').waitFor();
        expect(await axeViolations(page), name).toEqual([]);
        await page.keyboard.press('Escape');
      }
      await page.setViewportSize({ width: 360, height: 740 });
      for (const hash of ['#kurs', '#kurs/jobbklubb']) {
        await page.goto(`${demo().addresses.desk}/${hash}`);
        await page.getByRole('heading', { name: /^(Påmeldte|Kommende)/ }).waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth), hash).toBe(360);
        expect(await axeViolations(page), `${hash} on a phone`).toEqual([]);
      }
      await context.close();
    }
  });
});
