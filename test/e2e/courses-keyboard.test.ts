import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { Listener } from '../support/listener.js';
import { useDemo } from '../support/use-demo.js';
import { leftOnDevice, openWatchedPage, type WatchedPage } from '../support/watched-page.js';

/** The whole way with the keyboard alone, and by nothing but what a screen reader says of where focus is. */
describe('a course for somebody who listens and uses the keyboard alone', () => {
  const { demo, browser } = useDemo();
  let watched: WatchedPage;
  let page: Page;
  let listener: Listener;

  beforeAll(async () => {
    watched = await openWatchedPage(await browser().newContext({ locale: 'nb-NO' }));
    ({ page } = watched);
    await page.goto(`${demo().addresses.sites}/fylket/kurs.html`);
    await page.getByRole('heading', { name: 'Jobbsøkerkurs: CV og søknad' }).waitFor();
    listener = await Listener.open(page);
  });

  const hears = (words: RegExp) =>
    expect.poll(() => listener.focus(), { message: String(words), timeout: 10_000 }).toMatch(words);

  /** Goes on with Tab until that is heard; nobody goes on for ever. */
  const tabTo = async (words: RegExp) => {
    const heard: string[] = [];
    for (let presses = 0; presses < 60; presses++) {
      const now = await listener.focus();
      if (words.test(now)) return;
      heard.push(now);
      await page.keyboard.press('Tab');
    }
    throw new Error(`Not heard: ${String(words)} in ${heard.join(' | ')}`);
  };

  const press = async (target: RegExp) => {
    await tabTo(target);
    await page.keyboard.press('Enter');
  };

  const write = async (field: RegExp, text: string) => {
    await tabTo(field);
    await page.keyboard.type(text);
  };

  it('leads from the list into a course, to a place on it, and out of it again', async () => {
    expect(await listener.focus()).toBe('nothing');
    await page.getByRole('heading', { level: 1 }).click();
    await press(/^link "Jobbsøkerkurs: CV og søknad"/);
    await hears(/^heading "Jobbsøkerkurs: CV og søknad" level=2/);
    await tabTo(/^link "Meld deg på"/);
    await tabTo(/^button "Legg i kalenderen"/);
    await tabTo(/^button "Del kurset"/);
    await tabTo(/^link "Vis på kart: /);
    await tabTo(/^DisclosureTriangle "Få kursene i kalenderen din" expanded=false/);
    await page.keyboard.press('Enter');
    await tabTo(/^link "Abonner på kalenderen"/);
    await tabTo(/^textbox "Adressen til kalenderen"/);
    await page.goBack();
    await hears(/^link "Jobbsøkerkurs: CV og søknad"/);
    await page.keyboard.press('Enter');
    await hears(/^heading "Jobbsøkerkurs: CV og søknad" level=2/);
    await press(/^link "Meld deg på"/);
    await hears(/^heading "Meld deg på" level=2/);
    await press(/^button "Meld deg på"/);
    await hears(/^group "For å gå videre må du rette opp følgende feil"/);
    await press(/^link "Skriv navnet ditt\."/);
    await hears(/^textbox "Navn" invalid=true \(Skriv navnet ditt\.\)/);
    await page.keyboard.type('Kim');
    await write(/^textbox "E-post"/, 'kim@example.no');
    await press(/^button "Meld på en person til"/);
    await hears(/^textbox "Navn"/);
    await press(/^button "Slett person 2"/);
    await hears(/^button "Meld på en person til"/);
    await press(/^button "Meld deg på"/);
    await hears(/^heading "Du er påmeldt" level=2/);
    await press(/^button "Meld deg av"/);
    await hears(/^heading "Vil du melde deg av\?"/);
    await press(/^button "Ja, meld meg av"/);
    await hears(/^heading "Du er meldt av" level=2/);
    await press(/^link "Alle kurs"/);
    await hears(/^link "Jobbsøkerkurs: CV og søknad"/);
    expect(watched.complaints).toEqual([]);
    expect(await leftOnDevice(watched)).toEqual([]);
  });

  it('finds a course by typing and choosing, and gets all of them back', async () => {
    await tabTo(/^searchbox "Søk i kursene"|^textbox "Søk i kursene"/).catch(async () => {
      await page.getByRole('heading', { level: 1 }).click();
      await tabTo(/"Søk i kursene"/);
    });
    await page.keyboard.type('søknad');
    await expect
      .poll(() => page.getByRole('status').allTextContents())
      .toContainEqual(expect.stringMatching(/^\d+ treff$/));
    await tabTo(/^button "Flere filtre" expanded=false/);
    await page.keyboard.press('Enter');
    await hears(/^button "Flere filtre" expanded=true/);
    await tabTo(/^button "Nullstill"/);
    await page.keyboard.press('Enter');
    await hears(/"Søk i kursene"/);
    expect(new URL(page.url()).searchParams.get('guidance-q')).toBeNull();
    expect(watched.complaints).toEqual([]);
  });

  it('leaves search engines something to read, under the page’s strict policy', async () => {
    const block = page.locator('head script[type="application/ld+json"]');
    await expect.poll(() => block.count()).toBe(1);
    const { '@graph': graph } = JSON.parse((await block.textContent()) ?? '') as {
      '@graph': { '@type': string; name: string; startDate?: string }[];
    };
    expect(graph.map(({ name }) => name)).toContain('Jobbsøkerkurs: CV og søknad');
    for (const node of graph.filter((each) => each['@type'] === 'Event')) {
      expect(node.startDate).toMatch(/T\d\d:\d\d:00\+0[12]:00$/);
    }
    expect(watched.complaints).toEqual([]);
  });
});
