/** An app's own registration in Microsoft Entra ID. */
export interface GraphSettings {
  /** The directory's id or domain. */
  tenant: string;
  clientId: string;
  clientSecret: string;
  /** Where tokens come from. `https://login.microsoftonline.com`. */
  authority?: string | undefined;
  /** Where Graph is. `https://graph.microsoft.com/v1.0`. */
  graphUrl?: string | undefined;
}

/** What went wrong on the way to a token or an answer. The message carries no secret and nothing that was sent. */
export class GraphError extends Error {
  /** None: there was no answer. */
  readonly status: number | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    message: string,
    { status, retryAfterSeconds }: { status?: number; retryAfterSeconds?: number | undefined } = {},
  ) {
    super(message);
    this.name = 'GraphError';
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Before the very end, so that no call leaves with a token that lapses on its way. */
const marginMs = 60_000;

export interface TokenSource {
  /** @throws GraphError */
  token(signal: AbortSignal): Promise<string>;
  /** That one was refused. */
  forget(token: string): void;
}

/**
 * A token for the app itself by client credentials, kept until shortly before it lapses. One POST as documented
 * (https://learn.microsoft.com/graph/auth-v2-service): a library would add a cache for many users and discovery to it.
 */
export function createTokenSource(
  settings: GraphSettings,
  now: () => number = () => Date.now(),
): TokenSource {
  let kept: { token: string; until: number } | undefined;
  let asked: Promise<string> | undefined;
  const ask = async (signal: AbortSignal) => {
    const { token, expiresInSeconds } = await askForToken(settings, signal);
    kept = { token, until: now() + expiresInSeconds * 1000 - marginMs };
    return token;
  };
  return {
    token: (signal) => {
      if (kept && now() < kept.until) return Promise.resolve(kept.token);
      // Many who need one at once wait for the same.
      asked ??= ask(signal).finally(() => {
        asked = undefined;
      });
      return asked;
    },
    forget: (token) => {
      if (kept?.token === token) kept = undefined;
    },
  };
}

async function askForToken(
  { tenant, clientId, clientSecret, authority = 'https://login.microsoftonline.com' }: GraphSettings,
  signal: AbortSignal,
): Promise<{ token: string; expiresInSeconds: number }> {
  const response = await reach(`${authority}/${encodeURIComponent(tenant)}/oauth2/v2.0/token`, {
    method: 'POST',
    signal,
    redirect: 'error',
    body: new URLSearchParams({
      client_id: clientId,
      client_secret: clientSecret,
      scope: 'https://graph.microsoft.com/.default',
      grant_type: 'client_credentials',
    }),
  });
  const content = await jsonOf(response);
  const { access_token: token, expires_in: expiresInSeconds, error } = content;
  if (response.ok && typeof token === 'string')
    return { token, expiresInSeconds: typeof expiresInSeconds === 'number' ? expiresInSeconds : 0 };
  const reason = typeof error === 'string' ? ` (${error})` : '';
  throw new GraphError(
    `The sign-in at the directory was answered with ${String(response.status)}${reason}.`,
    {
      status: response.status,
      retryAfterSeconds: retryAfterOf(response),
    },
  );
}

/** @throws GraphError when nothing answers in time */
export async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    const isLate = error instanceof Error && ['TimeoutError', 'AbortError'].includes(error.name);
    throw new GraphError(`${new URL(url).host} ${isLate ? 'did not answer in time' : 'cannot be reached'}.`);
  }
}

/** What is no JSON object says nothing. */
export async function jsonOf(response: Response): Promise<Record<string, unknown>> {
  const content: unknown = await response.json().catch(() => undefined);
  return typeof content === 'object' && content !== null ? (content as Record<string, unknown>) : {};
}

/** In seconds, or as a date (RFC 9110, 10.2.3). */
export function retryAfterOf(response: Response): number | undefined {
  const header = response.headers.get('Retry-After');
  if (header === null) return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - Date.now()) / 1000));
}
