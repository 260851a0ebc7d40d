import type { Declare } from './check.js';
import { expect } from './expect.js';
import { DayClearedSchema } from '../api/desk/calendar.contract.js';
import { AppointmentSchema, type Slot } from '../../src/contract/booking.js';
import type { Target } from './target.js';
import { ask, type Answered } from './ask.js';
import { alternativesOf, book, holdSlot, slots, tryToBook, tryToHold, type Booked } from './booking-steps.js';
import { signIn } from './desk-sign-in.js';
import { bookedOf, calendarOf, dateOf, emptyDay } from './desk-steps.js';

/** Time off, and whole days of somebody who is away. */
export function deskDays(target: Target, it: Declare): void {
  const atCalendar = async () => calendarOf(target, await signIn(target));
  const seen = async ({ id, token }: Booked) =>
    (await ask(target, `/booking/appointments/${id}`, { token })).as(AppointmentSchema);
  const freeOn = async (date: string, counsellor: string, { service }: Slot) =>
    slots(target, { service, counsellor, from: date, to: date });
  const first = <Item>([item]: Item[]): Item => {
    if (item === undefined) throw new Error('None.');
    return item;
  };

  it('lets nobody book in time off, and anybody once it is over', async () => {
    const calendar = await atCalendar();
    const { counsellor, date, free } = await emptyDay(target);
    const slot = first(free);
    expect((await calendar.block({ counsellor, fromDate: date, toDate: date, note: 'Kurs' })).status).toBe(
      204,
    );
    expect(await freeOn(date, counsellor, slot)).toEqual([]);
    alternativesOf(await tryToBook(target, slot));
    alternativesOf(await tryToHold(target, slot.id));
    const { blocks } = await calendar.day(date);
    const block = first(blocks.filter((one) => one.counsellor.id === counsellor));
    expect(block).toMatchObject({ note: 'Kurs' });
    expect((await calendar.unblock(block.id)).status).toBe(204);
    expect((await calendar.unblock(block.id)).status).toBe(204);
    await book(target, slot);
  });

  it('blocks hours of a day, or several days at once', async () => {
    const calendar = await atCalendar();
    const { counsellor, date, free } = await emptyDay(target);
    const body = { counsellor, fromDate: date, fromTime: '00:00', toDate: date, toTime: '12:00' };
    await calendar.block(body);
    const left = await freeOn(date, counsellor, first(free));
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(free.length * 3);
    const refused = bookedOf(await calendar.block({ counsellor, fromDate: date, toDate: date }));
    expect(refused.blocks).toHaveLength(1);
    const backwards = { ...body, fromTime: '12:00', toTime: '10:00' };
    (await calendar.block(backwards)).problem(422, 'validation');
    (await calendar.block({ ...body, counsellor: 'nobody' })).problem(422, 'validation');
  });

  it('may begin when a talk ends, and end when one begins, whatever time is kept around it', async () => {
    const calendar = await atCalendar();
    const { counsellor, date, free } = await emptyDay(target);
    const slot = first(free);
    await book(target, slot);
    const time = { counsellor, fromDate: date, toDate: date };
    const clock = (instant: string) =>
      new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', timeStyle: 'short' }).format(
        new Date(instant),
      );
    const after = await calendar.block({ ...time, fromTime: clock(slot.end) });
    const before = await calendar.block({ ...time, toTime: clock(slot.start) });
    expect([after.status, before.status]).toEqual([204, 204]);
    expect(await freeOn(date, counsellor, slot)).toEqual([]);
  });

  it('says which appointments and holds stand in the way, and changes nothing', async () => {
    const calendar = await atCalendar();
    const { counsellor, date, free } = await emptyDay(target);
    const [slot, held] = free;
    if (!slot || !held) throw new Error('No slots.');
    const booked = await book(target, slot);
    const hold = await holdSlot(target, held.id);
    const told = bookedOf(await calendar.block({ counsellor, fromDate: date, toDate: date }));
    expect(told.appointments.map(({ id }) => id)).toEqual([booked.id]);
    expect(told.holds).toMatchObject([{ start: held.start, until: hold.hold.expiresAt }]);
    expect((await calendar.day(date)).blocks.filter((one) => one.counsellor.id === counsellor)).toEqual([]);
    expect(await seen(booked)).toMatchObject({ state: 'confirmed' });
  });

  it('gives a time to the one who books it or to time off, never to both', async () => {
    const calendar = await atCalendar();
    for (let turn = 0; turn < 3; turn += 1) {
      const { counsellor, date, free } = await emptyDay(target);
      const [blocked, ...booked] = await Promise.all([
        calendar.block({ counsellor, fromDate: date, toDate: date }),
        ...free.map((slot) => tryToBook(target, slot)),
      ]);
      const got = booked.filter(({ status }) => status === 201);
      if (blocked.status === 204) expect(got).toEqual([]);
      else expect(got.length).toBeGreaterThan(0);
    }
  });

  it('cancels a whole day, lets go of what is held in it, and tells everybody', async () => {
    const calendar = await atCalendar();
    const { counsellor, date, free } = await emptyDay(target);
    const [one, other, held] = free;
    if (!one || !other || !held) throw new Error('No slots.');
    const contact = { name: 'Kim', email: 'dagen@example.com' };
    const booked = [await book(target, one, { contact }), await book(target, other, { contact })];
    const hold = await holdSlot(target, held.id);
    const plan = await calendar.plan(counsellor, date);
    expect(plan.items.map(({ appointment: { id } }) => id)).toEqual(booked.map(({ id }) => id));
    expect(plan.holds).toBe(1);
    const wish = { counsellor, date, how: 'cancel', word: 'Veilederen er syk.' };
    const cleared = (await calendar.clear(wish, plan)).as(DayClearedSchema);
    expect(cleared).toEqual({ given: 0, cancelled: 2, kept: 0 });
    for (const each of booked)
      expect(await seen(each)).toMatchObject({ state: 'cancelled', notice: { text: wish.word } });
    alternativesOf(await tryToBook(target, held, { hold: { id: hold.hold.id, token: hold.token } }));
    expect(await freeOn(date, counsellor, one)).toEqual([]);
    const told = (await calendar.notices()).filter((notice) => notice.contact.email === contact.email);
    expect(told.map(({ kind }) => kind)).toEqual(['cancelled', 'cancelled']);
  });

  it('gives each to a colleague who is free then, and cancels or keeps the others', async () => {
    const calendar = await atCalendar();
    const { counsellor, date, free } = await emptyDay(target, { shared: true });
    const [one, other] = free;
    if (!one || !other) throw new Error('No slots.');
    const given = await book(target, one);
    const alone = await book(target, other);
    // Everybody else is away when the second one is.
    for (const { id } of (await calendar.day(date)).counsellors) {
      if (id === counsellor) continue;
      const clock = (instant: string) =>
        new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', timeStyle: 'short' }).format(
          new Date(instant),
        );
      await calendar.block({
        counsellor: id,
        fromDate: date,
        fromTime: clock(other.start),
        toDate: date,
        toTime: clock(other.end),
      });
    }
    const plan = await calendar.plan(counsellor, date);
    expect(plan.items.map(({ colleague }) => colleague !== undefined)).toEqual([true, false]);
    const done = await calendar.clear({ counsellor, date, how: 'give-or-keep' }, plan);
    expect(done.as(DayClearedSchema)).toEqual({ given: 1, cancelled: 0, kept: 1 });
    const moved = await seen(given);
    expect(moved).toMatchObject({ state: 'confirmed', start: one.start, channel: one.channel });
    expect(moved.counsellor.id).not.toBe(counsellor);
    expect(await seen(alone)).toMatchObject({ state: 'confirmed', counsellor: { id: counsellor } });
    expect(await freeOn(date, counsellor, one)).toEqual([]);

    const rest = await calendar.plan(counsellor, date);
    const cancelled = await calendar.clear({ counsellor, date, how: 'give-or-cancel' }, rest);
    expect(cancelled.as(DayClearedSchema)).toEqual({ given: 0, cancelled: 1, kept: 0 });
    expect(await freeOn(date, counsellor, one)).toEqual([]);
  });

  it('does nothing when it is others by now than were shown', async () => {
    const calendar = await atCalendar();
    const { counsellor, date, free } = await emptyDay(target);
    const [one, other] = free;
    if (!one || !other) throw new Error('No slots.');
    const booked = await book(target, one);
    const plan = await calendar.plan(counsellor, date);
    await book(target, other);
    const refused = await calendar.clear({ counsellor, date, how: 'cancel' }, plan);
    refused.problem(409, 'day-changed' as 'slot-taken');
    expect(await seen(booked)).toMatchObject({ state: 'confirmed' });
  });

  it('leaves nobody with an appointment in a blocked day, whoever books while it is cancelled', async () => {
    const calendar = await atCalendar();
    const { counsellor, date, free } = await emptyDay(target);
    await book(target, first(free));
    const later = free.slice(1);
    const clear = async (): Promise<void> => {
      for (let attempt = 0; attempt < 20; attempt += 1) {
        const answered = await calendar.clear(
          { counsellor, date, how: 'cancel' },
          await calendar.plan(counsellor, date),
        );
        if (answered.status === 200) return;
        answered.problem(409, 'day-changed' as 'slot-taken');
      }
      throw new Error('The day was never cleared.');
    };
    const seekers = later.map(async (slot): Promise<Answered> => {
      const held = await tryToHold(target, slot.id);
      if (held.status !== 201) return tryToBook(target, slot);
      const { hold, token } = JSON.parse(held.text) as { hold: { id: string }; token: string };
      return tryToBook(target, slot, { hold: { id: hold.id, token } });
    });
    await Promise.all([clear(), ...seekers]);
    const { appointments } = await calendar.day(date);
    const left = appointments.filter((one) => one.counsellor.id === counsellor && one.state === 'confirmed');
    expect(left).toEqual([]);
    expect(await freeOn(date, counsellor, first(free))).toEqual([]);
  });

  it.withClock('notes who came once it has begun, and takes it back', async (advance) => {
    const calendar = await atCalendar();
    const { serverTime } = await calendar.day('2026-03-03');
    const { id: service } = { id: 'career-talk' };
    const soon = first(await slots(target, { service, channel: 'video' }));
    const booked = await book(target, soon);
    (await calendar.attend(booked.id, 'came')).problem(409, 'not-started' as 'slot-taken');
    await advance((Date.parse(soon.start) - Date.parse(serverTime)) / 60_000 + 1);
    const later = await atCalendar();
    for (const attendance of ['came', 'missed', 'unknown']) {
      expect((await later.attend(booked.id, attendance)).status).toBe(204);
      const shown = (await later.appointment(dateOf(soon), booked.id)).attendance;
      expect(shown).toBe(attendance === 'unknown' ? undefined : attendance);
    }
    const { revision } = await later.appointment(dateOf(soon), booked.id);
    (await later.cancel(booked.id, { revision })).problem(409, 'too-late');
  });
}
