import { describe, expect, it } from 'vitest';
import { calmAtMs, lineFaults, longExtent, schedule, shortExtent, worldFaults } from './schedule.js';

const twenty = Array.from({ length: 20 }, (_, index) => index + 1);

describe('a schedule of faults', () => {
  it('is the same for the same seed, and another one for another', () => {
    expect(schedule(7)).toEqual(schedule(7));
    expect(schedule(7)).not.toEqual(schedule(8));
  });

  it('has every kind of fault at least once when it is long', () => {
    for (const seed of twenty) {
      const kinds = new Set(schedule(seed).map(({ fault }) => fault));
      expect([...kinds].sort(), `seed ${String(seed)}`).toEqual([...lineFaults, ...worldFaults].sort());
    }
  });

  it('is dead one way for a minute in some of twenty', () => {
    const dead = twenty.filter((seed) => schedule(seed).some(({ durationMs }) => durationMs === 60_000));
    expect(dead.length).toBeGreaterThan(4);
  });

  it('kills no server and is over within ten seconds when it is short', () => {
    for (const seed of twenty) {
      const faults = schedule(seed, shortExtent);
      expect(faults.map(({ fault }) => fault)).not.toContain('restart');
      expect(calmAtMs(faults)).toBeLessThan(10_000);
    }
  });

  it('ends', () => {
    for (const seed of twenty) expect(calmAtMs(schedule(seed, longExtent))).toBeLessThan(120_000);
  });
});
