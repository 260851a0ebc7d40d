import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.js';
import { chromiumArguments, ensureChromium } from '../support/chromium.js';
import { openCounty, type NewCounty } from '../support/new-county.js';
import { noPostgres } from '../support/postgres.js';

describe('a county that begins with an empty database', () => {
  let county: NewCounty | undefined;
  let browser: Browser;
  beforeAll(async () => {
    county = await openCounty();
    browser = await chromium.launch({ executablePath: ensureChromium(), args: [...chromiumArguments] });
  });
  beforeEach((context) => context.skip(!county, noPostgres));
  afterAll(async () => {
    await browser.close();
    await county?.stop();
  });

  const newPage = async (address: string): Promise<Page> => {
    // The checker itself needs what the policy forbids.
    const context = await browser.newContext({ locale: 'nb-NO', bypassCSP: true });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(address);
    return page;
  };

  it('has a working chat, a bookable service and an open course by the desk alone', async () => {
    const { desk: deskAddress = '', page: pageAddress = '', deskSecret = '' } = county ?? {};
    const desk = await newPage(deskAddress);
    await desk.getByRole('radio', { name: 'Administrator' }).check();
    await desk.getByLabel('Kode').fill(deskSecret);
    await desk.getByRole('button', { name: 'Logg inn' }).click();
    const save = async () => {
      await desk.getByRole('button', { name: 'Lagre', exact: true }).click();
      await desk.getByText('Det er lagret.').waitFor();
    };
    const begin = async (link: string) => {
      await desk
        .getByRole('navigation', { name: 'Veilederpult' })
        .getByRole('link', { name: 'Oppsett' })
        .click();
      // After the desk's own menu, which leads to courses, too.
      await desk.getByRole('link', { name: link, exact: true }).last().click();
    };
    const add = async (part: string, one: string) => {
      await begin(part);
      await desk.getByRole('link', { name: `Legg til ${one}` }).click();
    };

    // What the service is. Nothing can be offered before people can read what becomes of what they write.
    await begin('Om tjenesten');
    await desk.getByLabel('Hva tjenesten heter').fill('Karrieresenter Nordland');
    expect(await desk.getByLabel('Tidssone').inputValue()).toBe('Europe/Oslo');
    await desk.getByLabel('Dere har chat').check();
    await desk.getByLabel('Timer kan bestilles').check();
    await desk.getByLabel('Dere har kurs').check();
    await desk.getByRole('button', { name: 'Lagre', exact: true }).click();
    const summary = desk.getByRole('group', { name: 'Dette må rettes før det kan lagres' });
    await summary.getByRole('link', { name: /^Adressen til personvernerklæringen: / }).click();
    await desk.keyboard.type('https://www.example.no/personvern');
    expect(await axeViolations(desk)).toEqual([]);
    await save();

    // What is written is there after a reload.
    await add('Tjenester', 'tjeneste');
    await desk.getByLabel('Navn', { exact: true }).fill('Karrieresamtale');
    await desk.reload();
    await desk.getByText('Her er det du skrev sist').waitFor();
    expect(await desk.getByLabel('Navn', { exact: true }).inputValue()).toBe('Karrieresamtale');
    await desk.getByLabel('Beskrivelse', { exact: true }).fill('En samtale om veien videre.');
    await desk.getByRole('checkbox', { name: 'Oppmøte' }).uncheck();
    await desk.getByRole('checkbox', { name: 'Telefon' }).check();
    await save();

    await add('Veiledere', 'veileder');
    await desk.getByLabel('Navn', { exact: true }).fill('Åse');
    await save();

    await add('Arbeidstider', 'arbeidstid');
    await desk.getByRole('combobox', { name: 'Veileder' }).selectOption('Åse');
    await desk.getByRole('checkbox', { name: 'Karrieresamtale' }).check();
    await save();

    await add('Kurs', 'kurs');
    await desk.getByLabel('Vis kurset på nettsidene').check();
    await desk.getByLabel('Tittel', { exact: true }).fill('Jobbsøkerkurs');
    await desk.getByLabel('Kort om kurset', { exact: true }).fill('Du lager en CV.');
    await desk.getByRole('button', { name: 'Legg til en samling' }).click();
    const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    await desk.getByLabel('Dato', { exact: true }).fill(soon);
    await desk.getByLabel('Kurset har et bilde').check();
    await desk.getByLabel('Adressen til bildet').fill('http://www.example.no/kurs.jpg');
    await desk.getByRole('button', { name: 'Lagre', exact: true }).click();
    await summary.getByRole('link', { name: /^Adressen til bildet: .*https:/ }).click();
    await desk.getByLabel('Adressen til bildet').fill('https://www.example.no/kurs.jpg');
    await desk.getByRole('textbox', { name: /^Hva bildet viser/ }).fill('En gruppe rundt et bord');
    await save();

    await desk.getByRole('radio', { name: 'Åpen nå' }).check();
    await asSeeker(await newPage(pageAddress));
  }, 60_000);
});

/** Chats, books and registers on a partner's page. */
async function asSeeker(page: Page): Promise<void> {
  const booking = page.locator('guidance-booking');
  const next = booking.getByRole('button', { name: 'Neste', exact: true });
  const headings = async () => (await booking.getByRole('heading').allInnerTexts()).join();
  await booking
    .getByRole('radio', { name: /kl\. \d\d\.\d\d/ })
    .or(next)
    .first()
    .waitFor();
  while (!(await booking.getByLabel('Navn').isVisible())) {
    const time = booking.getByRole('radio', { name: /kl\. \d\d\.\d\d/ }).first();
    // The times come later than the step.
    if ((await headings()).includes('Når vil du ha time')) await time.waitFor();
    if (await time.isVisible()) await time.check();
    else if (await booking.getByRole('radio').first().isVisible())
      await booking.getByRole('radio').first().check();
    const before = await headings();
    await next.click();
    await expect.poll(headings).not.toBe(before);
  }
  await booking.getByLabel('Navn').fill('Kim');
  await booking.getByLabel('Telefon').fill('22 24 96 01');
  await next.click();
  await booking.getByRole('button', { name: 'Bestill time' }).click();
  await booking.getByRole('heading', { name: 'Timen er bestilt' }).waitFor();

  const courses = page.locator('guidance-courses');
  await courses.getByRole('link', { name: 'Meld deg på: Jobbsøkerkurs' }).click();
  await courses.getByLabel('Navn').fill('Kim');
  await courses.getByLabel('E-post').fill('kim@example.no');
  await courses.getByRole('button', { name: 'Meld deg på', exact: true }).click();
  await courses.getByRole('heading', { name: /^Du er påmeldt/ }).waitFor();

  const chat = page.locator('guidance-chat');
  await chat.getByRole('button', { name: 'Chat med en veileder' }).click();
  await chat.getByRole('button', { name: 'Start chat' }).click();
  await chat.getByLabel('Skriv en melding').waitFor();
}
