import * as v from 'valibot';
import { BookingWaitCreatedSchema, HoldSchema, SlotSchema } from '../contract/booking.js';
import { CredentialSchema } from '../contract/common.js';
import { cameBack } from '../page/arrival.js';
import { createSessionStore } from '../page/session-store.js';

const DraftSchema = v.object({
  savedAtMs: v.number(),
  slot: v.optional(SlotSchema),
  held: v.optional(v.object({ hold: HoldSchema, credential: CredentialSchema })),
  /** A request that was sent, and perhaps carried out: sent again as it was, it books once. */
  attempt: v.optional(v.object({ wish: v.string(), key: v.string(), isOpen: v.boolean() })),
  filled: v.boolean(),
  wait: v.optional(BookingWaitCreatedSchema),
  values: v.record(v.string(), v.union([v.string(), v.array(v.string()), v.boolean()])),
});
export type BookingDraft = Omit<v.InferOutput<typeof DraftSchema>, 'savedAtMs'>;

/** As long as a hold can be renewed. */
const lifetimeMs = 60 * 60_000;

/**
 * What a reload must not lose: what is typed, the time, and the hold on it. Kept in this tab only, for an hour at most,
 * gone when the appointment is booked, and only given back to a page that was reloaded or returned to: whoever opens
 * the page anew on a shared computer begins with nothing.
 */
export class DraftStore {
  readonly #key: string;
  readonly #store = createSessionStore();

  /** `prefix` parts the widgets of a page from each other. */
  constructor(prefix: string) {
    this.#key = `${prefix || 'guidance'}-booking-draft`;
  }

  read(nowMs = Date.now()): BookingDraft | undefined {
    const result = v.safeParse(DraftSchema, this.#store.get(this.#key));
    if (result.success && cameBack() && nowMs - result.output.savedAtMs < lifetimeMs) return result.output;
    this.clear();
    return undefined;
  }

  write(draft: BookingDraft, nowMs = Date.now()): void {
    this.#store.set(this.#key, { ...draft, savedAtMs: nowMs });
  }

  clear(): void {
    this.#store.remove(this.#key);
  }
}
