import { sha256Hex } from './hash.js';
import { newToken } from './tokens.js';

/** Gone with the process, so that what is stored can't be turned back into what it was made of. */
const salt = newToken();

/** What stands in the store for who called: nothing where the server does not know the network address. */
export const callerDigest = async (
  address: string | undefined,
  ...more: readonly string[]
): Promise<string | undefined> =>
  address === undefined ? undefined : sha256Hex([salt, address, ...more].join(' '));
