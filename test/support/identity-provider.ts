import Provider, { type Configuration } from 'oidc-provider';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the provider knows of a person, by login. */
export type People = Record<string, Record<string, unknown>>;

export interface IdentityProvider {
  issuer: string;
  client: { clientId: string; clientSecret: string };
  /** Goes through it all as a browser does that was sent to `url`: the address in the service that it is sent back to. */
  signIn: (url: string, login: string) => Promise<URL>;
  /** No answer until it is `resumed`. */
  pause: () => void;
  resume: () => void;
  stop: () => Promise<void>;
}

export interface ProviderOptions {
  people: People;
  redirectUri: string;
  /** For a provider that offers less. */
  also?: Partial<Configuration>;
}

const client = { clientId: 'guidance-desk', clientSecret: 'a secret between the two servers' };

/** A certified OpenID provider on loopback, with a form to sign in at. Any password will do. */
export async function startIdentityProvider({
  people,
  redirectUri,
  also,
}: ProviderOptions): Promise<IdentityProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const provider = new Provider(issuer, { ...configuration(people, redirectUri), ...also });
  const answer = provider.callback();
  let isPaused = false;
  server.on('request', (request, response) => {
    if (isPaused) request.socket.destroy();
    else void answer(request, response);
  });
  return {
    issuer,
    client,
    signIn: (url, login) => walk(new URL(url), { login, home: new URL(redirectUri).origin }),
    pause: () => {
      isPaused = true;
    },
    resume: () => {
      isPaused = false;
    },
    stop: () => stop(server),
  };
}

const stop = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

const configuration = (people: People, redirectUri: string): Configuration => ({
  clients: [
    {
      client_id: client.clientId,
      client_secret: client.clientSecret,
      redirect_uris: [redirectUri],
      post_logout_redirect_uris: [redirectUri],
      grant_types: ['authorization_code'],
      response_types: ['code'],
      token_endpoint_auth_method: 'client_secret_post',
    },
  ],
  pkce: { required: () => true },
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'roles'] },
  cookies: { keys: ['signs the cookies of a test'] },
  features: { devInteractions: { enabled: true }, rpInitiatedLogout: { enabled: true } },
  findAccount: (_context, id) => ({
    accountId: id,
    claims: () => ({ sub: id, ...people[id] }),
  }),
  // The service is the county's own: nobody is asked whether it may know who they are.
  loadExistingGrant: async (context) => {
    const { oidc } = context;
    const grant = new oidc.provider.Grant({
      clientId: oidc.client?.clientId ?? '',
      accountId: oidc.session?.accountId ?? '',
    });
    grant.addOIDCScope('openid email profile');
    await grant.save();
    return grant;
  },
});

/** A browser's way: redirects, cookies, one form. */
async function walk(url: URL, { login, home }: { login: string; home: string }): Promise<URL> {
  const cookies = new Map<string, string>();
  let next = url;
  let body: URLSearchParams | undefined;
  for (let step = 0; step < 12; step += 1) {
    const response = await fetch(next, {
      redirect: 'manual',
      headers: { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(body && { method: 'POST', body }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    body = undefined;
    const location = response.headers.get('Location');
    if (location === null) {
      body = new URLSearchParams({ prompt: 'login', login, password: 'any' });
      await response.text();
      continue;
    }
    next = new URL(location, next);
    if (next.origin === home) return next;
  }
  throw new Error('The provider does not lead back.');
}
