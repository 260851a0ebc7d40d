import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type {
  BookingCatalogue,
  ServiceRecord,
  ShiftExceptionRecord,
  ShiftRecord,
  WorkingHours,
} from '../../../demo/api/store/booking.repository.js';

/** Where clocks change at different hours, in the other half of the year, by midnight, or not at all. */
export const zones = [
  'Europe/Oslo',
  'UTC',
  'America/Los_Angeles',
  'America/St_Johns',
  'Pacific/Auckland',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/Sao_Paulo',
  'Africa/Cairo',
];

/** The middle of the days that are looked at: nights of change somewhere, New Year, a leap day, and days like any other. */
const dates = [
  '2026-03-29',
  '2026-10-25',
  '2026-03-08',
  '2026-11-01',
  '2026-04-05',
  '2026-09-27',
  // When clocks in São Paulo still skipped midnight, and had it twice.
  '2018-11-04',
  '2018-02-17',
  '2026-04-24',
  '2026-12-31',
  '2028-02-29',
  '2026-06-10',
];

export interface CalendarWorld {
  timeZone: string;
  catalogue: BookingCatalogue;
  service: ServiceRecord;
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
}

const clock = fc
  .integer({ min: 0, max: 95 })
  .map((quarter) => `${pad(Math.floor(quarter / 4))}:${pad((quarter % 4) * 15)}`);
const pad = (value: number) => String(value).padStart(2, '0');

const named = { nb: 'x', nn: 'x', en: 'x' };
const counsellors = ['astrid', 'bilal'];
const channels = ['in-person', 'video'] as const;

const hours: fc.Arbitrary<WorkingHours> = fc.record({
  from: clock,
  to: clock,
  services: fc.constant(['talk']),
  channels: fc.subarray([...channels], { minLength: 1 }),
  location: fc.constantFrom('moss', 'halden'),
});

const shift: fc.Arbitrary<ShiftRecord> = fc
  .record({
    hours,
    counsellor: fc.constantFrom(...counsellors),
    days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    id: fc.uuid(),
  })
  .map(({ hours: own, ...rest }) => ({ ...rest, ...own }));

const service: fc.Arbitrary<ServiceRecord> = fc.record({
  id: fc.constant('talk'),
  name: fc.constant(named),
  description: fc.constant(named),
  durationMinutes: fc.constantFrom(15, 30, 45, 60, 90),
  startsEveryMinutes: fc.constantFrom(15, 30, 60),
  bufferMinutes: fc.record({
    before: fc.constantFrom(0, 5, 15),
    after: fc.constantFrom(0, 10, 15, 30),
  }),
  channels: fc.constant([...channels]),
  places: fc.constantFrom(1, 3),
  intake: fc.constant([]),
});

const exceptionAround = (middle: Temporal.PlainDate): fc.Arbitrary<ShiftExceptionRecord> =>
  fc
    .record({
      id: fc.uuid(),
      begins: fc.integer({ min: -3, max: 3 }),
      lasts: fc.integer({ min: 0, max: 2 }),
      kind: fc.constantFrom('closed', 'away', 'other-hours'),
      counsellor: fc.constantFrom(...counsellors),
      hours: fc.array(hours, { maxLength: 2 }),
    })
    .map(({ id, begins, lasts, kind, counsellor, hours: own }): ShiftExceptionRecord => {
      const from = middle.add({ days: begins });
      const span = { id, from: from.toString(), to: from.add({ days: lasts }).toString() };
      if (kind === 'closed') return { ...span, kind };
      if (kind === 'away') return { ...span, kind, counsellor };
      return { ...span, kind: 'other-hours', counsellor, hours: own };
    });

/** Any week of any counsellors anywhere. */
export const calendarWorld: fc.Arbitrary<CalendarWorld> = fc
  .constantFrom(...dates)
  .map((date) => Temporal.PlainDate.from(date))
  .chain((middle) =>
    fc
      .record({
        timeZone: fc.constantFrom(...zones),
        service,
        shifts: fc.array(shift, { minLength: 1, maxLength: 4 }),
        exceptions: fc.array(exceptionAround(middle), { maxLength: 2 }),
      })
      .map((world) => ({
        timeZone: world.timeZone,
        service: world.service,
        catalogue: {
          services: [world.service],
          counsellors: [],
          places: [],
          rooms: [{ id: 'moss-1', place: 'moss', name: 'Rom' }],
          shifts: world.shifts,
          exceptions: world.exceptions,
        },
        from: middle.subtract({ days: 2 }),
        to: middle.add({ days: 2 }),
      })),
  );
