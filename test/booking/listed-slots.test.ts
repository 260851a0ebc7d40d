import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeByDate, listedSlots, slotsByDate } from '../../src/booking/listed-slots.js';
import { spanAt } from '../../src/booking/times-flow.js';
import { addDays, mondayOf, monthOf } from '../../src/i18n/calendar.js';
import { formatsFor } from '../../src/i18n/format.js';
import { aSlot } from './fixtures.js';

const serverTime = '2027-03-01T08:00:00Z';
const wanted = { service: 'karriere', channel: 'video' } as const;
const listing = { wanted, serverTime };
const ids = (slots: readonly { id: string }[]) => slots.map(({ id }) => id);
const first = aSlot('2027-03-02', '09:00', { id: 'first' });
const second = aSlot('2027-03-02', '10:00', { id: 'second' });

describe('a listing that lies', () => {
  it('is put in order of time, each time once', () => {
    expect(ids(listedSlots([second, first, second, first], listing))).toEqual(['first', 'second']);
    const twin = { ...first, id: 'twin' };
    expect(ids(listedSlots([first, twin], listing))).toEqual(['first']);
    const colleague = { ...first, id: 'colleague', counsellor: 'bilal' };
    expect(ids(listedSlots([first, colleague], listing))).toEqual(['first', 'colleague']);
  });

  it('offers nothing that is past by the service’s clock, whatever the device’s shows', () => {
    const past = aSlot('2027-03-01', '07:59', { id: 'past' });
    const now = aSlot('2027-03-01', '08:00', { id: 'now' });
    expect(ids(listedSlots([past, now, first], listing))).toEqual(['first']);
  });

  it('offers nothing but what was asked for', () => {
    const others = [
      { ...first, id: '1', service: 'cv' },
      { ...first, id: '2', channel: 'phone' },
      { ...first, id: '3', counsellor: 'bilal' },
    ];
    expect(
      ids(listedSlots([...others, second], { ...listing, wanted: { ...wanted, counsellor: 'astrid' } })),
    ).toEqual(['second']);
    const elsewhere = { ...first, location: 'sarpsborg' };
    expect(listedSlots([elsewhere], { ...listing, wanted: { ...wanted, location: 'fredrikstad' } })).toEqual(
      [],
    );
    expect(listedSlots([{ ...first, channel: 'hologram' }], { serverTime, wanted: {} })).toEqual([]);
  });

  it('offers nothing that ends before it begins, or at no time at all', () => {
    const backwards = { ...first, end: '2027-03-02T08:00:00Z' };
    const nowhen = { ...first, start: '2027-02-31T99:00:00Z' };
    expect(listedSlots([backwards, nowhen], listing)).toEqual([]);
  });

  it('reads times with any offset as the instants that they are', () => {
    const tokyo = {
      ...first,
      id: 'tokyo',
      start: '2027-03-02T17:30:00+09:00',
      end: '2027-03-02T18:00:00+09:00',
    };
    expect(ids(listedSlots([first, tokyo], listing))).toEqual(['tokyo', 'first']);
  });
});

const zones = [
  'Europe/Oslo',
  'Pacific/Pago_Pago',
  'Pacific/Kiritimati',
  'Asia/Kathmandu',
  'America/New_York',
];
/** Around both changes of the clock, New Year and everything between. */
const someSlots = fc.array(fc.integer({ min: 0, max: 4 * 24 * 400 }), { maxLength: 60 }).map((quarters) =>
  quarters.map((quarter) => {
    const start = new Date(Date.UTC(2026, 9, 1) + quarter * 900_000).toISOString();
    return aSlot(start.slice(0, 10), start.slice(11, 16));
  }),
);
const early = { wanted: {}, serverTime: '2026-09-01T00:00:00Z' };

describe('the same times', () => {
  it('are shown in whichever zone one is: only the day may be another', () => {
    fc.assert(
      fc.property(someSlots, fc.constantFrom(...zones), (slots, zone) => {
        const listed = listedSlots(slots, early);
        const grouped = [...slotsByDate(listed, formatsFor('nb', zone).dateKey).values()].flat();
        expect(ids(grouped)).toEqual(ids(listed));
        expect(new Set(ids(grouped))).toEqual(new Set(ids(slots)));
      }),
    );
  });

  it('are counted alike by day, in the week and in the month', () => {
    fc.assert(
      fc.property(someSlots, fc.constantFrom(...zones), (slots, zone) => {
        const { dateKey } = formatsFor('nb', zone);
        const listed = listedSlots(slots, early);
        const free = freeByDate(listed, dateKey);
        const counted = (view: 'week' | 'month') =>
          Object.keys(free).map((date) => {
            const { from, to } = spanAt(view, date);
            const inside = listed.filter(({ start }) => dateKey(start) >= from && dateKey(start) <= to);
            return [date, freeByDate(inside, dateKey)[date]];
          });
        expect(counted('week')).toEqual(Object.entries(free));
        expect(counted('month')).toEqual(Object.entries(free));
        expect(Object.values(free).reduce((sum, count) => sum + count, 0)).toBe(listed.length);
      }),
    );
  });

  it('stand in exactly one week and one month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const date = addDays('2000-01-01', days);
        const week = spanAt('week', date);
        expect([week.from, week.to]).toEqual([mondayOf(date), addDays(mondayOf(date), 6)]);
        expect(monthOf(spanAt('month', date).to)).toBe(monthOf(date));
      }),
    );
  });

  it('belong to the day on which they begin, also over midnight and New Year', () => {
    const { dateKey } = formatsFor('nb');
    const newYear = aSlot('2026-12-31', '23:30');
    const eve = aSlot('2026-12-31', '22:45');
    expect([...slotsByDate([eve, newYear], dateKey).keys()]).toEqual(['2026-12-31', '2027-01-01']);
  });
});
