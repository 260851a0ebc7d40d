import { describe, expect, it } from 'vitest';
import type { DeskAppointment, DeskBlock } from '../../demo/api/desk/calendar.contract.js';
import { blockTimes, daysOf, withoutEmptyWeekend } from '../../demo/desk/calendar/calendar-days.js';
import { addDays, hashOf, placeOf, weekNumber, weekOf } from '../../demo/desk/desk-place.js';

const astrid = { id: 'astrid', name: 'Astrid' };
const bilal = { id: 'bilal', name: 'Bilal' };

const appointment = (id: string, more: Partial<DeskAppointment> = {}): DeskAppointment => ({
  id,
  state: 'confirmed',
  revision: 0,
  start: '2026-03-03T09:00:00.000Z',
  end: '2026-03-03T09:45:00.000Z',
  service: 'Karrieresamtale',
  places: 1,
  channel: 'video',
  counsellor: astrid,
  contact: { name: id },
  language: 'nb',
  answers: [],
  ...more,
});
const block: DeskBlock = {
  id: 'off',
  counsellor: astrid,
  start: '2026-03-03T11:00:00.000Z',
  end: '2026-03-04T23:00:00.000Z',
};

describe('the place in the address', () => {
  it.each(['#samtaler', '#beskjeder', '#kalender/dag/2026-03-03/mine', '#kalender/uke/2026-03-03/alle'])(
    'is read as it was written: %s',
    (hash) => {
      expect(hashOf(placeOf(hash))).toBe(hash);
    },
  );

  it('is the conversations, or today, where it makes no sense', () => {
    expect(placeOf('#noe/annet')).toEqual({ name: 'conversations' });
    expect(placeOf('#kalender/dag/2026-99-99/%E0%A4%A')).toEqual({
      name: 'calendar',
      view: 'day',
      who: 'mine',
    });
  });

  it('steps over months, years and changes of the clock', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-29', 1)).toBe('2026-03-30');
    expect(weekOf('2026-03-01')[0]).toBe('2026-02-23');
    expect(weekNumber('2027-01-01')).toBe(53);
    expect(weekNumber('2026-03-03')).toBe(10);
  });
});

describe('a day in the calendar', () => {
  const group = { places: 8, service: 'Gruppeveiledning' };
  const names = (filter: Parameters<typeof daysOf>[2], ...all: DeskAppointment[]) =>
    daysOf({ appointments: all, blocks: [block] }, ['2026-03-03'], filter)[0]?.entries.map((entry) =>
      entry.name === 'block' ? 'block' : entry.people.map(({ id }) => id),
    );

  it('has those who share a time together, and a cancelled seat apart from them', () => {
    const all = [
      appointment('a', group),
      appointment('b', group),
      appointment('c', { ...group, state: 'cancelled' }),
    ];
    expect(names({ withCancelled: true }, ...all)).toEqual([['a', 'b'], ['c'], 'block']);
    expect(names({ withCancelled: false }, ...all)).toEqual([['a', 'b'], 'block']);
  });

  it('has one counsellor’s time alone, where that is wanted', () => {
    const all = [appointment('a'), appointment('b', { counsellor: bilal })];
    expect(names({ counsellor: 'bilal', withCancelled: false }, ...all)).toEqual([['b']]);
  });

  it('is the day where the service is, not in Greenwich', () => {
    const late = appointment('late', { start: '2026-03-02T23:30:00.000Z', end: '2026-03-03T00:15:00.000Z' });
    expect(names({ withCancelled: false }, late)).toEqual([['late'], 'block']);
  });

  it('says of time off what concerns that day', () => {
    expect(blockTimes(block, '2026-03-03')).toBe('Fra kl. 12.00');
    expect(blockTimes(block, '2026-03-04')).toBe('Hele dagen');
    expect(blockTimes({ ...block, end: '2026-03-03T12:30:00.000Z' }, '2026-03-03')).toBe('12.00–13.30');
  });

  it('leaves a weekend out of the week where nothing is', () => {
    const days = daysOf({ appointments: [], blocks: [] }, weekOf('2026-03-03'), { withCancelled: false });
    expect(withoutEmptyWeekend(days)).toHaveLength(5);
  });
});
