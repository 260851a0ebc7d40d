import { afterEach, describe, expect, it, vi } from 'vitest';
import type * as wallClockModule from '../../src/i18n/wall-clock.js';

type WallClock = typeof wallClockModule;

const zones = ['Europe/Oslo', 'UTC', 'America/Los_Angeles', 'Pacific/Auckland', 'Asia/Kathmandu'];
// Every seventh hour of two years: each night when clocks change is among them, at some hour.
const instants = Array.from({ length: 2500 }, (_, index) => new Date(Date.UTC(2026, 0, 1, 7 * index, 13, 5)));

const clockWith = async (temporal: unknown): Promise<WallClock> => {
  vi.resetModules();
  if (temporal !== undefined) vi.stubGlobal('Temporal', temporal);
  return import('../../src/i18n/wall-clock.js');
};

describe('what a clock shows', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it('is the same by Temporal as by Intl', async () => {
    const { Temporal } = await import('temporal-polyfill');
    const byIntl = await clockWith(undefined);
    const byTemporal = await clockWith(Temporal);
    for (const zone of zones)
      for (const instant of instants)
        expect(byTemporal.wallClock(instant, zone)).toBe(byIntl.wallClock(instant, zone));
    expect(byTemporal.ownTimeZone()).toBe(byIntl.ownTimeZone());
  });

  it('is an error for no instant and for no zone, either way', async () => {
    const { Temporal } = await import('temporal-polyfill');
    for (const temporal of [undefined, Temporal]) {
      const { wallClock } = await clockWith(temporal);
      expect(() => wallClock('tomorrow', 'UTC')).toThrow(RangeError);
      expect(() => wallClock(new Date(0), 'Atlantis/Oslo')).toThrow(RangeError);
    }
  });
});
