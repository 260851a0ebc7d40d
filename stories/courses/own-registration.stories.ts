import type { Meta } from '@storybook/web-components-vite';
import type { Registration } from '../../src/contract/courses.js';
import { aCourse, aRegistration, inDays } from '../../test/courses/fixtures.js';
import { all, type Scenario } from '../support/scenarios.js';
import {
  addressWith,
  answers,
  at,
  coursesMeta,
  offers,
  problem,
  within,
  type Look,
  type Story,
} from './courses-scene.js';

export default { ...coursesMeta, title: 'Courses/Own registration' } satisfies Meta<Look>;

const managed = (registration: Registration): Story => ({
  beforeEach: () => at(addressWith({}, 'guidance-registration=r1.a-token-of-sixteen-or-more'))(),
  parameters: {
    scenario: offers([aCourse()], (api) => api.fail('GET /courses/registrations/r1', answers(registration))),
  },
});

/** A page opened with a manage link. */
export const OfferedPlace: Story = managed(
  aRegistration({ state: 'offered', offerExpiresAt: inDays(2, 11) }),
);

const { course } = aRegistration();

/** There is nothing to come to, and nothing to do about it. */
export const OwnCourseCancelled: Story = managed(
  aRegistration({ course: { ...course, status: 'cancelled' } }),
);

export const OwnCoursePostponed: Story = managed(
  aRegistration({ course: { ...course, status: 'postponed' } }),
);

export const OwnCourseMovedOnline: Story = managed(
  aRegistration({
    course: { ...course, status: 'moved-online' },
    join: { url: 'https://video.example.no/kurs/cv', provider: 'Video' },
  }),
);

const tooLate = managed(aRegistration());

/** Why one can't withdraw any more, and whom to turn to. */
export const TooLateToWithdraw: Story = {
  ...tooLate,
  parameters: {
    scenario: all(tooLate.parameters?.scenario as Scenario, (api) =>
      api.fail('POST /courses/registrations/r1/withdraw', problem(409, 'too-late')),
    ),
  },
  play: async ({ canvasElement }) => {
    (await within<HTMLButtonElement>(canvasElement, '.own .danger')).click();
    (await within<HTMLButtonElement>(canvasElement, '.own .question + .actions .danger')).click();
    await within(canvasElement, '.notice.bad');
  },
};

export const Withdrawn: Story = managed(aRegistration({ state: 'withdrawn' }));

export const AskingBeforeWithdrawal: Story = {
  ...managed(aRegistration()),
  play: async ({ canvasElement }) => {
    (await within<HTMLButtonElement>(canvasElement, '.own .danger')).click();
  },
};

export const BrokenLink: Story = {
  beforeEach: () => at(addressWith({}, 'guidance-registration=r1.a-token-of-sixteen-or-more'))(),
  parameters: {
    scenario: offers([aCourse()], (api) =>
      api.fail('GET /courses/registrations/r1', problem(404, 'not-found')),
    ),
  },
};
