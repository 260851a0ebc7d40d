import type { Hono } from 'hono';
import type { ApiEnv } from '../api-context.js';
import type { ChatServices } from '../chat/chat-services.js';
import { dayMs, instant } from '../clock.js';
import { readQuery } from '../http/body.js';
import type { AuditQuery, AuditRecord } from '../store/access.repository.js';
import { deskAdministrator } from './desk-access.js';
import { AuditQuerySchema, type AuditEntry, type AuditQueryParameters } from './desk.contract.js';

/** So long it is kept who opened what, unless the service says otherwise. */
const usualAuditDays = 365;

/** Who opened what, for those who look after the service. That they looked is written down, too. */
export function addAuditRoutes(routes: Hono<ApiEnv>, services: ChatServices): void {
  routes.get('/desk/audit', async (c) => {
    await deskAdministrator(c, services);
    const parameters = readQuery(c, AuditQuerySchema, { numbers: ['limit'] });
    const { limit } = parameters;
    const query = { ...queryOf(parameters), limit: limit + 1 };
    const found = await services.store.transaction(({ access }) => access.noted(query));
    const items = found.slice(0, limit);
    const last = items.at(-1);
    const hasMore = last !== undefined && found.length > limit;
    return c.json({ items: items.map(entryOf), ...(hasMore && { nextCursor: `${last.at}_${last.id}` }) });
  });
}

/** What is due: sign-ins that nobody has finished, notes that are old enough. */
export const sweepAccess = ({ store, clock, auditDays = usualAuditDays }: ChatServices): Promise<void> =>
  store.transaction(async ({ access }) => {
    const now = clock.now();
    await access.removeSignIns(now);
    await access.removeNotes(now - auditDays * dayMs);
  });

function queryOf({ from, to, cursor, ...same }: AuditQueryParameters): AuditQuery {
  const after = afterOf(cursor);
  return {
    ...same,
    ...(from !== undefined && { from: Date.parse(from) }),
    ...(to !== undefined && { to: Date.parse(to) }),
    ...(after && { after }),
  };
}

/** What is no cursor of ours is the beginning. */
function afterOf(cursor = ''): AuditQuery['after'] {
  const [, at, id] = /^(\d{1,15})_([\da-f-]{36})$/.exec(cursor) ?? [];
  return at !== undefined && id !== undefined ? { at: Number(at), id } : undefined;
}

const entryOf = ({ id, at, counsellor, action, subject }: AuditRecord): AuditEntry => ({
  id,
  at: instant(at),
  counsellor,
  action,
  ...(subject !== '' && { subject }),
});
