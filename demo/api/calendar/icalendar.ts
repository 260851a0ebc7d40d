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
}

/** A calendar to keep or to subscribe to; nobody is invited to anything. `name` is what a subscription is called. */
export function icalendar(events: readonly CalendarEvent[], name?: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//guidance-widgets//reference API//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...(name === undefined ? [] : [`NAME:${text(name)}`, `X-WR-CALNAME:${text(name)}`]),
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

const eventLines = (event: CalendarEvent): string[] => [
  'BEGIN:VEVENT',
  `UID:${text(event.uid)}`,
  `SEQUENCE:${String(event.sequence)}`,
  `DTSTAMP:${utc(event.changedAt)}`,
  `LAST-MODIFIED:${utc(event.changedAt)}`,
  `DTSTART:${utc(event.startsAt)}`,
  `DTEND:${utc(event.endsAt)}`,
  `SUMMARY:${text(event.summary)}`,
  ...(event.description === undefined ? [] : [`DESCRIPTION:${text(event.description)}`]),
  ...(event.location === undefined ? [] : [`LOCATION:${text(event.location)}`]),
  ...(event.url === undefined ? [] : [`URL:${event.url.replaceAll(/[\r\n]/g, '')}`]),
  `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  'END:VEVENT',
];

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
