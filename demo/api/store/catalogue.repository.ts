import type { BookingCatalogue } from './booking.repository.js';

export type CataloguePart = keyof BookingCatalogue;
export type CatalogueItem<Part extends CataloguePart = CataloguePart> = BookingCatalogue[Part][number];

/** What is offered. Part of the booking's repository. */
export interface CatalogueRepository {
  /** Not to be changed. As long as nothing in it is, it is the same object. */
  catalogue(): Promise<Readonly<BookingCatalogue>>;
  /** Adds and changes; what it does not mention stays. */
  saveCatalogue(catalogue: BookingCatalogue): Promise<void>;
  /** As it is until the transaction ends: nobody else changes any of it. Who only reads it does not wait. */
  lockCatalogue(): Promise<Readonly<BookingCatalogue>>;
  /** Adds one at the end of its part, or changes it where it is. */
  saveItem<Part extends CataloguePart>(part: Part, item: CatalogueItem<Part>): Promise<void>;
  /** False when something that has been booked, now or ever, still needs it: then it stays. */
  removeItem(part: CataloguePart, id: string): Promise<boolean>;
}
