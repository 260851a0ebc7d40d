import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { Listener } from '../support/listener.js';
import { useDemo } from '../support/use-demo.js';
import { openWatchedPage } from '../support/watched-page.js';

/** The whole way with the keyboard alone, and by nothing but what a screen reader says of where focus is. */
describe('booking for somebody who listens and uses the keyboard alone', () => {
  const { demo, browser } = useDemo();
  let page: Page;
  let listener: Listener;
  const complaints: string[] = [];

  beforeAll(async () => {
    const watched = await openWatchedPage(await browser().newContext({ locale: 'nb-NO' }));
    ({ page } = watched);
    await page.goto(`${demo().addresses.sites}/fylket/bestill-time.html`);
    await page.getByRole('heading', { name: 'Hva vil du ha hjelp til?' }).waitFor();
    listener = await Listener.open(page);
    complaints.push(...watched.complaints);
  });

  const hears = (words: RegExp) =>
    expect.poll(() => listener.focus(), { message: String(words), timeout: 10_000 }).toMatch(words);

  /** Goes on with Tab until that is heard; nobody goes on for ever. */
  const tabTo = async (words: RegExp) => {
    const heard: string[] = [];
    for (let presses = 0; presses < 40; presses++) {
      const now = await listener.focus();
      if (words.test(now)) return;
      heard.push(now);
      await page.keyboard.press('Tab');
    }
    throw new Error(`Not heard: ${String(words)} in ${heard.join(' | ')}`);
  };

  const answer = async (words: RegExp) => {
    await tabTo(words);
    await page.keyboard.press('Space');
    await tabTo(/^button "Neste"/);
    await page.keyboard.press('Enter');
  };

  const write = async (field: RegExp, text: string) => {
    await tabTo(field);
    await page.keyboard.type(text);
  };

  const press = async (button: RegExp) => {
    await tabTo(button);
    await page.keyboard.press('Enter');
  };

  it('leads from the first question to an appointment, and to its cancelling', async () => {
    expect(await listener.focus()).toBe('nothing');
    await page.getByRole('heading', { name: 'Bestill time' }).click();
    await tabTo(/^radio/);
    await answer(/^radio "[^"]*minutter/);
    await hears(/^heading "Hvordan vil du møte oss\?" level=2 \(Steg 2 av 5\)/);
    await tabTo(/^radio/);
    for (let presses = 0; !(await listener.focus()).startsWith('radio "Video'); presses++) {
      expect(presses).toBeLessThan(8);
      await page.keyboard.press('ArrowDown');
    }
    await press(/^button "Neste"/);
    await hears(/^heading "Når vil du ha time\?" level=2 \(Steg 3 av 5\)/);
    await page
      .getByRole('radio', { name: /kl\.\s\d\d\.\d\d/ })
      .first()
      .waitFor();
    await answer(/^radio "[^"]* kl\.\s\d\d\.\d\d/);
    await hears(/^heading "Hvem er du\?" level=2 \(Steg 4 av 5\)/);
    await press(/^button "Neste"/);
    await hears(/^group "For å gå videre må du rette opp følgende feil"/);
    await press(/^link "Skriv navnet ditt\."/);
    await hears(/^textbox "Navn" invalid=true \(Skriv navnet ditt\.\)/);
    await page.keyboard.type('Kim');
    await write(/^textbox "E-post"/, 'kim@example.no');
    await press(/^button "Neste"/);
    await hears(/^heading "Stemmer dette\?" level=2 \(Steg 5 av 5\)/);
    await press(/^button "Bestill time"/);
    await hears(/^heading "Timen er bestilt" level=2/);
    await tabTo(/^link|^button "Legg i kalenderen"/);
    await press(/^button "Avbestill timen"/);
    await hears(/^heading "Vil du avbestille timen\?"/);
    await write(/^textbox "Vil du si hvorfor\?\s?Valgfritt"/, 'Jeg er syk.');
    await press(/^button "Ja, avbestill timen"/);
    await hears(/^heading "Timen er avbestilt" level=2/);
    expect(complaints).toEqual([]);
  });
});
