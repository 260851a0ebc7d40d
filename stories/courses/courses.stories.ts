import type { Meta } from '@storybook/web-components-vite';
import { aCourse, aWebinar, everyState, inDays, sarpsborg } from '../../test/courses/fixtures.js';
import { offline, problem } from '../../test/support/faults.js';
import { all, fails, isEmpty, isOffline, loads, refuses, type Scenario } from '../support/scenarios.js';
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

const evening = (days: number, status?: string) => ({
  id: `s${String(days)}`,
  start: inDays(days, 16),
  end: inDays(days, 18),
  location: sarpsborg,
  status,
});

/** A series whose next date is off, a date that has moved, a conference without a date, and a course for counsellors. */
const changed = [
  aCourse({
    id: 'serie',
    title: 'Finn veien videre',
    sessions: [evening(3, 'cancelled'), evening(14), evening(45)],
  }),
  aCourse({ id: 'flyttet', title: 'Skriv en god søknad', sessions: [evening(9, 'moved')] }),
  aCourse({
    id: 'konferanse',
    title: 'Rådgiverkonferansen',
    kind: 'conference',
    format: 'hybrid',
    audiences: ['counsellors'],
    language: 'nn',
    sessions: [],
  }),
];

/** What has become of the next date stands on the card. */
export const DatesChanged: Story = { parameters: { scenario: offers(changed) } };

/** Each date of a series in its own month; what has no date stands last. */
export const Agenda: Story = {
  args: { layout: 'agenda', pageSize: 20 },
  parameters: { scenario: offers([...everyState(), ...changed]) },
};

/** All that one can choose by, with the number of what is chosen. */
export const MoreFilters: Story = {
  beforeEach: () => at(addressWith({ audience: 'counsellors' }))(),
  parameters: { scenario: offers([...everyState(), ...changed]) },
  play: async ({ canvasElement }) => {
    (await within<HTMLButtonElement>(canvasElement, '.more-filters')).click();
  },
};

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

/** The question itself was wrong: an old link, or a filter that the service has given up. */
export const Refused: Story = {
  beforeEach: () => at(addressWith({ q: 'cv', language: 'xx' }))(),
  parameters: { scenario: refuses('GET /courses', 422, 'validation') },
  play: saysWhatIsWrong,
};

/** Says until when the service wants to be left alone. */
export const TooMany: Story = {
  parameters: {
    scenario: ((api) =>
      api.fail('GET /courses', problem(429, 'rate-limited', { 'Retry-After': '600' }))) satisfies Scenario,
  },
  play: saysWhatIsWrong,
};

export const Broken: Story = {
  parameters: { scenario: refuses('GET /courses', 500, 'internal') },
  play: saysWhatIsWrong,
};

/** The page's Content-Security-Policy does not let us ask. */
export const Blocked: Story = {
  parameters: {
    scenario: ((api) =>
      api.fail('GET /courses', (request, next) => {
        const violation = { effectiveDirective: 'connect-src', blockedURI: request.url };
        document.dispatchEvent(new SecurityPolicyViolationEvent('securitypolicyviolation', violation));
        return offline(request, next);
      })) satisfies Scenario,
  },
  play: saysWhatIsWrong,
};

export const Offline: Story = {
  parameters: { scenario: all(isOffline('GET /courses'), isOffline('GET /profile')) },
  play: saysWhatIsWrong,
};
