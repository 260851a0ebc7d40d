import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Appointment } from '../../src/contract/booking.js';
import { refuses, type BookingDouble } from '../../test/booking/booking-double.js';
import { anAppointment } from '../../test/booking/fixtures.js';
import { all, at, press, serves, showBooking, shown, takeTime, type, type Look } from './booking-scene.js';

const meta: Meta<Look> = {
  title: 'Booking/Own appointment',
  component: 'guidance-booking',
  render: showBooking,
  beforeEach: () => at()(),
};
export default meta;

type Story = StoryObj<Look>;

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

/** A word from the service. */
export const WithANotice: Story = managed({
  notice: { text: 'Heisen er i ustand. Ring på hos oss, så hjelper vi deg opp.', at: '2027-03-01T08:00:00Z' },
});

export const OtherCalendars: Story = { ...managed(), play: press('.own summary') };

/** As it comes out on paper. */
export const Printed: Story = {
  ...managed(),
  play: all(shown('.own'), ({ canvasElement }) => {
    const root = canvasElement.querySelector('guidance-booking')?.shadowRoot;
    for (const sheet of root?.adoptedStyleSheets ?? []) {
      for (const rule of sheet.cssRules) {
        if (rule instanceof CSSMediaRule && rule.media.mediaText === 'print') rule.media.mediaText = 'all';
      }
    }
    return Promise.resolve();
  }),
};

export const AskingBeforeCancelling: Story = { ...managed(), play: press('.own .danger') };

/** Why is up to the seeker; the national identity number is not for us. */
export const CancellingWithAReason: Story = {
  ...managed(),
  play: all(
    press('.own .danger'),
    type('reason', 'Jeg er 018190 10001.'),
    press('.question + .actions .danger'),
  ),
};

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
