import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SeekerTab } from '../faults/seeker-tab.js';
import { openWorld, type World } from '../faults/world.js';
import { chromiumArguments, ensureChromium } from '../support/chromium.js';

describe('what was written in a tab that is closed', () => {
  let world: World;
  let browser: Browser;
  let context: BrowserContext;
  let tab: SeekerTab;
  let conversation: string;

  beforeAll(async () => {
    world = await openWorld();
    browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments });
  });

  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  beforeEach(async () => {
    context = await browser.newContext({ locale: 'nb-NO' });
    tab = await SeekerTab.open(context, world.page('/fylket/'));
  });

  afterEach(async () => {
    world.proxy.line.calm();
    await context.close();
    await world.counsellor.end(conversation);
  });

  const begin = async () => {
    await tab.ready();
    conversation = await world.counsellor.takeNext(AbortSignal.timeout(20_000));
  };

  const received = (text: string) =>
    vi.waitFor(
      async () => {
        const log = await world.counsellor.log(conversation);
        const texts = log.flatMap((entry) => (entry.type === 'message' ? [entry.message.text] : []));
        expect(texts).toContain(text);
      },
      { timeout: 15_000, interval: 250 },
    );

  it('arrives when it was on its way', async () => {
    await begin();
    world.proxy.line.begin('black-hole-up');
    await tab.write('Takk for hjelpen!');
    await tab.close();
    world.proxy.line.end('black-hole-up');
    await received('Takk for hjelpen!');
  });

  it('is sent by another tab, also by one that was just coming back', async () => {
    await begin();
    const other = await SeekerTab.open(context, world.page('/fylket/kurs.html'));
    await other.ready();
    world.proxy.line.begin('black-hole-up');
    await other.reload();
    await tab.write('Hva koster det?');
    await tab.close();
    world.proxy.line.calm();
    await other.ready();
    await received('Hva koster det?');
  });

  it('is sent by a tab that did not know yet that the service has answered', async () => {
    const other = await SeekerTab.open(context, world.page('/fylket/kurs.html'));
    await tab.welcome();
    world.proxy.line.begin('black-hole-up');
    await tab.ready();
    await other.ready();
    await other.goAway();
    world.proxy.line.end('black-hole-up');
    conversation = await world.counsellor.takeNext(AbortSignal.timeout(20_000));
    world.proxy.line.begin('black-hole-up');
    await other.goTo(world.page('/fylket/'));
    await tab.write('Kan jeg ringe?');
    await tab.write('Gjerne i dag.');
    await tab.close();
    world.proxy.line.end('black-hole-up');
    await received('Gjerne i dag.');
  });
});
