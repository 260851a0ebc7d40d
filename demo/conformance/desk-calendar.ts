import type { Declare } from './check.js';
import { expect } from './expect.js';
import { DeskTimesSchema } from '../api/desk/calendar.contract.js';
import { AppointmentSchema, BookingWaitCreatedSchema } from '../../src/contract/booking.js';
import type { Target } from './target.js';
import { ask } from './ask.js';
import { alternativesOf, book, change, person, slots, type Booked } from './booking-steps.js';
import { nameOf, signIn } from './desk-sign-in.js';
import { calendarOf, dateOf, emptyDay } from './desk-steps.js';

/** What counsellors see of a day, and do on a person's behalf. */
export function deskCalendar(target: Target, it: Declare): void {
  const atCalendar = async () => calendarOf(target, await signIn(target));
  const seen = async ({ id, token }: Booked) =>
    (await ask(target, `/booking/appointments/${id}`, { token })).as(AppointmentSchema);
  const noticeFor = async (calendar: ReturnType<typeof calendarOf>, email: string) =>
    (await calendar.notices()).filter(({ contact }) => contact.email === email);

  it('lets nobody in who is no counsellor', async () => {
    (await ask(target, '/desk/calendar?from=2026-03-03&to=2026-03-03')).problem(401, 'unauthorized');
    (await ask(target, '/desk/notices')).problem(401, 'unauthorized');
  });

  it('shows who comes, how, and what they have answered', async () => {
    const calendar = await atCalendar();
    const { free, date } = await emptyDay(target);
    const [slot] = free;
    if (!slot) throw new Error('No slot.');
    const interpreter = { language: 'so', form: 'phone' };
    const more = { interpreter, answers: { situation: 'looking' }, note: 'Jeg kommer med barn.' };
    const booked = await book(target, slot, more);
    expect(await calendar.appointment(date, booked.id)).toMatchObject({
      state: 'confirmed',
      start: slot.start,
      contact: person.contact,
      interpreter,
      answers: [{ question: 'Hva gjør du nå?', answer: 'Søker jobb' }],
      note: more.note,
      join: { url: expect.stringContaining('https://') as string },
    });
  });

  it('refuses a span that is the wrong way round, or a year long', async () => {
    const token = await signIn(target);
    for (const [from, to] of [
      ['2026-03-04', '2026-03-03'],
      ['2026-01-01', '2026-12-31'],
    ])
      (await ask(target, `/desk/calendar?from=${from ?? ''}&to=${to ?? ''}`, { token })).problem(
        422,
        'validation',
      );
  });

  it('cancels with a reason for colleagues and a word to the person, who reads it', async () => {
    const calendar = await atCalendar();
    const { free, date } = await emptyDay(target);
    const [slot] = free;
    if (!slot) throw new Error('No slot.');
    const email = 'avlyst@example.com';
    const booked = await book(target, slot, { contact: { name: 'Kim', email }, language: 'nn' });
    const { revision } = await calendar.appointment(date, booked.id);
    const words = { reason: 'Sjuk', word: 'Eg er sjuk i dag. Ring oss for ein ny time.' };
    expect((await calendar.cancel(booked.id, { revision, ...words })).status).toBe(204);
    expect(await calendar.appointment(date, booked.id)).toMatchObject({
      state: 'cancelled',
      change: { by: await nameOf(target), ...words },
    });
    expect(await seen(booked)).toMatchObject({ state: 'cancelled', notice: { text: words.word } });
    const [notice, ...others] = await noticeFor(calendar, email);
    expect(others).toEqual([]);
    expect(notice).toMatchObject({ kind: 'cancelled', way: 'email', language: 'nn' });
    expect(notice?.text).toContain(words.word);
    expect(notice?.text).toContain('Timen din er dessverre avlyst.');
    expect(notice?.text).not.toContain(words.reason);
    const again = await slots(target, { service: slot.service, channel: 'video', from: date, to: date });
    expect(again.map(({ start }) => start)).toContain(slot.start);
  });

  it('moves to any free time of the service, with another counsellor and in another way as well', async () => {
    const calendar = await atCalendar();
    const { free, date } = await emptyDay(target, { shared: true });
    const [slot] = free;
    if (!slot) throw new Error('No slot.');
    const email = 'flyttet@example.com';
    const booked = await book(target, slot, { contact: { name: 'Kim', email } });
    const { items } = (await calendar.times(booked.id, date)).as(DeskTimesSchema);
    // Nobody can be called who has left no number.
    expect(items.map(({ channel }) => channel)).not.toContain('phone');
    const colleague = items.find(
      ({ start, counsellor, channel }) =>
        start === slot.start && counsellor.id !== slot.counsellor && channel === 'video',
    );
    if (!colleague) throw new Error('Nobody else is free then.');
    const { revision } = await calendar.appointment(date, booked.id);
    const wish = { slot: colleague.slot, revision, word: 'Du får en kollega av meg.' };
    expect((await calendar.move(booked.id, wish)).status).toBe(204);
    expect(await seen(booked)).toMatchObject({
      state: 'confirmed',
      start: slot.start,
      counsellor: { id: colleague.counsellor.id },
      notice: { text: wish.word },
    });
    const [notice] = await noticeFor(calendar, email);
    expect(notice).toMatchObject({
      kind: 'moved',
      subject: expect.stringContaining('annen veileder') as string,
    });
    expect(notice?.text).toContain(`Du skal snakke med ${colleague.counsellor.name}.`);
  });

  it('keeps the old time when the new one is taken, and tells of three others', async () => {
    const calendar = await atCalendar();
    const { free, date } = await emptyDay(target);
    const [slot, taken] = free;
    if (!slot || !taken) throw new Error('No slots.');
    const booked = await book(target, slot);
    await book(target, taken);
    const { revision } = await calendar.appointment(date, booked.id);
    alternativesOf(await calendar.move(booked.id, { slot: taken.id, revision }));
    expect(await seen(booked)).toMatchObject({ state: 'confirmed', start: slot.start });
  });

  it('overwrites no change that somebody else has made meanwhile', async () => {
    const calendar = await atCalendar();
    const { free, date } = await emptyDay(target);
    const [slot, other] = free;
    if (!slot || !other) throw new Error('No slots.');
    const booked = await book(target, slot);
    const { revision } = await calendar.appointment(date, booked.id);
    await change(target, booked, ['move', { slot: other.id }]);
    const refused = await calendar.cancel(booked.id, { revision });
    const problem = refused.problem(409, 'appointment-changed' as 'slot-taken');
    expect(problem).toMatchObject({ appointment: { id: booked.id, start: other.start } });
    expect(await seen(booked)).toMatchObject({ state: 'confirmed', start: other.start });
  });

  it('lets only one of two counsellors change an appointment at once', async () => {
    const [one, two] = [await atCalendar(), calendarOf(target, await signIn(target, 'bilal'))];
    const { free, date } = await emptyDay(target);
    const [slot, other] = free;
    if (!slot || !other) throw new Error('No slots.');
    const booked = await book(target, slot);
    const { revision } = await one.appointment(date, booked.id);
    const both = await Promise.all([
      one.cancel(booked.id, { revision }),
      two.move(booked.id, { slot: other.id, revision }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
  });

  it('writes a confirmation to whoever has an e-mail address, with the link, and replaces it by what holds', async () => {
    const calendar = await atCalendar();
    const { free } = await emptyDay(target);
    const [slot, other, third] = free;
    if (!slot || !other || !third) throw new Error('No slots.');
    const email = 'bekreftet@example.com';
    const manageUrl = target.manageUrlPrefix && `${target.manageUrlPrefix}min-time`;
    const booked = await book(target, slot, {
      contact: { name: 'Kim', email },
      ...(manageUrl && { manageUrl }),
    });
    const [confirmed] = await noticeFor(calendar, email);
    expect(confirmed).toMatchObject({ kind: 'confirmed', way: 'email' });
    const link = `${manageUrl ?? ''}#guidance-appointment=${booked.id}.${booked.token}`;
    if (manageUrl) expect(confirmed?.text).toContain(link);
    await change(target, booked, ['move', { slot: other.id }]);
    const afterMove = await noticeFor(calendar, email);
    expect(afterMove).toMatchObject([{ kind: 'moved' }]);
    if (manageUrl) expect(afterMove[0]?.text).toContain(link);

    const phoneOnly = { contact: { name: 'Kim', phone: '22 24 96 99' } };
    await book(target, third, phoneOnly);
    const numbers = (await calendar.notices()).map(({ contact }) => contact.phone);
    expect(numbers).not.toContain(phoneOnly.contact.phone);
  });

  it('has a word until somebody has given it, and takes a wrong press back', async () => {
    const calendar = await atCalendar();
    const { free } = await emptyDay(target);
    const [slot] = free;
    if (!slot) throw new Error('No slot.');
    const email = 'gitt@example.com';
    await book(target, slot, { contact: { name: 'Kim', email } });
    const [notice] = await noticeFor(calendar, email);
    if (!notice) throw new Error('No notice.');
    const before = (await calendar.day(dateOf(slot))).notices;
    expect((await calendar.give(notice.id, true)).status).toBe(204);
    expect((await noticeFor(calendar, email))[0]?.givenAt).toBeDefined();
    expect((await calendar.day(dateOf(slot))).notices).toBe(before - 1);
    await calendar.give(notice.id, false);
    expect((await noticeFor(calendar, email))[0]?.givenAt).toBeUndefined();
    (await calendar.give(crypto.randomUUID(), true)).problem(404, 'not-found');
  });

  it('tells those who wait for such a time that it has become free, and nobody else', async () => {
    const calendar = await atCalendar();
    const { free, date } = await emptyDay(target);
    const [slot] = free;
    if (!slot) throw new Error('No slot.');
    const booked = await book(target, slot);
    const wait = async (email: string, wish: object) =>
      (
        await ask(target, '/booking/waitlist', {
          method: 'POST',
          body: { service: slot.service, contact: { name: 'Venter', email }, ...wish },
        })
      ).as(BookingWaitCreatedSchema);
    const fits = await wait('passer@example.com', { channel: slot.channel, from: date, to: date });
    await wait('passer-ikke@example.com', { channel: 'in-person', from: date, to: date });
    await change(target, booked, ['cancel', {}]);
    expect(await noticeFor(calendar, 'passer@example.com')).toMatchObject([{ kind: 'time-free' }]);
    expect(await noticeFor(calendar, 'passer-ikke@example.com')).toEqual([]);
    await ask(target, `/booking/waitlist/${fits.id}`, { method: 'DELETE', token: fits.token });
    expect(await noticeFor(calendar, 'passer@example.com')).toEqual([]);
  });
}
