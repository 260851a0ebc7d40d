import { keyedDigest, type SecretHolder } from './secret.js';

/** What stands in the store for who called: nothing where the server does not know the network address. */
export const callerDigest = async (
  holder: SecretHolder,
  address: string | undefined,
): Promise<string | undefined> =>
  address === undefined ? undefined : keyedDigest(holder, 'caller', address);

/**
 * Who has been shown out is known again after a restart and by every process. The key is the service's secret, which the
 * database does not hold: what is stored there can't be turned back by who reads it. It needs no day of its own, since
 * nothing of it is stored for longer than the conversation, or the pause of a day at most.
 *
 * A school class sits behind one address: the browser makes the difference, as far as it goes. Two with the same browser
 * are shut out together, for nothing else is known of either. To tell them apart one would have to store something in the
 * browser of everybody who only asks for help; that is the greater harm. A pause is short, the desk says whom it may hit,
 * and letters and the phone stay open to all.
 */
export const visitorDigest = async (
  holder: SecretHolder,
  ...[address, browser]: [address: string | undefined, browser: string]
): Promise<string | undefined> =>
  address === undefined ? undefined : keyedDigest(holder, 'visitor', `${address} ${browser}`);
