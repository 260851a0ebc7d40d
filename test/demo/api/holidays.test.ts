import { describe, expect, it } from 'vitest';
import { closedOnHolidays, easterSunday, norwegianHolidays } from '../../../demo/api/seed/holidays.js';

const dates = (year: number) => norwegianHolidays(year).map(([, , date]) => date.toString());

describe('public holidays', () => {
  it('follow Easter, which moves', () => {
    // As printed in the almanac; 1818 and 2285 are the earliest it can be, 1943 and 2038 the latest.
    const printed = {
      1818: '03-22',
      1943: '04-25',
      2000: '04-23',
      2024: '03-31',
      2025: '04-20',
      2026: '04-05',
      2027: '03-28',
      2038: '04-25',
      2285: '03-22',
    };
    for (const [year, day] of Object.entries(printed)) {
      expect(easterSunday(Number(year)).toString()).toBe(`${year}-${day}`);
    }
  });

  it('are Norway’s twelve', () => {
    expect(dates(2026)).toEqual([
      '2026-01-01',
      '2026-04-02',
      '2026-04-03',
      '2026-04-05',
      '2026-04-06',
      '2026-05-01',
      '2026-05-17',
      '2026-05-14',
      '2026-05-24',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  it('close the centre, each under an id of its own, also where two fall on one day', () => {
    const closed = closedOnHolidays([2008, 2026]);
    expect(closed).toHaveLength(24);
    expect(new Set(closed.map(({ id }) => id)).size).toBe(24);
    // In 2008 it was both the first of May and Ascension Day.
    expect(closed.filter(({ from }) => from === '2008-05-01')).toHaveLength(2);
  });
});
