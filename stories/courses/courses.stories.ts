import type { Meta } from '@storybook/web-components-vite';
import { aWebinar } from '../../test/courses/fixtures.js';
import { all, fails, isEmpty, isOffline, loads } from '../support/scenarios.js';
import { addressWith, at, coursesMeta, offers, within, type Look, type Story } from './courses-scene.js';

export default { ...coursesMeta, title: 'Courses' } satisfies Meta<Look>;

/** Until we have stopped trying by ourselves. */
const saysWhatIsWrong = async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
  await within(canvasElement, '.notice');
};

/** Date, title, when, where, how it stands, and what to do: every state that a card can be in. */
export const List: Story = { args: { pageSize: 20 } };

/** Ten at a time; *show more* goes on from the first new one. */
export const ShowMore: Story = { args: { pageSize: 3 } };

export const Compact: Story = { args: { layout: 'compact' } };

export const Agenda: Story = { args: { layout: 'agenda', pageSize: 20 } };

/** The partner has fixed the kind, so it is no choice for the seeker. */
export const FixedByThePartner: Story = {
  args: { kind: 'webinar' },
  parameters: { scenario: offers([aWebinar()]) },
};

export const Loading: Story = { parameters: { scenario: loads('GET /courses') } };

export const NoCourses: Story = { parameters: { scenario: isEmpty('GET /courses') } };

export const NothingFound: Story = {
  beforeEach: () => at(addressWith({ q: 'astronomi' }))(),
  parameters: { scenario: isEmpty('GET /courses') },
};

export const OutOfOrder: Story = {
  parameters: { scenario: fails('GET /courses') },
  play: saysWhatIsWrong,
};

export const Offline: Story = {
  parameters: { scenario: all(isOffline('GET /courses'), isOffline('GET /profile')) },
  play: saysWhatIsWrong,
};
