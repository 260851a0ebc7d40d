import { setMaxListeners } from 'node:events';
import type { Browser } from 'playwright-core';
import { pauseMs } from './line.js';
import { play } from './play.js';
import { createRandom, type Random } from './random.js';
import { schedule, type Extent } from './schedule.js';
import { SeekerTab } from './seeker-tab.js';
import { textOf } from './words.js';
import type { World } from './world.js';

export interface Trial {
  seed: number;
  extent: Extent;
  /** Each way. */
  messages: number;
  tabs: number;
}

export interface Delivered {
  written: { seeker: string[]; counsellor: string[] };
  /** As the server has it. */
  log: { from: string; text: string }[];
  /** As each tab shows it. */
  tabs: { messages: string[]; problems: string[] }[];
  /** How many conversations there are; there was one wish for one. */
  conversations: number;
}

/** So long may everything take when it is calm again: forgotten connections, the longest wait between two attempts, and some. */
const arrivalMs = 120_000;

/** A seeker and a counsellor write to each other while everything goes wrong; what has come of it when it is calm. */
export async function deliver(world: World, browser: Browser, trial: Trial): Promise<Delivered> {
  const { seed, extent, messages } = trial;
  const random = createRandom(seed);
  world.proxy.line.reseed(createRandom(seed + 1_000_000));
  const context = await browser.newContext({ locale: 'nb-NO' });
  context.setDefaultTimeout(60_000);
  const ending = new AbortController();
  const { signal } = ending;
  setMaxListeners(0, signal);
  void world.counsellor.stay(signal);
  let playing: Promise<void> | undefined;
  try {
    const tabs: SeekerTab[] = [];
    for (let count = 0; count < trial.tabs; count += 1) {
      tabs.push(await SeekerTab.open(context, world.page('/fylket/')));
    }
    playing = play(schedule(seed, extent), { world, context, tabs, random: createRandom(seed + 1), signal });
    const seeker = converse(tabs, random, messages);
    const answering = answer(world, { random: createRandom(seed + 2), messages, signal });
    const [fromSeeker, answered] = await Promise.all([seeker, answering, playing]);
    const written = { seeker: fromSeeker, counsellor: answered.written };
    return await arrived({ world, tabs, written, conversation: answered.conversation });
  } finally {
    ending.abort();
    await playing?.catch(() => undefined);
    await context.close();
  }
}

/** At a quick person's pace, now in one tab, now in another. */
async function converse(tabs: readonly SeekerTab[], random: Random, messages: number): Promise<string[]> {
  const written: string[] = [];
  let tab = random.pick(tabs);
  await tab.ready();
  while (written.length < messages) {
    const last = written.at(-1);
    if (random.chance(0.25)) {
      tab = random.pick(tabs);
      // Whoever changes to another tab looks where the talk stands before writing on.
      if (last !== undefined) await tab.seesLast(last);
    }
    const text = textOf('s', written.length + 1, random);
    await tab.write(text);
    written.push(text);
    await pauseMs(random.whole(100, 600));
  }
  return written;
}

interface Answering {
  random: Random;
  messages: number;
  signal: AbortSignal;
}

async function answer({ counsellor }: World, { random, messages, signal }: Answering) {
  const conversation = await counsellor.takeNext(signal);
  const written: string[] = [];
  while (written.length < messages && !signal.aborted) {
    const text = textOf('c', written.length + 1, random);
    await counsellor.write(conversation, text);
    written.push(text);
    await pauseMs(random.whole(100, 700));
  }
  return { conversation, written };
}

interface Conversed {
  world: World;
  tabs: readonly SeekerTab[];
  written: Delivered['written'];
  conversation: string;
}

/** Looks until everything is there, or for so long that it will not come. */
async function arrived({ world, tabs, written, conversation }: Conversed): Promise<Delivered> {
  const { counsellor } = world;
  const until = Date.now() + arrivalMs;
  const total = written.seeker.length + written.counsellor.length;
  for (;;) {
    const log = (await counsellor.log(conversation)).flatMap((entry) =>
      entry.type === 'message' ? [{ from: entry.message.from, text: entry.message.text ?? '' }] : [],
    );
    const shown = [];
    for (const tab of tabs) {
      await tab.ready();
      shown.push({ messages: await tab.messages(), problems: await tab.problems() });
    }
    // Read while something comes, a log may be read askew: it is read again until it stands still.
    const onServer = log.map(({ text }) => text).join('\n\n');
    const isComplete =
      log.length >= total && shown.every(({ messages }) => messages.join('\n\n') === onServer);
    if (isComplete || Date.now() > until) {
      const { waiting, mine } = await counsellor.queue();
      const running = mine.filter(({ state }) => state !== 'ended').length;
      await counsellor.end(conversation);
      return { written, log, tabs: shown, conversations: waiting.length + running };
    }
    await pauseMs(500);
  }
}
