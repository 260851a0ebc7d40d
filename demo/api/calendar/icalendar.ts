/** One event of a calendar file (RFC 5545). Instants are epoch milliseconds. */
export interface CalendarEvent {
  /** Stable: the same event keeps it for ever. */
  uid: string;
  /** Rises with every change. */
  sequence: number;
  changedAt: number;
  startsAt: number;
  endsAt: number;
  summary: string;
  description?: string;
  location?: string;
  url?: string;
  isCancelled?: boolean;
  /** Who may look into the calendar sees that the time is taken, and not with what. */
  isPrivate?: boolean;
}

/** `PUBLISH`: to keep or to subscribe to. `REQUEST` and `CANCEL` (RFC 5546): somebody is invited, or no longer. */
export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL';

/** Somebody with an address for calendars. */
export interface CalendarParty {
  name: string;
  email: string;
}

/** Who invites whom, and when: an invitation is newer than another with the same `sequence` when it was made later. */
export interface InvitationSetting {
  method: 'REQUEST' | 'CANCEL';
  organiser: CalendarParty;
  attendee: CalendarParty;
  madeAt: number;
}

/** A calendar to keep or to subscribe to; nobody is invited to anything. `name` is what a subscription is called. */
export const icalendar = (events: readonly CalendarEvent[], name?: string): string =>
  calendarFile('PUBLISH', [
    ...(name === undefined ? [] : [`NAME:${text(name)}`, `X-WR-CALNAME:${text(name)}`]),
    ...events.flatMap((event) => eventLines(event)),
  ]);

/** One event, for one person's calendar: what has been agreed, so that no answer is asked for. Private, wherever that calendar is shown. */
export const invitation = (event: CalendarEvent, setting: InvitationSetting): string =>
  calendarFile(setting.method, eventLines({ ...event, isPrivate: true }, setting));

function calendarFile(method: CalendarMethod, content: readonly string[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//guidance-widgets//reference API//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...content,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

const eventLines = (event: CalendarEvent, inviting?: InvitationSetting): string[] => [
  'BEGIN:VEVENT',
  `UID:${text(event.uid)}`,
  `SEQUENCE:${String(event.sequence)}`,
  `DTSTAMP:${utc(inviting?.madeAt ?? event.changedAt)}`,
  ...(inviting ? partyLines(inviting) : []),
  `LAST-MODIFIED:${utc(event.changedAt)}`,
  `DTSTART:${utc(event.startsAt)}`,
  `DTEND:${utc(event.endsAt)}`,
  `SUMMARY:${text(event.summary)}`,
  ...(event.description === undefined ? [] : [`DESCRIPTION:${text(event.description)}`]),
  ...(event.location === undefined ? [] : [`LOCATION:${text(event.location)}`]),
  ...(event.isPrivate ? ['CLASS:PRIVATE'] : []),
  ...(event.url === undefined ? [] : [`URL:${event.url.replaceAll(/[\r\n]/g, '')}`]),
  `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  'END:VEVENT',
];

const partyLines = ({ organiser, attendee }: InvitationSetting): string[] => [
  `ORGANIZER;CN=${parameter(organiser.name)}:${mailto(organiser.email)}`,
  `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE;CN=${parameter(attendee.name)}:${mailto(attendee.email)}`,
];

/** A parameter's value has no escapes: what cannot stand in it is left out. */
const parameter = (value: string): string => `"${value.replaceAll(/[\p{Cc}"]/gu, ' ')}"`;

const mailto = (address: string): string => `mailto:${address.replaceAll(/[\p{Cc}\s]/gu, '')}`;

const utc = (epochMs: number): string => new Date(epochMs).toISOString().replaceAll(/[-:]|\.\d+/g, '');

const text = (value: string): string =>
  value.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r\n|\r|\n/g, String.raw`\n`);

const encoder = new TextEncoder();
const maxOctets = 75;

/** Lines of at most 75 octets, never cut inside a character; what goes on begins with a space, which counts too. */
function fold(line: string): string {
  const folded: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).byteLength;
    if (octets + size > maxOctets) {
      folded.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...folded, current].join('\r\n');
}
