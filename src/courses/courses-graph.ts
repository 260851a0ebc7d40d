import type { Course, Session } from '../contract/courses.js';
import { zonedInstant } from '../i18n/zoned-instant.js';
import { webLink } from '../ui/web-link.js';

/** Something that schema.org has a word for. What is `undefined` is left out when it is written. */
export type GraphNode = Readonly<Record<string, unknown>>;

export interface GraphSetting {
  /** Where people read about the course, without a fragment. */
  readonly url: string;
  /** The service's. */
  readonly timeZone: string;
}

const vocabulary = 'https://schema.org/';

/** How one takes part, as an event and as a course have it. */
const modes: Readonly<Record<string, { event?: string; course: string }>> = {
  'in-person': { event: 'Offline', course: 'onsite' },
  online: { event: 'Online', course: 'online' },
  hybrid: { event: 'Mixed', course: 'blended' },
  'self-paced': { course: 'online' },
};

/** The sessions are held as the course is. */
const formatNow = ({ format, status }: Course): string => (status === 'moved-online' ? 'online' : format);

const statusOf = (course: Course, session: Session): string => {
  if (course.status === 'cancelled' || session.status === 'cancelled') return 'EventCancelled';
  if (course.status === 'postponed') return 'EventPostponed';
  if (course.status === 'moved-online') return 'EventMovedOnline';
  return session.status === 'moved' ? 'EventRescheduled' : 'EventScheduled';
};

/** Empty where it isn't known: an event without a place is none to a search engine. */
const placesOf = (course: Course, { location }: Session, url: string): GraphNode[] => {
  const format = formatNow(course);
  const meetsThere = location && format !== 'online';
  return [
    ...(meetsThere
      ? [
          {
            '@type': 'Place',
            name: location.name,
            address: location.address ?? location.name,
            hasMap: webLink(location.mapUrl, url),
          },
        ]
      : []),
    ...(format === 'online' || format === 'hybrid' ? [{ '@type': 'VirtualLocation', url }] : []),
  ];
};

const availability: Readonly<Record<string, string>> = {
  open: 'InStock',
  waitlist: 'SoldOut',
  full: 'SoldOut',
  closed: 'OutOfStock',
};

const offerOf = (course: Course, { url, timeZone }: GraphSetting): GraphNode | undefined => {
  const { priceNok, registration } = course;
  const { state, opensAt, closesAt } = registration;
  if (priceNok === undefined && state === 'none') return undefined;
  const available = state === 'open' && registration.placesLeft === 0 ? 'SoldOut' : availability[state];
  return {
    '@type': 'Offer',
    url: webLink(registration.url, url) ?? url,
    ...(priceNok === undefined
      ? {}
      : { price: priceNok, priceCurrency: 'NOK', category: priceNok === 0 ? 'Free' : 'Paid' }),
    availability: available && vocabulary + available,
    validFrom: opensAt && zonedInstant(opensAt, timeZone),
    validThrough: closesAt && zonedInstant(closesAt, timeZone),
  };
};

/** What events and courses have in common. */
const saidOf = (course: Course, setting: GraphSetting): GraphNode => ({
  name: course.title,
  description: course.summary,
  url: setting.url,
  inLanguage: course.language,
  isAccessibleForFree: course.priceNok === undefined ? undefined : course.priceNok === 0,
  offers: offerOf(course, setting),
});

const organiserOf = ({ organiser }: Course): GraphNode | undefined =>
  organiser === undefined ? undefined : { '@type': 'Organization', name: organiser };

const eventOf = (course: Course, session: Session, setting: GraphSetting): GraphNode[] => {
  const location = placesOf(course, session, setting.url);
  if (location.length === 0) return [];
  const mode = modes[formatNow(course)]?.event;
  return [
    {
      '@type': 'Event',
      '@id': `${setting.url}#${encodeURIComponent(session.id)}`,
      ...saidOf(course, setting),
      startDate: zonedInstant(session.start, setting.timeZone),
      endDate: session.end && zonedInstant(session.end, setting.timeZone),
      eventStatus: vocabulary + statusOf(course, session),
      eventAttendanceMode: mode && `${vocabulary}${mode}EventAttendanceMode`,
      location,
      organizer: organiserOf(course),
    },
  ];
};

const instanceOf = (course: Course, events: readonly GraphNode[]): GraphNode => {
  const seconds = course.media?.durationSeconds;
  return {
    '@type': 'CourseInstance',
    courseMode: modes[formatNow(course)]?.course,
    courseWorkload: seconds === undefined ? undefined : `PT${Math.max(1, Math.round(seconds / 60))}M`,
    startDate: events[0]?.startDate,
    endDate: events.at(-1)?.endDate,
    location: events[0]?.location,
    subEvent: events.length > 0 ? events.map((event) => ({ '@id': event['@id'] })) : undefined,
  };
};

/**
 * A course in the words of schema.org: an `Event` per session, and a `Course` around them where one learns something over
 * time. A video is neither, and what search engines ask of one (a picture, the day it came) is not known here.
 */
export const graphOf = (course: Course, setting: GraphSetting): GraphNode[] => {
  const sessions = [...course.sessions].sort((one, other) => Date.parse(one.start) - Date.parse(other.start));
  const events = sessions.flatMap((session) => eventOf(course, session, setting));
  if (course.kind !== 'course' && course.kind !== 'e-learning') return events;
  return [
    {
      '@type': 'Course',
      '@id': `${setting.url}#course`,
      ...saidOf(course, setting),
      provider: organiserOf(course),
      hasCourseInstance: instanceOf(course, events),
    },
    ...events,
  ];
};
