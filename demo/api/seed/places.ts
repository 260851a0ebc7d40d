import type { OpeningHours } from '../../../src/contract/profile.js';
import type { PlaceRecord } from '../store/booking.repository.js';

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
