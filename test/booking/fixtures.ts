import type { Appointment, Service, Slot } from '../../src/contract/booking.js';
import type { ServiceProfile } from '../../src/contract/profile.js';

const dayMs = 86_400_000;

export const fredrikstad = {
  id: 'fredrikstad',
  name: 'Karrieresenteret i Fredrikstad',
  address: 'Storgata 1, 1607 Fredrikstad',
  mapUrl: 'https://kart.example.no/fredrikstad',
};
export const sarpsborg = {
  id: 'sarpsborg',
  name: 'Karrieresenteret i Sarpsborg',
  address: 'Torget 2, 1707 Sarpsborg',
};

/** A talk like most: at two places, on video or by phone. */
export const aService = (changes: Partial<Service> = {}): Service => ({
  id: 'karriere',
  name: 'Karrieresamtale',
  description: 'Om valg av utdanning eller jobb.',
  durationMinutes: 45,
  channels: ['in-person', 'video', 'phone'],
  locations: [fredrikstad, sarpsborg],
  counsellors: [
    { id: 'astrid', name: 'Astrid', title: 'Karriereveileder' },
    { id: 'bilal', name: 'Bilal', title: 'Karriereveileder' },
  ],
  intake: [],
  places: 1,
  ...changes,
});

export const aCvService = (changes: Partial<Service> = {}): Service =>
  aService({
    id: 'cv',
    name: 'CV og søknad',
    description: 'Vi leser gjennom det du har skrevet.',
    durationMinutes: 30,
    channels: ['video'],
    locations: [],
    ...changes,
  });

export const aProfile = (changes: Partial<ServiceProfile> = {}): ServiceProfile => ({
  name: 'Karrieresenter Østfold',
  timeZone: 'Europe/Oslo',
  languages: ['nb', 'nn', 'en'],
  contact: { phone: '69 00 10 20', email: 'karriere@example.no' },
  privacy: { controller: 'Østfold fylkeskommune', policyUrl: 'https://example.no/personvern' },
  booking: { holdMinutes: 10, minNoticeMinutes: 120, cancelNoticeMinutes: 1440, horizonDays: 90 },
  ...changes,
});

export const anInterpretedProfile = (): ServiceProfile =>
  aProfile({
    interpreters: {
      languages: [
        { code: 'ar', name: 'Arabisk' },
        { code: 'uk', name: 'Ukrainsk' },
      ],
      forms: ['on-site', 'video', 'phone'],
    },
  });

/** The date so many weekdays from now, `YYYY-MM-DD`; 0 is the first one from tomorrow on. */
export const weekday = (count: number): string => {
  let left = count;
  for (let at = Date.now() + dayMs; ; at += dayMs) {
    const isWeekend = [0, 6].includes(new Date(at).getUTCDay());
    if (!isWeekend && left-- === 0) return new Date(at).toISOString().slice(0, 10);
  }
};

/** A free time on a weekday; `clockUtc` as `HH:MM`. */
export const aSlot = (date: string, clockUtc: string, changes: Partial<Slot> = {}): Slot => {
  const start = `${date}T${clockUtc}:00Z`;
  return {
    id: `slot-${date}-${clockUtc}`,
    service: 'karriere',
    channel: 'video',
    counsellor: 'astrid',
    start,
    end: new Date(Date.parse(start) + 45 * 60_000).toISOString(),
    placesLeft: 1,
    ...changes,
  };
};

/** Free times as a service has them: some on most days of the next weeks. */
export const aFewWeeks = (changes: Partial<Slot> = {}): Slot[] =>
  Array.from({ length: 16 }, (_, day) => {
    const clocks =
      [['08:00'], ['08:00', '10:30', '11:30', '13:00'], [], ['09:15', '12:00', '17:00']][day % 4] ?? [];
    return clocks.map((clock, index) =>
      aSlot(weekday(day), clock, { counsellor: index % 2 === 0 ? 'astrid' : 'bilal', ...changes }),
    );
  }).flat();

export const anAppointment = (changes: Partial<Appointment> = {}): Appointment => {
  const { start, end } = aSlot(weekday(1), '10:30');
  return {
    id: 'a1',
    state: 'confirmed',
    revision: 0,
    service: { id: 'karriere', name: 'Karrieresamtale', durationMinutes: 45 },
    channel: 'in-person',
    location: fredrikstad,
    counsellor: { id: 'astrid', name: 'Astrid', title: 'Karriereveileder' },
    start,
    end,
    changeableUntil: new Date(Date.parse(start) - dayMs).toISOString(),
    ...changes,
  };
};
