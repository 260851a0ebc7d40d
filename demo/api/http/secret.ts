import { hex, sha256Hex, utf8 } from './hash.js';
import { newToken } from './tokens.js';

/** Where no secret is given, one that is gone with the process. */
const ownSecret = newToken();

/** What only the service's own servers know. */
export interface SecretHolder {
  secret?: string;
  deskSecret?: string;
}

const secretOf = ({ secret, deskSecret }: SecretHolder): string => secret ?? deskSecret ?? ownSecret;

/** A key of its own for each purpose: what one gives away, if anything, opens no other. */
export const keyFor = (holder: SecretHolder, purpose: string): Promise<string> =>
  sha256Hex(`guidance ${purpose} ${secretOf(holder)}`);

const keys = new WeakMap<SecretHolder, Map<string, Promise<CryptoKey>>>();

/** Made once for each purpose: it is needed with every request. */
function digestKey(holder: SecretHolder, purpose: string): Promise<CryptoKey> {
  const known = keys.get(holder) ?? new Map<string, Promise<CryptoKey>>();
  keys.set(holder, known);
  const made = known.get(purpose) ?? importKey(holder, purpose);
  known.set(purpose, made);
  return made;
}

const importKey = async (holder: SecretHolder, purpose: string): Promise<CryptoKey> =>
  crypto.subtle.importKey(
    'raw',
    utf8(await keyFor(holder, purpose)),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );

/** What stands in the database for something that has few values, such as an address: nobody finds it by trying them all. */
export const keyedDigest = async (holder: SecretHolder, purpose: string, value: string): Promise<string> =>
  hex(await crypto.subtle.sign('HMAC', await digestKey(holder, purpose), utf8(value)));
