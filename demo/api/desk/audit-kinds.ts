import type { Localized } from '../seed/localized.js';
import type { BookingCatalogue } from '../store/booking.repository.js';
import { catalogueParts, type CataloguePart } from './administration/catalogue.contract.js';
import type { AuditKind } from './desk.contract.js';
import { deskOperations } from './desk.operations.js';

/** By where a call's path begins; the first that fits. */
const paths: readonly [begins: string, kind: AuditKind][] = [
  ['/desk/sign-in', 'access'],
  ['/desk/sessions', 'access'],
  ['/desk/counsellors', 'access'],
  ['/desk/admin/persons', 'persons'],
  ['/desk/admin', 'administration'],
  ['/desk/audit', 'oversight'],
  ['/desk/statistics', 'oversight'],
  ['/desk/courses', 'courses'],
  ['/desk/registrations', 'courses'],
  ['/desk/notices', 'notices'],
  ['/desk/appointments', 'appointments'],
  ['/desk/calendar', 'appointments'],
  ['/desk/blocks', 'appointments'],
  ['/desk/day-plan', 'appointments'],
  ['/desk', 'conversations'],
];

const kinds = new Map(
  deskOperations.flatMap(({ operationId, path }) => {
    const found = paths.find(([begins]) => path.startsWith(begins));
    return found ? [[operationId, found[1]] as const] : [];
  }),
);

/** None for a call that is known no more. */
export const kindOf = (action: string): AuditKind | undefined => kinds.get(action);

export const actionsOf = (kind: AuditKind): string[] =>
  [...kinds].flatMap(([action, its]) => (its === kind ? [action] : []));

type Named = CataloguePart | 'courses';

/** Calls whose path begins with the id of something that the service has set up. */
const named = new Map(
  deskOperations.flatMap(({ operationId, path }) => {
    const [, part] = /^\/desk\/(?:admin\/)?(\w+)\/\{id\}/.exec(path) ?? [];
    const found = [...catalogueParts, 'courses' as const].find((one) => one === part);
    return found ? [[operationId, found] as const] : [];
  }),
);

/** What the first id in a note's `subject` is one of, where that has a name that tells of nobody who asks. */
export const namedPart = (action: string): Named | undefined => named.get(action);

export const firstId = (subject: string): string => subject.split('/')[0] ?? '';

/** What something that is set up is called, in Bokmål. Dates and hours have no name. */
export function nameIn(catalogue: Readonly<BookingCatalogue>, part: CataloguePart, id: string) {
  const item = catalogue[part].find((one) => one.id === id);
  if (!item || !('name' in item)) return undefined;
  const name: string | Localized = item.name;
  return typeof name === 'string' ? name : name.nb;
}
