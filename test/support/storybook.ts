import { existsSync, readFileSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { listFiles } from '../../demo/server/files.js';
import { listen, stopListening } from '../../demo/server/listen.js';
import { chromiumArguments, ensureChromium } from './chromium.js';

const folder = 'storybook-static';

export interface StoryEntry {
  id: string;
  title: string;
  name: string;
}

export interface StoryLook {
  width: number;
  theme: 'light' | 'dark';
  language: 'nb' | 'nn' | 'en' | 'uk' | 'ar';
}

export interface BuiltStorybook {
  stories: StoryEntry[];
  /** A page of that width and scheme. */
  openPage: (look: StoryLook) => Promise<Page>;
  close: () => Promise<void>;
}

/** Serves what `npm run build-storybook` wrote. @throws Error when it has not been built. */
export async function openStorybook(): Promise<BuiltStorybook> {
  if (!existsSync(`${folder}/index.json`)) throw new Error('Run npm run build-storybook first.');
  const index = JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')) as {
    entries: Record<string, StoryEntry & { type: string }>;
  };
  const files = listFiles(folder);
  const server = await listen(0, (request) => {
    const file = files.get(new URL(request.url).pathname);
    if (!file) return new Response('Not found.\n', { status: 404 });
    return new Response(new Uint8Array(file.read()), { headers: { 'Content-Type': file.mediaType } });
  });
  const bound = server.address();
  if (!bound || typeof bound === 'string') throw new Error('The server has no port.');
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments });
  return {
    stories: Object.values(index.entries).filter(({ type }) => type === 'story'),
    openPage: ({ width, theme }) =>
      browser.newPage({
        baseURL: `http://127.0.0.1:${String(bound.port)}`,
        viewport: { width, height: 800 },
        colorScheme: theme,
        reducedMotion: 'reduce',
      }),
    close: async () => {
      await browser.close();
      await stopListening(server);
    },
  };
}

interface PreviewWindow {
  __STORYBOOK_PREVIEW__?: { currentRender?: { id: string; phase: string } };
}

/** Long enough for what a story starts by itself to be on the screen; stories have no network to wait for. */
const settleMilliseconds = 300;

/** Shows a story alone, and waits until it is rendered and played. @throws Error when it fails to render. */
export async function showStory(page: Page, story: StoryEntry, look: StoryLook): Promise<void> {
  const globals = `theme:${look.theme};language:${look.language}`;
  await page.goto(`/iframe.html?viewMode=story&id=${story.id}&globals=${globals}`);
  const phase = await page.waitForFunction((id) => {
    const render = (window as PreviewWindow).__STORYBOOK_PREVIEW__?.currentRender;
    const ended = ['completed', 'finished', 'errored', 'aborted'];
    return render?.id === id && ended.includes(render.phase) ? render.phase : undefined;
  }, story.id);
  const ended = await phase.jsonValue();
  if (ended === 'errored' || ended === 'aborted') throw new Error(`${story.title}/${story.name}: ${ended}`);
  await page.waitForTimeout(settleMilliseconds);
}
