import type { LimitRepository } from '../limits.repository.js';

/** Key → when it is full again. */
export type MemoryLimits = Map<string, number>;

export const memoryLimitRepository = (limits: MemoryLimits): LimitRepository => ({
  take: ({ key, costMs, capacityMs }, now) => {
    const refilledAt = Math.max(limits.get(key) ?? now, now) + costMs;
    const waitMs = refilledAt - now - capacityMs;
    if (waitMs <= 0) limits.set(key, refilledAt);
    return Promise.resolve(Math.max(0, waitMs));
  },
  removeFull: (now) => {
    limits.forEach((refilledAt, key) => refilledAt <= now && limits.delete(key));
    return Promise.resolve();
  },
});
