import { notTried, type Declare } from './check.js';
import { expect } from './expect.js';
import type { Target } from './target.js';
import { alternativesOf, book, change, service, slots, tryToBook } from './booking-steps.js';

/** A time that several share. */
export function bookingGroups(target: Target, it: Declare): void {
  it('has as many places as it says, and no more', async () => {
    const { id, places } = await service(target, 'group');
    const found = await slots(target, { service: id });
    const slot = found.findLast(({ placesLeft }) => placesLeft === places);
    if (!slot) return notTried('no group is empty');
    const placesLeft = async () =>
      (await slots(target, { service: id })).find((other) => other.id === slot.id)?.placesLeft;
    const tries = await Promise.all(Array.from({ length: places + 3 }, () => tryToBook(target, slot)));
    const booked = tries.filter(({ status }) => status === 201);
    expect(booked).toHaveLength(places);
    for (const refused of tries) if (!booked.includes(refused)) alternativesOf(refused);
    expect(await placesLeft()).toBeUndefined();
  });

  it('frees one place when one person cancels', async () => {
    const { id, places } = await service(target, 'group');
    const slot = (await slots(target, { service: id })).find(({ placesLeft }) => placesLeft === places);
    if (!slot) return notTried('no group is empty');
    const left = async () =>
      (await slots(target, { service: id })).find((other) => other.id === slot.id)?.placesLeft;
    const first = await book(target, slot);
    await book(target, slot);
    expect(await left()).toBe(places - 2);
    await change(target, first, ['cancel', {}]);
    expect(await left()).toBe(places - 1);
  });
}
