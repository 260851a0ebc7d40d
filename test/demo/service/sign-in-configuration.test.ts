import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { ConfigurationSchema } from '../../../demo/service/configuration.js';
import { apiOptionsFrom } from '../../../demo/service/api-options.js';
import { personOf } from '../../../demo/service/oidc-claims.js';

const { oidc } = JSON.parse(readFileSync('demo/deploy/guidance.json', 'utf8')) as Record<string, unknown>;
const without = {
  publicUrl: 'https://api.example.no/guidance/v1',
  deskUrl: 'https://desk.example.no',
  databaseUrl: 'postgres://db/guidance',
  allowedOrigins: [],
};
const deskSecret = 'a-long-desk-secret';
const local = { deskUrl: 'http://localhost:8081', deskSecret };

const faults = (entries: object): string[] => {
  const result = v.safeParse(ConfigurationSchema, { ...without, ...entries });
  return result.success ? [] : result.issues.map(({ message }) => message);
};

describe('how counsellors sign in', () => {
  it('is the provider of the service, and nothing beside it', () => {
    expect(faults({ oidc })).toEqual([]);
    expect(faults({ oidc, deskSecret }).join()).toContain('has both oidc and deskSecret');
    expect(faults({}).join()).toContain('says nowhere how counsellors sign in');
  });

  it.each([
    [local, true],
    [{ ...local, deskUrl: 'http://127.0.0.1:8081' }, true],
    [{ ...local, host: '::1', deskUrl: 'http://[::1]:8081' }, true],
    [{ ...local, host: '0.0.0.0' }, false],
    [{ ...local, host: '::' }, false],
    [{ ...local, host: '10.0.0.4' }, false],
    [{ ...local, deskUrl: 'https://desk.example.no' }, false],
    [{ ...local, deskUrl: 'https://localhost.example.no' }, false],
    [{ ...local, deskUrl: 'https://127.0.0.1.example.no' }, false],
  ])('with a code works on one’s own machine alone: %o', (entries, works) => {
    const said = faults(entries).join();
    if (works) expect(said).toBe('');
    else expect(said).toContain('is for one’s own machine alone');
  });

  it('names that fault beside all others', () => {
    const said = faults({ deskSecret, host: '0.0.0.0', port: '80', allowedOrigins: 'all' }).join('\n');
    expect(said).toContain('is for one’s own machine alone');
    expect(said).toContain('is to be a number');
  });

  it('goes to no provider over an open line', () => {
    const open = { ...(oidc as object), issuer: 'http://login.example.no' };
    expect(faults({ oidc: open }).join()).toContain('is to begin with https://');
  });

  it('gives every process the same secret to key digests with, which the database does not hold', () => {
    const read = (entries: object) =>
      apiOptionsFrom(v.parse(ConfigurationSchema, { ...without, ...entries })).secret;
    expect(read({ oidc: { ...(oidc as object), clientSecret: 'between two' } })).toBe('between two');
    expect(read(local)).toBe(deskSecret);
  });
});

describe('what the provider says of a person', () => {
  const settings = (more: object = {}) => {
    const parsed = v.parse(ConfigurationSchema, { ...without, oidc: { ...(oidc as object), ...more } });
    if (!parsed.oidc) throw new Error('There is no provider in the configuration.');
    return parsed.oidc;
  };

  it('is read from the claims that the configuration names', () => {
    const claims = {
      oid: 'f3b1',
      upn: 'astrid@fylke.example.no',
      realm_access: { roles: ['Veileder', 'other'] },
      'https://fylke.example.no/roles': 'Veileder Leder',
    };
    const names = {
      subjectClaim: 'oid',
      emailClaim: 'upn',
      roleNames: { counsellor: 'Veileder', administrator: 'Leder' },
    };
    expect(personOf(claims, settings({ ...names, rolesClaim: 'realm_access.roles' }))).toEqual({
      subject: 'f3b1',
      email: 'astrid@fylke.example.no',
      roles: ['counsellor'],
    });
    const all = personOf(claims, settings({ ...names, rolesClaim: 'https://fylke.example.no/roles' }));
    expect(all?.roles).toEqual(['counsellor', 'administrator']);
  });

  it('is nobody without the claim that names them, and gives no role that is not theirs', () => {
    expect(personOf({ email: 'a@b.no' }, settings())).toBeUndefined();
    for (const roles of [undefined, null, 7, {}, [7], 'counsellors', ['Counsellor']]) {
      expect(personOf({ sub: 'x', roles }, settings())?.roles).toEqual([]);
    }
  });

  it('makes nobody a counsellor by the name of something that every object has', () => {
    expect(personOf({ sub: 'constructor' }, settings())).not.toHaveProperty('counsellor');
    expect(
      personOf({ sub: 'x', roles: ['counsellor'] }, settings({ rolesClaim: 'roles.length' }))?.roles,
    ).toEqual([]);
  });
});
