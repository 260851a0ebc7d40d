import { Temporal } from 'temporal-polyfill';
import type { Localized } from '../../demo/api/seed/localized.js';
import { openingsOn, type Opening } from '../../demo/api/booking/openings.js';
import { closedOnHolidays } from '../../demo/api/seed/holidays.js';
import type {
  BookingCatalogue,
  ServiceRecord,
  ShiftRecord,
} from '../../demo/api/store/booking.repository.js';
import type { Store } from '../../demo/api/store/store.js';
import { createRandom } from '../faults/random.js';

export interface Extent {
  counsellors: number;
  days: number;
  /** How much of everybody's time is booked, 0 to 1. */
  booked: number;
}

const timeZone = 'Europe/Oslo';
const named = (text: string): Localized => ({ nb: text, nn: text, en: text });

const talk: ServiceRecord = {
  id: 'talk',
  name: named('Samtale'),
  description: named('En samtale'),
  durationMinutes: 45,
  startsEveryMinutes: 60,
  bufferMinutes: { after: 15 },
  channels: ['in-person', 'video', 'phone'],
  places: 1,
  intake: [],
};
const short: ServiceRecord = { ...talk, id: 'short', durationMinutes: 30, startsEveryMinutes: 30 };

/** So many counsellors, four to a place, who work full weeks. */
function catalogueOf({ counsellors: count, days }: Extent, today: Temporal.PlainDate): BookingCatalogue {
  const counsellors = Array.from({ length: count }, (_, turn) => ({
    id: `counsellor-${String(turn + 1)}`,
    name: `Veileder ${String(turn + 1)}`,
    title: named('Karriereveileder'),
    languages: ['nb'],
  }));
  const places = Array.from({ length: Math.ceil(count / 4) }, (_, turn) => ({
    id: `place-${String(turn + 1)}`,
    name: `Sted ${String(turn + 1)}`,
    address: 'Storgata 1',
  }));
  const rooms = places.flatMap(({ id }) =>
    [1, 2, 3].map((room) => ({ id: `${id}-${String(room)}`, place: id, name: '' })),
  );
  const shifts = counsellors.flatMap(({ id }, turn): ShiftRecord[] =>
    [
      ['09:00', '12:00'],
      ['12:30', '16:30'],
    ].map(([from = '', to = '']) => ({
      id: `${id}-${from}`,
      counsellor: id,
      days: [1, 2, 3, 4, 5],
      from,
      to,
      services: ['talk', 'short'],
      channels: ['in-person', 'video', 'phone'],
      location: `place-${String(Math.floor(turn / 4) + 1)}`,
    })),
  );
  const services = [talk, short].map((service) => ({ ...service, horizonDays: days }));
  return {
    services,
    counsellors,
    places,
    rooms,
    shifts,
    exceptions: closedOnHolidays([today.year, today.year + 1]),
  };
}

/** Fills a store that is empty. How many times are taken in the end. */
export async function fillCalendar(store: Store, extent: Extent): Promise<number> {
  const random = createRandom(1);
  const today = Temporal.Now.plainDateISO(timeZone);
  const catalogue = catalogueOf(extent, today);
  await store.transaction(({ booking }) => booking.saveCatalogue(catalogue));
  let taken = 0;
  for (let day = 0; day <= extent.days; day += 1) {
    const openings = openingsOn(catalogue, talk, { date: today.add({ days: day }), timeZone });
    const chosen = openings.filter(({ channel }) => channel !== 'phone' && random.chance(extent.booked / 2));
    await store.transaction(async ({ booking }) => {
      for (const opening of chosen) if (await booking.takeSeat(timeOf(opening))) taken += 1;
    });
  }
  return taken;
}

function timeOf({ counsellor, service, occupies, rooms, startsAt, endsAt, places }: Opening) {
  const id = crypto.randomUUID();
  const [room] = rooms ?? [];
  const meeting = { startsAt, endsAt };
  return {
    id,
    claim: id,
    counsellor,
    service,
    ...occupies,
    meeting,
    places,
    ...(room !== undefined && { room }),
  };
}
