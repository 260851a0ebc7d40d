import type { Clock } from '../clock.js';
import type { Store, Transaction } from '../store/store.js';
import { seedBooking } from './booking.js';
import { seedCourses } from './courses.js';
import { seedProfile } from './profile.js';

/** Adds what is missing; what is there already stays as it is. */
type SeedPart = (transaction: Transaction, clock: Clock) => Promise<void>;

const parts: readonly SeedPart[] = [seedProfile, seedBooking, seedCourses];

/** Fills a store with what a county career centre offers, relative to the clock. Harmless when it is filled already. */
export const seed = (store: Store, clock: Clock): Promise<void> =>
  store.transaction(async (transaction) => {
    for (const part of parts) await part(transaction, clock);
  });
