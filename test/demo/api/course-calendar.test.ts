import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { courseCalendar } from '../../../demo/api/courses/course-calendar.js';
import type { CourseRecord } from '../../../demo/api/store/courses.repository.js';
import { aCourse, now, session, text } from './course-records.js';

const place = { id: 'moss', name: 'Karrieresenteret i Moss', address: 'Kongens gate 5, 1530 Moss' };

function eventsOf(course: CourseRecord, language: 'nb' | 'nn' | 'en' = 'nb') {
  const file = courseCalendar([course], { host: 'api.example.no', language });
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const component = new ICAL.Component(ICAL.parse(file) as unknown[]);
  return component.getAllSubcomponents('vevent').map((event) => ({
    said: (name: string) => event.getFirstPropertyValue(name)?.toString(),
    uid: event.getFirstPropertyValue('uid')?.toString(),
  }));
}
const where = (changes: Partial<CourseRecord>, language?: 'nb' | 'nn' | 'en') => {
  const [event] = eventsOf(aCourse({ sessions: [session('s1', 5, { place })], ...changes }), language);
  return event?.said('location');
};

describe('a course in a calendar', () => {
  it('is the same event after a change, and a newer one', () => {
    const before = eventsOf(aCourse({ sessions: [session('s1', 5), session('s2', 12)] }));
    const moved = [session('s1', 6, { status: 'moved' }), session('s2', 12, { status: 'cancelled' })];
    const after = eventsOf(aCourse({ sessions: moved, revision: 3, changedAt: now + 1000 }));
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    expect(before.map(({ said }) => said('sequence'))).toEqual(['0', '0']);
    expect(after.map(({ said }) => said('sequence'))).toEqual(['3', '3']);
    expect(after.map(({ said }) => said('status'))).toEqual(['CONFIRMED', 'CANCELLED']);
    expect(after[0]?.said('last-modified')).toBe('2026-03-03T08:00:01Z');
  });

  it('is cancelled as a whole when the course is cancelled or put off', () => {
    for (const status of ['cancelled', 'postponed'] as const) {
      const [event] = eventsOf(aCourse({ status }));
      expect(event?.said('status')).toBe('CANCELLED');
    }
  });

  it('says where one goes, and where one need not go', () => {
    expect(where({})).toBe('Karrieresenteret i Moss, Kongens gate 5, 1530 Moss');
    expect(where({ format: 'hybrid' })).toBe(
      'Karrieresenteret i Moss, Kongens gate 5, 1530 Moss, eller på nett',
    );
    expect(where({ status: 'moved-online' })).toBe('På nett');
    expect(where({ format: 'online', sessions: [session('s1', 5)] }, 'en')).toBe('Online');
    expect(where({ sessions: [session('s1', 5)] })).toBeUndefined();
  });

  it('leads to where one registers elsewhere, and never to the meeting of those who are registered', () => {
    const join = { url: 'https://video.example.no/secret-room', provider: 'Video' };
    const here = courseCalendar([aCourse({ format: 'online', join })], {
      host: 'a.example.no',
      language: 'nb',
    });
    expect(here).not.toContain('secret-room');
    const [event] = eventsOf(aCourse({ entry: { at: 'elsewhere', url: 'https://kurs.example.no/?a=1,2' } }));
    expect(event?.said('url')).toBe('https://kurs.example.no/?a=1,2');
  });

  it('keeps Norwegian letters whole, however long the line', () => {
    const title = `${'Blåbærsyltetøy på brød '.repeat(12)}; \\ , slutt`;
    expect(eventsOf(aCourse({ title: text(title) }))[0]?.said('summary')).toBe(title);
  });
});
