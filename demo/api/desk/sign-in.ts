import { dateOf } from '../booking/booking-work.js';
import { hasEnded } from '../booking/working-days.js';
import { hourMs, instant } from '../clock.js';
import type { ChatServices } from '../chat/chat-services.js';
import { tellChange } from '../chat/chat-work.js';
import { sha256Hex } from '../http/hash.js';
import { ProblemError } from '../http/problem-error.js';
import { bucketOf, tooMany } from '../http/rate-limit.js';
import { hashToken, newToken } from '../http/tokens.js';
import { deskRoles, type DeskRole, type PendingSignIn } from '../store/access.repository.js';
import type { CounsellorRecord } from '../store/booking.repository.js';
import type { Transaction } from '../store/store.js';
import { noteAction } from './audit.js';
import type { DeskCounsellor, DeskSession, SecretSignIn } from './desk.contract.js';
import type { SignedInPerson } from './sign-in-provider.js';

/** A working day, and a little. */
const usualSessionHours = 12;

/** Wrong codes in a minute, from everybody together: with a secret one signs in on one's own machine only. */
const wrongCodes = { perMinute: 10, atOnce: 10 };

/** Who signs in where there is no counsellor yet, or none any more, to add one. */
const first: DeskCounsellor = { id: 'administrator', name: 'Administrator' };

/** The counsellors that the service has. After the last day of one, that one is none of them. */
async function presentCounsellors(
  { clock, profile }: ChatServices,
  { booking }: Transaction,
): Promise<CounsellorRecord[]> {
  const today = dateOf(clock.now(), profile('nb').timeZone);
  const { counsellors } = await booking.catalogue();
  return counsellors.filter((one) => !hasEnded(one, today));
}

/** Who may sign in with the secret. */
export async function deskCounsellors(
  services: ChatServices,
  transaction: Transaction,
): Promise<DeskCounsellor[]> {
  const counsellors = await presentCounsellors(services, transaction);
  return counsellors.length === 0 ? [first] : counsellors.map(({ id, name }) => ({ id, name }));
}

/**
 * Counts an attempt before anything is looked at, in a transaction of its own, so that a refusal is not forgotten with it.
 * Returns how to give it back: one that was right costs nothing.
 * @throws ProblemError `rate-limited`
 */
export async function countAttempt({ store, clock }: ChatServices): Promise<() => Promise<void>> {
  const attempt = bucketOf('wrong codes', wrongCodes);
  const waitMs = await store.transaction(({ limits }) => limits.take(attempt, clock.now()));
  if (waitMs > 0) throw tooMany(waitMs);
  return async () => {
    const back = { ...attempt, costMs: -attempt.costMs };
    await store.transaction(({ limits }) => limits.take(back, clock.now()));
  };
}

/** @throws ProblemError `unauthorized` */
export async function signInWithSecret(
  services: ChatServices,
  transaction: Transaction,
  signIn: SecretSignIn,
): Promise<DeskSession> {
  const { deskSecret, deskProvider } = services;
  const counsellor = (await deskCounsellors(services, transaction)).find(
    ({ id }) => id === signIn.counsellor,
  );
  // Digests are compared, so that the time it takes says nothing about the secret.
  const isRight = (await sha256Hex(signIn.secret)) === (await sha256Hex(deskSecret ?? newToken()));
  if (deskProvider || !counsellor || !isRight) throw new ProblemError(401, 'unauthorized');
  return openSession(services, transaction, { counsellor, roles: deskRoles });
}

/** Signs in whom the provider has told of. @throws ProblemError `sign-in-refused` */
export async function signInPerson(
  services: ChatServices,
  transaction: Transaction,
  person: SignedInPerson,
): Promise<DeskSession> {
  return openSession(services, transaction, await whoIs(services, transaction, person));
}

/**
 * A counsellor of ours, by what the service has said or by the address that invitations go to. An administrator need be none:
 * somebody has to enter the first counsellor.
 * @throws ProblemError `sign-in-refused`
 */
async function whoIs(
  services: ChatServices,
  transaction: Transaction,
  person: SignedInPerson,
): Promise<Person> {
  const { subject, name, email, counsellor, roles } = person;
  const counsellors = await presentCounsellors(services, transaction);
  const isSame = (address?: string) =>
    address !== undefined && address.toLowerCase() === email?.toLowerCase();
  const matching =
    counsellor === undefined
      ? counsellors.filter((one) => isSame(one.email))
      : counsellors.filter(({ id }) => id === counsellor);
  const [found, ...others] = matching;
  if (found && others.length === 0 && roles.length > 0) {
    return { counsellor: { id: found.id, name: found.name }, roles };
  }
  if (!roles.includes('administrator')) throw new ProblemError(403, 'sign-in-refused');
  const id = `provider-${(await sha256Hex(subject)).slice(0, 32)}`;
  return { counsellor: { id, name: name ?? email ?? 'Administrator' }, roles: ['administrator'] };
}

interface Person {
  counsellor: DeskCounsellor;
  roles: readonly DeskRole[];
}

async function openSession(
  { clock, profile, deskLinks = [], deskSessionHours = usualSessionHours }: ChatServices,
  transaction: Transaction,
  { counsellor, roles }: Person,
): Promise<DeskSession> {
  const now = clock.now();
  const token = newToken();
  const expiresAt = now + deskSessionHours * hourMs;
  const tokenHash = await hashToken(token);
  await transaction.chat.addDeskSession({ tokenHash, counsellor, roles, expiresAt, seenAt: now });
  await noteAction(transaction, { counsellor: counsellor.id, action: 'signIn', subject: '', now });
  // One more at the desk: the wait is another.
  tellChange(transaction);
  return {
    token,
    counsellor,
    roles: [...roles],
    links: [...deskLinks],
    expiresAt: instant(expiresAt),
    timeZone: profile('nb').timeZone,
  };
}

/** So long somebody may need at the provider: a password, a code by phone. */
const signInMinutes = 10;

/** What has been begun, to be finished once by who has the token. */
export const pendingSignIn = async (
  begun: Omit<PendingSignIn, 'tokenHash' | 'expiresAt'>,
  now: number,
): Promise<{ token: string; pending: PendingSignIn }> => {
  const token = newToken();
  const { state, nonce, verifier } = begun;
  const expiresAt = now + signInMinutes * 60_000;
  return { token, pending: { state, nonce, verifier, tokenHash: await hashToken(token), expiresAt } };
};
