import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { appointmentCalendar } from '../../../demo/api/booking/appointment-calendar.js';
import type { AppointmentRecord } from '../../../demo/api/store/booking.repository.js';
import type { Appointment } from '../../../src/contract/booking.js';
import { wallTime } from '../../../demo/conformance/wall-clock.js';

const id = '4ad3bd27-6e3a-8c3d-8a4b-0c6a2f1f5e11';
const minuteMs = 60_000;

const appointmentAt = (startsAt: number): [AppointmentRecord, Appointment] => {
  const endsAt = startsAt + 45 * minuteMs;
  const contact = { name: 'Kari' };
  const common = { id, state: 'confirmed' as const, revision: 0, channel: 'in-person' as const };
  return [
    {
      ...common,
      ...{ tokenHash: '', service: 'talk', counsellor: 'astrid', location: 'moss', startsAt, endsAt },
      ...{ contact, language: 'nb', answers: {}, createdAt: 0, changedAt: 0 },
    },
    {
      ...common,
      service: { id: 'talk', name: 'Karrieresamtale på norsk; æøå, 🙂 og mer', durationMinutes: 45 },
      location: { id: 'moss', name: 'Karrieresenteret, Moss', address: 'Kongens gate 5\n1530 Moss' },
      counsellor: { id: 'astrid', name: 'Åse' },
      start: new Date(startsAt).toISOString(),
      end: new Date(endsAt).toISOString(),
      changeableUntil: new Date(startsAt).toISOString(),
    },
  ];
};

const fileOf = (startsAt: number) =>
  appointmentCalendar(...appointmentAt(startsAt), {
    serviceName: 'Karrieresenter Østfold',
    host: 'api.example.no',
    language: 'nb',
  });

function eventIn(file: string): ICAL.Event {
  const component = new ICAL.Component(ICAL.parse(file) as unknown[]).getFirstSubcomponent('vevent');
  if (!component) throw new Error('No event.');
  return new ICAL.Event(component);
}

describe('the calendar file of an appointment', () => {
  // What the clock on the wall in Oslo shows, by the instant; on both nights of change, at New Year, and in both halves of the year.
  const fixtures = {
    '2026-03-29T00:30:00Z': '2026-03-29 01:30',
    '2026-03-29T01:30:00Z': '2026-03-29 03:30',
    '2026-10-25T00:30:00Z': '2026-10-25 02:30',
    '2026-10-25T01:30:00Z': '2026-10-25 02:30',
    '2026-12-31T23:30:00Z': '2027-01-01 00:30',
    '2026-01-15T08:00:00Z': '2026-01-15 09:00',
    '2026-07-15T07:00:00Z': '2026-07-15 09:00',
  };

  it.each(Object.entries(fixtures))('begins at the very minute of %s', (start, wall) => {
    const { startDate, endDate } = eventIn(fileOf(Date.parse(start)));
    const startsAt = startDate.toJSDate().getTime();
    expect(startsAt).toBe(Date.parse(start));
    expect(endDate.toJSDate().getTime() - startsAt).toBe(45 * minuteMs);
    const { date, time } = wallTime(startsAt, 'Europe/Oslo');
    expect(`${date} ${time}`).toBe(wall);
  });

  it('keeps letters, signs and lines as they are, wherever its lines are folded', () => {
    const file = fileOf(Date.parse('2026-03-03T09:00:00Z'));
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const { summary, location, description, uid } = eventIn(file);
    expect(summary).toBe('Karrieresamtale på norsk; æøå, 🙂 og mer, Karrieresenter Østfold');
    expect(location).toBe('Karrieresenteret, Moss, Kongens gate 5\n1530 Moss');
    expect(description).toBe('Du skal snakke med Åse.');
    expect(uid).toBe(`${id}@api.example.no`);
  });
});
