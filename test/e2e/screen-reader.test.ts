import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { Counsellor } from '../faults/counsellor.js';
import { Listener } from '../support/listener.js';
import { useDemo } from '../support/use-demo.js';
import { openWatchedPage } from '../support/watched-page.js';

/** Something that a person does, where focus is then, and what is said aloud meanwhile, each once. */
interface Step {
  does: string;
  act: () => Promise<unknown>;
  focus?: string | RegExp;
  says?: readonly (string | RegExp)[];
}

describe('the chat for somebody who listens and uses the keyboard alone', () => {
  const { demo, browser } = useDemo();
  let counsellor: Counsellor;
  let page: Page;
  let listener: Listener;

  beforeAll(async () => {
    counsellor = await Counsellor.signIn(`${demo().addresses.api}/guidance/v1`, demo().deskSecret);
    ({ page } = await openWatchedPage(await browser().newContext({ locale: 'nb-NO' })));
    await page.goto(`${demo().addresses.sites}/fylket/`);
    await page.getByRole('button', { name: 'Chat med en veileder' }).waitFor();
    listener = await Listener.open(page);
    await listener.listen();
  });

  const press = (key: string) => page.keyboard.press(key);
  const matches = (heard: string, wanted: string | RegExp) =>
    typeof wanted === 'string' ? heard === wanted : wanted.test(heard);

  const play = async (steps: readonly Step[]): Promise<void> => {
    for (const { does, act, focus, says = [] } of steps) {
      await act();
      if (focus !== undefined) {
        await expect
          .poll(() => listener.focus(), { message: does, timeout: 5000 })
          .toSatisfy((heard: string) => matches(heard, focus));
      }
      const said: string[] = [];
      await expect
        .poll(async () => said.push(...(await listener.said())) >= says.length, {
          message: does,
          timeout: 5000,
        })
        .toBe(true);
      // What is said twice is said soon.
      await page.waitForTimeout(250);
      said.push(...(await listener.said()));
      expect(said.length, `${does}: ${said.join(' | ')}`).toBe(says.length);
      for (const [index, words] of says.entries()) {
        expect(said[index], does).toSatisfy((heard: string) => matches(heard, words));
      }
    }
  };

  it('says at each step what a person needs to know, once', async () => {
    let conversation = '';
    const waiting = AbortSignal.timeout(30_000);
    await play([
      {
        does: 'comes to the launcher with Tab',
        act: () => page.getByRole('button', { name: 'Chat med en veileder' }).focus(),
        focus: 'button "Chat med en veileder" hasPopup=dialog expanded=false',
      },
      { does: 'opens it', act: () => press('Enter'), focus: 'heading "Karrieresenter Østfold" level=2' },
      { does: 'goes on', act: () => press('Tab'), focus: 'button "Lukk"' },
      { does: 'goes on', act: () => press('Tab'), focus: /^radio "Valg av utdanning"/ },
      { does: 'goes on', act: () => press('Tab'), focus: /"Få svar på e-post" expanded=false/ },
      { does: 'goes on', act: () => press('Tab'), focus: /"Trenger du hjelp med en gang\?" expanded=false/ },
      { does: 'goes on', act: () => press('Tab'), focus: 'button "Start chat"' },
      { does: 'starts', act: () => press('Enter'), focus: 'textbox "Skriv en melding"' },
      {
        does: 'writes before anybody is there',
        act: async () => {
          await page.getByText('Du er i køen').waitFor();
          await page.keyboard.type('Hei');
          await press('Enter');
        },
        focus: 'textbox "Skriv en melding"',
        says: [/Sendt$/],
      },
      {
        does: 'is taken',
        act: async () => (conversation = await counsellor.takeNext(waiting)),
        says: [/^\S+ er her nå$/],
      },
      {
        does: 'gets an answer',
        act: () => counsellor.write(conversation, 'Hva tenker du på?'),
        focus: 'textbox "Skriv en melding"',
        says: [/^\S+: Hva tenker du på\?$/],
      },
      {
        does: 'writes a number that says who one is',
        act: async () => {
          await page.keyboard.type('Jeg er 01819010001');
          await press('Enter');
        },
        focus: /Meldingen ser ut til å inneholde et fødselsnummer/,
      },
      { does: 'goes on', act: () => press('Tab'), focus: 'button "Ta det bort"' },
      { does: 'takes it out', act: () => press('Enter'), focus: 'textbox "Skriv en melding"' },
      { does: 'goes back', act: () => press('Shift+Tab'), focus: /^button "Legg ved en fil/ },
      { does: 'goes back', act: () => press('Shift+Tab'), focus: /"Trenger du hjelp med en gang\?"/ },
      { does: 'goes back to the log', act: () => press('Shift+Tab'), focus: 'log "Samtalen"' },
      { does: 'goes to the newest message', act: () => press('ArrowUp'), focus: /Hva tenker du på\?/ },
      { does: 'goes to the one before it', act: () => press('ArrowUp'), focus: /Du:.*Hei/ },
      {
        does: 'closes it',
        act: () => press('Escape'),
        focus: 'button "Fortsett chatten" hasPopup=dialog expanded=false',
      },
      {
        does: 'gets a message meanwhile',
        act: () => counsellor.write(conversation, 'Er du der?'),
        focus: 'button "Fortsett chatten , 1 ny melding" hasPopup=dialog expanded=false',
        says: [/^Ny melding fra \S+$/],
      },
      { does: 'opens it again', act: () => press('Enter'), focus: 'textbox "Skriv en melding"' },
      {
        does: 'wants to end it',
        act: async () => {
          await page.getByLabel('Flere valg').focus();
          await press('Enter');
          await press('Tab');
          await press('Enter');
        },
        focus: 'heading "Vil du avslutte chatten?" level=3',
      },
      { does: 'goes on', act: () => press('Tab'), focus: 'button "Ja, avslutt"' },
      {
        does: 'ends it',
        act: () => press('Enter'),
        focus: 'heading "Du har avsluttet chatten" level=3',
        says: [/Du har avsluttet chatten/],
      },
    ]);
  }, 60_000);
});
