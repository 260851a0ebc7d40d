import { sha256Hex } from './hash.js';
import { newToken } from './tokens.js';

/** Gone with the process, so that what is stored can't be turned back into what it was made of. */
const ownSalt = newToken();

/**
 * What stands in the store for who called: nothing where the server does not know the network address. Several processes count
 * together, by a secret that they have in common and the database does not know; where there is none, each counts by itself.
 */
export const callerDigest = (
  secret: string | undefined,
  address: string | undefined,
): Promise<string | undefined> => digestOf(secret === undefined ? ownSalt : `caller ${secret}`, address);

/**
 * Who has been shown out is known again after a restart, too, so the salt can't live as long as the process. It is the
 * desk's secret, which the database does not hold: what is stored there can't be turned back by who reads it. It needs no
 * day of its own, since nothing of it is stored for longer than the conversation, or the pause of a day at most.
 *
 * A school class sits behind one address: the browser makes the difference, as far as it goes. Two with the same browser
 * are shut out together, for nothing else is known of either. To tell them apart one would have to store something in the
 * browser of everybody who only asks for help; that is the greater harm. A pause is short, the desk says whom it may hit,
 * and letters and the phone stay open to all.
 */
export const visitorDigest = async (
  secret: string | undefined,
  ...[address, browser]: [address: string | undefined, browser: string]
): Promise<string | undefined> => (secret === undefined ? undefined : digestOf(secret, address, browser));

const digestOf = async (
  key: string,
  address: string | undefined,
  ...more: readonly string[]
): Promise<string | undefined> =>
  address === undefined ? undefined : sha256Hex([key, address, ...more].join(' '));
