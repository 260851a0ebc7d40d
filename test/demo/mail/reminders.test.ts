import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dayMs, hourMs } from '../../../demo/api/clock.js';
import { sessionToRemindOf } from '../../../demo/api/courses/reminders.js';
import { isReminderDue } from '../../../demo/api/notices/reminder-time.js';
import { AppointmentSchema } from '../../../src/contract/booking.js';
import { ask } from '../../../demo/conformance/ask.js';
import { book, change, freeSlot, slots, type Booked } from '../../../demo/conformance/booking-steps.js';
import { signIn } from '../../../demo/conformance/chat-steps.js';
import { courseWithPlaces, register, tryTo } from '../../../demo/conformance/courses-steps.js';
import { calendarOf } from '../../../demo/conformance/desk-steps.js';
import type { Arrived } from '../../support/smtp-inbox.js';
import { aCourse } from '../api/course-world.js';
import { manageUrl, openMailWorld, someone, startsAt, theOne, type MailWorld } from './mail-world.js';

let world: MailWorld;
beforeEach(async () => {
  world = await openMailWorld();
});
afterEach(() => world.close());

async function booked(more: object = {}): Promise<Booked & { email: string; start: number }> {
  const email = someone();
  const slot = await freeSlot(world.target);
  const own = await book(world.target, slot, { contact: { name: 'Kari', email }, manageUrl, ...more });
  return { ...own, email, start: Date.parse(slot.start) };
}

const goTo = (instant: number) => world.target.advance((instant - world.now()) / 60_000);
const reminders = (arrived: Arrived[]) =>
  arrived.filter(({ mail }) => /^(Påminn|A reminder)/.test(mail.subject ?? ''));

describe('a reminder', () => {
  it('comes a day before, once, with a link that opens the appointment', async () => {
    const own = await booked();
    await goTo(own.start - dayMs - 60_000);
    expect(reminders(await world.post(own.email))).toEqual([]);
    await goTo(own.start - dayMs);
    const { mail } = theOne(reminders(await world.post(own.email)));
    const [, id, token] = /#guidance-appointment=([\w-]+)\.(\S+)/.exec(mail.text ?? '') ?? [];
    expect(id).not.toBe(own.id);
    const read = await ask(world.target, `/booking/appointments/${id ?? ''}`, { token });
    expect(read.as(AppointmentSchema)).toMatchObject({ id, start: own.appointment.start });
    const cancelled = await change(world.target, { ...own, id: id ?? '', token: token ?? '' }, [
      'cancel',
      {},
    ]);
    expect(cancelled.as(AppointmentSchema)).toMatchObject({ id, state: 'cancelled' });
    for (const hours of [1, 2, 20, 30]) {
      await world.target.advance(hours * 60);
      await world.post();
    }
    expect(reminders(await world.post(own.email))).toHaveLength(1);
  });

  it('is none when the time was booked less than a day before', async () => {
    const own = await booked();
    const [slot] = (
      await slots(world.target, { service: own.appointment.service.id, channel: own.appointment.channel })
    ).filter(({ start }) => Date.parse(start) < startsAt + dayMs);
    if (!slot) throw new Error('No slot today.');
    const email = someone();
    await book(world.target, slot, { contact: { name: 'Per', email }, manageUrl });
    await world.target.advance(1);
    expect(reminders(await world.post(email))).toEqual([]);
  });

  it('moves with the time, and is none after a cancellation', async () => {
    const moved = await booked();
    const cancelled = await booked();
    const { id, start } = await freeSlot(world.target);
    await change(world.target, moved, ['move', { slot: id }]);
    await change(world.target, cancelled, ['cancel', {}]);
    await goTo(Math.min(moved.start, Date.parse(start)) - dayMs);
    for (let hours = 0; hours < 24 * 40; hours += 12) {
      await world.target.advance(12 * 60);
      await world.post();
    }
    expect(reminders(await world.post(cancelled.email))).toEqual([]);
    expect(theOne(reminders(await world.post(moved.email))).mail.text).toContain('kl.');
  });

  it('is taken back when the time is changed before it is sent, and not sent once the time has come', async () => {
    const own = await booked();
    const late = await booked();
    await world.post();
    await goTo(own.start - dayMs);
    const desk = calendarOf(world.target, await signIn(world.target));
    await desk.cancel(own.id, { revision: 0 });
    expect(reminders(await world.post(own.email))).toEqual([]);
    await goTo(late.start - dayMs + 1);
    await goTo(late.start);
    expect(reminders(await world.post(late.email))).toEqual([]);
    const now = calendarOf(world.target, await signIn(world.target));
    expect((await now.notices()).map(({ kind }) => kind)).not.toContain('reminder');
  });

  it('is none where counsellors give every word, for there are enough of them', async () => {
    const contact = { name: 'Kari', phone: '22 24 96 01' };
    const { appointment } = await book(world.target, await freeSlot(world.target), { contact });
    await goTo(Date.parse(appointment.start) - dayMs);
    expect(await world.words()).toEqual([]);
  });

  it('comes to those who are in a course, and not to those who wait or have left', async () => {
    const course = await courseWithPlaces(world.target);
    const [inside, left] = [someone(), someone()];
    const wish = (email: string) => ({ participants: [{ name: 'Kari', email }], manageUrl });
    await register(world.target, course.id, wish(inside));
    await tryTo(world.target, 'withdraw', await register(world.target, course.id, wish(left)));
    await world.post();
    const begins = Date.parse(course.sessions[0]?.start ?? '');
    await goTo(begins - dayMs);
    await world.target.advance(60);
    const { mail } = theOne(reminders(await world.post(inside)));
    expect(mail.text).toContain('#guidance-registration=');
    expect(mail.text).not.toContain('fortsatt');
    expect(reminders(await world.post(left))).toEqual([]);
  });
});

describe('when a reminder is due', () => {
  it('is within the day before, for whom was told before that day', () => {
    const due = { startsAt: 10 * dayMs, toldAt: dayMs, now: 9 * dayMs };
    expect(isReminderDue(due)).toBe(true);
    expect(isReminderDue({ ...due, now: 9 * dayMs - 1 })).toBe(false);
    expect(isReminderDue({ ...due, now: 10 * dayMs })).toBe(false);
    expect(isReminderDue({ ...due, toldAt: 9 * dayMs })).toBe(false);
  });

  it('is once for days that follow each other, and again after a week', () => {
    const at = (days: number, status?: 'cancelled') => ({
      ...{
        id: String(days),
        startsAt: days * dayMs,
        endsAt: days * dayMs + hourMs,
        ...(status && { status }),
      },
    });
    const course = {
      ...aCourse({ sessions: [at(10), at(11), at(12), at(19), at(30, 'cancelled')] }),
      ...{ seatsTaken: 0, waiting: 0 },
    };
    const days = [9, 10, 11, 18, 29].map((day) => sessionToRemindOf(course, day * dayMs)?.id);
    expect(days).toEqual(['10', undefined, undefined, '19', undefined]);
    expect(sessionToRemindOf({ ...course, status: 'postponed' }, 9 * dayMs)).toBeUndefined();
  });
});
