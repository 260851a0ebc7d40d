import type { FieldError } from '../../../../src/contract/problem.js';
import type { Schema } from '../../http/validation.js';
import { fieldError } from '../../http/validation.js';
import type { CalendarSource, WorkingHours } from '../../store/booking.repository.js';
import type { CatalogueItem } from '../../store/catalogue.repository.js';
import type { AdministrationWork } from './administration-work.js';
import {
  CounsellorWishSchema,
  ExceptionWishSchema,
  PlaceWishSchema,
  RoomWishSchema,
  ServiceWishSchema,
  ShiftWishSchema,
  type CataloguePart,
} from './catalogue.contract.js';

/** What is asked of every part alike. */
export interface Change {
  revision?: string;
  keepBooked?: boolean;
}

export interface Part<Item extends CatalogueItem = CatalogueItem> {
  schema: Schema<Omit<Item, 'id'> & Change>;
  /** What an address is made from. None: it has no name. */
  nameOf(item: Item): string | undefined;
  /** What it names that is not there. */
  faults(item: Item, work: AdministrationWork): FieldError[];
  /** What is kept of what was there before. */
  merge?(item: Item, former: Item | undefined): Item;
  /** As an administrator may see it. */
  view?(item: Item): object;
}

type PartItem<Name extends CataloguePart> = CatalogueItem<Name>;

const unknown = (isThere: boolean, pointer: string, { language }: AdministrationWork): FieldError[] =>
  isThere ? [] : [fieldError(pointer, 'unknown', language)];

const has = (all: readonly { id: string }[], id: string) => all.some((one) => one.id === id);

/** In person only where there is a place. */
function hoursFaults(hours: WorkingHours, at: string, work: AdministrationWork): FieldError[] {
  const { services, places } = work.catalogue;
  const { location } = hours;
  const needsPlace = hours.channels.includes('in-person') && location === undefined;
  return [
    ...unknown(
      hours.services.every((id) => has(services, id)),
      `${at}/services`,
      work,
    ),
    ...unknown(location === undefined || has(places, location), `${at}/location`, work),
    ...(needsPlace ? [fieldError(`${at}/location`, 'required', work.language)] : []),
  ];
}

const inOrder = (from: string, to: string, { language }: AdministrationWork): FieldError[] =>
  from <= to ? [] : [fieldError('/to', 'before-from', language)];

const services: Part<PartItem<'services'>> = {
  schema: ServiceWishSchema,
  nameOf: ({ name }) => name.nb,
  faults: () => [],
};

/** A feed's address is a secret: it is written, never read. */
type CounsellorWish = Omit<PartItem<'counsellors'>, 'calendar'> & {
  calendar?: CalendarSource | { kind: 'keep' };
};

const counsellors: Part<PartItem<'counsellors'>> = {
  schema: CounsellorWishSchema as unknown as Part<PartItem<'counsellors'>>['schema'],
  nameOf: ({ name }) => name,
  faults: () => [],
  merge: (wish: CounsellorWish, former) => {
    const { calendar, ...rest } = wish;
    const kept = calendar?.kind === 'keep' ? former?.calendar : calendar;
    return { ...rest, ...(kept && { calendar: kept }) };
  },
  view: ({ calendar, ...rest }) => ({
    ...rest,
    ...(calendar && { calendar: calendar.kind === 'feed' ? { kind: 'keep' } : calendar }),
  }),
};

const places: Part<PartItem<'places'>> = {
  schema: PlaceWishSchema,
  nameOf: ({ name }) => name,
  faults: () => [],
};

const rooms: Part<PartItem<'rooms'>> = {
  schema: RoomWishSchema,
  nameOf: ({ place, name }) => `${place} ${name}`,
  faults: ({ place }, work) => unknown(has(work.catalogue.places, place), '/place', work),
};

const shifts: Part<PartItem<'shifts'>> = {
  schema: ShiftWishSchema,
  nameOf: () => undefined,
  faults: (shift, work) => [
    ...unknown(has(work.catalogue.counsellors, shift.counsellor), '/counsellor', work),
    ...hoursFaults(shift, '', work),
    ...(shift.since !== undefined && shift.until !== undefined && shift.until < shift.since
      ? [fieldError('/until', 'before-from', work.language)]
      : []),
  ],
};

const exceptions: Part<PartItem<'exceptions'>> = {
  schema: ExceptionWishSchema,
  nameOf: () => undefined,
  faults: (exception, work) => [
    ...inOrder(exception.from, exception.to, work),
    ...(exception.kind === 'closed'
      ? []
      : unknown(has(work.catalogue.counsellors, exception.counsellor), '/counsellor', work)),
    ...(exception.kind === 'other-hours'
      ? exception.hours.flatMap((hours, index) => hoursFaults(hours, `/hours/${String(index)}`, work))
      : []),
  ],
};

/** What is particular to each part. */
export const catalogueRules: { [Name in CataloguePart]: Part<CatalogueItem<Name>> } = {
  services,
  counsellors,
  places,
  rooms,
  shifts,
  exceptions,
};
