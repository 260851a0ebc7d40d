import type { Declare } from './check.js';
import { expect } from './expect.js';
import {
  AppointmentCreatedSchema,
  AppointmentSchema,
  BookingWaitCreatedSchema,
  DaysSchema,
  SlotsSchema,
} from '../../src/contract/booking.js';
import type { Target } from './target.js';
import { ask } from './ask.js';
import {
  alternativesOf,
  book,
  change,
  freeSlot,
  holdSlot,
  person,
  release,
  service,
  services,
  slots,
  tryToBook,
  tryToHold,
  wishFor,
} from './booking-steps.js';

/** Finding a time, booking it, and changing one's mind. Holds have a suite of their own. */
export function booking(target: Target, it: Declare): void {
  it.group('finding', () => {
    it('offers services that can be booked somewhere with somebody', async () => {
      for (const offered of await services(target)) {
        expect(offered.channels.length).toBeGreaterThan(0);
        expect(offered.counsellors.length).toBeGreaterThan(0);
        expect(offered.locations.length > 0 || !offered.channels.includes('in-person')).toBe(true);
      }
    });

    it('lists free times in order, each once', async () => {
      for (const { id } of await services(target)) {
        const starts = (await slots(target, { service: id })).map(({ start }) => Date.parse(start));
        expect(starts.length).toBeGreaterThan(0);
        expect(starts).toEqual([...new Set(starts)].toSorted((a, b) => a - b));
      }
    });

    it('lists only what is asked for', async () => {
      const { id, channels, counsellors } = await service(target);
      const channel = channels[0] ?? '';
      const counsellor = counsellors[0]?.id ?? '';
      const found = await slots(target, { service: id, channel, counsellor, partOfDay: 'morning' });
      expect(found.length).toBeGreaterThan(0);
      for (const slot of found) expect(slot).toMatchObject({ service: id, channel, counsellor });
    });

    it('pages without gap or repeat', async () => {
      const { id } = await service(target);
      const whole = (await slots(target, { service: id })).slice(0, 23).map((slot) => slot.id);
      const paged: string[] = [];
      let cursor: string | undefined;
      do {
        const query = new URLSearchParams({ service: id, limit: '5', ...(cursor && { cursor }) });
        const page = (await ask(target, `/booking/slots?${query.toString()}`)).as(SlotsSchema);
        paged.push(...page.items.map((slot) => slot.id));
        cursor = page.nextCursor;
      } while (cursor && paged.length < whole.length);
      expect(paged.slice(0, whole.length)).toEqual(whole);
    });

    it('counts the free times of each day, and names the first', async () => {
      const { id } = await service(target);
      const [first] = await slots(target, { service: id });
      const days = (await ask(target, `/booking/days?service=${id}`)).as(DaysSchema);
      expect(days.firstFree).toBe(days.days[0]?.date);
      for (const { date, free } of days.days.slice(0, 3)) {
        expect(await slots(target, { service: id, from: date, to: date })).toHaveLength(free);
      }
      const earlier = await ask(target, `/booking/days?service=${id}&from=2020-01-01&to=2020-01-31`);
      expect(earlier.as(DaysSchema)).toMatchObject({ days: [], firstFree: days.firstFree });
      expect(Date.parse(first?.start ?? '')).toBeGreaterThan(Date.parse(days.serverTime));
    });

    it('finds nothing where no database can look', async () => {
      (await ask(target, '/booking/services/%00')).problem(404, 'not-found');
    });

    it('refuses a date that no calendar has', async () => {
      const { id } = await service(target);
      for (const dates of ['from=2026-02-31', 'from=2026-02-01&to=2026-02-31'])
        for (const path of ['slots', 'days'])
          (await ask(target, `/booking/${path}?service=${id}&${dates}`)).problem(422, 'validation');
    });

    it('refuses what it cannot search for', async () => {
      for (const query of ['', '?service=nothing', `?service=x&from=tomorrow`, '?service=x&limit=0']) {
        (await ask(target, `/booking/slots${query}`)).problem(422, 'validation');
      }
    });
  });

  it.group('booking', () => {
    it.seeker('gives a token that opens the appointment, and nothing else does', async () => {
      const slot = await freeSlot(target);
      const { id, token, appointment } = await book(target, slot);
      expect(appointment).toMatchObject({ state: 'confirmed', start: slot.start, channel: slot.channel });
      const path = `/booking/appointments/${id}`;
      expect((await ask(target, path, { token })).as(AppointmentSchema)).toEqual(appointment);
      (await ask(target, path)).problem(401, 'unauthorized');
      const other = await book(target, await freeSlot(target));
      (await ask(target, path, { token: other.token })).problem(401, 'unauthorized');
    });

    it.seeker('takes the time off the list, and offers three near it to whoever comes second', async () => {
      const slot = await freeSlot(target);
      await book(target, slot);
      const alternatives = alternativesOf(await tryToBook(target, slot));
      expect(alternatives.map(({ id }) => id)).not.toContain(slot.id);
      const others = alternatives.map(({ channel }) => channel !== slot.channel);
      expect(others).toEqual(others.toSorted());
      for (const alternative of alternatives)
        expect((await tryToHold(target, alternative.id)).status).toBe(201);
    });

    it.seeker('forgives a lost answer: the same request again finds the appointment', async () => {
      const request = {
        method: 'POST',
        body: wishFor(await freeSlot(target)),
        key: crypto.randomUUID(),
      } as const;
      const lost = await ask(target, '/booking/appointments', request);
      const again = await ask(target, '/booking/appointments', request);
      expect(again.as(AppointmentCreatedSchema)).toEqual(lost.as(AppointmentCreatedSchema));
    });

    it.seeker('says what is missing, and changes nothing', async () => {
      const slot = await freeSlot(target);
      const wrong = { contact: { name: '', email: 'nowhere' }, manageUrl: 'https://elsewhere.example/' };
      const { errors } = (await tryToBook(target, slot, wrong)).problem(422, 'validation');
      expect(errors?.map(({ pointer }) => pointer)).toEqual(['/contact/name', '/contact/email']);
      const links = (await tryToBook(target, slot, { manageUrl: 'https://elsewhere.example/' })).problem(
        422,
        'validation',
      );
      expect(links.errors?.[0]?.pointer).toBe('/manageUrl');
      await book(target, slot);
    });

    it.seeker('wants a number for a talk by phone, and either for the others', async () => {
      const { id, channels } = await service(target);
      if (channels.includes('phone')) {
        const byPhone = await freeSlot(target, { service: id, channel: 'phone' });
        const refused = await tryToBook(target, byPhone, {
          contact: { name: 'Kari', email: 'kari@example.com' },
        });
        expect(refused.problem(422, 'validation').errors?.[0]?.pointer).toBe('/contact/phone');
      }
      await book(target, await freeSlot(target), { contact: { name: 'Kari', email: 'kari@example.com' } });
    });

    it.seeker('refuses another channel or place than the slot’s', async () => {
      const slot = await freeSlot(target);
      (await tryToBook(target, slot, { channel: 'chat' })).problem(422, 'validation');
      (await tryToBook(target, slot, { location: 'elsewhere' })).problem(422, 'validation');
      (await tryToBook(target, { ...slot, id: 'never a slot' })).problem(422, 'validation');
    });
  });

  it.group('changing one’s mind', () => {
    it.seeker('lets one person have two appointments on one day', async () => {
      const [first] = await slots(target, { service: (await service(target)).id });
      const filter = first && { from: first.start.slice(0, 10) };
      const [one, other] = await slots(target, {
        service: first?.service ?? '',
        channel: 'video',
        ...filter,
      });
      for (const slot of [one, other]) if (slot) await book(target, slot);
    });

    it.seeker('cancels, once and for all, and frees the time', async () => {
      const slot = await freeSlot(target);
      const booked = await book(target, slot);
      const cancelled = (await change(target, booked, ['cancel', { reason: 'Ble syk' }])).as(
        AppointmentSchema,
      );
      expect(cancelled).toMatchObject({ state: 'cancelled', revision: booked.appointment.revision + 1 });
      expect((await change(target, booked, ['cancel', {}])).as(AppointmentSchema)).toEqual(cancelled);
      await book(target, slot);
    });

    it.seeker('moves, and frees the old time', async () => {
      const [from, to] = [await freeSlot(target), await freeSlot(target)];
      const booked = await book(target, from);
      const moved = (await change(target, booked, ['move', { slot: to.id }])).as(AppointmentSchema);
      expect(moved).toMatchObject({
        id: booked.id,
        start: to.start,
        revision: booked.appointment.revision + 1,
      });
      await book(target, from);
    });

    it.seeker('keeps the old time when the new one is taken', async () => {
      const [from, to] = [await freeSlot(target), await freeSlot(target)];
      const booked = await book(target, from);
      await book(target, to);
      alternativesOf(await change(target, booked, ['move', { slot: to.id }]));
      const { token, appointment } = booked;
      const kept = await ask(target, `/booking/appointments/${booked.id}`, { token });
      expect(kept.as(AppointmentSchema)).toEqual(appointment);
      alternativesOf(await tryToBook(target, from));
    });

    it.seeker('moves to a time that is held for it, though it overlaps its own', async () => {
      const slot = await freeSlot(target);
      const booked = await book(target, slot);
      const moving = { id: booked.id, token: booked.token };
      const held = await holdSlot(target, slot.id, { moving });
      const hold = { id: held.hold.id, token: held.token };
      const moved = await change(target, booked, ['move', { slot: slot.id, hold }]);
      expect(moved.as(AppointmentSchema).start).toBe(slot.start);
      alternativesOf(await tryToBook(target, slot));
    });

    it.withClock('is too late when it is', async (advance) => {
      const booked = await book(target, await freeSlot(target));
      const { changeableUntil, start } = booked.appointment;
      const { serverTime } = (await ask(target, `/booking/days?service=${booked.appointment.service.id}`)).as(
        DaysSchema,
      );
      await advance((Date.parse(changeableUntil) - Date.parse(serverTime)) / 60_000 + 1);
      expect(Date.parse(changeableUntil)).toBeLessThan(Date.parse(start));
      (await change(target, booked, ['cancel', {}])).problem(409, 'too-late');
      (await change(target, booked, ['move', { slot: (await freeSlot(target)).id }])).problem(
        409,
        'too-late',
      );
    });
  });

  it.seeker('keeps a list of those who wait for a time', async () => {
    const { id } = await service(target);
    const wish = { service: id, contact: person.contact };
    const joined = await ask(target, '/booking/waitlist', { method: 'POST', body: wish });
    const { id: wait, token, position } = joined.as(BookingWaitCreatedSchema);
    expect(position).toBeGreaterThan(0);
    const leave = { method: 'DELETE', token } as const;
    expect((await ask(target, `/booking/waitlist/${wait}`, leave)).status).toBe(204);
    expect((await ask(target, `/booking/waitlist/${wait}`, leave)).status).toBe(204);
    await release(target, await holdSlot(target, (await freeSlot(target)).id));
  });
}
