import * as v from 'valibot';
import type { Appointment } from '../contract/booking.js';
import { createSessionStore } from '../page/session-store.js';

const KnownSchema = v.array(v.object({ id: v.string(), start: v.string() }));
const key = 'guidance-booking-known';

/** When this tab has booked appointments, so that nobody books two for one day unawares. Not who, and not what about. */
export class KnownAppointments {
  readonly #store = createSessionStore();

  /** Those that are still to come. */
  get #known(): v.InferOutput<typeof KnownSchema> {
    const result = v.safeParse(KnownSchema, this.#store.get(key));
    return result.success ? result.output.filter(({ start }) => Date.parse(start) > Date.now()) : [];
  }

  /** As an appointment stands now: booked, moved or cancelled. */
  note({ id, start, state }: Appointment): void {
    const others = this.#known.filter((each) => each.id !== id);
    const known = state === 'cancelled' ? others : [...others, { id, start }];
    if (known.length > 0) this.#store.set(key, known);
    else this.#store.remove(key);
  }

  /** The start of one on the same day as `start`. */
  sameDay(start: string, dateOf: (instant: string) => string): string | undefined {
    return this.#known.find((each) => dateOf(each.start) === dateOf(start))?.start;
  }
}
