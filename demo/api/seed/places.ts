import type { OpeningHours } from '../../../src/contract/profile.js';
import type { PlaceRecord, RoomRecord } from '../store/booking.repository.js';

const officeHours: OpeningHours = {
  regular: [{ days: [1, 2, 3, 4, 5], opens: '08:30', closes: '15:30' }],
  exceptions: [],
};

export const mapOf = (address: string) =>
  `https://www.norgeskart.no/#!?${new URLSearchParams({ sok: address }).toString()}`;

const place = (id: string, name: string, address: string): PlaceRecord => ({
  id,
  name,
  address,
  mapUrl: mapOf(address),
  hours: officeHours,
});

export const places: PlaceRecord[] = [
  place('sarpsborg', 'Karrieresenteret i Sarpsborg', 'Storgata 1, 1707 Sarpsborg'),
  place('fredrikstad', 'Karrieresenteret i Fredrikstad', 'Nygaardsgata 10, 1607 Fredrikstad'),
  place('moss', 'Karrieresenteret i Moss', 'Kongens gate 5, 1530 Moss'),
  place('halden', 'Karrieresenteret i Halden', 'Storgata 8, 1771 Halden'),
];

/** Where one sits and talks. In Sarpsborg two counsellors can be there at once, in Halden everybody shares one room. */
export const rooms: RoomRecord[] = [
  { id: 'sarpsborg-1', place: 'sarpsborg', name: 'Møterom 1' },
  { id: 'sarpsborg-2', place: 'sarpsborg', name: 'Møterom 2' },
  { id: 'fredrikstad-1', place: 'fredrikstad', name: 'Møterom 1' },
  { id: 'fredrikstad-2', place: 'fredrikstad', name: 'Møterom 2' },
  { id: 'moss-1', place: 'moss', name: 'Møterom 1' },
  { id: 'halden-1', place: 'halden', name: 'Møterom 1' },
];
