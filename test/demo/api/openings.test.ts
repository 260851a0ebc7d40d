import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { openingsOf } from '../../../demo/api/booking/openings.js';
import type {
  ServiceRecord,
  ShiftExceptionRecord,
  ShiftRecord,
} from '../../../demo/api/store/booking.repository.js';

const timeZone = 'Europe/Oslo';
const everyDay = [1, 2, 3, 4, 5, 6, 7];
const shift: ShiftRecord = {
  id: 'night',
  counsellor: 'astrid',
  days: everyDay,
  from: '00:00',
  to: '06:00',
  services: ['talk'],
  channels: ['phone', 'in-person'],
};
const talk: ServiceRecord = {
  id: 'talk',
  name: { nb: 'Samtale', nn: 'Samtale', en: 'Talk' },
  description: { nb: 'En samtale', nn: 'Ein samtale', en: 'A talk' },
  places: 1,
  intake: [],
  durationMinutes: 45,
  startsEveryMinutes: 60,
  channels: ['in-person', 'phone'],
};

const on = (date: string, shifts: ShiftRecord[] = [shift], exceptions: ShiftExceptionRecord[] = []) => {
  const day = Temporal.PlainDate.from(date);
  return openingsOf({ shifts, exceptions, rooms: [] }, talk, { from: day, to: day, timeZone });
};
const clock = (epochMs: number) =>
  Temporal.Instant.fromEpochMilliseconds(epochMs)
    .toZonedDateTimeISO(timeZone)
    .toPlainTime()
    .toString()
    .slice(0, 5);

describe('openings', () => {
  it('step from the beginning of the shift as long as there is time for a whole one', () => {
    const late = on('2026-03-03', [{ ...shift, from: '09:00', to: '11:44' }]);
    expect(late.map(({ startsAt }) => clock(startsAt))).toEqual(['09:00', '10:00']);
    const justEnough = on('2026-03-03', [{ ...shift, from: '09:00', to: '11:45' }]);
    expect(justEnough.map(({ startsAt }) => clock(startsAt))).toEqual(['09:00', '10:00', '11:00']);
  });

  it('skip the hour that is skipped in spring', () => {
    const starts = on('2026-03-29').map(({ startsAt }) => startsAt);
    expect(starts.map(clock)).toEqual(['00:00', '01:00', '03:00', '04:00', '05:00']);
    expect(new Set(starts).size).toBe(5);
  });

  it('have the hour that comes twice in autumn twice', () => {
    const openings = on('2026-10-25');
    expect(openings.map(({ startsAt }) => clock(startsAt))).toEqual([
      '00:00',
      '01:00',
      '02:00',
      '02:00',
      '03:00',
      '04:00',
      '05:00',
    ]);
    for (const { startsAt, endsAt } of openings) expect(endsAt - startsAt).toBe(45 * 60_000);
  });

  it('keep the clock time through the year', () => {
    const nine = { ...shift, from: '09:00', to: '10:00' };
    for (const date of ['2026-01-15', '2026-03-30', '2026-07-01', '2026-10-26']) {
      expect(on(date, [nine]).map(({ startsAt, hour }) => [clock(startsAt), hour])).toEqual([['09:00', 9]]);
    }
  });

  it('are on the days of the shift, and in person only where the counsellor is', () => {
    expect(on('2026-03-03', [{ ...shift, days: [1] }])).toEqual([]);
    const channels = (location?: string) =>
      new Set(on('2026-03-03', [{ ...shift, ...(location && { location }) }]).map(({ channel }) => channel));
    expect(channels()).toEqual(new Set(['phone']));
    expect(channels('moss')).toEqual(new Set(['in-person', 'phone']));
  });

  it('of a shift over midnight belong to the date on which they begin', () => {
    const late = { ...shift, days: [2], from: '22:00', to: '02:00' };
    expect(on('2026-03-03', [late]).map(({ startsAt }) => clock(startsAt))).toEqual(['22:00', '23:00']);
    expect(on('2026-03-04', [late]).map(({ startsAt }) => clock(startsAt))).toEqual(['00:00', '01:00']);
    const yearsEnd = { ...late, days: [4] };
    expect(on('2026-12-31', [yearsEnd]).map(({ date }) => date)).toEqual(['2026-12-31', '2026-12-31']);
    expect(on('2027-01-01', [yearsEnd]).map(({ date }) => date)).toEqual(['2027-01-01', '2027-01-01']);
  });

  it('count once where two shifts overlap', () => {
    const other = { ...shift, id: 'other', from: '03:00', to: '09:00' };
    const starts = on('2026-03-03', [shift, other]).map(({ startsAt }) => clock(startsAt));
    expect(starts).toHaveLength(9);
    expect(new Set(starts).size).toBe(9);
  });

  describe('on a date on which it is otherwise', () => {
    const date = '2026-03-03';
    const span = { id: 'otherwise', from: date, to: date };
    const both = [shift, { ...shift, counsellor: 'bilal' }];
    const who = (exceptions: ShiftExceptionRecord[], day = date) => [
      ...new Set(on(day, both, exceptions).map(({ counsellor }) => counsellor)),
    ];

    it('are nobody’s when the centre is closed, and only then', () => {
      expect(who([{ ...span, kind: 'closed' }])).toEqual([]);
      expect(who([{ ...span, kind: 'closed' }], '2026-03-02')).toEqual(['astrid', 'bilal']);
      expect(who([{ ...span, kind: 'closed' }], '2026-03-04')).toEqual(['astrid', 'bilal']);
    });

    it('are not those of who is away', () => {
      expect(who([{ ...span, kind: 'away', counsellor: 'astrid' }])).toEqual(['bilal']);
    });

    it('are in other hours, unless the centre is closed', () => {
      const { services, channels } = shift;
      const hours = [{ from: '18:00', to: '19:45', services, channels }];
      const late = { ...span, id: 'late', kind: 'other-hours' as const, counsellor: 'astrid', hours };
      const own = on(date, both, [late]).filter(({ counsellor }) => counsellor === 'astrid');
      expect(own.map(({ startsAt }) => clock(startsAt))).toEqual(['18:00', '19:00']);
      expect(who([late, { ...span, kind: 'closed' }])).toEqual([]);
    });

    it('end before midnight when nobody works after it', () => {
      const late = { ...shift, from: '22:30', to: '03:00' };
      const starts = (day: string) =>
        on(day, [late], [{ ...span, kind: 'away', counsellor: 'astrid' }]).map(({ startsAt }) =>
          clock(startsAt),
        );
      expect(starts('2026-03-02')).toEqual(['00:30', '01:30', '22:30']);
      expect(starts(date)).toEqual([]);
      expect(starts('2026-03-04')).toEqual(['22:30', '23:30']);
    });
  });
});
