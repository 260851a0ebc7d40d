import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { GuidanceBookingElement } from '../../src/booking/booking.element.js';
import type { Appointment } from '../../src/contract/booking.js';
import { BookingDouble, refuses } from '../../test/booking/booking-double.js';
import {
  aCvService,
  aFewWeeks,
  anAppointment,
  anInterpretedProfile,
  aService,
  aSlot,
} from '../../test/booking/fixtures.js';
import { isOffline, loads, refuses as breaks, type Scenario } from '../support/scenarios.js';

if (!customElements.get('guidance-booking'))
  customElements.define('guidance-booking', GuidanceBookingElement);

interface Look {
  service?: string;
  channel?: string;
  location?: string;
}

/** A service with free times, as a story needs it. */
const serves =
  (prepare: (double: BookingDouble) => void = () => undefined, trouble?: Scenario): Scenario =>
  (api) => {
    const double = new BookingDouble();
    prepare(double);
    trouble?.(api);
    api.fail(/./, double.answer);
  };

/** The page's address decides where one is; stories begin and end with a clean one. */
const at =
  (parameters: Record<string, string> = {}, hash = '') =>
  () => {
    const url = new URL(location.href);
    const names = ['step', 'service', 'channel', 'location'];
    for (const name of names) url.searchParams.delete(`guidance-${name}`);
    const clean = url.href;
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(`guidance-${name}`, value);
    url.hash = hash;
    sessionStorage.clear();
    history.replaceState(null, '', url);
    return () => {
      history.replaceState(null, '', clean);
    };
  };

const atTimes = at({ step: 'time', service: 'karriere', channel: 'in-person', location: 'sarpsborg' });

type Played = Parameters<NonNullable<StoryObj['play']>>[0];

const within = async <Found extends Element>(
  { canvasElement }: Pick<Played, 'canvasElement'>,
  selector: string,
): Promise<Found> => {
  for (let tries = 0; tries < 200; tries++) {
    const root = canvasElement.querySelector('guidance-booking')?.shadowRoot;
    const element = root?.querySelector<Found>(selector);
    if (element) return element;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`Nothing found for ${selector}`);
};

type Play = (played: Played) => Promise<void>;

const press =
  (selector: string): Play =>
  async (played) => {
    (await within<HTMLElement>(played, selector)).click();
  };

const all =
  (...plays: Play[]): Play =>
  async (played) => {
    for (const play of plays) await play(played);
  };

const type =
  (name: string, text: string): Play =>
  async (played) => {
    const field = await within<HTMLInputElement>(played, `[name="${name}"]`);
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };

const shown =
  (selector: string): Play =>
  async (played) => {
    await within(played, selector);
  };

const next = '.actions .primary';
const takeTime = all(press('[name="next-slot"]'), press(next));
const toDetails = all(takeTime, shown('form'));
const fillIn = all(
  toDetails,
  type('contact.name', 'Kari'),
  type('contact.email', 'kari@example.no'),
  press(`form ${next}`),
  shown('.summary'),
);
const book = all(fillIn, press(next));

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

const byWeek = press('[name="span-view"][value="week"]');
const byMonth = all(press('[name="span-view"][value="month"]'), shown('.day[aria-disabled="false"]'));

/** The next free times, then the times of a week, day by day. */
export const Times: Story = { beforeEach: () => atTimes(), play: all(byWeek, shown('.week')) };

/** Every day says how many times it has. */
export const TimesByMonth: Story = { beforeEach: () => atTimes(), play: byMonth };

/** A day's times, by the part of the day. */
export const TimesOfADay: Story = {
  beforeEach: () => atTimes(),
  play: all(byMonth, press('.day[aria-disabled="false"]'), shown('[data-day]')),
};

const opensFilter = press('.filter summary');

const chooses =
  (index: number, value: string): Play =>
  async (played) => {
    await within(played, '.filter select');
    const root = played.canvasElement.querySelector('guidance-booking')?.shadowRoot;
    const select = root?.querySelectorAll<HTMLSelectElement>('.filter select')[index];
    if (!select) throw new Error('There is no such wish.');
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  };

/** Somebody, somewhere, at some part of the day. */
export const TimesThatSuit: Story = {
  beforeEach: () => atTimes(),
  play: all(byWeek, opensFilter, chooses(0, 'bilal'), shown('.week')),
};

export const NoTimesThatSuit: Story = {
  beforeEach: () => atTimes(),
  parameters: { scenario: serves((double) => (double.slots = aFewWeeks().slice(0, 4))) },
  play: all(opensFilter, chooses(2, 'evening'), shown('[data-no-times]')),
};

export const NoFreeTimesThisWeek: Story = {
  beforeEach: () => atTimes(),
  parameters: {
    scenario: serves((double) => (double.slots = [...aFewWeeks().slice(0, 2), ...aFewWeeks().slice(-3)])),
  },
  play: all(byWeek, shown('.week'), press('.span-head button:last-of-type'), shown('.span-foot .secondary')),
};

export const MonthOutOfOrder: Story = {
  beforeEach: () => atTimes(),
  parameters: {
    scenario: serves((double) => {
      double.once('GET /booking/days', refuses(404, 'not-found'));
    }),
  },
  play: all(press('[name="span-view"][value="month"]'), shown('.span-foot .bad')),
};

/** An hour comes twice, and a time ends on another day. */
export const TimesOfANight: Story = {
  beforeEach: () => atTimes(),
  parameters: {
    scenario: serves((double) => {
      double.serverTime = () => '2026-10-20T08:00:00Z';
      double.slots = ['2026-10-24T21:30', '2026-10-25T00:30', '2026-10-25T01:30'].map((start) =>
        aSlot(start.slice(0, 10), start.slice(11)),
      );
    }),
  },
  play: all(byWeek, shown('.week')),
};

/** Several share a time: how many places are left. */
export const GroupTimes: Story = {
  args: { service: 'gruppe' },
  parameters: {
    scenario: serves((double) => {
      double.services = [
        aService({ id: 'gruppe', name: 'Gruppeveiledning', channels: ['video'], places: 8 }),
      ];
      double.slots = aFewWeeks({ placesLeft: 5 });
    }),
  },
};

/** The page has answered the first questions, so there are three steps. */
export const ChosenByThePage: Story = { args: { service: 'karriere', channel: 'phone' } };

export const NoFreeTimes: Story = {
  beforeEach: () => atTimes(),
  parameters: { scenario: serves((double) => (double.slots = [])) },
};

export const NoFreeTimesThisMonth: Story = {
  beforeEach: () => atTimes(),
  play: all(
    byMonth,
    press('.span-head button:last-of-type'),
    press('.span-head button:last-of-type'),
    shown('.span-foot .secondary'),
  ),
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

export const TimesLoading: Story = {
  beforeEach: () => atTimes(),
  parameters: { scenario: serves(undefined, loads('GET /booking/slots')) },
};

export const TimesOffline: Story = {
  beforeEach: () => atTimes(),
  parameters: { scenario: serves(undefined, isOffline('GET /booking/slots')) },
  play: shown('.notice'),
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
