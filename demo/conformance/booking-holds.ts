import type { Declare } from './check.js';
import { expect } from './expect.js';
import { AppointmentCreatedSchema, DaysSchema, HoldSchema } from '../../src/contract/booking.js';
import type { Target } from './target.js';
import { ask } from './ask.js';
import {
  alternativesOf,
  book,
  freeSlot,
  holdSlot,
  release,
  slots,
  tryToBook,
  tryToHold,
} from './booking-steps.js';

/** A time kept for somebody who is still writing. */
export function bookingHolds(target: Target, it: Declare): void {
  it('keeps the time for its holder alone, who still sees it', async () => {
    const slot = await freeSlot(target);
    const held = await holdSlot(target, slot.id);
    expect(held.hold.slot.id).toBe(slot.id);
    const filter = { service: slot.service, channel: slot.channel, counsellor: slot.counsellor ?? '' };
    const day = { from: slot.start.slice(0, 10), to: slot.start.slice(0, 10) };
    const ids = async (token?: string) =>
      (await slots(target, { ...filter, ...day }, { token })).map(({ id }) => id);
    const free = async (token?: string) => {
      const query = new URLSearchParams({ ...filter, ...day }).toString();
      const { days } = (await ask(target, `/booking/days?${query}`, { token })).as(DaysSchema);
      return days.reduce((sum, one) => sum + one.free, 0);
    };
    expect(await ids()).not.toContain(slot.id);
    expect(await ids(held.token)).toContain(slot.id);
    expect(await free(held.token)).toBe((await ids(held.token)).length);
    expect(await free()).toBe((await ids()).length);
    alternativesOf(await tryToHold(target, slot.id));
    alternativesOf(await tryToBook(target, slot));
    await release(target, held);
    expect(await ids()).toContain(slot.id);
  });

  it('becomes the appointment', async () => {
    const slot = await freeSlot(target);
    const { hold, token } = await holdSlot(target, slot.id);
    const booked = await book(target, slot, { hold: { id: hold.id, token } });
    expect(booked.appointment.start).toBe(slot.start);
    const path = `/booking/holds/${hold.id}`;
    (await ask(target, path, { method: 'PUT', token })).problem(410, 'hold-expired');
    expect((await ask(target, path, { method: 'DELETE', token })).status).toBe(204);
    alternativesOf(await tryToBook(target, slot));
  });

  it('is of no use to anybody else', async () => {
    const slot = await freeSlot(target);
    const held = await holdSlot(target, slot.id);
    const other = await holdSlot(target, (await freeSlot(target)).id);
    const stolen = { id: held.hold.id, token: other.token };
    (await tryToBook(target, slot, { hold: stolen })).problem(401, 'unauthorized');
    const path = `/booking/holds/${held.hold.id}`;
    (await ask(target, path, { method: 'PUT', token: other.token })).problem(401, 'unauthorized');
    (await ask(target, path, { method: 'DELETE', token: other.token })).problem(401, 'unauthorized');
    await release(target, held);
    await release(target, other);
  });

  it('is replaced in one step, and stays when the new time is taken', async () => {
    const [first, second, taken] = [await freeSlot(target), await freeSlot(target), await freeSlot(target)];
    await book(target, taken);
    const held = await holdSlot(target, first.id);
    const replaces = { id: held.hold.id, token: held.token };
    alternativesOf(await tryToHold(target, taken.id, { replaces }));
    alternativesOf(await tryToHold(target, first.id));
    const next = await holdSlot(target, second.id, { replaces });
    await release(target, await holdSlot(target, first.id));
    await release(target, next);
  });

  it.withClock('is renewed, an hour in all', async (advance) => {
    const { hold, token } = await holdSlot(target, (await freeSlot(target)).id);
    const renew = () => ask(target, `/booking/holds/${hold.id}`, { method: 'PUT', token });
    for (let minutes = 0; minutes < 56; minutes += 8) {
      await advance(8);
      expect(Date.parse((await renew()).as(HoldSchema).expiresAt)).toBeGreaterThan(
        Date.parse(hold.expiresAt),
      );
    }
    await advance(5);
    (await renew()).problem(410, 'hold-expired');
  });

  it.withClock('lapses; the time is free, and its holder can still book it', async (advance) => {
    const slot = await freeSlot(target);
    const { hold, token } = await holdSlot(target, slot.id);
    await advance(61);
    (await ask(target, `/booking/holds/${hold.id}`, { method: 'PUT', token })).problem(410, 'hold-expired');
    const late = await tryToBook(target, slot, { hold: { id: hold.id, token } });
    expect(late.as(AppointmentCreatedSchema).appointment.start).toBe(slot.start);
  });
}
