import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Slot } from '../../../src/contract/booking.js';
import { appArrangement, openPGliteStore, openPostgresStore } from '../../conformance/arrangements.js';
import {
  alternativesOf,
  book,
  change,
  freeSlot,
  holdSlot,
  service,
  slots,
  tryToBook,
  tryToHold,
} from '../../../demo/conformance/booking-steps.js';

const stores = { PGlite: openPGliteStore, PostgreSQL: openPostgresStore };

for (const [name, openStore] of Object.entries(stores)) {
  describe(`many at once, ${name}`, () => {
    const { target, open, close } = appArrangement(name, openStore);
    let missing: string | undefined;
    beforeAll(async () => {
      missing = await open();
      if (missing) console.warn(`Skipped, ${name}: ${missing}.`);
    });
    beforeEach((context) => {
      context.skip(missing !== undefined, missing);
    });
    afterAll(close);

    it('gives one time to one of fifty, and three others to choose from to the rest', async () => {
      const slot = await freeSlot(target);
      const answers = await Promise.all(Array.from({ length: 50 }, () => tryToBook(target, slot)));
      const statuses = answers.map(({ status }) => status);
      expect(statuses.filter((status) => status === 201)).toHaveLength(1);
      const refused = answers.filter(({ status }) => status !== 201);
      expect(refused).toHaveLength(49);
      for (const answer of refused) alternativesOf(answer);
    });

    it('gives a time with anybody to as many as are free then', async () => {
      const { id } = await service(target);
      const found = await slots(target, { service: id, channel: 'video' });
      const slot = found.find(({ placesLeft }) => placesLeft > 1);
      if (!slot) throw new Error('Nobody is free at the same time as another.');
      const answers = await Promise.all(Array.from({ length: 20 }, () => tryToBook(target, slot)));
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(slot.placesLeft);
    });

    it('gives overlapping times of different lengths to one person only', async () => {
      const rivals = await overlapping();
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) => {
          const slot = rivals[index % rivals.length];
          if (!slot) throw new Error('No two services at one time.');
          return index % 3 === 0
            ? tryToHold(target, slot.id)
            : tryToBook(target, slot, { answers: { 'has-cv': true } });
        }),
      );
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
    });

    /** The same counsellor at the same time, for services of different lengths. */
    async function overlapping(): Promise<Slot[]> {
      const first = await freeSlot(target);
      const counsellor = first.counsellor ?? '';
      const others = await slots(target, { service: 'cv-help', channel: first.channel, counsellor });
      const same = others.find(({ start }) => start === first.start);
      return same ? [first, same] : overlapping();
    }

    it('lets two swap their times with neither lost nor shared', async () => {
      const [a, b] = [await freeSlot(target), await freeSlot(target)];
      const [first, second] = [await book(target, a), await book(target, b)];
      const [one, other] = await Promise.all([
        change(target, first, ['move', { slot: b.id }]),
        change(target, second, ['move', { slot: a.id }]),
      ]);
      expect([one.status, other.status]).toEqual([409, 409]);
      for (const slot of [a, b]) alternativesOf(await tryToBook(target, slot));
    });

    it('lets many replace their holds by one another’s at once', async () => {
      const wanted = await Promise.all(Array.from({ length: 6 }, () => freeSlot(target)));
      const held = await Promise.all(wanted.map(({ id }) => holdSlot(target, id)));
      const swapped = await Promise.all(
        held.map(({ hold, token }, index) =>
          tryToHold(target, wanted[(index + 1) % wanted.length]?.id ?? '', {
            replaces: { id: hold.id, token },
          }),
        ),
      );
      for (const { status } of swapped) expect([201, 409]).toContain(status);
    });
  });
}
