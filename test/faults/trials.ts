import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFailed } from 'vitest';
import { chromiumArguments, ensureChromium } from '../support/chromium.js';
import { deliver, type Trial } from './delivery.js';
import { expectDelivered } from './expect-delivered.js';
import { schedule, scheduleWords } from './schedule.js';
import { openWorld, type World } from './world.js';

/** One test for each seed, all over one server and one browser; `FAULT_SEED` runs that seed alone. */
export function eachSeed(seeds: readonly number[], trial: Omit<Trial, 'seed'>): void {
  const { FAULT_SEED: only } = process.env;
  let world: World;
  let browser: Browser;

  beforeAll(async () => {
    world = await openWorld();
    browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments });
  });

  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  it.each(only ? [Number(only)] : seeds)('brings every message once and in order (seed %i)', async (seed) => {
    onTestFailed(() => {
      const faults = scheduleWords(schedule(seed, trial.extent));
      console.log(`FAULT_SEED=${String(seed)} repeats it. What went wrong on the line:\n${faults}`);
    });
    const delivered = await deliver(world, browser, { ...trial, seed });
    expectDelivered(delivered);
    expect(delivered.log).toHaveLength(trial.messages * 2);
  });
}
