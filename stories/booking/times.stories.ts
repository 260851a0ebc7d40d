import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { refuses } from '../../test/booking/booking-double.js';
import { aFewWeeks, aService, aSlot } from '../../test/booking/fixtures.js';
import { isOffline, loads } from '../support/scenarios.js';
import {
  all,
  at,
  atTimes,
  press,
  serves,
  showBooking,
  shown,
  within,
  type Look,
  type Play,
} from './booking-scene.js';

const meta: Meta<Look> = {
  title: 'Booking/Times',
  component: 'guidance-booking',
  render: showBooking,
  beforeEach: () => at()(),
  parameters: { scenario: serves() },
};
export default meta;

type Story = StoryObj<Look>;

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

/** The service is in another zone than the visitor. */
export const TimesAbroad: Story = {
  beforeEach: () => at({ step: 'time', service: 'karriere', channel: 'video' })(),
  parameters: {
    scenario: serves((double) => (double.profile = { ...double.profile, timeZone: 'America/New_York' })),
  },
  play: all(byWeek, shown('.week')),
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

export const TimesLoading: Story = {
  beforeEach: () => atTimes(),
  parameters: { scenario: serves(undefined, loads('GET /booking/slots')) },
};

export const TimesOffline: Story = {
  beforeEach: () => atTimes(),
  parameters: { scenario: serves(undefined, isOffline('GET /booking/slots')) },
  play: shown('.notice'),
};
