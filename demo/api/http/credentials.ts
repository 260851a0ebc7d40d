import type { Context } from 'hono';
import type { Credential } from '../../../src/contract/common.js';
import { sha256Hex } from './hash.js';
import { ProblemError } from './problem-error.js';
import { hashToken, newToken, requireToken } from './tokens.js';

/** What a token opens: part of its id, so that one kind's token is never another's. */
export type CredentialKind = 'hold' | 'appointment' | 'booking wait' | 'registration' | 'conversation';

export interface NewCredential extends Credential {
  tokenHash: string;
}

/**
 * The id that belongs to a token (UUID, version 8). Because it follows from the token, a wrong token is refused without a
 * look at what there is, and only its holder learns that something is gone. Both sides of that comparison come from the caller:
 * its time tells nothing of what is stored.
 */
export async function idOfToken(kind: CredentialKind, token: string): Promise<string> {
  const digits = (await sha256Hex(`guidance ${kind} ${token}`)).slice(0, 32);
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-8$3-8$4-$5');
}

export async function newCredential(kind: CredentialKind): Promise<NewCredential> {
  const token = newToken();
  return { id: await idOfToken(kind, token), token, tokenHash: await hashToken(token) };
}

/** @throws ProblemError `unauthorized` when the two don't belong together */
export async function assertCredential(kind: CredentialKind, { id, token }: Credential): Promise<void> {
  if (id !== (await idOfToken(kind, token))) throw new ProblemError(401, 'unauthorized');
}

/** The id in the path, once the bearer token has shown that it is the caller's. @throws ProblemError `unauthorized` */
export async function ownedId(c: Context, kind: CredentialKind): Promise<string> {
  const id = c.req.param('id') ?? '';
  await assertCredential(kind, { id, token: requireToken(c) });
  return id;
}
