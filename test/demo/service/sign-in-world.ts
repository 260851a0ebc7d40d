import { createApi, type Api } from '../../../demo/api/api.js';
import { createProfileSource } from '../../../demo/api/seed/profile.js';
import { seed } from '../../../demo/api/seed/seed.js';
import { createMemoryStore } from '../../../demo/api/store/memory/memory-store.js';
import { createOidcSignIn } from '../../../demo/service/oidc-sign-in.js';
import { ConfigurationSchema } from '../../../demo/service/configuration.js';
import type { BookingCatalogue } from '../../../demo/api/store/booking.repository.js';
import type { SignInProvider } from '../../../demo/api/desk/sign-in-provider.js';
import * as v from 'valibot';
import type { OidcSettings } from '../../../demo/service/sign-in.configuration.js';
import type { IdentityProvider } from '../../support/identity-provider.js';

export const deskUrl = 'http://localhost:9';

/** As the configuration file would say it. */
export function oidcSettings({ issuer, client }: IdentityProvider, more: object = {}): OidcSettings {
  const { oidc } = v.parse(ConfigurationSchema, {
    publicUrl: 'https://api.example.no/guidance/v1',
    deskUrl,
    databaseUrl: 'postgres://nowhere',
    allowedOrigins: [],
    oidc: { issuer, ...client, ...more },
  });
  if (!oidc) throw new Error('There is no provider in the configuration.');
  return oidc;
}

export function providerFor(
  identity: IdentityProvider,
  more: object = {},
): { provider: SignInProvider; reasons: string[] } {
  const reasons: string[] = [];
  const settings = oidcSettings(identity, more);
  const provider = createOidcSignIn({ settings, deskUrl, onFailure: (reason) => reasons.push(reason) });
  return { provider, reasons };
}

export interface SignInWorld {
  api: Api;
  call: (path: string, options?: { method?: string; body?: unknown; token?: string }) => Promise<Response>;
  /** Minutes go by. */
  advance: (minutes: number) => void;
}

/** The API in memory, whose desk is entered through that provider. */
export async function openSignInWorld(deskProvider: SignInProvider): Promise<SignInWorld> {
  const store = createMemoryStore();
  let now = Date.parse('2026-03-03T08:00:00Z');
  const clock = { now: () => now };
  await seed(store, clock);
  await store.transaction(async ({ booking }) => {
    const catalogue = structuredClone(await booking.catalogue()) as BookingCatalogue;
    for (const one of catalogue.counsellors) one.email = `${one.id}@fylke.example.no`;
    // Samira's last day was yesterday.
    for (const one of catalogue.counsellors) if (one.id === 'samira') one.until = '2026-03-02';
    await booking.saveCatalogue(catalogue);
  });
  const publicUrl = 'https://api.example.no/guidance/v1';
  const api = createApi({
    store,
    clock,
    profile: createProfileSource(),
    allowedOrigins: [deskUrl],
    manageUrlPrefixes: [],
    publicUrl,
    deskProvider,
  });
  return {
    api,
    call: (path, { method = 'GET', body, token } = {}) =>
      api.fetch(
        new Request(publicUrl + path, {
          method,
          headers: {
            'Idempotency-Key': crypto.randomUUID(),
            ...(body !== undefined && { 'Content-Type': 'application/json' }),
            ...(token !== undefined && { Authorization: `Bearer ${token}` }),
          },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        }),
      ),
    advance: (minutes) => {
      now += minutes * 60_000;
    },
  };
}
