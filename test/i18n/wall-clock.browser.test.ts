import { expect } from 'chai';
import { ownTimeZone, wallClock } from '../../src/i18n/wall-clock.js';

describe('what a clock shows in this browser', () => {
  it('is what the browser’s own formats say', () => {
    const inSwedish = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Oslo',
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    for (let hour = 0; hour < 9000; hour += 5) {
      const instant = new Date(Date.UTC(2026, 0, 1, hour));
      expect(wallClock(instant, 'Europe/Oslo')).to.equal(inSwedish.format(instant).replace(' ', 'T'));
    }
    expect(ownTimeZone()).to.equal(new Intl.DateTimeFormat().resolvedOptions().timeZone);
  });
});
