import type { Context } from 'hono';
import type { ApiContext, ApiEnv } from '../../api-context.js';
import type { ChatServices } from '../../chat/chat-services.js';
import type { Language } from '../../http/language.js';
import { ProblemError } from '../../http/problem-error.js';
import type { BookingCatalogue } from '../../store/booking.repository.js';
import type { Transaction } from '../../store/store.js';
import { deskAdministrator } from '../desk-access.js';
import type { DeskCounsellor } from '../desk.contract.js';
import { revisionOf } from './as-written.js';

/** Who may administer. @throws ProblemError `unauthorized`, `forbidden` */
export const requireAdministrator = (c: Context<ApiEnv>, services: ChatServices): Promise<DeskCounsellor> =>
  deskAdministrator(c, services);

/** What the rules work with inside one transaction. `now` in epoch milliseconds. */
export interface AdministrationWork {
  transaction: Transaction;
  /** Locked: nobody else changes what is offered until this is done. */
  catalogue: Readonly<BookingCatalogue>;
  timeZone: string;
  now: number;
  language: Language;
}

export const administrationWork = async (
  { profile, clock }: ApiContext,
  transaction: Transaction,
  language: Language,
): Promise<AdministrationWork> => ({
  transaction,
  catalogue: await transaction.booking.lockCatalogue(),
  timeZone: profile(language).timeZone,
  now: clock.now(),
  language,
});

/**
 * Somebody else's change in between is not overwritten.
 * @throws ProblemError `administration-changed` with what it is like now
 */
export async function assertAsSeen(
  record: object,
  revision: string | undefined,
  view: () => object,
): Promise<void> {
  if ((await revisionOf(record)) === revision) return;
  throw new ProblemError(409, 'administration-changed', { current: view() });
}
