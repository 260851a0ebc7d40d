import { hourMs, instant } from '../clock.js';
import { sha256Hex } from '../http/hash.js';
import { ProblemError } from '../http/problem-error.js';
import { hashToken, newToken } from '../http/tokens.js';
import type { Transaction } from '../store/store.js';
import type { DeskCounsellor, DeskLink, DeskSession, DeskSignIn } from './desk.contract.js';

/** A working day, and a little. */
const sessionHours = 12;
/** After as many wrong attempts within a minute nobody can try for the rest of it. */
const attemptsPerMinute = 10;

export interface SignInOptions {
  secret: string;
  links: readonly DeskLink[];
  now: () => number;
}

/** Who signs in where nobody has added a counsellor yet, to do so. */
const first: DeskCounsellor = { id: 'administrator', name: 'Administrator' };

/** Who may sign in: the counsellors that people can book. */
export const deskCounsellors = async ({ booking }: Transaction): Promise<DeskCounsellor[]> => {
  const { counsellors } = await booking.catalogue();
  return counsellors.length === 0 ? [first] : counsellors.map(({ id, name }) => ({ id, name }));
};

/** Signs counsellors in. Counts wrong attempts as long as the process lives. */
export function createSignIn({ secret, links, now }: SignInOptions) {
  let wrong: number[] = [];
  return async (transaction: Transaction, signIn: DeskSignIn): Promise<DeskSession> => {
    const at = now();
    wrong = wrong.filter((attempt) => attempt > at - 60_000);
    const [first] = wrong;
    if (first !== undefined && wrong.length >= attemptsPerMinute) {
      const retryAfterSeconds = Math.ceil((first + 60_000 - at) / 1000);
      throw new ProblemError(429, 'rate-limited', { retryAfterSeconds });
    }
    const counsellor = (await deskCounsellors(transaction)).find(({ id }) => id === signIn.counsellor);
    // Digests are compared, so that the time it takes says nothing about the secret.
    const isRight = (await sha256Hex(signIn.secret)) === (await sha256Hex(secret));
    if (!counsellor || !isRight) {
      wrong.push(at);
      throw new ProblemError(401, 'unauthorized');
    }
    const token = newToken();
    const expiresAt = at + sessionHours * hourMs;
    await transaction.chat.addDeskSession({
      tokenHash: await hashToken(token),
      counsellor,
      expiresAt,
      seenAt: at,
    });
    return { token, counsellor, links: [...links], expiresAt: instant(expiresAt) };
  };
}
