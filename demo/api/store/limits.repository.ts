/** A bucket that refills by itself. */
export interface Bucket {
  /** Whose, and of what. A digest: an address or a token is never kept. */
  key: string;
  /** So long it takes to refill what is taken now. Milliseconds. */
  costMs: number;
  /** So long it takes to refill an empty one: no more can be taken at once. */
  capacityMs: number;
}

/**
 * A token bucket per key, kept as one instant (the generic cell rate algorithm, ITU-T I.371): one statement takes from it,
 * whichever process asks, so that no two take the same.
 */
export interface LimitRepository {
  /** Takes it, or says how long until it could be taken: 0 when it was. Milliseconds. */
  take(bucket: Bucket, now: number): Promise<number>;
  /** Forgets those that are full again. */
  removeFull(now: number): Promise<void>;
}
