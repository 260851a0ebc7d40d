import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SeekerTab } from '../faults/seeker-tab.js';
import { openWorld, type World } from '../faults/world.js';
import { chromiumArguments, ensureChromium } from '../support/chromium.js';

describe('tabs of one site while the service does not answer', () => {
  let world: World;
  let browser: Browser;
  let context: BrowserContext;
  let answer: () => void;
  let answering: Promise<void>;

  beforeAll(async () => {
    world = await openWorld();
    browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments });
  });

  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  beforeEach(async () => {
    answering = new Promise((resolve) => (answer = resolve));
    context = await browser.newContext({ locale: 'nb-NO' });
  });

  afterEach(async () => {
    await context.close();
    await world.counsellor.turn('open');
  });

  const open = () => SeekerTab.open(context, world.page('/fylket/'));
  const hold = (path: RegExp) =>
    context.route(path, async (route) => {
      await answering;
      await route.continue().catch(() => undefined);
    });
  const written = async (count: number) => {
    const conversation = await world.counsellor.takeNext(AbortSignal.timeout(20_000));
    const texts = async () =>
      (await world.counsellor.log(conversation)).flatMap((entry) =>
        entry.type === 'message' ? [entry.message.text] : [],
      );
    await expect.poll(async () => (await texts()).length, { timeout: 20_000 }).toBeGreaterThanOrEqual(count);
    const all = await texts();
    await world.counsellor.end(conversation);
    return all;
  };

  it('the conversation that has been asked for is the same in all of them, and so are its first words', async () => {
    await hold(/\/chat\/conversations$/);
    const one = await open();
    await one.write('Hei');
    const other = await open();
    await other.write('Er det noen der?');
    await one.write('Jeg venter.');
    answer();
    expect(await written(3)).toEqual(['Hei', 'Er det noen der?', 'Jeg venter.']);
    expect((await world.counsellor.queue()).waiting).toEqual([]);
  });

  it('what was written stands in all of them when the chat has closed meanwhile', async () => {
    await hold(/\/chat\/conversations$/);
    const one = await open();
    await one.write('Hei');
    const other = await open();
    await other.write('Er det noen der?');
    await world.counsellor.turn('closed');
    answer();
    for (const tab of [other, one]) {
      await expect.poll(() => tab.letter(), { timeout: 20_000 }).toBe('Hei\n\nEr det noen der?');
    }
  });

  it('the conversation of an earlier page is the same in a new one, before the service has confirmed it', async () => {
    const one = await open();
    await one.write('Hei');
    await hold(/\/chat\/conversations\/[\w-]+$/);
    await one.reload();
    const other = await open();
    const writing = other.write('Er det noen der?');
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    answer();
    await writing;
    expect(await written(2)).toEqual(['Hei', 'Er det noen der?']);
    expect((await world.counsellor.queue()).waiting).toEqual([]);
  });
});
