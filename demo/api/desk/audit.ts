import type { Context } from 'hono';
import { routePath } from 'hono/route';
import type { ApiEnv } from '../api-context.js';
import { minuteMs } from '../clock.js';
import type { Transaction } from '../store/store.js';
import { deskOperations } from './desk.operations.js';

/** What a desk asks for again and again while it is open is noted so often at most. */
const againMs = 15 * minuteMs;

/** Signs of life in a conversation whose opening has been noted. */
const unnoted: readonly string[] = ['setDeskTyping', 'setDeskRead'];

const actions = new Map(
  deskOperations.map(({ method, path, operationId }) => [
    `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
    operationId,
  ]),
);

/** The call's `operationId`; a call that is not described is named by its method and its pattern. */
function actionOf(c: Context, basePath: string): string {
  const call = `${c.req.method.toLowerCase()} ${routePath(c).slice(basePath.replace(/\/$/, '').length)}`;
  return actions.get(call) ?? call;
}

/** The ids that the path names. Random or the service's own: none says who it is. */
const subjectOf = (c: Context): string => Object.values(c.req.param() as Record<string, string>).join('/');

export interface NotedAction {
  counsellor: string;
  action: string;
  subject: string;
  now: number;
}

/** Writes down who does what to what. In the transaction that lets them in: what can't be noted isn't done. */
export const noteAction = ({ access }: Transaction, { now, ...what }: NotedAction): Promise<void> =>
  access.note({ id: crypto.randomUUID(), at: now, ...what });

/** Writes down a call of the desk. */
export async function noteCall(
  c: Context<ApiEnv>,
  transaction: Transaction,
  { counsellor, basePath, now }: { counsellor: string; basePath: string; now: number },
): Promise<void> {
  const action = actionOf(c, basePath);
  if (unnoted.includes(action)) return;
  const what = { counsellor, action, subject: subjectOf(c) };
  const isReading = c.req.method === 'GET';
  if (isReading && (await transaction.access.isNoted(what, now - againMs))) return;
  await noteAction(transaction, { ...what, now });
}
