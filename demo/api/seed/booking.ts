import type { Transaction } from '../store/store.js';
import { counsellors } from './counsellors.js';
import { places } from './places.js';
import { services } from './services.js';
import { shifts } from './shifts.js';

/** The catalogue. Weekly hours, not dates: there are times to book however long ago the store was seeded. */
export async function seedBooking({ booking }: Transaction): Promise<void> {
  const { services: existing } = await booking.catalogue();
  if (existing.length === 0) await booking.saveCatalogue({ services, counsellors, places, shifts });
}
