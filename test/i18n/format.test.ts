import { describe, expect, it } from 'vitest';
import { capitalise, formatsFor } from '../../src/i18n/format.js';

// 3 March 2026 was a Tuesday; Oslo is an hour ahead of UTC until 29 March.
const tuesdayAtTen = '2026-03-03T09:00:00Z';

describe('dates and times', () => {
  it('read as people write them here', () => {
    expect(formatsFor('nb').dateAndTime(tuesdayAtTen)).toBe('tirsdag 3. mars kl. 10.00');
    expect(formatsFor('nn').dateAndTime(tuesdayAtTen)).toBe('tysdag 3. mars kl. 10.00');
    expect(formatsFor('en').dateAndTime(tuesdayAtTen)).toBe('Tuesday 3 March at 10:00');
  });

  it('stand in the service’s zone, on both sides of summer time', () => {
    const oslo = formatsFor('nb');
    expect(oslo.clock('2026-03-29T00:30:00Z')).toBe('kl. 01.30');
    expect(oslo.clock('2026-03-29T01:30:00Z')).toBe('kl. 03.30');
    expect(formatsFor('nb', 'America/New_York').clock(tuesdayAtTen)).toBe('kl. 04.00');
  });

  it('give the calendar date of the service’s zone, not of UTC', () => {
    expect(formatsFor('nb').dateKey('2026-06-30T22:30:00Z')).toBe('2026-07-01');
    expect(formatsFor('nb').dayOfMonth('2026-06-30T22:30:00Z')).toBe('1');
  });

  it('tell the two hours apart that the clock shows twice, and know no hour that is left out', () => {
    const oslo = formatsFor('nb');
    expect(oslo.clock('2026-10-25T00:30:00Z')).toBe('kl. 02.30 (sommertid)');
    expect(oslo.clock('2026-10-25T01:30:00Z')).toBe('kl. 02.30 (vintertid)');
    expect(formatsFor('nn').clock('2026-10-25T00:00:00Z')).toBe('kl. 02.00 (sommartid)');
    expect(formatsFor('en').clock('2026-10-25T01:00:00Z')).toBe('02:00 (winter time)');
    expect([oslo.time('2026-10-24T23:59:00Z'), oslo.time('2026-10-25T02:00:00Z')]).toEqual([
      '01.59',
      '03.00',
    ]);
    expect([oslo.time('2027-03-28T00:59:00Z'), oslo.time('2027-03-28T01:00:00Z')]).toEqual([
      '01.59',
      '03.00',
    ]);
  });

  it('count 24 hours, also at midnight and at noon', () => {
    for (const language of ['nb', 'nn', 'en'] as const) {
      const { time } = formatsFor(language);
      expect(
        [time('2026-03-02T23:00:00Z'), time('2026-03-03T11:00:00Z')].map((clock) => clock.replace(':', '.')),
      ).toEqual(['00.00', '12.00']);
    }
  });

  it('draw a span together', () => {
    expect(formatsFor('nb').span(tuesdayAtTen, '2026-03-03T10:45:00Z')).toBe('kl. 10.00–11.45');
    expect(formatsFor('en').span(tuesdayAtTen, '2026-03-03T10:45:00Z')).toBe('10:00–11:45');
  });

  it('know the weekdays of Nynorsk, where the browser may not', () => {
    const nynorsk = formatsFor('nn');
    const week = [1, 2, 3, 4, 5, 6, 7].map((day) => nynorsk.weekday(day));
    expect(week).toEqual(['måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag', 'søndag']);
  });

  it('are what the browser’s own formats say, every day of a year, in Bokmål and English', () => {
    for (const [language, tag] of [
      ['nb', 'nb-NO'],
      ['en', 'en-GB'],
    ] as const) {
      const intl = new Intl.DateTimeFormat(tag, {
        timeZone: 'Europe/Oslo',
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        year: 'numeric',
      });
      const ours = formatsFor(language);
      for (let day = 0; day < 366; day += 1) {
        const instant = new Date(Date.UTC(2028, 0, 1 + day, 11));
        expect(ours.dateWithYear(instant)).toBe(intl.format(instant).replace(',', ''));
      }
    }
  });

  it('name a month and a calendar date without a zone', () => {
    expect(formatsFor('nb').month('2027-03')).toBe('mars 2027');
    expect(formatsFor('nb').calendarDate('2026-03-03')).toBe('tirsdag 3. mars');
  });
});

it('a sentence begins with a capital, also with å', () => {
  expect(capitalise('tirsdag 3. mars')).toBe('Tirsdag 3. mars');
  expect(capitalise('åpent')).toBe('Åpent');
});

describe('numbers and lists', () => {
  it('are grouped and have decimals as the language has them', () => {
    const numbers = [0, 7, 999, 1250, 12_000, 1_234_567, 10.5, 1250.04];
    for (const [language, tag] of [
      ['nb', 'nb-NO'],
      ['nn', 'nb-NO'],
      ['en', 'en-GB'],
    ] as const) {
      const intl = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
      for (const number of numbers) expect(formatsFor(language).number(number)).toBe(intl.format(number));
    }
  });

  it('say a file’s size in kilobytes, and in megabytes from the first', () => {
    const { fileSize } = formatsFor('nb');
    expect([1, 240_400, 999_999, 1_000_000, 10_450_000].map(fileSize)).toEqual([
      '1\u00a0kB',
      '240\u00a0kB',
      '1\u00a0000\u00a0kB',
      '1\u00a0MB',
      '10,5\u00a0MB',
    ]);
  });

  it('put "and" before the last', () => {
    const days = ['a', 'b', 'c'];
    expect([0, 1, 2, 3].map((count) => formatsFor('nn').list(days.slice(0, count)))).toEqual([
      '',
      'a',
      'a og b',
      'a, b og c',
    ]);
    expect(formatsFor('en').list(days)).toBe('a, b and c');
  });

  it('name languages in the page’s language, and a code that nobody knows as it is', () => {
    const { languageName } = formatsFor('nb');
    expect(['nn', 'en', 'uk', 'not a code', 'constructor'].map(languageName)).toEqual([
      'norsk nynorsk',
      'engelsk',
      'ukrainsk',
      'not a code',
      'constructor',
    ]);
  });
});
