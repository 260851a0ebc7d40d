import type { Hono } from 'hono';
import type { ApiEnv } from '../api-context.js';
import type { ChatServices } from '../chat/chat-services.js';
import { dayMs } from '../clock.js';
import { readQuery } from '../http/body.js';
import type { AuditQuery } from '../store/access.repository.js';
import { actionsOf } from './audit-kinds.js';
import { auditEntries, notedPeople } from './audit-view.js';
import { deskAdministrator } from './desk-access.js';
import { spanOfDates } from './desk-booking.js';
import { AuditQuerySchema, type AuditPage, type AuditQueryParameters } from './desk.contract.js';

/** So long it is kept who opened what, unless the service says otherwise. */
const usualAuditDays = 365;

/** Who opened what, for those who look after the service. That they looked is written down, too. */
export function addAuditRoutes(routes: Hono<ApiEnv>, services: ChatServices): void {
  const { store, auditDays: keptDays = usualAuditDays } = services;
  routes.get('/desk/audit', async (c) => {
    await deskAdministrator(c, services);
    const parameters = readQuery(c, AuditQuerySchema, { numbers: ['limit'] });
    const { limit } = parameters;
    const query = { ...queryOf(parameters, services.profile('nb').timeZone), limit: limit + 1 };
    const page = await store.transaction(async (transaction): Promise<AuditPage> => {
      const found = await transaction.access.noted(query);
      const notes = found.slice(0, limit);
      const last = notes.at(-1);
      const hasMore = last !== undefined && found.length > limit;
      return {
        items: await auditEntries(transaction, notes),
        ...(!query.after && { people: await notedPeople(transaction) }),
        keptDays,
        ...(hasMore && { nextCursor: `${String(last.at)}_${last.id}` }),
      };
    });
    return c.json(page);
  });
}

/** What is due: sign-ins that nobody has finished, notes that are old enough. */
export const sweepAccess = ({ store, clock, auditDays = usualAuditDays }: ChatServices): Promise<void> =>
  store.transaction(async ({ access }) => {
    const now = clock.now();
    await access.removeSignIns(now);
    await access.removeNotes(now - auditDays * dayMs);
  });

function queryOf(
  { from, to, cursor, kind, action, ...same }: AuditQueryParameters,
  timeZone: string,
): AuditQuery {
  const after = afterOf(cursor);
  const actions = action === undefined ? kind && actionsOf(kind) : onlyIn(kind, action);
  return {
    ...same,
    ...(actions && { actions }),
    ...(from !== undefined && { from: spanOf(from, timeZone).startsAt }),
    ...(to !== undefined && { to: spanOf(to, timeZone).endsAt }),
    ...(after && { after }),
  };
}

const onlyIn = (kind: AuditQueryParameters['kind'], action: string): string[] =>
  kind === undefined || actionsOf(kind).includes(action) ? [action] : [];

/** A date from its midnight to the next; an instant is where it is. */
function spanOf(time: string, timeZone: string) {
  if (time.length === 'YYYY-MM-DD'.length) return spanOfDates(time, time, timeZone);
  const at = Date.parse(time);
  return { startsAt: at, endsAt: at };
}

/** What is no cursor of ours is the beginning. */
function afterOf(cursor = ''): AuditQuery['after'] {
  const [, at, id] = /^(\d{1,15})_([\da-f-]{36})$/.exec(cursor) ?? [];
  return at !== undefined && id !== undefined ? { at: Number(at), id } : undefined;
}
