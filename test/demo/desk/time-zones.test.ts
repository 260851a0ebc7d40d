import { afterEach, describe, expect, it } from 'vitest';
import { timeZoneOptions } from '../../../demo/desk/administration/time-zones.js';
import { formats, setTimeZone } from '../../../demo/desk/desk-words.js';

describe('the time zones to choose among', () => {
  it('are named by a town, Europe’s first, each area together', () => {
    const options = timeZoneOptions();
    expect(options).toContainEqual({ value: 'Europe/Oslo', label: 'Oslo', group: 'Europa' });
    expect(options).toContainEqual({
      value: 'America/Argentina/Ushuaia',
      label: 'Argentina, Ushuaia',
      group: 'Amerika',
    });
    const groups = options.map(({ group }) => group);
    expect(groups[0]).toBe('Europa');
    const changes = groups.filter((group, index) => group !== groups[index - 1]);
    expect(changes).toHaveLength(new Set(groups).size);
  });
});

describe('what time it is at the desk', () => {
  afterEach(() => {
    setTimeZone(undefined);
  });

  it('is the service’s', () => {
    setTimeZone('Europe/Helsinki');
    expect(formats.time('2026-03-03T08:00:00Z')).toBe('10.00');
  });

  it('is Oslo’s where the service does not say, or the browser does not know the zone', () => {
    for (const zone of [undefined, 'Europe/Atlantis']) {
      setTimeZone(zone);
      expect(formats.time('2026-03-03T08:00:00Z')).toBe('09.00');
    }
  });
});
