/** A request that was answered. It holds nothing readable: see `http/sealed-answer.ts`. */
export interface IdempotencyRecord {
  keyHash: string;
  fingerprint: string;
  createdAt: number;
  /** Missing while the work is going on. */
  answer?: string;
  resource?: string;
}

export interface IdempotencyRepository {
  /**
   * Takes the key, or finds who took it: nothing when it was free or older than `expiredBefore`. Waits while a twin holds it.
   * @throws ProblemError `in-progress` when that takes too long
   */
  claim(
    record: Pick<IdempotencyRecord, 'keyHash' | 'fingerprint' | 'createdAt'>,
    expiredBefore: number,
  ): Promise<IdempotencyRecord | undefined>;
  keepAnswer(keyHash: string, answer: string, resource?: string): Promise<void>;
  /** Erases what was answered about a resource that is gone. */
  forget(resource: string): Promise<void>;
  removeOlder(createdBefore: number): Promise<void>;
}
