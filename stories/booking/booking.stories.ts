import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { refuses, type BookingDouble } from '../../test/booking/booking-double.js';
import { aCvService, aFewWeeks, anInterpretedProfile, aService } from '../../test/booking/fixtures.js';
import { loads, refuses as breaks } from '../support/scenarios.js';
import {
  all,
  at,
  atTimes,
  book,
  fillIn,
  next,
  press,
  serves,
  showBooking,
  shown,
  takeTime,
  toDetails,
  type,
  type Look,
  type Play,
} from './booking-scene.js';

const meta: Meta<Look> = {
  title: 'Booking',
  component: 'guidance-booking',
  render: showBooking,
  beforeEach: () => at()(),
  parameters: { scenario: serves() },
};
export default meta;

type Story = StoryObj<Look>;

/** The first question. */
export const Services: Story = {};

export const NothingChosen: Story = { play: press(next) };

/** Each place is an answer of its own, beside video and phone. */
export const Ways: Story = { beforeEach: () => at({ step: 'way', service: 'karriere' })() };

/** The page has answered the first questions, so there are three steps. */
export const ChosenByThePage: Story = { args: { service: 'karriere', channel: 'phone' } };

export const NoFreeTimes: Story = {
  beforeEach: () => atTimes(),
  parameters: { scenario: serves((double) => (double.slots = [])) },
};

const toWaitingList = press('[data-wait] button');

/** Who, how to be reached, and between which days. */
export const JoiningTheWaitingList: Story = { ...NoFreeTimes, play: toWaitingList };

export const OnTheWaitingList: Story = {
  ...NoFreeTimes,
  play: all(
    toWaitingList,
    type('contact.name', 'Kari'),
    type('contact.email', 'kari@example.no'),
    press('form .primary'),
    shown('.notice.good'),
  ),
};

export const OffTheWaitingList: Story = {
  ...NoFreeTimes,
  play: all(OnTheWaitingList.play as Play, press('.notice.good .quiet'), shown('.notice h3[data-wait]')),
};

/** Someone else was faster: the three nearest times stand ready. */
export const TimeWasTaken: Story = {
  beforeEach: () => atTimes(),
  parameters: {
    scenario: serves((double) => {
      const alternatives = aFewWeeks().slice(1, 4);
      double.once('POST /booking/holds', refuses(409, 'slot-taken', { alternatives }));
    }),
  },
  play: takeTime,
};

/** Name, how to be reached, language, and whatever the service asks, each with why. */
export const Details: Story = {
  beforeEach: () => atTimes(),
  parameters: {
    scenario: serves((double) => {
      double.profile = anInterpretedProfile();
      const goal = {
        id: 'goal',
        label: 'Hva vil du ha ut av samtalen?',
        why: 'Så vi kan forberede oss.',
        kind: 'textarea',
        required: false,
      };
      double.services = [aService({ intake: [goal] }), aCvService()];
    }),
  },
  play: toDetails,
};

export const DetailsWithErrors: Story = {
  beforeEach: () => atTimes(),
  play: all(toDetails, press(`form ${next}`)),
};

export const HoldEndsSoon: Story = {
  beforeEach: () => atTimes(),
  parameters: { scenario: serves((double) => (double.holdMs = 90_000)) },
  play: toDetails,
};

export const HoldHasLapsed: Story = {
  beforeEach: () => atTimes(),
  parameters: { scenario: serves((double) => (double.holdMs = 10)) },
  play: toDetails,
};

/** Who writes on holds it again without a word; here someone else was faster. */
export const HoldWasLost: Story = {
  beforeEach: () => atTimes(),
  parameters: {
    scenario: serves((double) => {
      double.holdMs = 10;
      double.once('POST /booking/holds', (_request, usual) => usual());
      const alternatives = aFewWeeks().slice(1, 4);
      double.once('POST /booking/holds', refuses(409, 'slot-taken', { alternatives }));
    }),
  },
  play: all(toDetails, shown('.hold-notice'), type('contact.name', 'Kari'), shown('[data-taken]')),
};

/** Held again without a word. */
export const HoldWasTakenAgain: Story = {
  beforeEach: () => atTimes(),
  parameters: {
    scenario: serves((double) => {
      double.holdMs = 10;
      double.once('POST /booking/holds', (_request, usual) => {
        const first = usual();
        double.holdMs = 600_000;
        return first;
      });
    }),
  },
  play: all(toDetails, shown('.hold-notice'), type('contact.name', 'Kari'), shown('.hold')),
};

/** Everything once more before it counts. */
export const Check: Story = { beforeEach: () => atTimes(), play: fillIn };

/** There is one that day already; said, never refused. */
export const AlreadyThatDay: Story = {
  beforeEach: () => {
    const end = atTimes();
    const start = aFewWeeks()[0]?.start;
    sessionStorage.setItem('guidance-booking-known', JSON.stringify([{ id: 'a7', start }]));
    return end;
  },
  play: fillIn,
};

/** Someone else was faster at the last step: the three nearest stand ready, each at one press. */
const isTaken = (double: BookingDouble, first: number) => {
  const alternatives = aFewWeeks().slice(first, first + 3);
  double.once('POST /booking/appointments', refuses(409, 'slot-taken', { alternatives }));
};

export const TakenAtTheLastStep: Story = {
  beforeEach: () => atTimes(),
  parameters: { scenario: serves((double) => isTaken(double, 1)) },
  play: all(fillIn, press(next), shown('[data-taken]')),
};

export const TakenTwice: Story = {
  beforeEach: () => atTimes(),
  parameters: {
    scenario: serves((double) => {
      isTaken(double, 1);
      isTaken(double, 4);
    }),
  },
  play: all(book, press('[data-taken] .secondary'), shown('.hold'), press(next), shown('[data-taken]')),
};

export const Sending: Story = {
  beforeEach: () => atTimes(),
  parameters: { scenario: serves(undefined, loads('POST /booking/appointments')) },
  play: book,
};

const noAnswer = (double: BookingDouble) => {
  for (let times = 0; times < 4; times++)
    double.once('POST /booking/appointments', () => Response.json({ no: 1 }));
};

/** No answer came yet: we ask again, and say so. */
export const Checking: Story = {
  beforeEach: () => atTimes(),
  parameters: { scenario: serves(noAnswer) },
  play: all(book, shown('.summary ~ .notice')),
};

/** No answer came: we don't claim to know, and there is somebody to ask. */
export const NotSure: Story = {
  beforeEach: () => atTimes(),
  parameters: { scenario: serves(noAnswer) },
  play: all(book, shown('.summary ~ .notice'), shown('[data-refusal]')),
};

export const Booked: Story = { beforeEach: () => atTimes(), play: book };

export const Loading: Story = { parameters: { scenario: serves(undefined, loads('GET /booking/services')) } };

export const NothingOffered: Story = { parameters: { scenario: serves((double) => (double.services = [])) } };

export const OutOfOrder: Story = {
  parameters: { scenario: serves(undefined, breaks('GET /booking/services', 500, 'internal')) },
};
