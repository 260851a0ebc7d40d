import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.js';
import { day } from '../support/daily.js';
import { openStorybook, showStory, type BuiltStorybook, type StoryLook } from '../support/storybook.js';

const looks: StoryLook[] = [
  { width: 360, theme: 'light', language: 'nb' },
  { width: 900, theme: 'dark', language: 'nn' },
];

/** `npm run test:axe` looks at every story in every look; here each look has a twelfth of them, another one each day. */
const isWhole = process.env.MODE === 'axe';
const shares = 12;

/** A story is a piece of a page: what only a whole page can have (landmarks, a first heading) is the page's. */
const pageRules = ['region', 'landmark-one-main', 'page-has-heading-one'];

describe('stories', () => {
  let storybook: BuiltStorybook;

  beforeAll(async () => {
    if (!isWhole) console.log(`TEST_DAY=${String(day)} repeats it.`);
    storybook = await openStorybook();
  });

  afterAll(async () => {
    await storybook.close();
  });

  it.concurrent.each(looks)(
    'have no axe violation at $width px, $theme, in $language',
    async (look) => {
      const found: Record<string, string[]> = {};
      const turn = looks.indexOf(look);
      const share = (day + turn) % shares;
      const left = storybook.stories.filter((_, index) => isWhole || index % shares === share);
      const lookThrough = async () => {
        const page = await storybook.openPage(look);
        for (let story = left.pop(); story; story = left.pop()) {
          await showStory(page, story, look);
          const inStory = await axeViolations(page, pageRules);
          if (inStory.length > 0) found[`${story.title}/${story.name}`] = inStory;
        }
        await page.close();
      };
      expect(left.length).toBeGreaterThan(0);
      // While one story comes to rest, another is looked at.
      await Promise.all([lookThrough(), lookThrough()]);
      expect(found).toEqual({});
    },
    900_000,
  );
});
