import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { GuidanceBookingElement } from '../../src/booking/booking.element.js';
import type { Appointment } from '../../src/contract/booking.js';
import { refuses, type BookingDouble } from '../../test/booking/booking-double.js';
import {
  aCvService,
  aFewWeeks,
  anAppointment,
  anInterpretedProfile,
  aService,
} from '../../test/booking/fixtures.js';
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
  shown,
  takeTime,
  toDetails,
} from './playing.js';

if (!customElements.get('guidance-booking'))
  customElements.define('guidance-booking', GuidanceBookingElement);

interface Look {
  service?: string;
  channel?: string;
  location?: string;
}

const meta: Meta<Look> = {
  title: 'Booking',
  component: 'guidance-booking',
  render: ({ service, channel, location }) =>
    html`<guidance-booking
      service=${ifDefined(service)}
      channel=${ifDefined(channel)}
      location=${ifDefined(location)}
    ></guidance-booking>`,
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

/** Everything once more before it counts. */
export const Check: Story = { beforeEach: () => atTimes(), play: fillIn };

export const Sending: Story = {
  beforeEach: () => atTimes(),
  parameters: { scenario: serves(undefined, loads('POST /booking/appointments')) },
  play: book,
};

/** No answer came: we don't claim to know. */
export const NotSure: Story = {
  beforeEach: () => atTimes(),
  parameters: {
    scenario: serves((double) => double.once('POST /booking/appointments', () => Response.json({ no: 1 }))),
  },
  play: book,
};

export const Booked: Story = { beforeEach: () => atTimes(), play: book };

/** A page opened with a manage link. */
const managed = (changes: Partial<Appointment> = {}, prepare?: (double: BookingDouble) => void): Story => ({
  beforeEach: () => at({}, 'guidance-appointment=a9.a-token-of-sixteen-or-more')(),
  parameters: {
    scenario: serves((double) => {
      double.appointments.set('a9', anAppointment({ id: 'a9', ...changes }));
      prepare?.(double);
    }),
  },
});

export const OwnAppointment: Story = managed();

export const OwnVideoAppointment: Story = managed({
  channel: 'video',
  location: undefined,
  join: { url: 'https://meet.example.no/1', provider: 'Video' },
});

export const AskingBeforeCancelling: Story = { ...managed(), play: press('.own .danger') };

export const Cancelled: Story = managed({ state: 'cancelled' });

export const TooLateToCancel: Story = {
  ...managed({}, (double) => double.once('POST /booking/appointments/a9/cancel', refuses(409, 'too-late'))),
  play: all(press('.own .danger'), press('.question + .actions .danger')),
};

const moves = press('.own > .actions .secondary:nth-of-type(2)');

export const ChoosingAnotherTime: Story = { ...managed(), play: moves };

export const AskingBeforeMoving: Story = {
  ...managed(),
  play: all(moves, takeTime, shown('.question')),
};

export const BrokenLink: Story = {
  beforeEach: () => at({}, 'guidance-appointment=gone.a-token-of-sixteen-or-more')(),
};

export const Loading: Story = { parameters: { scenario: serves(undefined, loads('GET /booking/services')) } };

export const NothingOffered: Story = { parameters: { scenario: serves((double) => (double.services = [])) } };

export const OutOfOrder: Story = {
  parameters: { scenario: serves(undefined, breaks('GET /booking/services', 500, 'internal')) },
};
