import { describe, expect, it } from 'vitest';
import { openingAt } from '../../../demo/api/chat/opening-hours.js';
import type { OpeningHours } from '../../../src/contract/profile.js';

const weekdays: OpeningHours = {
  regular: [{ days: [1, 2, 3, 4, 5], opens: '09:00', closes: '15:00' }],
  exceptions: [],
};
const at = (instant: string, hours: OpeningHours = weekdays) => {
  const opening = openingAt(hours, 'Europe/Oslo', Date.parse(instant));
  const next = opening.open ? opening.closesAt : opening.opensAt;
  return [
    opening.open ? 'open until' : 'closed until',
    next === undefined ? null : new Date(next).toISOString(),
  ];
};
const withException = (exception: OpeningHours['exceptions'][number]): OpeningHours => ({
  ...weekdays,
  exceptions: [exception],
});

describe('opening hours', () => {
  it('open and close on the minute', () => {
    expect(at('2026-03-03T07:59:59.999Z')).toEqual(['closed until', '2026-03-03T08:00:00.000Z']);
    expect(at('2026-03-03T08:00:00Z')).toEqual(['open until', '2026-03-03T14:00:00.000Z']);
    expect(at('2026-03-03T13:59:59.999Z')).toEqual(['open until', '2026-03-03T14:00:00.000Z']);
    expect(at('2026-03-03T14:00:00Z')).toEqual(['closed until', '2026-03-04T08:00:00.000Z']);
  });

  it('open again on Monday after a weekend', () => {
    expect(at('2026-03-06T14:00:00Z')).toEqual(['closed until', '2026-03-09T08:00:00.000Z']);
    expect(at('2026-03-08T12:00:00Z')).toEqual(['closed until', '2026-03-09T08:00:00.000Z']);
  });

  it('follow the wall clock over both changes of summer time', () => {
    // Summer time begins on Sunday 29 March 2026 and ends on Sunday 25 October 2026.
    expect(at('2026-03-27T15:00:00Z')).toEqual(['closed until', '2026-03-30T07:00:00.000Z']);
    expect(at('2026-10-23T14:00:00Z')).toEqual(['closed until', '2026-10-26T08:00:00.000Z']);
    const night: OpeningHours = { regular: [{ days: [7], opens: '01:00', closes: '04:00' }], exceptions: [] };
    expect(at('2026-03-29T00:30:00Z', night)).toEqual(['open until', '2026-03-29T02:00:00.000Z']);
    expect(at('2026-10-25T00:30:00Z', night)).toEqual(['open until', '2026-10-25T03:00:00.000Z']);
  });

  it('let an exception replace its whole day', () => {
    const closed = withException({ date: '2026-03-03', closed: true });
    expect(at('2026-03-03T10:00:00Z', closed)).toEqual(['closed until', '2026-03-04T08:00:00.000Z']);
    const saturday = withException({ date: '2026-03-07', opens: '11:00', closes: '13:00' });
    expect(at('2026-03-07T10:30:00Z', saturday)).toEqual(['open until', '2026-03-07T12:00:00.000Z']);
  });

  it('keep the regular time that an exception leaves out', () => {
    const short = withException({ date: '2026-03-03', closes: '12:00' });
    expect(at('2026-03-03T09:00:00Z', short)).toEqual(['open until', '2026-03-03T11:00:00.000Z']);
    const noted = withException({ date: '2026-03-03', note: 'Kort kø' });
    expect(at('2026-03-03T09:00:00Z', noted)).toEqual(['open until', '2026-03-03T14:00:00.000Z']);
  });

  it('see hours that meet, or cross midnight, as one', () => {
    const split: OpeningHours = {
      regular: [
        { days: [2], opens: '12:00', closes: '15:00' },
        { days: [2], opens: '09:00', closes: '12:00' },
      ],
      exceptions: [],
    };
    expect(at('2026-03-03T09:00:00Z', split)).toEqual(['open until', '2026-03-03T14:00:00.000Z']);
    const late: OpeningHours = {
      regular: [{ days: [5, 6], opens: '20:00', closes: '02:00' }],
      exceptions: [],
    };
    expect(at('2026-03-07T00:30:00Z', late)).toEqual(['open until', '2026-03-07T01:00:00.000Z']);
    expect(at('2026-03-07T01:00:00Z', late)).toEqual(['closed until', '2026-03-07T19:00:00.000Z']);
  });

  it('promise no opening when there is none', () => {
    expect(at('2026-03-03T10:00:00Z', { regular: [], exceptions: [] })).toEqual(['closed until', null]);
  });
});
