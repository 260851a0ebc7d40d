import type { Meta } from '@storybook/web-components-vite';
import type { Course } from '../../src/contract/courses.js';
import { aCourse, aMediaCourse, inDays } from '../../test/courses/fixtures.js';
import { coursesMeta, offers, opened, problem, within, type Look, type Story } from './courses-scene.js';

export default { ...coursesMeta, title: 'Courses/Course' } satisfies Meta<Look>;

/** A course in place of the list, with its own address. */
export const Detail: Story = { beforeEach: () => opened('cv')() };

/** What can be watched: nothing of it is loaded, a plain link leads there. */
export const MediaCourse: Story = {
  beforeEach: () => opened('retning')(),
  parameters: { scenario: offers([aMediaCourse()]) },
};

const aVideo = (media: Partial<NonNullable<Course['media']>> = {}): Course =>
  aMediaCourse({
    id: 'film',
    kind: 'video',
    title: 'Slik søker du videregående',
    summary: 'Seks minutter om frister, ønsker og hva som skjer når du har søkt.',
    media: {
      url: 'https://video.example.no/film',
      provider: 'video.example.no',
      durationSeconds: 372,
      captions: ['nb', 'nn'],
      transcriptUrl: 'https://video.example.no/film/tekst',
      ...media,
    },
  });

/** A still of our own, who will know, and a plain link; nothing is asked of the video's host before a press. */
export const Video: Story = {
  beforeEach: () => opened('film')(),
  parameters: { scenario: offers([aVideo({ embedUrl: 'https://video.example.no/embed/film' })]) },
};

const plays = async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
  (await within<HTMLButtonElement>(canvasElement, '.still')).click();
};

/** The player has taken the still's place; here its page is an empty one. */
export const VideoPlaying: Story = {
  beforeEach: () => opened('film')(),
  parameters: { scenario: offers([aVideo({ embedUrl: `${location.origin}/favicon.svg` })]) },
  play: plays,
};

/** The film does not come, or the page's policy keeps the player out. */
export const VideoBlocked: Story = {
  beforeEach: () => opened('film')(),
  parameters: { scenario: offers([aVideo({ url: `${location.origin}/none.webm` })]) },
  play: async (context) => {
    await plays(context);
    await within(context.canvasElement, '.video .notice');
  },
};

export const Series: Story = {
  beforeEach: () => opened('serie')(),
  parameters: {
    scenario: offers([
      aCourse({
        id: 'serie',
        title: 'Finn veien videre, kurs over tre kvelder',
        sessions: [7, 14, 21].map((days, index) => ({
          id: `s${String(index)}`,
          start: inDays(days, 16),
          end: inDays(days, 18),
          ...(index === 1 ? { status: 'cancelled' } : {}),
        })),
      }),
    ]),
  },
};

export const Cancelled: Story = { beforeEach: () => opened('avlyst')() };

export const MovedOnline: Story = { beforeEach: () => opened('nett')() };

export const Postponed: Story = { beforeEach: () => opened('utsatt')() };

export const OnePlaceLeft: Story = { beforeEach: () => opened('siste')() };

export const WithoutLimit: Story = { beforeEach: () => opened('fri')() };

/** One may still join the waiting list. */
export const FullWithWaitingList: Story = { beforeEach: () => opened('intervju')() };

export const Full: Story = { beforeEach: () => opened('fullt')() };

export const RegistrationClosed: Story = { beforeEach: () => opened('stengt')() };

export const RegistrationElsewhere: Story = { beforeEach: () => opened('annet')() };

export const NoRegistrationNeeded: Story = { beforeEach: () => opened('innom')() };

/** How to have the courses in one's own calendar, unfolded. */
export const CalendarToSubscribeTo: Story = {
  beforeEach: () => opened('cv')(),
  play: async ({ canvasElement }) => {
    (await within<HTMLElement>(canvasElement, '.feed summary')).click();
  },
};

/** Where the browser allows neither sharing nor copying, the address stands there. */
export const AddressToCopy: Story = {
  beforeEach: () => {
    const close = opened('cv')();
    const refuse = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    Object.defineProperty(navigator, 'share', { configurable: true, value: refuse });
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: refuse } });
    return () => {
      Reflect.deleteProperty(navigator, 'share');
      Reflect.deleteProperty(navigator, 'clipboard');
      close();
    };
  },
  play: async ({ canvasElement }) => {
    const share = await within<HTMLButtonElement>(canvasElement, '.deed button:last-of-type');
    share.click();
    await within(canvasElement, '.shared');
  },
};

export const NotYetOpen: Story = { beforeEach: () => opened('snart')() };

export const CourseIsGone: Story = {
  beforeEach: () => opened('borte')(),
  parameters: {
    scenario: offers([aCourse()], (api) => api.fail('GET /courses/borte', problem(404, 'not-found'))),
  },
};
