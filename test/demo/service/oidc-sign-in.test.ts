import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import {
  AuditPageSchema,
  BegunSignInSchema,
  DeskSessionSchema,
} from '../../../demo/api/desk/desk.contract.js';
import { startIdentityProvider, type IdentityProvider } from '../../support/identity-provider.js';
import { deskUrl, openSignInWorld, providerFor, type SignInWorld } from './sign-in-world.js';

const at = (login: string) => ({ email: `${login}@fylke.example.no`, email_verified: true, name: login });

/** As the county's directory has them. */
const people = {
  astrid: { ...at('Astrid'), roles: ['counsellor'] },
  bilal: { ...at('bilal'), roles: ['counsellor', 'administrator'] },
  leader: { ...at('leader'), roles: ['administrator'] },
  stranger: { ...at('stranger'), roles: ['counsellor'] },
  roleless: { ...at('ingrid'), roles: ['janitor'] },
  claimant: { ...at('jonas'), email_verified: false, roles: ['counsellor'] },
  samira: { ...at('samira'), roles: ['counsellor'] },
  'id-of-marit': { name: 'Marit', roles: ['counsellor'] },
};

describe('signing in at the county’s provider', () => {
  let identity: IdentityProvider;
  let world: SignInWorld;
  let reasons: string[];
  beforeAll(async () => {
    identity = await startIdentityProvider({ people, redirectUri: `${deskUrl}/` });
  });
  afterAll(() => identity.stop());
  beforeEach(async () => {
    const made = providerFor(identity, { counsellors: { 'id-of-marit': 'marit' } });
    reasons = made.reasons;
    world = await openSignInWorld(made.provider);
    return () => world.api.close();
  });

  const begin = async () => {
    const response = await world.call('/desk/sign-ins', { method: 'POST' });
    return v.parse(BegunSignInSchema, await response.json());
  };
  const finish = (token: string, answer: string) =>
    world.call('/desk/sign-ins/current', { method: 'PUT', body: { token, answer } });
  const signIn = async (login: string) => {
    const { token, url } = await begin();
    return finish(token, (await identity.signIn(url, login)).hash);
  };
  const sessionOf = async (login: string) => {
    const response = await signIn(login);
    expect(response.status).toBe(201);
    return v.parse(DeskSessionSchema, await response.json());
  };

  it('says that one signs in there, by its name', async () => {
    expect(await (await world.call('/desk/sign-in')).json()).toEqual({
      way: 'provider',
      name: 'fylkeskommunens innlogging',
    });
  });

  it('lets in a counsellor by the address that invitations go to, whatever its capitals', async () => {
    const session = await sessionOf('astrid');
    expect(session).toMatchObject({ counsellor: { id: 'astrid', name: 'Astrid' }, roles: ['counsellor'] });
    expect((await world.call('/desk/queue', { token: session.token })).status).toBe(200);
  });

  it('lets in a counsellor by the provider’s own id, where the configuration says whose it is', async () => {
    expect(await sessionOf('id-of-marit')).toMatchObject({ counsellor: { id: 'marit' } });
  });

  it.each(['stranger', 'roleless', 'claimant', 'samira'])(
    'refuses %s, who is no counsellor here',
    async (login) => {
      const refused = await signIn(login);
      expect(refused.status).toBe(403);
      expect(await refused.json()).toMatchObject({ code: 'sign-in-refused' });
    },
  );

  it('shows an administrator who opened what, and no conversation unless a counsellor, too', async () => {
    const { token, counsellor } = await sessionOf('leader');
    expect((await world.call('/desk/queue', { token })).status).toBe(403);
    const page = v.parse(AuditPageSchema, await (await world.call('/desk/audit', { token })).json());
    expect(page.items.map(({ action }) => action).sort()).toEqual(['readAudit', 'signIn']);
    expect(page.items[0]?.counsellor).toBe(counsellor.id);
    const both = await sessionOf('bilal');
    expect((await world.call('/desk/queue', { token: both.token })).status).toBe(200);
    expect((await world.call('/desk/audit', { token: both.token })).status).toBe(200);
  });

  it('keeps who opened what from counsellors', async () => {
    const { token } = await sessionOf('astrid');
    const refused = await world.call('/desk/audit', { token });
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ code: 'forbidden' });
  });

  it('leads to the provider with PKCE, state and nonce, and back without anything in a query', async () => {
    const { url } = await begin();
    const asked = Object.fromEntries(new URL(url).searchParams);
    expect(asked).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      response_mode: 'fragment',
      redirect_uri: `${deskUrl}/`,
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked[name]?.length).toBeGreaterThan(40);
    const back = await identity.signIn(url, 'astrid');
    expect(back.search).toBe('');
    expect(back.hash).toContain('code=');
  });

  it('is finished once, by who began it, in time', async () => {
    const { token, url } = await begin();
    const { hash } = await identity.signIn(url, 'astrid');
    const other = await begin();
    expect((await finish(other.token, hash)).status).toBe(401);
    expect((await finish(token, hash)).status).toBe(201);
    expect((await finish(token, hash)).status).toBe(401);
    const slow = await begin();
    const late = await identity.signIn(slow.url, 'astrid');
    world.advance(11);
    expect((await finish(slow.token, late.hash)).status).toBe(401);
  });

  it.each([
    ['state', (hash: string) => hash.replace(/state=[^&]+/, 'state=another')],
    ['issuer', (hash: string) => hash.replace(/iss=[^&]+/, 'iss=https%3A%2F%2Fevil.example')],
    ['code', (hash: string) => hash.replace(/code=[^&]+/, 'code=guessed')],
    ['answer', () => 'error=access_denied'],
  ])('refuses an answer with another %s', async (_what, change) => {
    const { token, url } = await begin();
    const { hash } = await identity.signIn(url, 'astrid');
    expect((await finish(token, change(hash))).status).toBe(401);
  });

  it('refuses a code under another nonce or another verifier', async () => {
    const { provider } = providerFor(identity);
    for (const part of ['nonce', 'verifier'] as const) {
      const { url, ...begun } = await provider.begin();
      const { hash } = await identity.signIn(url, 'astrid');
      const tampered = provider.finish(hash, { ...begun, [part]: 'x'.repeat(43) });
      await expect(tampered).rejects.toMatchObject({ status: 401 });
    }
  });

  it('refuses a provider that is not the one it says', async () => {
    const { provider } = providerFor({ ...identity, issuer: `${identity.issuer}/another` });
    await expect(provider.begin()).rejects.toMatchObject({ status: 401 });
  });

  it('says that it is for the moment when the provider does not answer, and works when it does', async () => {
    identity.pause();
    const response = await world.call('/desk/sign-ins', { method: 'POST' });
    expect(response.status).toBe(503);
    expect(response.headers.get('Retry-After')).toBe('10');
    identity.resume();
    expect((await sessionOf('astrid')).counsellor.id).toBe('astrid');
  });

  it('takes no secret beside it', async () => {
    const body = { counsellor: 'astrid', secret: 'whatever it was' };
    expect((await world.call('/desk/sessions', { method: 'POST', body })).status).toBe(401);
  });

  it('ends here by signing out, and leads to where it ends there without a token in the address', async () => {
    const { token, signOutUrl = '' } = await sessionOf('astrid');
    expect((await world.call('/desk/sessions/current', { method: 'DELETE', token })).status).toBe(204);
    expect((await world.call('/desk/queue', { token })).status).toBe(401);
    expect(signOutUrl).toContain(`${identity.issuer}/session/end`);
    expect([...new URL(signOutUrl).searchParams.keys()].sort()).toEqual([
      'client_id',
      'post_logout_redirect_uri',
    ]);
  });

  it('ends after a working day, and when nothing has been heard of the desk for an hour', async () => {
    const { token } = await sessionOf('astrid');
    world.advance(59);
    expect((await world.call('/desk/queue', { token })).status).toBe(200);
    world.advance(61);
    expect((await world.call('/desk/queue', { token })).status).toBe(401);
    const day = await sessionOf('astrid');
    for (let hour = 0; hour < 12; hour += 1) {
      expect((await world.call('/desk/queue', { token: day.token })).status).toBe(200);
      world.advance(59.9);
    }
    world.advance(2);
    expect((await world.call('/desk/queue', { token: day.token })).status).toBe(401);
  });

  it('says why it failed in the protocol’s words, without a code, a token or a person', async () => {
    const { token, url } = await begin();
    const { hash } = await identity.signIn(url, 'astrid');
    await finish(token, hash.replace(/code=[^&]+/, 'code=guessed'));
    expect(reasons).toEqual(['invalid_grant']);
  });
});

describe('a provider that offers less', () => {
  it('answers in a query, and tells all in the token or only when asked', async () => {
    const identity = await startIdentityProvider({
      people,
      redirectUri: `${deskUrl}/`,
      also: { conformIdTokenClaims: false },
    });
    const { provider } = providerFor(identity);
    const { url, ...begun } = await provider.begin();
    const inQuery = new URL(url);
    inQuery.searchParams.delete('response_mode');
    const back = await identity.signIn(inQuery.href, 'astrid');
    expect(back.search).toContain('code=');
    expect(await provider.finish(back.search, begun)).toMatchObject({ roles: ['counsellor'] });
    await identity.stop();
  });
});
