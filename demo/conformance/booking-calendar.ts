import ICAL from 'ical.js';
import type { Declare } from './check.js';
import { expect } from './expect.js';
import { AppointmentSchema } from '../../src/contract/booking.js';
import type { Target } from './target.js';
import { ask } from './ask.js';
import { book, change, freeSlot, service, type Booked } from './booking-steps.js';

/** The calendar file of an appointment (RFC 5545). */
export function bookingCalendar(target: Target, it: Declare): void {
  async function eventOf({ id, token }: Booked) {
    const answered = await ask(target, `/booking/appointments/${id}/calendar`, { token });
    expect(answered.headers.get('Content-Type')).toContain('text/calendar');
    const lines = answered.text.split('\r\n');
    expect(lines.at(-1)).toBe('');
    for (const line of lines) expect(new TextEncoder().encode(line).byteLength).toBeLessThanOrEqual(75);
    const calendar = new ICAL.Component(ICAL.parse(answered.text) as unknown[]);
    const component = calendar.getFirstSubcomponent('vevent');
    if (!component) throw new Error('No event in the calendar.');
    return component;
  }

  it('says when, and stays the same event through its changes', async () => {
    const slot = await freeSlot(target);
    const booked = await book(target, slot);
    const event = await eventOf(booked);
    const { startDate, endDate } = new ICAL.Event(event);
    expect(startDate.toJSDate().getTime()).toBe(Date.parse(slot.start));
    expect(endDate.toJSDate().getTime()).toBe(Date.parse(slot.end));
    const sequence = Number(event.getFirstPropertyValue('sequence'));
    await change(target, booked, ['move', { slot: (await freeSlot(target)).id }]);
    const moved = await eventOf(booked);
    await change(target, booked, ['cancel', {}]);
    const cancelled = await eventOf(booked);
    const uids = [event, moved, cancelled].map((one) => one.getFirstPropertyValue('uid'));
    expect(new Set(uids).size).toBe(1);
    expect(Number(moved.getFirstPropertyValue('sequence'))).toBe(sequence + 1);
    expect(Number(cancelled.getFirstPropertyValue('sequence'))).toBe(sequence + 2);
    expect(cancelled.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('holds nothing that the person wrote, and where a talk by video takes place', async () => {
    const { channels } = await service(target);
    const slot = await freeSlot(target, channels.includes('video') ? { channel: 'video' } : {});
    const written = 'kvitrefugl';
    const contact = { name: `${written}; LOCATION:X`, email: `${written}@example.com`, phone: '22 24 96 01' };
    const booked = await book(target, slot, { contact, note: `${written}\r\nSUMMARY:${written}` });
    const { id, token, appointment } = booked;
    const file = await ask(target, `/booking/appointments/${id}/calendar`, { token });
    expect(file.text).not.toContain(written);
    expect(file.headers.get('Content-Disposition')).toMatch(/^attachment/);
    const event = await eventOf(booked);
    if (appointment.join) expect(event.getFirstPropertyValue('url')).toBe(appointment.join.url);
    expect(event.getAllProperties('uid')).toHaveLength(1);
    expect(event.getAllProperties('attendee')).toEqual([]);
    expect(String(event.getFirstPropertyValue('dtstart'))).toMatch(/Z$/);
    const cancelled = (await change(target, booked, ['cancel', {}])).as(AppointmentSchema);
    expect(cancelled.join).toBeUndefined();
  });
}
