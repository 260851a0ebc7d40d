import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, dayByKey, lastDayOf, weeksOf } from '../../src/booking/calendar.js';

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
        expect(days.length % 7).toBe(0);
        expect([shown[0], shown.at(-1), new Set(shown).size]).toEqual([
          `${name}-01`,
          lastDayOf(name),
          Number(lastDayOf(name).slice(8)),
        ]);
        expect(new Date(`${name}-01T00:00Z`).getUTCDay()).toBe((days.indexOf(shown[0]) + 1) % 7);
      }),
    );
  });

  it('leaves out weeks that are over', () => {
    expect(weeksOf('2027-03', '2027-03-10')[0]?.[0]).toBe('2027-03-08');
    expect(weeksOf('2027-04', '2027-03-10')).toHaveLength(5);
  });

  it('crosses years', () => {
    expect([addMonths('2026-12', 1), addMonths('2027-01', -1), addDays('2026-12-31', 1)]).toEqual([
      '2027-01',
      '2026-12',
      '2027-01-01',
    ]);
  });

  it('goes by arrow keys among the days that can be chosen', () => {
    const days = ['2027-03-02', '2027-03-03', '2027-03-09', '2027-03-19'];
    const from = (key: string, day: string) => dayByKey(key, day, days);
    expect(from('ArrowRight', '2027-03-03')).toBe('2027-03-09');
    expect(from('ArrowLeft', '2027-03-03')).toBe('2027-03-02');
    expect(from('ArrowDown', '2027-03-02')).toBe('2027-03-09');
    expect(from('ArrowUp', '2027-03-19')).toBe('2027-03-09');
    expect([from('Home', '2027-03-09'), from('End', '2027-03-09')]).toEqual(['2027-03-02', '2027-03-19']);
    expect(from('ArrowRight', '2027-03-19')).toBeUndefined();
    expect(from('a', '2027-03-19')).toBeUndefined();
  });
});
