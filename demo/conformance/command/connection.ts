import type { Target } from '../target.js';

export interface Connection {
  url: string;
  timeoutMs: number;
}

/** How often, and for how long at most, a server that asks for patience gets it. */
const patience = { times: 5, seconds: 60 } as const;

const wait = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

/** Asks the server behind an address; who is asked to wait waits. @throws Error that says in a line what went wrong */
export function connect({ url, timeoutMs }: Connection): Target['request'] {
  const once = async (path: string, init: RequestInit): Promise<Response> => {
    try {
      return await fetch(url + path, { ...init, signal: AbortSignal.timeout(timeoutMs), redirect: 'manual' });
    } catch (error) {
      throw new Error(`${init.method ?? 'GET'} ${path}: ${reasonOf(error, timeoutMs)}`, { cause: error });
    }
  };
  return async (path, init = {}) => {
    for (let turn = 1; ; turn += 1) {
      const answered = await once(path, init);
      const seconds = Number(answered.headers.get('Retry-After') ?? NaN);
      const mayWait = answered.status === 429 && seconds <= patience.seconds && turn < patience.times;
      if (!mayWait) return answered;
      await answered.body?.cancel();
      await wait(Math.max(seconds, 1));
    }
  };
}

/** Node hides the reason for a failed fetch in its cause. */
function reasonOf(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${timeoutMs / 1000} s`;
  const { cause } = error;
  const { code, message } = (cause ?? {}) as { code?: string; message?: string };
  return [code, message ?? error.message].filter(Boolean).join(' ') || 'no answer';
}
