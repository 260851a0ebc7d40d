import { setTimeout as pauseMs } from 'node:timers/promises';
import type { BrowserContext } from 'playwright-core';
import type { Random } from './random.js';
import { lineFaults, type Fault, type LineFault, type WorldFault } from './schedule.js';
import type { SeekerTab } from './seeker-tab.js';
import type { World } from './world.js';

export interface Stage {
  world: World;
  context: BrowserContext;
  tabs: readonly SeekerTab[];
  random: Random;
  /** Ends everything before its time. */
  signal: AbortSignal;
}

const pages = ['/fylket/', '/fylket/kurs.html', '/fylket/bestill-time.html'];

const isOfTheLine = (fault: Fault['fault']): fault is LineFault => lineFaults.some((kind) => kind === fault);

/** Lets everything go wrong as scheduled, from now on. Resolves when it is calm; rejects when it is ended before. */
export async function play(faults: readonly Fault[], stage: Stage): Promise<void> {
  const strikes = new Strikes(stage);
  const struck = faults.map(async ({ atMs, fault, durationMs }) => {
    await pauseMs(atMs, undefined, stage);
    if (isOfTheLine(fault)) await strikes.line(fault, durationMs);
    else await strikes.world(fault, durationMs);
  });
  const [failed] = (await Promise.allSettled(struck)).filter(({ status }) => status === 'rejected');
  stage.world.proxy.line.calm();
  if (failed) throw new Error('The schedule came to no end.', { cause: failed });
}

/** Nobody opens a tab and closes the other one sooner. */
const aMomentMs = 1_000;

class Strikes {
  readonly #stage: Stage;
  #offline = 0;
  #restarting: Promise<void> = Promise.resolve();
  #turning: Promise<void> = Promise.resolve();

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** What was under way in a long hole is lost half of the time, as where a router has forgotten the connection. */
  async line(fault: LineFault, durationMs: number): Promise<void> {
    const { random, world } = this.#stage;
    const isLong = durationMs > 2_000;
    world.proxy.line.begin(fault, isLong && random.chance(0.5) ? 'never' : 'late');
    await pauseMs(durationMs, undefined, this.#stage);
    world.proxy.line.end(fault);
  }

  async world(fault: WorldFault, durationMs: number): Promise<void> {
    const { world } = this.#stage;
    if (fault === 'offline') return this.#beOffline(durationMs);
    if (fault === 'restart') {
      this.#restarting = this.#restarting.then(() => world.restart(durationMs));
      return this.#restarting;
    }
    this.#turning = this.#turning.then(() => this.#turn(fault)).then(() => pauseMs(aMomentMs));
    return this.#turning;
  }

  /** One tab after the other: a conversation lives as long as one page of it does, and one that is loading does not yet. */
  #turn(fault: WorldFault): Promise<void> {
    const { random, tabs, world } = this.#stage;
    const tab = random.pick(tabs);
    const page = world.page(random.pick(pages));
    if (fault === 'navigate') return tab.goTo(page);
    return fault === 'reopen' && tabs.length > 1 ? tab.reopen(page) : tab.reload();
  }

  async #beOffline(durationMs: number): Promise<void> {
    const { context } = this.#stage;
    this.#offline += 1;
    await context.setOffline(true);
    await pauseMs(durationMs, undefined, this.#stage);
    this.#offline -= 1;
    if (this.#offline === 0) await context.setOffline(false);
  }
}
