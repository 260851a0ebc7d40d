import { klona } from 'klona';
import type { BookingCatalogue } from '../booking.repository.js';
import type { CatalogueItem, CataloguePart, CatalogueRepository } from '../catalogue.repository.js';
import type { MemoryBooking } from './booking.js';

/** What is offered, in one object that is replaced and never changed. */
export function catalogueIn(booking: MemoryBooking): CatalogueRepository {
  const read = () => Promise.resolve(booking.catalogue);
  const replace = (part: CataloguePart, items: CatalogueItem[]) => {
    booking.catalogue = { ...booking.catalogue, [part]: klona(items) };
    return Promise.resolve();
  };
  return {
    catalogue: read,
    lockCatalogue: read,
    saveCatalogue: (catalogue) => {
      booking.catalogue = klona(catalogue);
      return Promise.resolve();
    },
    saveItem: (part, item) => {
      const items: CatalogueItem[] = booking.catalogue[part];
      const isThere = items.some(({ id }) => id === item.id);
      return replace(
        part,
        isThere ? items.map((other) => (other.id === item.id ? item : other)) : [...items, item],
      );
    },
    removeItem: async (part, id) => {
      if (isNeeded(booking, part, id)) return false;
      const items: CatalogueItem[] = booking.catalogue[part];
      await replace(
        part,
        items.filter((other) => other.id !== id),
      );
      return true;
    },
  };
}

/** By what has been booked, now or ever. */
function isNeeded(
  { appointments, times, blocks, waits }: MemoryBooking,
  ...[part, id]: [part: keyof BookingCatalogue, id: string]
): boolean {
  const some = <Row>(rows: Map<string, Row>, needs: (row: Row) => boolean) => [...rows.values()].some(needs);
  if (part === 'services')
    return (
      some(appointments, ({ service }) => service === id) ||
      some(times, ({ service }) => service === id) ||
      some(waits, ({ service }) => service === id)
    );
  if (part === 'counsellors')
    return (
      some(appointments, ({ counsellor }) => counsellor === id) ||
      some(times, ({ counsellor }) => counsellor === id) ||
      some(blocks, ({ counsellor }) => counsellor === id)
    );
  if (part === 'places') return some(appointments, ({ location }) => location === id);
  return part === 'rooms' && some(times, ({ room }) => room === id);
}
