// `npm run bench:log`: a conversation of 10 000 messages in Chromium, beside one of 100.
import { chromium, type Browser } from 'playwright-core';
import * as v from 'valibot';
import { ConversationCreatedSchema } from '../../src/contract/chat.js';
import { openWorld, type World } from '../faults/world.js';
import { chromiumArguments, ensureChromium } from '../support/chromium.js';
import { Caller } from './chat-caller.js';
import { machine, tableOf } from './figures.js';
import { LogPage, type Cost } from './log-page.js';

const many = Number(process.argv[2] ?? 10_000);
const words = 'Jeg har jobbet i barnehage i ti år, og lurer på om jeg kan bli lærer uten å begynne på nytt.';
const lastWords = 'Det var det siste.';

interface Figures {
  opening: Cost;
  scrolling: Cost;
  talking: Cost;
  memory: { heapMegabytes: number; nodes: number };
}

/** Starts a conversation by the widget, and leaves the page. Returns what the service has given the widget. */
async function begin(world: World, { page }: LogPage) {
  await page.goto(world.page('/fylket/'));
  const chat = page.locator('guidance-chat');
  await chat.getByRole('button', { name: 'Chat med en veileder' }).click();
  const isStart = (url: string) => url.endsWith('/chat/conversations');
  const answer = page.waitForResponse(
    (response) => isStart(response.url()) && response.request().method() === 'POST',
  );
  await chat.getByRole('button', { name: 'Start chat' }).click();
  const { conversation, token } = v.parse(ConversationCreatedSchema, await (await answer).json());
  await chat.getByLabel('Skriv en melding').waitFor();
  await page.goto('about:blank');
  await world.counsellor.takeNext(AbortSignal.timeout(30_000));
  return { id: conversation.id, token };
}

/** One speaks after the other, so that every message stands by itself. */
async function fill(world: World, { id, token }: { id: string; token: string }, count: number) {
  const caller = new Caller(world.api);
  for (let turn = 1; turn < count; turn += 1) {
    const text = `${String(turn)}. ${words}`;
    const path = `/chat/conversations/${id}/messages/${crypto.randomUUID()}`;
    if (turn % 2) await world.counsellor.write(id, text);
    else await caller.call(path, { method: 'PUT', token, body: { text } });
  }
  await world.counsellor.write(id, lastWords);
  caller.close();
}

async function measure(world: World, browser: Browser, count: number): Promise<Figures> {
  const context = await browser.newContext({ locale: 'nb-NO', reducedMotion: 'reduce' });
  const visit = await LogPage.open(context);
  const credential = await begin(world, visit);
  await fill(world, credential, count);
  const opening = await visit.cost(() => visit.openAt(world.page('/fylket/'), lastWords));
  const memory = await visit.memory();
  const scrolling = await visit.cost(() => visit.scrollThrough());
  const talking = await visit.cost(async () => {
    for (const text of ['Takk for hjelpen så langt.', 'Da søker jeg i dag.', 'Ha det bra!'])
      await visit.say(text);
    return undefined;
  });
  await world.counsellor.end(credential.id);
  await context.close();
  return { opening, scrolling, talking, memory };
}

const world = await openWorld();
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments });
const counts = [Math.max(1, Math.round(many / 100)), many];
const figures: Figures[] = [];
try {
  for (const count of counts) {
    console.log(`${String(count)} messages …`);
    figures.push(await measure(world, browser, count));
  }
} finally {
  await browser.close();
  await world.close();
}

const row = (what: string, unit: string, value: (one: Figures) => number) => ({
  what,
  unit,
  values: figures.map(value),
});
const parts = [
  ['opening until the last message is in sight', ({ opening }: Figures) => opening],
  ['scrolling to the first and back', ({ scrolling }: Figures) => scrolling],
  ['typing and sending three messages', ({ talking }: Figures) => talking],
] as const;
const rows = [
  ...parts.flatMap(([what, part]) => [
    row(what, 'ms', (one) => part(one).tookMs),
    row('  long tasks', '', (one) => part(one).longTasks),
    row('  the longest', 'ms', (one) => part(one).longestMs),
  ]),
  row('  from a key to the next picture, slowest', 'ms', ({ talking }) => talking.slowestPressMs),
  row('heap after opening', 'MB', ({ memory }) => memory.heapMegabytes),
  row('DOM nodes after opening', '', ({ memory }) => memory.nodes),
];
console.log(
  `\n${tableOf(
    counts.map((count) => `${String(count)} messages`),
    rows,
  )}\n\n${machine()}`,
);
