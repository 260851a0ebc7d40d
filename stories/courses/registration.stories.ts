import type { Meta } from '@storybook/web-components-vite';
import type { Registration } from '../../src/contract/courses.js';
import type { Fault } from '../../test/support/faults.js';
import { aCourse, aRegistration } from '../../test/courses/fixtures.js';
import { loads } from '../support/scenarios.js';
import {
  answers,
  coursesMeta,
  offers,
  problem,
  registering,
  within,
  type Look,
  type Story,
} from './courses-scene.js';

export default { ...coursesMeta, title: 'Courses/Registration' } satisfies Meta<Look>;

/** Fills in the form and sends it. */
const send = async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
  const type = async (name: string, text: string) => {
    const field = await within<HTMLInputElement>(canvasElement, `input[name="${name}"]`);
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  await type('participants.0.name', 'Kari');
  await type('participants.0.email', 'kari@example.no');
  (await within<HTMLButtonElement>(canvasElement, 'button[type="submit"]')).click();
};

export const Form: Story = { beforeEach: () => registering('cv')() };

const question = {
  id: 'need',
  label: 'Er det noe vi bør vite for å legge til rette?',
  why: 'Så rommet og pausene passer for deg.',
  kind: 'textarea',
  required: false,
};
const roles = [
  { id: 'taker', label: 'Deltaker', usesSeat: true },
  { id: 'helper', label: 'Ledsager', usesSeat: false },
];

/** Several people, each in a role, and the course's own question with its reason. */
export const FormForSeveral: Story = {
  beforeEach: () => registering('cv')(),
  parameters: { scenario: offers([aCourse({ intake: [question], roles })]) },
  play: async ({ canvasElement }) => {
    (await within<HTMLButtonElement>(canvasElement, '.add')).click();
  },
};

/** Everything that is wrong, above the button and beside each field. */
export const FormWithErrors: Story = {
  beforeEach: () => registering('cv')(),
  play: async ({ canvasElement }) => {
    (await within<HTMLButtonElement>(canvasElement, 'button[type="submit"]')).click();
  },
};

export const WaitingListForm: Story = { beforeEach: () => registering('intervju')() };

/** The address of a form that asks nobody any more: why, and a way on. */
export const FormOfAFullCourse: Story = { beforeEach: () => registering('fullt')() };

const refusedWith = (fault: Fault): Story => ({
  beforeEach: () => registering('cv')(),
  parameters: { scenario: offers([aCourse()], (api) => api.fail('POST /courses/cv/registrations', fault)) },
  play: send,
});

/** Someone was faster: the waiting list stands ready, and nothing typed is lost. */
export const BecameFull: Story = refusedWith(problem(409, 'course-full', { waitlistOpen: true }));

export const WaitingListIsFull: Story = refusedWith(problem(409, 'waitlist-full'));

export const RegistrationHasClosed: Story = refusedWith(problem(409, 'registration-closed'));

/** No answer came: we don't claim to know. */
export const NotSure: Story = refusedWith(answers('not a registration'));

export const Sending: Story = {
  beforeEach: () => registering('cv')(),
  parameters: { scenario: offers([aCourse()], loads('POST /courses/cv/registrations')) },
  play: send,
};

const ends = (registration: Registration): Story => ({
  beforeEach: () => registering('cv')(),
  parameters: {
    scenario: offers([aCourse()], (api) =>
      api.fail(
        'POST /courses/cv/registrations',
        answers({ registration, token: 'a-token-of-sixteen-or-more' }),
      ),
    ),
  },
  play: send,
});

export const Registered: Story = ends(aRegistration());

export const OnTheWaitingList: Story = ends(aRegistration({ state: 'waitlisted', position: 3 }));
