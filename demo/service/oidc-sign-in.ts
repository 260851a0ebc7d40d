import * as oidc from 'openid-client';
import type { BegunSignIn, SignedInPerson, SignInProvider } from '../api/desk/sign-in-provider.js';
import { ProblemError } from '../api/http/problem-error.js';
import { isComplete, personOf, type Claims } from './oidc-claims.js';
import { isLoopbackHost, type OidcSettings } from './sign-in.configuration.js';

/** The provider's answers are small; a person waits at the other end. */
const timeoutSeconds = 10;
/** The provider may change its addresses and keys; its metadata is asked for again after an hour. */
const metadataMs = 3_600_000;

export interface OidcSignInOptions {
  settings: OidcSettings;
  /** The desk's origin: the browser comes back to it, with a slash. */
  deskUrl: string;
  /** Told why a sign-in failed, in the protocol's own words: never a token, never a person. */
  onFailure: (reason: string) => void;
}

/**
 * Signs in by OpenID Connect: authorization code with PKCE, state, nonce and issuer checked. The service is a confidential
 * client, so that the code, should it leak from a browser, is worth nothing without the secret and the verifier, and neither
 * leaves the server. The code comes back in the address's fragment where the provider can do that, since a fragment is sent to
 * no server and stands in no log.
 */
export function createOidcSignIn(options: OidcSignInOptions): SignInProvider {
  const { settings, deskUrl } = options;
  const redirectUri = `${deskUrl}/`;
  const discovered = metadataOf(settings);
  const asked = <Value>(work: (config: oidc.Configuration) => Promise<Value> | Value) =>
    discovered()
      .then(work)
      .catch((error: unknown) => {
        throw problemOf(error, options);
      });

  return {
    name: settings.name,
    begin: () => asked((config) => begin(config, settings, redirectUri)),
    finish: (answer, begun) => asked((config) => finish(config, settings, { answer, begun, redirectUri })),
    endUrl: () =>
      asked((config) =>
        config.serverMetadata().end_session_endpoint === undefined
          ? undefined
          : oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: redirectUri }).href,
      ),
  };
}

/** Asked for when it is first needed, so that the service starts while the provider is down; a failure is asked for again. */
function metadataOf(settings: OidcSettings): () => Promise<oidc.Configuration> {
  const issuer = new URL(settings.issuer);
  // Over loopback nothing leaves the machine; the configuration lets no other address without TLS through.
  const execute = issuer.protocol === 'http:' && isLoopbackHost(issuer.hostname) ? [allowLoopback] : [];
  let known: { at: number; config: Promise<oidc.Configuration> } | undefined;
  return () => {
    const now = performance.now();
    if (known && now - known.at < metadataMs) return known.config;
    const config = oidc.discovery(
      issuer,
      settings.clientId,
      undefined,
      authentication(settings.clientSecret),
      {
        execute,
        timeout: timeoutSeconds,
      },
    );
    const asked = { at: now, config };
    known = asked;
    config.catch(() => {
      if (known === asked) known = undefined;
    });
    return config;
  };
}

// oxlint-disable-next-line typescript/no-deprecated -- deprecated by its authors only to make it stand out
const allowLoopback = oidc.allowInsecureRequests;

/** The secret in the body where that is offered, else in a header, which every provider takes (OpenID Connect Core §9). */
const authentication =
  (secret: string): oidc.ClientAuth =>
  (server, ...rest) => {
    const offered = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const way = offered.includes('client_secret_post') ? oidc.ClientSecretPost : oidc.ClientSecretBasic;
    way(secret)(server, ...rest);
  };

async function begin(
  config: oidc.Configuration,
  { scope }: OidcSettings,
  redirectUri: string,
): Promise<BegunSignIn> {
  const verifier = oidc.randomPKCECodeVerifier();
  const state = oidc.randomState();
  const nonce = oidc.randomNonce();
  // Where the metadata says nothing, both are offered (OpenID Connect Discovery §3).
  const modes = config.serverMetadata().response_modes_supported ?? ['query', 'fragment'];
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope,
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(modes.includes('fragment') && { response_mode: 'fragment' }),
  });
  return { url: url.href, state, nonce, verifier };
}

interface Answer {
  answer: string;
  begun: Omit<BegunSignIn, 'url'>;
  redirectUri: string;
}

async function finish(
  config: oidc.Configuration,
  settings: OidcSettings,
  { answer, begun, redirectUri }: Answer,
): Promise<SignedInPerson> {
  // Whichever part of the address it stood in, the client reads a query.
  const came = new URL(`${redirectUri}?${answer.replace(/^[?#]/, '')}`);
  const tokens = await oidc.authorizationCodeGrant(config, came, {
    pkceCodeVerifier: begun.verifier,
    expectedState: begun.state,
    expectedNonce: begun.nonce,
    idTokenExpected: true,
  });
  const told: Claims = { ...tokens.claims() };
  const claims = isComplete(told, settings) ? told : { ...(await more(config, tokens)), ...told };
  const person = personOf(claims, settings);
  if (!person) throw new Error(`no claim ${settings.subjectClaim}`);
  return person;
}

/** Some providers tell in the ID token who it is and nothing more. */
async function more(
  config: oidc.Configuration,
  tokens: oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers,
): Promise<Claims> {
  const subject = tokens.claims()?.sub;
  if (config.serverMetadata().userinfo_endpoint === undefined || subject === undefined) return {};
  return oidc.fetchUserInfo(config, tokens.access_token, subject);
}

/** Refused by the provider or by our own checks, or not reached at all. */
function problemOf(error: unknown, { onFailure }: OidcSignInOptions): ProblemError {
  onFailure(reasonOf(error));
  return isOutage(error)
    ? new ProblemError(503, 'unavailable', { retryAfterSeconds: 10 })
    : new ProblemError(401, 'unauthorized');
}

function reasonOf(error: unknown): string {
  if (error instanceof oidc.ResponseBodyError || error instanceof oidc.AuthorizationResponseError) {
    return error.error;
  }
  if (error instanceof oidc.ClientError) return error.code ?? error.name;
  return error instanceof Error ? error.name : 'unknown';
}

/** No answer, none in time, or one with a status of 500 or more. */
function isOutage(error: unknown): boolean {
  if (error instanceof oidc.ResponseBodyError) return error.status >= 500;
  if (!(error instanceof oidc.ClientError)) return error instanceof TypeError;
  const { cause } = error;
  if (cause instanceof Response) return cause.status >= 500;
  return error.code === 'OAUTH_TIMEOUT' || error.code === 'OAUTH_ABORT' || cause instanceof TypeError;
}
