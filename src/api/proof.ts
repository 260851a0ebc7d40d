import type { ProofChallenge } from '../contract/problem.js';

const bytesOf = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));

const hexOf = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Far more than anybody asks for: a page does not work for ever. */
const most = 50_000;

/**
 * Does the work that a service asks for when a request looks like a machine's (ALTCHA, PBKDF2): counts until a derived key
 * begins as asked. The browser derives beside the page, which goes on meanwhile; a person waits for less than a second.
 */
export async function prove(challenge: ProofChallenge, signal?: AbortSignal): Promise<string> {
  const { algorithm, nonce, salt, cost, keyLength, keyPrefix } = challenge.parameters;
  const { subtle } = crypto;
  const password = new Uint8Array([...bytesOf(nonce), 0, 0, 0, 0]);
  const work = { name: 'PBKDF2', hash: algorithm.slice(7), salt: bytesOf(salt), iterations: cost };
  for (let counter = 0; counter < most; counter++) {
    signal?.throwIfAborted();
    new DataView(password.buffer).setUint32(password.length - 4, counter);
    const key = await subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
    const derivedKey = hexOf(await subtle.deriveBits(work, key, keyLength * 8));
    if (derivedKey.startsWith(keyPrefix))
      return btoa(JSON.stringify({ challenge, solution: { counter, derivedKey } }));
  }
  throw new RangeError();
}
