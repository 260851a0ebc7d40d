import type { AxeResults } from 'axe-core';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openStorybook, showStory, type BuiltStorybook, type StoryLook } from '../support/storybook.js';

const axeSource = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const looks: StoryLook[] = [
  { width: 360, theme: 'light', language: 'nb' },
  { width: 900, theme: 'dark', language: 'nn' },
];

interface AxeWindow {
  axe: { run(context: object, options: object): Promise<AxeResults> };
}

/** A story is a piece of a page: what only a whole page can have (landmarks, a first heading) is the page's. */
const pageRules = ['region', 'landmark-one-main', 'page-has-heading-one'];

async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axeSource });
  const { violations } = await page.evaluate((disabled) => {
    const rules = Object.fromEntries(disabled.map((rule) => [rule, { enabled: false }]));
    return (window as unknown as AxeWindow).axe.run(document.body, { rules });
  }, pageRules);
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html}`));
}

describe('stories', () => {
  let storybook: BuiltStorybook;

  beforeAll(async () => {
    storybook = await openStorybook();
  });

  afterAll(async () => {
    await storybook.close();
  });

  it.concurrent.each(looks)('have no axe violation at $width px, $theme, in $language', async (look) => {
    const page = await storybook.openPage(look);
    const found: Record<string, string[]> = {};
    for (const story of storybook.stories) {
      await showStory(page, story, look);
      const inStory = await violations(page);
      if (inStory.length > 0) found[`${story.title}/${story.name}`] = inStory;
    }
    await page.close();
    expect(storybook.stories.length).toBeGreaterThan(0);
    expect(found).toEqual({});
  });
});
