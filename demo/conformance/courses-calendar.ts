import ICAL from 'ical.js';
import type { Declare } from './check.js';
import { expect } from './expect.js';
import type { Target } from './target.js';
import { ask } from './ask.js';
import { courses } from './courses-steps.js';

/** Courses as calendar files (RFC 5545). */
export function coursesCalendar(target: Target, it: Declare): void {
  async function eventsOf(path: string): Promise<ICAL.Component[]> {
    const answered = await ask(target, path);
    expect(answered.headers.get('Content-Type')).toContain('text/calendar');
    const lines = answered.text.split('\r\n');
    expect(lines.at(-1)).toBe('');
    for (const line of lines) expect(new TextEncoder().encode(line).byteLength).toBeLessThanOrEqual(75);
    return new ICAL.Component(ICAL.parse(answered.text) as unknown[]).getAllSubcomponents('vevent');
  }
  const property = (event: ICAL.Component, name: string) => event.getFirstPropertyValue(name)?.toString();

  it('has one event per session, with the list’s times', async () => {
    for (const { id, title, sessions, status } of (await courses(target)).items) {
      const events = await eventsOf(`/courses/${id}/calendar`);
      expect(events).toHaveLength(sessions.length);
      for (const [index, component] of events.entries()) {
        const { startDate, endDate } = new ICAL.Event(component);
        const session = sessions[index];
        expect(startDate.toJSDate().getTime()).toBe(Date.parse(session?.start ?? ''));
        expect(endDate.toJSDate().getTime()).toBe(Date.parse(session?.end ?? ''));
        expect(property(component, 'summary')).toBe(title);
        const isOff = status === 'cancelled' || status === 'postponed' || session?.status === 'cancelled';
        expect(property(component, 'status')).toBe(isOff ? 'CANCELLED' : 'CONFIRMED');
      }
    }
  });

  it('has every listed course in one calendar, each event once, or those that are asked for', async () => {
    const { items } = await courses(target);
    const events = await eventsOf('/courses/calendar');
    expect(events).toHaveLength(items.flatMap(({ sessions }) => sessions).length);
    const uids = events.map((event) => property(event, 'uid'));
    expect(new Set(uids).size).toBe(events.length);
    const [single] = items.filter(({ sessions }) => sessions.length > 0);
    const own = await eventsOf(`/courses/${single?.id ?? ''}/calendar`);
    expect(uids).toEqual(expect.arrayContaining(own.map((event) => property(event, 'uid'))));
    const webinars = items.filter(({ kind }) => kind === 'webinar').flatMap(({ sessions }) => sessions);
    expect(await eventsOf('/courses/calendar?kind=webinar')).toHaveLength(webinars.length);
  });
}
