import { describe, expect, it } from 'vitest';
import { formatsFor } from '../../src/i18n/format.js';
import { describeHours } from '../../src/i18n/opening-hours.js';

describe('opening hours', () => {
  const weekdays = { days: [1, 2, 3, 4, 5], opens: '09:00', closes: '15:00' };

  it('draw neighbouring days together', () => {
    expect(describeHours([weekdays], formatsFor('nb'))).toEqual(['mandag–fredag kl. 09.00–15.00']);
    expect(describeHours([weekdays], formatsFor('en'))).toEqual(['Monday–Friday 09:00–15:00']);
  });

  it('name two neighbours, and days apart, each by itself', () => {
    const scattered = { days: [4, 1, 2, 6], opens: '12:00', closes: '18:00' };
    expect(describeHours([scattered], formatsFor('nn'))).toEqual([
      'måndag og tysdag, torsdag, laurdag kl. 12.00–18.00',
    ]);
  });
});
