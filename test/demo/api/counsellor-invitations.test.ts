import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Slot } from '../../../src/contract/booking.js';
import { ask } from '../../../demo/conformance/ask.js';
import { book, slots, type Booked } from '../../../demo/conformance/booking-steps.js';
import type { NoticeRecord } from '../../../demo/api/store/notices.repository.js';
import { openBookingWorld, smallCatalogue, type BookingWorld } from './booking-world.js';

const { counsellors, ...rest } = smallCatalogue(['astrid', 'bilal', 'cecilie']);
const withAddress = (id: string) => (id === 'cecilie' ? {} : { email: `${id}@post.example.no` });
const catalogue = { ...rest, counsellors: counsellors.map((one) => ({ ...one, ...withAddress(one.id) })) };

describe('an appointment in its counsellor’s own calendar', () => {
  let opened: BookingWorld | undefined;
  const world = () => {
    if (!opened) throw new Error('The world is not open.');
    return opened;
  };
  beforeAll(async () => {
    const mail = { from: 'time@karriere.example.no' };
    opened = await openBookingWorld('memory', { catalogue, folder: '', mail });
  });
  afterAll(() => opened?.close());

  const freeWith = async (counsellor: string, index = 0): Promise<Slot> => {
    const slot = (await slots(world().target, { service: 'talk', channel: 'video', counsellor }))[index];
    if (!slot) throw new Error('Nothing is free.');
    return slot;
  };
  const change = ({ id, token }: Booked, how: 'move' | 'cancel', body: object) =>
    ask(world().target, `/booking/appointments/${id}/${how}`, { method: 'POST', token, body });
  /** Words to counsellors about it, as a mailer has them, which are sent now. */
  const sent = async ({ id }: Booked): Promise<NoticeRecord[]> =>
    world().context.store.transaction(async ({ notices }) => {
      const words = (await notices.list(0, 'all')).filter(
        ({ about, counsellor, sentAt }) =>
          'appointment' in about && about.appointment === id && counsellor !== undefined && !sentAt,
      );
      for (const word of words) await notices.setSent(word.id, 1);
      return words;
    });
  const eventIn = ({ calendar }: NoticeRecord) => {
    const file = new ICAL.Component(ICAL.parse(calendar?.text ?? '') as unknown[]);
    const event = file.getFirstSubcomponent('vevent');
    const value = (name: string) => String(event?.getFirstPropertyValue(name));
    return {
      method: String(file.getFirstPropertyValue('method')),
      uid: value('uid'),
      sequence: value('sequence'),
      start: value('dtstart'),
      status: value('status'),
      organizer: value('organizer'),
      attendee: value('attendee'),
      url: value('url'),
    };
  };
  const only = (words: NoticeRecord[]): NoticeRecord => {
    expect(words).toHaveLength(1);
    const [word] = words;
    if (!word) throw new Error('No word.');
    return word;
  };

  it('is invited for, moves and goes under one id, with rising numbers', async () => {
    const slot = await freeWith('astrid');
    const booked = await book(world().target, slot);
    const invited = only(await sent(booked));
    expect(invited).toMatchObject({
      contact: { email: 'astrid@post.example.no' },
      way: 'email',
      kind: 'confirmed',
    });
    expect(eventIn(invited)).toMatchObject({
      method: 'REQUEST',
      uid: `${booked.id}@api.example.no`,
      sequence: '0',
      start: slot.start.replace('.000', ''),
      organizer: 'mailto:time@karriere.example.no',
      attendee: 'mailto:astrid@post.example.no',
      url: booked.appointment.join?.url,
    });
    const elsewhere = await freeWith('astrid', 3);
    await change(booked, 'move', { slot: elsewhere.id });
    expect(eventIn(only(await sent(booked)))).toMatchObject({
      method: 'REQUEST',
      uid: `${booked.id}@api.example.no`,
      sequence: '1',
      start: elsewhere.start.replace('.000', ''),
    });
    await change(booked, 'cancel', {});
    expect(eventIn(only(await sent(booked)))).toMatchObject({
      method: 'CANCEL',
      uid: `${booked.id}@api.example.no`,
      sequence: '2',
      status: 'CANCELLED',
    });
  });

  it('leaves one calendar and reaches another when a colleague takes over', async () => {
    const booked = await book(world().target, await freeWith('astrid'));
    await sent(booked);
    await change(booked, 'move', { slot: (await freeWith('bilal')).id });
    const words = (await sent(booked)).toSorted((a, b) => (a.contact.name < b.contact.name ? -1 : 1));
    expect(words.map((word) => [word.counsellor, eventIn(word).method, eventIn(word).sequence])).toEqual([
      ['astrid', 'CANCEL', '1'],
      ['bilal', 'REQUEST', '1'],
    ]);
  });

  it('says nothing of whom the talk is with', async () => {
    const booked = await book(world().target, await freeWith('bilal', 5), { note: 'Jeg er sykmeldt' });
    const { subject, text, calendar } = only(await sent(booked));
    expect([subject, text, calendar?.text].join('\n')).not.toMatch(/Kari|22 24 96 01|sykmeldt/);
    expect(text).toContain('veilederpulten');
  });

  it('is told to nobody without an address', async () => {
    const booked = await book(world().target, await freeWith('cecilie'));
    expect(await sent(booked)).toEqual([]);
  });
});
