import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownWhen, whenWords, zoned } from '../../src/booking/booking-words.js';
import type { Language } from '../../src/i18n/catalogue.js';
import { formatsFor } from '../../src/i18n/format.js';
import { translatorFor } from '../../src/i18n/translator.js';
import { aProfile } from './fixtures.js';

/** What somebody in `visitor` sees of a service in `service`. */
const seen = (
  visitor: string,
  { service = 'Europe/Oslo', language = 'nb' }: { service?: string; language?: Language } = {},
) => ({
  t: translatorFor(language),
  profile: aProfile({ timeZone: service }),
  formats: { ...formatsFor(language, service), own: () => formatsFor(language, visitor) },
});

const marchMorning = '2027-03-02T09:00:00Z';

describe('when a time is', () => {
  it('stands in the service’s own time, on either side of summer time', () => {
    const here = seen('Europe/Oslo');
    expect(whenWords(marchMorning, here)).toBe('Tirsdag 2. mars kl.\u00a010.00');
    expect(whenWords('2027-03-30T08:00:00Z', here)).toBe('Tirsdag 30. mars kl.\u00a010.00');
    expect(whenWords('2026-10-25T01:30:00Z', here)).toBe('Søndag 25. oktober kl.\u00a002.30 (vintertid)');
  });

  it('says whose time it is only to those whose clock shows another', () => {
    expect(whenWords(marchMorning, seen('Europe/Berlin'))).toBe('Tirsdag 2. mars kl.\u00a010.00');
    expect(whenWords(marchMorning, seen('Europe/Helsinki'))).toBe('Tirsdag 2. mars kl.\u00a010.00 norsk tid');
    expect(whenWords(marchMorning, seen('Asia/Tokyo', { language: 'en' }))).toBe(
      'Tuesday 2 March at\u00a010:00 Norwegian time',
    );
    const abroad = seen('Europe/Oslo', { service: 'America/New_York' });
    expect(zoned('kl. 04.00', marchMorning, abroad)).toBe('kl. 04.00 (tid i New York)');
  });

  it('is told in the visitor’s own time as well, with the date where that is another', () => {
    expect(ownWhen(marchMorning, seen('Europe/Oslo'))).toBeUndefined();
    expect(ownWhen(marchMorning, seen('America/New_York'))).toBe('hos deg kl. 04.00');
    expect(ownWhen(marchMorning, seen('Pacific/Auckland'))).toBe('hos deg kl. 22.00');
    expect(ownWhen('2027-03-02T12:00:00Z', seen('Pacific/Auckland'))).toBe(
      'hos deg onsdag 3. mars kl. 01.00',
    );
    expect(ownWhen('2026-12-31T22:30:00Z', seen('Europe/Helsinki'))).toBe(
      'hos deg fredag 1. januar kl. 00.30',
    );
  });

  it('is a different one for every instant, wherever the visitor is', () => {
    const zone = fc.constantFrom('Europe/Oslo', 'Pacific/Pago_Pago', 'Pacific/Kiritimati', 'Asia/Kathmandu');
    const quarter = fc.integer({ min: 0, max: 4 * 24 * 400 });
    fc.assert(
      fc.property(zone, quarter, fc.integer({ min: 1, max: 8 }), (visitor, first, more) => {
        const at = (count: number) => new Date(Date.UTC(2026, 9, 1) + count * 900_000).toISOString();
        const view = seen(visitor);
        expect(whenWords(at(first), view)).not.toBe(whenWords(at(first + more), view));
      }),
    );
  });
});
