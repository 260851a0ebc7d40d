import type { Course } from '../../src/contract/courses.js';
import { aCourse } from './fixtures.js';

/** Where whoever looks at the screen, or the server, may be. What is said is the same everywhere: courses are held in Oslo. */
export const zones = ['Europe/Oslo', 'UTC', 'America/Los_Angeles', 'Pacific/Auckland'] as const;

/** A session that a careless time zone gets wrong. */
export interface ZoneFixture {
  id: string;
  /** With Oslo's offset. */
  start: string;
  end: string;
  /** In bokmål, in March 2026. */
  words: string;
  /** Every date in Oslo on which a part of it lies. */
  dates: readonly string[];
}

/** A Sunday noon; all of the fixtures are still to come. */
export const zoneNowMs = Date.parse('2026-03-01T12:00:00+01:00');

export const zoneFixtures: readonly ZoneFixture[] = [
  {
    id: 'starts-at-midnight',
    start: '2026-03-10T00:00:00+01:00',
    end: '2026-03-10T01:30:00+01:00',
    words: 'tirsdag 10. mars kl. 00.00–01.30',
    dates: ['2026-03-10'],
  },
  {
    id: 'ends-at-midnight',
    start: '2026-03-17T18:00:00+01:00',
    end: '2026-03-18T00:00:00+01:00',
    words: 'tirsdag 17. mars kl. 18.00–00.00',
    dates: ['2026-03-17'],
  },
  {
    id: 'spring-night',
    start: '2026-03-29T01:30:00+01:00',
    end: '2026-03-29T03:30:00+02:00',
    words: 'søndag 29. mars kl. 01.30–03.30',
    dates: ['2026-03-29'],
  },
  {
    id: 'last-evening-of-the-month',
    start: '2026-03-31T23:30:00+02:00',
    end: '2026-03-31T23:59:00+02:00',
    words: 'tirsdag 31. mars kl. 23.30–23.59',
    dates: ['2026-03-31'],
  },
  {
    id: 'into-the-next-month',
    start: '2026-04-30T23:30:00+02:00',
    end: '2026-05-01T00:30:00+02:00',
    words: 'torsdag 30. april kl. 23.30 til fredag 1. mai kl. 00.30',
    dates: ['2026-04-30', '2026-05-01'],
  },
  {
    id: 'over-midnight',
    start: '2026-05-08T22:00:00+02:00',
    end: '2026-05-09T02:00:00+02:00',
    words: 'fredag 8. mai kl. 22.00 til lørdag 9. mai kl. 02.00',
    dates: ['2026-05-08', '2026-05-09'],
  },
  {
    id: 'a-whole-day',
    start: '2026-06-10T00:00:00+02:00',
    end: '2026-06-11T00:00:00+02:00',
    words: 'onsdag 10. juni kl. 00.00–00.00',
    dates: ['2026-06-10'],
  },
  {
    id: 'two-days',
    start: '2026-09-02T09:00:00+02:00',
    end: '2026-09-03T15:30:00+02:00',
    words: 'onsdag 2. september kl. 09.00 til torsdag 3. september kl. 15.30',
    dates: ['2026-09-02', '2026-09-03'],
  },
  {
    id: 'autumn-night',
    start: '2026-10-25T02:30:00+02:00',
    end: '2026-10-25T02:30:00+01:00',
    words: 'søndag 25. oktober kl. 02.30 (sommertid)–02.30 (vintertid)',
    dates: ['2026-10-25'],
  },
  {
    id: 'into-the-next-year',
    start: '2026-12-31T23:30:00+01:00',
    end: '2027-01-01T00:30:00+01:00',
    words: 'torsdag 31. desember kl. 23.30 til fredag 1. januar 2027 kl. 00.30',
    dates: ['2026-12-31', '2027-01-01'],
  },
];

/** As the API tells of it: in universal time. */
export const zoneCourse = ({ id, start, end }: ZoneFixture): Course =>
  aCourse({
    id,
    title: id,
    sessions: [{ id: 's1', start: new Date(start).toISOString(), end: new Date(end).toISOString() }],
    registration: { state: 'open' },
  });
