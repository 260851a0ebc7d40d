import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { book, slots } from '../../../demo/conformance/booking-steps.js';
import { openBookingWorld, smallCatalogue, type BookingWorld } from './booking-world.js';

const address = 'https://calendar.example.no/secret-6b1f/busy.ics';
const email = 'astrid@post.example.no';

describe('a counsellor’s own address and calendar', () => {
  let world: BookingWorld | undefined;
  const target = () => {
    if (!world) throw new Error('The world is not open.');
    return world.target;
  };

  beforeAll(async () => {
    const { counsellors, ...rest } = smallCatalogue(['astrid']);
    const [astrid] = counsellors;
    if (!astrid) throw new Error('Nobody works there.');
    const calendar = { kind: 'feed' as const, url: address };
    world = await openBookingWorld('memory', {
      catalogue: { ...rest, counsellors: [{ ...astrid, email, calendar }] },
      folder: '',
    });
  });
  afterAll(() => world?.close());

  it('stand neither among the services nor in an appointment', async () => {
    const services = await (await target().request('/booking/services')).text();
    expect(services).toContain('astrid');
    const [slot] = await slots(target(), { service: 'talk' });
    if (!slot) throw new Error('Nothing is free.');
    const { appointment } = await book(target(), slot);
    for (const answer of [services, JSON.stringify(appointment)]) {
      expect(answer).not.toContain(email);
      expect(answer).not.toContain('secret-6b1f');
    }
  });
});
