import type { IdempotencyRecord, IdempotencyRepository } from '../idempotency.repository.js';

export type MemoryIdempotency = Map<string, IdempotencyRecord>;

export function memoryIdempotencyRepository(records: MemoryIdempotency): IdempotencyRepository {
  const removeWhere = (matches: (record: IdempotencyRecord) => boolean) => {
    for (const [key, record] of records) if (matches(record)) records.delete(key);
    return Promise.resolve();
  };
  return {
    claim: (record, expiredBefore) => {
      const earlier = records.get(record.keyHash);
      if (earlier && earlier.createdAt >= expiredBefore) return Promise.resolve({ ...earlier });
      records.set(record.keyHash, { ...record });
      return Promise.resolve(undefined);
    },
    keepAnswer: (keyHash, answer, resource) => {
      const record = records.get(keyHash);
      if (record) records.set(keyHash, { ...record, answer, ...(resource !== undefined && { resource }) });
      return Promise.resolve();
    },
    forget: (resource) => removeWhere((record) => record.resource === resource),
    removeOlder: (createdBefore) => removeWhere(({ createdAt }) => createdAt < createdBefore),
  };
}
