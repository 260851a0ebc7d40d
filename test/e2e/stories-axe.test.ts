import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.js';
import { openStorybook, showStory, type BuiltStorybook, type StoryLook } from '../support/storybook.js';

const looks: StoryLook[] = [
  { width: 360, theme: 'light', language: 'nb' },
  { width: 900, theme: 'dark', language: 'nn' },
];

/** A story is a piece of a page: what only a whole page can have (landmarks, a first heading) is the page's. */
const pageRules = ['region', 'landmark-one-main', 'page-has-heading-one'];

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
      const inStory = await axeViolations(page, pageRules);
      if (inStory.length > 0) found[`${story.title}/${story.name}`] = inStory;
    }
    await page.close();
    expect(storybook.stories.length).toBeGreaterThan(0);
    expect(found).toEqual({});
  });
});
