import {
  GraphError,
  createTokenSource,
  jsonOf,
  reach,
  retryAfterOf,
  type GraphSettings,
} from './graph-token.js';

export interface GraphAnswer {
  status: number;
  body: Record<string, unknown>;
}

export interface GraphCall {
  method: 'POST' | 'PATCH' | 'DELETE';
  /** Below the version: `/users/…`. */
  path: string;
  body?: object;
  /** How long, the token included. Ten seconds. */
  signal?: AbortSignal;
}

export interface GraphClient {
  /** @throws GraphError for everything but a success */
  call(call: GraphCall): Promise<GraphAnswer>;
}

/**
 * Microsoft Graph as the app itself. A token that is refused is renewed once (https://learn.microsoft.com/graph/errors: 401);
 * what else fails is for the caller to try again, at the earliest after `retryAfterSeconds`
 * (https://learn.microsoft.com/graph/throttling).
 */
export function createGraphClient(settings: GraphSettings): GraphClient {
  const { graphUrl = 'https://graph.microsoft.com/v1.0' } = settings;
  const tokens = createTokenSource(settings);
  const send = async ({ method, path, body }: GraphCall, token: string, signal: AbortSignal) =>
    reach(graphUrl + path, {
      method,
      signal,
      redirect: 'error',
      headers: { Authorization: `Bearer ${token}`, ...(body && { 'Content-Type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
  return {
    call: async (call) => {
      const signal = call.signal ?? AbortSignal.timeout(10_000);
      const token = await tokens.token(signal);
      let response = await send(call, token, signal);
      if (response.status === 401) {
        await response.body?.cancel();
        tokens.forget(token);
        response = await send(call, await tokens.token(signal), signal);
      }
      const body = await jsonOf(response);
      if (response.ok) return { status: response.status, body };
      throw new GraphError(`Graph answered ${call.method} with ${String(response.status)}${codeOf(body)}.`, {
        status: response.status,
        retryAfterSeconds: retryAfterOf(response),
      });
    },
  };
}

/** The code alone: the message may quote what was sent. */
function codeOf({ error }: Record<string, unknown>): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[\w.]{1,80}$/.test(code) ? ` (${code})` : '';
}
