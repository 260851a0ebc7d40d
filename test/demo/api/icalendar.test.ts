import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { icalendar, type CalendarEvent } from '../../../demo/api/calendar/icalendar.js';

const event: CalendarEvent = {
  uid: '1@example.no',
  sequence: 2,
  changedAt: Date.parse('2026-03-01T08:00:00Z'),
  startsAt: Date.parse('2026-03-03T09:00:00Z'),
  endsAt: Date.parse('2026-03-03T09:45:00Z'),
  summary: 'Karrieresamtale',
};

function read(file: string) {
  const component = new ICAL.Component(ICAL.parse(file) as unknown[]).getFirstSubcomponent('vevent');
  if (!component) throw new Error('No event.');
  return component;
}

describe('a calendar file', () => {
  it('says when in universal time', () => {
    const { startDate, endDate } = new ICAL.Event(read(icalendar([event])));
    expect(startDate.toString()).toBe('2026-03-03T09:00:00Z');
    expect(endDate.toString()).toBe('2026-03-03T09:45:00Z');
  });

  it('tells a cancelled event from one that takes place', () => {
    expect(read(icalendar([event])).getFirstPropertyValue('status')).toBe('CONFIRMED');
    const cancelled = icalendar([{ ...event, isCancelled: true }]);
    expect(read(cancelled).getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('keeps every text as it was written, in lines of at most 75 octets', () => {
    // A failure prints its seed.
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
      .map((value) => value.replaceAll(/\p{Cc}/gu, '') || 'æ');
    fc.assert(
      fc.property(text, text, (first, second) => {
        const summary = `${first}; ${second}, \\ "x":\n${second}`;
        const file = icalendar([{ ...event, summary }]);
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(read(file).getFirstPropertyValue('summary')).toBe(summary);
      }),
    );
  });
});
