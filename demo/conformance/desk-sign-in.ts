import * as v from 'valibot';
import { DeskCounsellorsSchema, type DeskCounsellor } from '../api/desk/desk.contract.js';
import { ask } from './ask.js';
import { notTried } from './check.js';
import { expect } from './expect.js';
import type { Target } from './target.js';

/** Three who work at the desk, as the seed calls them; elsewhere the first three whoever is there. */
const cast = ['astrid', 'bilal', 'jonas'] as const;
export type Colleague = (typeof cast)[number];

const read = new WeakMap<Target, Promise<DeskCounsellor[]>>();

/** Which of the desk's counsellors plays this part. */
export async function counsellorFor(
  target: Target,
  colleague: Colleague = 'astrid',
): Promise<DeskCounsellor> {
  const asked =
    read.get(target) ??
    ask(target, '/desk/counsellors').then((answered) => answered.as(DeskCounsellorsSchema).items);
  read.set(target, asked);
  const items = await asked;
  const found = items.find(({ id }) => id === colleague) ?? items[cast.indexOf(colleague)];
  return found ?? notTried('too few counsellors are at the desk');
}

/** Signs in at the desk. With tokens from elsewhere nobody signs in, and nobody can be signed out. */
export async function signIn(target: Target, colleague: Colleague = 'astrid'): Promise<string> {
  const { deskSecret: secret, deskTokens = [] } = target;
  if (secret === undefined)
    return deskTokens[cast.indexOf(colleague)] ?? notTried('needs one more counsellor’s token');
  const { id: counsellor } = await counsellorFor(target, colleague);
  const answered = await ask(target, '/desk/sessions', { method: 'POST', body: { counsellor, secret } });
  return answered.as(v.object({ token: v.string() })).token;
}

/** For what a sign-in that is lent to us would not survive. */
export async function signInAnew(target: Target, colleague: Colleague = 'astrid'): Promise<string> {
  if (target.deskSecret === undefined) notTried('would end the sign-in that was given');
  return signIn(target, colleague);
}

/** What others are told of who did something; any name where we don't know whose token it is. */
export async function nameOf(target: Target, colleague: Colleague = 'astrid'): Promise<string> {
  if (target.deskSecret === undefined) return expect.any(String) as string;
  return (await counsellorFor(target, colleague)).name;
}
