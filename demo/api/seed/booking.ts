import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../clock.js';
import type { ShiftExceptionRecord } from '../store/booking.repository.js';
import type { Transaction } from '../store/store.js';
import { counsellors } from './counsellors.js';
import { closedOnHolidays } from './holidays.js';
import { places, rooms } from './places.js';
import { services } from './services.js';
import { shifts } from './shifts.js';

/**
 * The catalogue. Weekly hours, not dates: there are times to book however long ago the store was seeded. Only the days on which
 * it is otherwise have dates; holidays are added as the years come.
 */
export async function seedBooking({ booking }: Transaction, clock: Clock): Promise<void> {
  const existing = await booking.catalogue();
  const today = Temporal.Instant.fromEpochMilliseconds(clock.now()).toZonedDateTimeISO('UTC').toPlainDate();
  const holidays = closedOnHolidays([today.year, today.year + 1, today.year + 2]);
  if (existing.services.length === 0) {
    const exceptions = [...holidays, ...onCourse(today)];
    await booking.saveCatalogue({ services, counsellors, places, rooms, shifts, exceptions });
    return;
  }
  const known = new Set(existing.exceptions.map(({ id }) => id));
  const missing = holidays.filter(({ id }) => !known.has(id));
  if (missing.length > 0)
    await booking.saveCatalogue({ ...existing, exceptions: [...existing.exceptions, ...missing] });
}

/** One counsellor is on a course next Thursday, another one works late the Tuesday after. */
function onCourse(today: Temporal.PlainDate): ShiftExceptionRecord[] {
  const monday = today.add({ days: 8 - today.dayOfWeek });
  const [thursday, tuesday] = [monday.add({ days: 3 }).toString(), monday.add({ days: 8 }).toString()];
  return [
    { id: 'ingrid-course', kind: 'away', counsellor: 'ingrid', from: thursday, to: thursday, note: 'Kurs' },
    {
      id: 'jonas-late',
      kind: 'other-hours',
      counsellor: 'jonas',
      from: tuesday,
      to: tuesday,
      hours: [
        {
          from: '12:30',
          to: '18:15',
          services: ['career-talk', 'cv-help', 'interpreted-talk'],
          channels: ['in-person', 'video', 'phone'],
          location: 'halden',
        },
      ],
      note: 'Kveldsåpent',
    },
  ];
}
