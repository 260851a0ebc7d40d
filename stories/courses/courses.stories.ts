import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { GuidanceCoursesElement } from '../../src/courses/courses.element.js';
import { listFromFile } from '../../src/courses/course-file-list.js';
import type { Course, Registration } from '../../src/contract/courses.js';
import {
  aCourse,
  aMediaCourse,
  aRegistration,
  aWebinar,
  everyState,
  inDays,
} from '../../test/courses/fixtures.js';
import type { Fault } from '../../test/support/faults.js';
import { all, fails, isEmpty, isOffline, loads, type Scenario } from '../support/scenarios.js';

if (!customElements.get('guidance-courses'))
  customElements.define('guidance-courses', GuidanceCoursesElement);

interface Look {
  layout?: 'list' | 'agenda' | 'compact';
  kind?: string;
  pageSize?: number;
}

const answers =
  (value: unknown): Fault =>
  () =>
    Promise.resolve(Response.json(value));

/** These courses, one of which may be opened. */
const offers =
  (courses: Course[], more: Scenario = () => undefined): Scenario =>
  (api) => {
    more(api);
    api.fail('GET /courses', (request) => {
      const limit = Number(new URL(request.url).searchParams.get('limit'));
      return Promise.resolve(Response.json(listFromFile(courses, { limit }, Date.now())));
    });
    for (const course of courses) api.fail(`GET /courses/${course.id}`, answers(course));
  };

const problem =
  (status: number, code: string, more: object = {}): Fault =>
  () =>
    Promise.resolve(
      Response.json(
        { type: `https://guidance.example/problems/${code}`, title: code, status, code, ...more },
        { status, headers: { 'Content-Type': 'application/problem+json' } },
      ),
    );

/** The page's address decides what is open; stories begin with a clean one. */
const at = (address: string) => () => {
  history.replaceState(null, '', address);
  return () => {
    const url = new URL(location.href);
    for (const name of [...url.searchParams.keys()])
      if (name.startsWith('guidance-')) url.searchParams.delete(name);
    history.replaceState(null, '', url);
  };
};

const addressWith = (parameters: Record<string, string>, hash = ''): string => {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(`guidance-${name}`, value);
  url.hash = hash;
  return url.href;
};
const opened = (course: string) => at(addressWith({ course }));
const registering = (course: string) => at(addressWith({ course, register: '1' }));

const within = async <Found extends Element>(canvas: HTMLElement, selector: string): Promise<Found> => {
  for (let tries = 0; tries < 200; tries++) {
    const element = canvas.querySelector('guidance-courses')?.shadowRoot?.querySelector<Found>(selector);
    if (element) return element;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`Nothing found for ${selector}`);
};

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

/** Until we have stopped trying by ourselves. */
const saysWhatIsWrong = async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
  await within(canvasElement, '.notice');
};

const meta: Meta<Look> = {
  title: 'Courses',
  component: 'guidance-courses',
  args: { layout: 'list', pageSize: 10 },
  render: ({ layout, kind, pageSize }) =>
    html`<guidance-courses
      layout=${ifDefined(layout)}
      kind=${ifDefined(kind)}
      page-size=${ifDefined(pageSize)}
    ></guidance-courses>`,
  parameters: { scenario: offers(everyState()) },
};
export default meta;

type Story = StoryObj<Look>;

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
  beforeEach: () => opened('cv')(),
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
