// `npm run screenshots`: every story at 360 and 900 px, in light and dark, in nb and en, into `screenshots/`.
import { mkdirSync, rmSync } from 'node:fs';
import {
  openStorybook,
  showStory,
  type BuiltStorybook,
  type StoryEntry,
  type StoryLook,
} from './support/storybook.js';

const folder = 'screenshots';

/** `npm run screenshots -- chat` takes only the stories whose id contains the word. */
const wanted = process.argv[2] ?? '';

const looks = ([360, 900] as const).flatMap((width) =>
  (['light', 'dark'] as const).flatMap((theme) =>
    (['nb', 'en'] as const).map((language): StoryLook => ({ width, theme, language })),
  ),
);

async function shoot(storybook: BuiltStorybook, stories: StoryEntry[], look: StoryLook): Promise<void> {
  const page = await storybook.openPage(look);
  for (const story of stories) {
    await showStory(page, story, look);
    const path = `${folder}/${story.id}.${String(look.width)}.${look.theme}.${look.language}.png`;
    await page.screenshot({ path, fullPage: true });
  }
  await page.close();
}

const storybook = await openStorybook();
try {
  const stories = storybook.stories.filter(({ id }) => id.includes(wanted));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  // Four at a time: a page mostly waits.
  const queue = looks.values();
  const worker = async () => {
    for (const look of queue) await shoot(storybook, stories, look);
  };
  await Promise.all(Array.from({ length: 4 }, worker));
  console.log(
    `${String(stories.length * looks.length)} pictures of ${String(stories.length)} stories in ${folder}/`,
  );
} finally {
  await storybook.close();
}
