import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { openingsOf } from '../../../demo/api/booking/openings.js';
import type { ServiceRecord, ShiftRecord } from '../../../demo/api/store/booking.repository.js';

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

const on = (date: string, shifts: ShiftRecord[] = [shift], service = talk) => {
  const day = Temporal.PlainDate.from(date);
  return openingsOf({ shifts }, service, { from: day, to: day, timeZone });
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
});
