import type { Context } from 'hono';
import { base64, sha256Hex } from './hash.js';
import { ProblemError } from './problem-error.js';

/** A bearer token: 256 bits of randomness. It is shown once; only `hashToken` of it is stored. */
export const newToken = (): string =>
  base64(crypto.getRandomValues(new Uint8Array(32)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** SHA-256, hex. Without salt: a token is random, not a password. */
export const hashToken = (token: string): Promise<string> => sha256Hex(token);

/** The token that came with the request, if any. */
export const tokenOf = (c: Context): string | undefined =>
  /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1];

/** @throws ProblemError `unauthorized` when the request carries no token */
export function requireToken(c: Context): string {
  const token = tokenOf(c);
  if (token === undefined) throw new ProblemError(401, 'unauthorized');
  return token;
}
