import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Course } from '../../src/contract/courses.js';
import { graphOf } from '../../src/courses/courses-graph.js';
import { sessionWords } from '../../src/courses/course-when.js';
import { formatsFor } from '../../src/i18n/format.js';
import { translatorFor } from '../../src/i18n/translator.js';
import { zonedInstant } from '../../src/i18n/zoned-instant.js';
import { aCourse, aMediaCourse, aWebinar, everyState, fredrikstad } from './fixtures.js';

const url = 'https://fylket.example.no/kurs?guidance-course=cv';
const inZone = (course: Course, timeZone = 'Europe/Oslo') =>
  JSON.parse(JSON.stringify(graphOf(course, { url, timeZone }))) as Record<string, unknown>[];
const ofType = (course: Course, type: string) => inZone(course).filter((node) => node['@type'] === type);
const evening = {
  id: 's1',
  start: '2026-03-03T17:00:00Z',
  end: '2026-03-03T19:00:00Z',
  location: fredrikstad,
};

describe('an instant in a zone', () => {
  const zones = [
    'Europe/Oslo',
    'UTC',
    'America/Los_Angeles',
    'Pacific/Auckland',
    'Asia/Kathmandu',
    'America/St_Johns',
  ];

  it('is the same instant, on the zone’s own clock', () => {
    const instants = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2090-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (date, timeZone) => {
        date.setMilliseconds(0);
        const written = zonedInstant(date.toISOString(), timeZone);
        const zoned = Temporal.Instant.from(date.toISOString()).toZonedDateTimeISO(timeZone);
        expect(written).toBe(
          zoned.toString({ timeZoneName: 'never', calendarName: 'never', smallestUnit: 'second' }),
        );
      }),
    );
  });

  it('tells the two half past twos of an autumn night apart', () => {
    expect(zonedInstant('2026-10-25T00:30:00Z', 'Europe/Oslo')).toBe('2026-10-25T02:30:00+02:00');
    expect(zonedInstant('2026-10-25T01:30:00Z', 'Europe/Oslo')).toBe('2026-10-25T02:30:00+01:00');
  });
});

describe('a course in schema.org’s words', () => {
  it('is an event per session, with what a search engine requires and the offset in every date', () => {
    const [event, ...others] = inZone(
      aWebinar({ kind: 'workshop', format: 'in-person', sessions: [evening] }),
    );
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      '@type': 'Event',
      '@id': `${url}#s1`,
      name: 'Digitale jobbintervju',
      startDate: '2026-03-03T18:00:00+01:00',
      endDate: '2026-03-03T20:00:00+01:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      inLanguage: 'nb',
      isAccessibleForFree: true,
      location: [{ '@type': 'Place', name: fredrikstad.name, address: fredrikstad.address }],
      organizer: { '@type': 'Organization', name: 'Karrieresenter Østfold' },
    });
  });

  it('names every event, its beginning and its place, whatever the course is like', () => {
    for (const course of everyState()) {
      for (const event of ofType(course, 'Event')) {
        expect(event.name).toBe(course.title);
        expect(event.startDate).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
        expect(event.location).not.toEqual([]);
        expect(event.eventStatus).toMatch(/^https:\/\/schema\.org\/Event/);
      }
    }
  });

  it('takes the way it is held from the course, and what has happened from whichever says it', () => {
    const status = (course: Course) => ofType(course, 'Event').map(({ eventStatus }) => eventStatus);
    const [moved] = ofType(aCourse({ status: 'moved-online' }), 'Event');
    expect(moved).toMatchObject({
      eventStatus: 'https://schema.org/EventMovedOnline',
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
      location: [{ '@type': 'VirtualLocation', url }],
    });
    expect(status(aCourse({ status: 'cancelled' }))).toEqual(['https://schema.org/EventCancelled']);
    expect(status(aCourse({ status: 'postponed' }))).toEqual(['https://schema.org/EventPostponed']);
    const sessions = [
      { ...evening, status: 'cancelled' },
      { ...evening, id: 's2', status: 'moved' },
    ];
    expect(status(aCourse({ sessions }))).toEqual([
      'https://schema.org/EventCancelled',
      'https://schema.org/EventRescheduled',
    ]);
  });

  it('of two kinds of presence has a place and an address on the net', () => {
    const [event] = ofType(aCourse({ format: 'hybrid' }), 'Event');
    expect(event?.eventAttendanceMode).toBe('https://schema.org/MixedEventAttendanceMode');
    expect(event?.location).toMatchObject([{ '@type': 'Place' }, { '@type': 'VirtualLocation' }]);
  });

  it('is no event where nobody knows the place', () => {
    expect(ofType(aCourse({ sessions: [{ id: 's1', start: evening.start }] }), 'Event')).toEqual([]);
  });

  it('around a course’s sessions has the course, and of e-learning how long it takes', () => {
    const sessions = [
      { ...evening, id: 's2', start: '2026-03-10T17:00:00Z', end: '2026-03-10T19:00:00Z' },
      evening,
    ];
    const [course] = ofType(aCourse({ sessions }), 'Course');
    expect(course).toMatchObject({
      provider: { name: 'Karrieresenter Østfold' },
      hasCourseInstance: {
        '@type': 'CourseInstance',
        courseMode: 'onsite',
        startDate: '2026-03-03T18:00:00+01:00',
        endDate: '2026-03-10T20:00:00+01:00',
        subEvent: [{ '@id': `${url}#s1` }, { '@id': `${url}#s2` }],
      },
    });
    const [learning] = ofType(aMediaCourse(), 'Course');
    expect(learning?.hasCourseInstance).toEqual({
      '@type': 'CourseInstance',
      courseMode: 'online',
      courseWorkload: 'PT120M',
    });
  });

  it('says what it costs, whether there is room, and until when one can register', () => {
    const registration = {
      state: 'open',
      placesLeft: 4,
      opensAt: '2026-02-01T11:00:00Z',
      closesAt: '2026-03-01T11:00:00Z',
    };
    const [event] = ofType(aCourse({ priceNok: 1250, registration, sessions: [evening] }), 'Event');
    expect(event?.offers).toEqual({
      '@type': 'Offer',
      url,
      price: 1250,
      priceCurrency: 'NOK',
      category: 'Paid',
      availability: 'https://schema.org/InStock',
      validFrom: '2026-02-01T12:00:00+01:00',
      validThrough: '2026-03-01T12:00:00+01:00',
    });
    const availability = (state: string, placesLeft?: number) => {
      const course = aCourse({
        registration: { state, ...(placesLeft === undefined ? {} : { placesLeft }) },
      });
      return (ofType(course, 'Event')[0]?.offers as Record<string, unknown>).availability;
    };
    expect(availability('open')).toBe('https://schema.org/InStock');
    expect(availability('open', 0)).toBe('https://schema.org/SoldOut');
    expect(availability('waitlist')).toBe('https://schema.org/SoldOut');
    expect(availability('closed')).toBe('https://schema.org/OutOfStock');
    expect(availability('not-yet-open')).toBeUndefined();
    expect(availability('of-a-newer-service')).toBeUndefined();
  });

  it('leads to the organiser’s own registration where there is one, and nowhere else', () => {
    const offersOf = (address: string) =>
      ofType(aCourse({ registration: { state: 'external', url: address } }), 'Event')[0]?.offers;
    expect(offersOf('https://kurs.example.no/norsk')).toMatchObject({ url: 'https://kurs.example.no/norsk' });
    expect(offersOf('javascript:alert(1)')).toMatchObject({ url });
  });

  it('is nothing where it is a video: what is asked of one is not known', () => {
    expect(inZone(aMediaCourse({ kind: 'video' }))).toEqual([]);
  });

  it('agrees with what people read, to the minute, in every zone', () => {
    const nights = [
      ['2026-03-02T23:00:00Z', '2026-03-03T00:30:00Z'],
      ['2026-03-31T21:30:00Z', '2026-03-31T22:30:00Z'],
      ['2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z'],
      ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'],
    ] as const;
    for (const timeZone of ['Europe/Oslo', 'UTC', 'America/Los_Angeles', 'Pacific/Auckland']) {
      const view = { t: translatorFor('en'), formats: formatsFor('en', timeZone), nowMs: 0 };
      for (const [start, end] of nights) {
        const session = { ...evening, start, end };
        const [event] = inZone(aWebinar({ format: 'hybrid', sessions: [session] }), timeZone);
        const clocks = [event?.startDate, event?.endDate].map((date) => String(date).slice(11, 16));
        const read = sessionWords(session, view).match(/\d\d:\d\d/g);
        expect(read).toEqual(clocks);
        expect(String(event?.startDate).slice(0, 10)).toBe(view.formats.dateKey(start));
        expect(Date.parse(String(event?.startDate))).toBe(Date.parse(start));
        expect(Date.parse(String(event?.endDate))).toBe(Date.parse(end));
      }
    }
  });
});
