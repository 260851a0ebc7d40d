import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { ApiError } from '../../src/api/api-error.js';
import { agendaRows, byMonth } from '../../src/courses/course-agenda.js';
import { allowed, choiceNames, noFilters, queryOf } from '../../src/courses/course-filters.js';
import { listTroubleOf } from '../../src/courses/course-list-trouble.js';
import { daysOf, periodsFrom } from '../../src/courses/course-period.js';
import { cancelledNext, nextEndMs, whenWords } from '../../src/courses/course-when.js';
import { fromParameters } from '../../src/courses/courses-address.js';
import { initialCourses, transition } from '../../src/courses/courses-flow.js';
import { formatsFor } from '../../src/i18n/format.js';
import { translatorFor } from '../../src/i18n/translator.js';
import { aCourse, aMediaCourse, found } from './fixtures.js';

const at = (nowIso: string, timeZone = 'Europe/Oslo') => ({
  t: translatorFor('nb'),
  formats: formatsFor('nb', timeZone),
  nowMs: Date.parse(nowIso),
});
const on = (start: string, end?: string, more: object = {}) => ({ id: start, start, end, ...more });
const nothingFixed = { kind: [], location: [], audience: [], format: [], language: [] };

describe('a period', () => {
  it('begins today and ends with the month, however long that is', () => {
    expect(daysOf('2026-02', '2026-02-11')).toEqual({ first: '2026-02-11', last: '2026-02-28' });
    expect(daysOf('2028-02', '2027-12-31')).toEqual({ first: '2028-02-01', last: '2028-02-29' });
    expect(daysOf('week', '2026-12-29')).toEqual({ first: '2026-12-29', last: '2027-01-04' });
  });

  it('is none when it is over, or nothing that we know', () => {
    for (const period of ['', '2026-01', '2026-13', '9999-12', 'week ', '2026-02-11', '<b>']) {
      expect([period, daysOf(period, '2026-02-11')]).toEqual([period, undefined]);
    }
  });

  it('offers this week and six months that follow each other, from any day', () => {
    const anyDay = fc
      .integer({ min: 0, max: 20_000 })
      .map((days) => Temporal.PlainDate.from('2020-01-01').add({ days }));
    fc.assert(
      fc.property(anyDay, (today) => {
        const [week, ...months] = periodsFrom(today.toString());
        expect(week).toBe('week');
        const wanted = [0, 1, 2, 3, 4, 5].map((later) => today.toPlainYearMonth().add({ months: later }));
        expect(months).toEqual(wanted.map(String));
        for (const month of wanted) {
          const { first, last } = daysOf(month.toString(), today.toString()) ?? {};
          const begins = month.toPlainDate({ day: 1 });
          expect(first).toBe(
            Temporal.PlainDate.compare(begins, today) < 0 ? today.toString() : begins.toString(),
          );
          expect(last).toBe(month.toPlainDate({ day: month.daysInMonth }).toString());
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('an address that somebody has made up', () => {
  it('never shows what the partner has fixed away, in any of the five filters', () => {
    for (const name of choiceNames) {
      const fixed = { ...nothingFixed, [name]: ['one', 'two'] };
      const parameter = name === 'location' ? 'place' : name;
      const { filters } = fromParameters({ [parameter]: ['three'] });
      expect(allowed(filters, fixed, '2026-03-01')).toEqual(noFilters);
      expect(queryOf(filters, fixed)).toEqual({ [name]: ['one', 'two'] });
      const inside = fromParameters({ [parameter]: ['two'] }).filters;
      expect(allowed(inside, fixed, '2026-03-01')).toEqual(inside);
      expect(queryOf(inside, fixed)).toEqual({ [name]: ['two'] });
    }
  });

  it('is no trouble, whatever it says', () => {
    const parameters = fc.dictionary(
      fc.constantFrom('q', 'when', 'shown', 'place', 'kind'),
      fc.array(fc.string()),
    );
    fc.assert(
      fc.property(parameters, (some) => {
        const { filters, shown } = fromParameters(some);
        const { period } = allowed(filters, nothingFixed, '2026-03-01');
        expect(Number.isInteger(shown)).toBe(true);
        expect(period === '' || daysOf(period, '2026-03-01')).toBeTruthy();
      }),
    );
  });
});

describe('an agenda', () => {
  const march = at('2026-03-01T12:00:00Z');
  const evening = (date: string) => on(`${date}T17:00:00Z`, `${date}T19:00:00Z`);
  const series = aCourse({ id: 'serie', sessions: ['2026-03-10', '2026-04-14', '2026-06-09'].map(evening) });
  const april = aCourse({ id: 'april', sessions: [evening('2026-04-20')] });
  const linesOf = (...parameters: Parameters<typeof agendaRows>) =>
    byMonth(agendaRows(...parameters), march).map(
      ([heading, rows]) => `${heading}: ${rows.map(({ course }) => course.id).join(' ')}`,
    );

  it('has each date of a series in its own month, and what has no date last', () => {
    const unsettled = aCourse({ id: 'siden', sessions: [] });
    expect(linesOf(found([series, april, aMediaCourse(), unsettled]), march, undefined)).toEqual([
      '2026-03: serie',
      '2026-04: serie april',
      '2026-06: serie',
      'always: retning',
      'unknown: siden',
    ]);
  });

  it('keeps only the days of a chosen period', () => {
    const days = daysOf('2026-06', '2026-03-01');
    expect(linesOf(found([series]), march, days)).toEqual(['2026-06: serie']);
  });

  it('lists what began earlier in the month that it is now, and what ends at midnight on its own evening', () => {
    const running = aCourse({ id: 'går', sessions: [on('2026-02-10T08:00:00Z', '2026-04-10T08:00:00Z')] });
    const late = aCourse({ id: 'sent', sessions: [on('2026-03-31T19:00:00Z', '2026-03-31T22:00:00Z')] });
    expect(linesOf(found([running, late]), march, undefined)).toEqual(['2026-03: går sent']);
    expect(linesOf(found([late]), march, { first: '2026-04-01', last: '2026-04-30' })).toEqual([]);
  });

  it('puts the first minutes of a month into it, where the service is', () => {
    const sessions = [on('2026-03-31T22:30:00Z', '2026-03-31T23:30:00Z')];
    const zones = [
      ['Europe/Oslo', '2026-04'],
      ['UTC', '2026-03'],
      ['America/Los_Angeles', '2026-03'],
      ['Pacific/Auckland', '2026-04'],
    ] as const;
    for (const [zone, month] of zones) {
      const when = at('2026-03-01T12:00:00Z', zone);
      const [[heading] = []] = byMonth(agendaRows(found([aCourse({ sessions })]), when, undefined), when);
      expect([zone, heading]).toEqual([zone, month]);
    }
  });

  it('never puts another date above those that were read when more are shown', () => {
    const day = fc.integer({ min: 0, max: 120 });
    const sessionsOn = (days: number[]) =>
      days.map((days) => on(new Date(march.nowMs + (days + 1) * 86_400_000).toISOString()));
    const courses = fc
      .array(fc.array(day, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 })
      .map((all) =>
        all
          .map((days, index) =>
            aCourse({ id: `c${String(index)}`, sessions: sessionsOn(days.sort((a, b) => a - b)) }),
          )
          .sort((one, other) =>
            String(one.sessions[0]?.start).localeCompare(String(other.sessions[0]?.start)),
          ),
      );
    fc.assert(
      fc.property(courses, fc.integer({ min: 1, max: 12 }), (all, size) => {
        const rowsAfter = (count: number) =>
          agendaRows(
            found(all.slice(0, count), count < all.length ? { nextCursor: 'more' } : {}),
            march,
            undefined,
          ).map(({ course, session }) => `${course.id} ${session?.id ?? ''}`);
        const first = rowsAfter(size);
        const second = rowsAfter(size + 3);
        expect(second.slice(0, first.length)).toEqual(first);
        expect(rowsAfter(all.length)).toHaveLength(all.flatMap(({ sessions }) => sessions).length);
      }),
    );
  });
});

describe('the clock', () => {
  const now = Date.parse('2026-03-10T18:30:00Z');
  const running = aCourse({ sessions: [on('2026-03-10T17:00:00Z', '2026-03-10T19:00:00Z')] });
  const over = aCourse({ id: 'over', sessions: [on('2026-03-10T17:00:00Z', '2026-03-10T18:00:00Z')] });

  it('takes what has ended out of the list and its number, but not from under the focus', () => {
    const shown = transition(initialCourses, { type: 'listed', found: found([over, running]) });
    const passed = transition(shown, { type: 'passed', nowMs: now, kept: undefined });
    expect(passed.list).toMatchObject({ found: { total: 1, items: [{ id: 'cv' }] } });
    const kept = transition(shown, { type: 'passed', nowMs: now, kept: 'over' });
    expect(kept.list).toMatchObject({ found: { total: 2 } });
  });

  it('is looked at next when the next session ends', () => {
    expect(nextEndMs([over, running, aMediaCourse()], now)).toBe(Date.parse('2026-03-10T19:00:00Z'));
    expect(nextEndMs([over, aMediaCourse()], now)).toBeUndefined();
  });
});

describe('a date that is off', () => {
  const march = at('2026-03-01T12:00:00Z');
  const off = on('2026-03-03T17:00:00Z', '2026-03-03T19:00:00Z', { status: 'cancelled' });

  it('is the one that people would have come to next', () => {
    const series = aCourse({ sessions: [off, on('2026-03-10T17:00:00Z')] });
    expect(cancelledNext(series, march.nowMs)).toBe(off);
    expect(cancelledNext(series, Date.parse('2026-03-04T12:00:00Z'))).toBeUndefined();
  });

  it('is not over before its time', () => {
    expect(whenWords(aCourse({ sessions: [off] }), march)).toBe('tirsdag 3. mars kl. 18.00–20.00');
  });
});

describe('why there is no list', () => {
  const nowMs = 1_000;
  const why = (error: unknown, isBlocked = false) => listTroubleOf(error, { isBlocked, nowMs });
  const answer = (status: number, more: object = {}) => new ApiError('problem', { status, ...more });

  it('is one of seven things', () => {
    expect(why(new ApiError('network')).name).toBe('offline');
    expect(why(answer(422)).name).toBe('refused');
    expect(why(answer(404)).name).toBe('refused');
    expect(why(answer(429)).name).toBe('busy');
    expect(why(answer(500)).name).toBe('unknown');
    expect(why(new ApiError('network'), true)).toMatchObject({ name: 'blocked', code: 'blocked' });
    const origin = { code: 'origin-not-allowed', type: 'x', title: 'x', status: 403 };
    expect(why(answer(403, { problem: origin })).name).toBe('origin');
  });

  it('says when a busy service wants to be asked again', () => {
    expect(why(answer(429, { retryAfterMs: 90_000 })).againAt).toBe(91_000);
    expect(why(answer(429)).againAt).toBeUndefined();
  });
});
