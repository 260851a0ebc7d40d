import { invalid } from '../../http/validation.js';
import { ProblemError } from '../../http/problem-error.js';
import type { AppointmentRecord, BookingCatalogue } from '../../store/booking.repository.js';
import type { CatalogueItem } from '../../store/catalogue.repository.js';
import { assertAsSeen, type AdministrationWork } from './administration-work.js';
import { asWritten, revisionOf } from './as-written.js';
import type { Administered, CataloguePart, InUse } from './catalogue.contract.js';
import { catalogueRules, type Change, type Part } from './catalogue-parts.js';
import { inRoomAfter, leftWithout } from './coverage.js';
import { inUse } from './in-use.js';
import { newIdFrom } from './new-id.js';

const rulesOf = (part: CataloguePart) => catalogueRules[part] as unknown as Part;

export async function itemView(part: CataloguePart, item: CatalogueItem): Promise<Administered> {
  const shown = rulesOf(part).view?.(item) ?? item;
  return { ...(asWritten(shown) as object), id: item.id, revision: await revisionOf(item) };
}

export const listItems = ({ catalogue }: AdministrationWork, part: CataloguePart): Promise<Administered[]> =>
  Promise.all((catalogue[part] as CatalogueItem[]).map((item) => itemView(part, item)));

/** @throws ProblemError `validation` */
export async function addItem(
  work: AdministrationWork,
  part: CataloguePart,
  wish: Omit<CatalogueItem, 'id'> & Change,
): Promise<Administered> {
  const { revision, keepBooked, ...content } = wish;
  const rules = rulesOf(part);
  const draft = { ...content, id: '' } as CatalogueItem;
  const taken = (work.catalogue[part] as CatalogueItem[]).map(({ id }) => id);
  const item = merged(rules, { ...draft, id: newIdFrom(rules.nameOf(draft), taken) }, undefined);
  assertNoFaults(rules.faults(item, work));
  await assertNobodyLeft(work, { part, item, keepBooked });
  await work.transaction.booking.saveItem(part, item);
  return itemView(part, item);
}

/** @throws ProblemError `administration-changed`, `in-use`, `validation`, `not-found` */
export async function changeItem(
  work: AdministrationWork,
  [part, id]: [part: CataloguePart, id: string],
  wish: Omit<CatalogueItem, 'id'> & Change,
): Promise<Administered> {
  const { revision, keepBooked, ...content } = wish;
  const former = (work.catalogue[part] as CatalogueItem[]).find((item) => item.id === id);
  if (!former) throw new ProblemError(404, 'not-found');
  const shown = await itemView(part, former);
  await assertAsSeen(former, revision, () => shown);
  const rules = rulesOf(part);
  const item = merged(rules, { ...content, id } as CatalogueItem, former);
  assertNoFaults(rules.faults(item, work));
  await assertNobodyLeft(work, { part, item, keepBooked });
  await work.transaction.booking.saveItem(part, item);
  return itemView(part, item);
}

/**
 * Removing what is gone changes nothing. What has ever been booked with it stays true of the past, so that it can only be ended.
 * @throws ProblemError `administration-changed`, `in-use`
 */
export async function removeItem(
  work: AdministrationWork,
  [part, id]: [part: CataloguePart, id: string],
  { revision, keepBooked = false }: Change,
): Promise<void> {
  const { catalogue, timeZone, transaction } = work;
  const former = (catalogue[part] as CatalogueItem[]).find((item) => item.id === id);
  if (!former) return;
  const shown = await itemView(part, former);
  await assertAsSeen(former, revision, () => shown);
  const rest = (catalogue[part] as CatalogueItem[]).filter((item) => item !== former);
  const changed: BookingCatalogue = { ...catalogue, [part]: rest };
  const needs = { ...countNeeds(work, part, id), waits: await waitsFor(work, part, id) };
  const appointments = await leftBy(work, { part, item: former, changed, isGone: true });
  const isEndable = endable.includes(part);
  const isNeeded = needs.shifts + needs.rooms + needs.waits > 0;
  if (isNeeded || (appointments.length > 0 && (isEndable || !keepBooked)))
    throw inUse({ ...needs, appointments, timeZone }, [isEndable ? 'end' : 'keep-booked']);
  if (!(await transaction.booking.removeItem(part, id))) throw inUse({ timeZone }, ['end']);
}

const endable: readonly CataloguePart[] = ['services', 'counsellors', 'places', 'rooms'];

/** What is the same again with other words is a wish of its own; only what is particular is put right. */
const merged = (rules: Part, item: CatalogueItem, former: CatalogueItem | undefined): CatalogueItem =>
  rules.merge?.(item, former) ?? item;

function assertNoFaults(errors: ReturnType<Part['faults']>): void {
  if (errors.length > 0) throw invalid(errors);
}

interface Changing {
  part: CataloguePart;
  item: CatalogueItem;
  changed: BookingCatalogue;
  /** It is not only changed. */
  isGone?: boolean;
}

/** @throws ProblemError `in-use` unless what is booked is to stay */
async function assertNobodyLeft(
  work: AdministrationWork,
  {
    part,
    item,
    keepBooked = false,
  }: { part: CataloguePart; item: CatalogueItem; keepBooked?: boolean | undefined },
): Promise<void> {
  if (keepBooked) return;
  const former: CatalogueItem[] = work.catalogue[part];
  const isNew = !former.some(({ id }) => id === item.id);
  const items = isNew ? [...former, item] : former.map((other) => (other.id === item.id ? item : other));
  const changed: BookingCatalogue = { ...work.catalogue, [part]: items };
  const appointments = await leftBy(work, { part, item, changed });
  if (appointments.length > 0) throw inUse({ appointments, timeZone: work.timeZone }, ['keep-booked']);
}

async function leftBy(
  work: AdministrationWork,
  { part, item, changed, isGone = false }: Changing,
): Promise<AppointmentRecord[]> {
  const left = await leftWithout(work, changed);
  if (part !== 'rooms') return left;
  const { id, until } = item as BookingCatalogue['rooms'][number];
  if (until === undefined && !isGone) return left;
  const inRoom = await inRoomAfter(work, { id, until: isGone ? undefined : until });
  const all = new Map([...left, ...inRoom].map((one) => [one.id, one]));
  return [...all.values()].toSorted((a, b) => a.startsAt - b.startsAt);
}

/** What else is offered with it. */
function countNeeds(
  { catalogue }: AdministrationWork,
  part: CataloguePart,
  id: string,
): Pick<InUse, 'shifts' | 'rooms'> {
  const { shifts, exceptions, rooms } = catalogue;
  const others = exceptions.flatMap((exception) =>
    exception.kind === 'other-hours'
      ? exception.hours.map((hours) => ({ ...hours, counsellor: exception.counsellor }))
      : [],
  );
  const works = [...shifts, ...others];
  const count = {
    services: works.filter(({ services }) => services.includes(id)).length,
    counsellors: works.filter(({ counsellor }) => counsellor === id).length,
    places: works.filter(({ location }) => location === id).length,
  };
  return {
    shifts: part in count ? count[part as keyof typeof count] : 0,
    rooms: part === 'places' ? rooms.filter(({ place }) => place === id).length : 0,
  };
}

const waitsFor = ({ transaction }: AdministrationWork, part: CataloguePart, id: string): Promise<number> =>
  part === 'services' ? transaction.booking.countWaits(id) : Promise.resolve(0);
