import { describe, expect, it } from 'vitest';
import { alternativesTo } from '../../../demo/api/booking/alternatives.js';
import { freeTimes, slotsOf, type FreeTime } from '../../../demo/api/booking/free-times.js';
import type { Opening } from '../../../demo/api/booking/openings.js';
import { parseSlotId, slotId } from '../../../demo/api/booking/slot-id.js';
import { TakenTimes } from '../../../demo/api/booking/taken-times.js';
import type { TakenTime } from '../../../demo/api/store/booking.repository.js';

const hour = 3_600_000;
const meeting = (startHour: number) => ({ startsAt: startHour * hour, endsAt: (startHour + 1) * hour });
const opening = (startHour: number, more: Partial<Opening> = {}): Opening => ({
  service: 'talk',
  counsellor: 'astrid',
  channel: 'video',
  ...meeting(startHour),
  occupies: meeting(startHour),
  places: 1,
  date: '1970-01-01',
  hour: startHour,
  ...more,
});
const free = (startHour: number, more: Partial<Opening> = {}): FreeTime => {
  const time = opening(startHour, more);
  return { opening: time, placesLeft: time.places, rooms: time.rooms, isRunning: false };
};
const taken = (startHour: number, more: Partial<TakenTime> = {}): TakenTime => ({
  id: 'taken',
  claim: 'claim',
  counsellor: 'astrid',
  service: 'talk',
  ...meeting(startHour),
  meeting: meeting(startHour),
  places: 1,
  seatsTaken: 1,
  ...more,
});
const left = (openings: Opening[], times: TakenTime[], exceptClaim?: string) =>
  freeTimes(openings, new TakenTimes(times, exceptClaim));
const hours = (times: FreeTime[]) => times.map(({ opening: { startsAt } }) => startsAt / hour);

describe('free times', () => {
  it('are those that nothing of the same counsellor touches; what ends when it begins does not', () => {
    const openings = [opening(9), opening(10), opening(11), opening(10, { counsellor: 'bilal' })];
    const half = taken(10, { startsAt: 10.5 * hour, endsAt: 11 * hour, service: 'other' });
    expect(
      left(openings, [half]).map(({ opening: { counsellor, startsAt } }) => [counsellor, startsAt / hour]),
    ).toEqual([
      ['astrid', 9],
      ['astrid', 11],
      ['bilal', 10],
    ]);
  });

  it('have as many places as are left where several meet', () => {
    const group = opening(9, { places: 8 });
    expect(left([group], [taken(9, { places: 8, seatsTaken: 7 })])[0]?.placesLeft).toBe(1);
    expect(left([group], [taken(9, { places: 8, seatsTaken: 8 })])).toEqual([]);
    expect(left([group], [taken(9, { service: 'other' })])).toEqual([]);
  });

  it('leave the buffers of both meetings to their counsellor', () => {
    const tenWithRest = taken(10, { endsAt: 11.25 * hour });
    const withRest = (startHour: number) =>
      opening(startHour, { occupies: { startsAt: startHour * hour, endsAt: (startHour + 1.25) * hour } });
    expect(hours(left([9, 10, 11, 11.25].map(withRest), [tenWithRest]))).toEqual([11.25]);
    expect(hours(left([opening(9), opening(11), opening(11.25)], [tenWithRest]))).toEqual([9, 11.25]);
  });

  it('need a room where one is needed, whoever is in it', () => {
    const here = { channel: 'in-person' as const, location: 'moss', rooms: ['small', 'large'] };
    const others = [
      taken(9, { counsellor: 'bilal', room: 'small' }),
      taken(9.5, { counsellor: 'jonas', room: 'large' }),
      taken(11, { counsellor: 'bilal', room: 'small' }),
    ];
    const found = left(
      [9, 10, 11, 12].map((start) => opening(start, here)),
      others,
    );
    expect(found.map(({ opening: { startsAt }, rooms }) => [startsAt / hour, rooms])).toEqual([
      [10, ['small']],
      [11, ['large']],
      [12, ['small', 'large']],
    ]);
    expect(hours(left([opening(9)], others))).toEqual([9]);
  });

  it('are as many at once as there are rooms', () => {
    const here = { channel: 'in-person' as const, location: 'moss', rooms: ['small', 'large'] };
    const everybody = ['astrid', 'bilal', 'jonas'].map((counsellor) => opening(9, { ...here, counsellor }));
    expect(slotsOf(left(everybody, []))[0]?.placesLeft).toBe(2);
    const others = [taken(9, { counsellor: 'marit', room: 'small' })];
    expect(slotsOf(left(everybody, others))[0]?.placesLeft).toBe(1);
  });

  it('go on in the room where the others are', () => {
    const group = { channel: 'in-person' as const, location: 'moss', rooms: ['small', 'large'], places: 8 };
    const running = taken(9, { places: 8, seatsTaken: 3, room: 'large' });
    const elsewhere = taken(9, { places: 8, seatsTaken: 3 });
    expect(left([opening(9, group)], [running])).toMatchObject([
      { rooms: ['large'], placesLeft: 5, isRunning: true },
    ]);
    expect(left([opening(9, group)], [elsewhere])).toEqual([]);
  });

  it('include one’s own appointment that is being moved', () => {
    expect(hours(left([opening(9)], [taken(9)], 'claim'))).toEqual([9]);
  });

  it('are one slot per time, with all who are free then', () => {
    const slots = slotsOf([free(10), free(9), free(9, { counsellor: 'bilal' })]);
    expect(slots.map(({ start, placesLeft, counsellor }) => [start, placesLeft, counsellor])).toEqual([
      ['1970-01-01T09:00:00.000Z', 2, undefined],
      ['1970-01-01T10:00:00.000Z', 1, undefined],
    ]);
  });
});

describe('alternatives', () => {
  const wanted = { service: 'talk', channel: 'video' as const, startsAt: 12 * hour };

  it('are the three nearest, before or after', () => {
    const found = alternativesTo(wanted, [free(8), free(9), free(13), free(15), free(20)]);
    expect(found.map(({ start }) => start.slice(11, 13))).toEqual(['13', '09', '15']);
  });

  it('are of the same channel first', () => {
    const byPhone = { channel: 'phone' as const };
    const found = alternativesTo(wanted, [free(12, byPhone), free(13, byPhone), free(20), free(8)]);
    expect(found.map(({ channel, start }) => [channel, start.slice(11, 13)])).toEqual([
      ['video', '08'],
      ['video', '20'],
      ['phone', '12'],
    ]);
  });

  it('are as few as there are', () => {
    expect(alternativesTo(wanted, [])).toEqual([]);
  });
});

describe('a slot’s id', () => {
  it('says what was chosen', () => {
    const choices = [
      {
        service: 'talk',
        channel: 'in-person',
        location: 'moss',
        counsellor: 'ingrid',
        startsAt: 29_000_000 * 60_000,
      },
      { service: 'talk', channel: 'phone', startsAt: 29_000_015 * 60_000 },
    ] as const;
    for (const choice of choices) expect(parseSlotId(slotId(choice))).toEqual(choice);
  });

  it('is nothing when it was never one', () => {
    for (const id of ['', 'x', 'a~b~c~d~e', 'talk~video~~~', 'talk~video~~~1~1', 'talk~video~~~zzzzzzzzz']) {
      expect(parseSlotId(id)).toBeUndefined();
    }
  });
});
