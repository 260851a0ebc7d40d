import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { dayByKey, weekNumber, weeksOf } from '../../src/booking/calendar.js';
import { addDays, addMonths, lastDayOf, monthOf } from '../../src/i18n/calendar.js';

const anyDate = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('the calendar', () => {
  it('has every day of a month once, Mondays first', () => {
    const anyMonth = fc.record({
      year: fc.integer({ min: 2000, max: 2100 }),
      month: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(anyMonth, ({ year, month }) => {
        const name = `${year}-${String(month).padStart(2, '0')}`;
        const days = weeksOf(name).flat();
        const shown = days.filter((day) => day !== undefined);
        expect(days).toHaveLength(42);
        expect([shown[0], shown.at(-1), new Set(shown).size]).toEqual([
          `${name}-01`,
          lastDayOf(name),
          Number(lastDayOf(name).slice(8)),
        ]);
        expect(new Date(`${name}-01T00:00Z`).getUTCDay()).toBe((days.indexOf(shown[0]) + 1) % 7);
      }),
    );
  });

  it('numbers the weeks as ISO 8601 does', () => {
    expect([weekNumber('2026-12-31'), weekNumber('2027-01-03'), weekNumber('2027-01-04')]).toEqual([
      53, 53, 1,
    ]);
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(weekNumber(date)).toBe(Temporal.PlainDate.from(date).weekOfYear);
      }),
    );
  });

  it('crosses years', () => {
    expect([addMonths('2026-12', 1), addMonths('2027-01', -1), addDays('2026-12-31', 1)]).toEqual([
      '2027-01',
      '2026-12',
      '2027-01-01',
    ]);
  });
});

describe('a key in the date grid', () => {
  const press = (key: string, from: string, { shiftKey = false, isMirrored = false } = {}) =>
    dayByKey({ key, shiftKey, isMirrored }, from);

  it('leads to the next day and the next week, also out of the month and of the year', () => {
    expect(press('ArrowRight', '2026-12-31')).toBe('2027-01-01');
    expect(press('ArrowLeft', '2027-03-01')).toBe('2027-02-28');
    expect(press('ArrowDown', '2027-03-29')).toBe('2027-04-05');
    expect(press('ArrowUp', '2027-03-03')).toBe('2027-02-24');
  });

  it('leads to the first and the last day of the week', () => {
    expect([press('Home', '2027-03-04'), press('End', '2027-03-04')]).toEqual(['2027-03-01', '2027-03-07']);
    expect([press('Home', '2027-03-01'), press('End', '2027-03-07')]).toEqual(['2027-03-01', '2027-03-07']);
  });

  it('leads to the same day of another month or year, or to the last that it has', () => {
    expect([press('PageDown', '2027-01-31'), press('PageUp', '2027-03-31')]).toEqual([
      '2027-02-28',
      '2027-02-28',
    ]);
    const shiftKey = true;
    expect(press('PageDown', '2028-02-29', { shiftKey })).toBe('2029-02-28');
    expect(press('PageUp', '2027-03-04', { shiftKey })).toBe('2026-03-04');
  });

  it('is mirrored where one reads from right to left', () => {
    expect(press('ArrowRight', '2027-03-04', { isMirrored: true })).toBe('2027-03-03');
    expect(press('ArrowLeft', '2027-03-04', { isMirrored: true })).toBe('2027-03-05');
    expect(press('Home', '2027-03-04', { isMirrored: true })).toBe('2027-03-01');
  });

  it('that leads nowhere is left to the browser', () => {
    expect([press('Tab', '2027-03-04'), press('a', '2027-03-04')]).toEqual([undefined, undefined]);
  });

  it('takes one month at a time to an existing day of the next or the last one, whatever the day', () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom(-1, 1), (date, step) => {
        const plain = Temporal.PlainDate.from(date).add({ months: step });
        const target = press(step > 0 ? 'PageDown' : 'PageUp', date) ?? '';
        expect(target).toBe(plain.toString());
        expect(monthOf(target)).toBe(addMonths(monthOf(date), step));
      }),
    );
  });
});
