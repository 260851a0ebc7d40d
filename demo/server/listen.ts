import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import type { Caller } from '../api/api-context.js';
import { clientNetwork, networksOf } from './client-address.js';
import { readOff } from './read-off.js';
import { StartError } from './start-error.js';

/** Unless told otherwise: the demo is for trying on one's own machine. */
const loopback = '127.0.0.1';

type Fetch = (request: Request, caller: Caller) => Response | Promise<Response>;

function inUse(port: number): StartError {
  return new StartError(
    `Port ${String(port)} is in use: stop what uses it, or choose another (npm start takes four, as in PORT=5200 npm start).`,
  );
}

const refusal = (error: Error, port: number): Error =>
  (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? inUse(port) : error;

/** Asked before anything slow begins. @throws StartError when a port is taken. */
export async function assertFree(candidates: readonly number[]): Promise<void> {
  for (const port of candidates) {
    await new Promise<void>((resolve, reject) => {
      const probe = createServer();
      probe.once('error', (error) => {
        reject(refusal(error, port));
      });
      probe.listen(port, loopback, () =>
        probe.close(() => {
          resolve();
        }),
      );
    });
  }
}

/**
 * How long a connection may take to say what it wants. A server that waits for whoever writes a byte a minute has soon no
 * place for others ("slowloris"). Headers come in one go; a body may be ten megabytes on a slow line.
 */
const patience = {
  headersTimeout: 15_000,
  requestTimeout: 5 * 60_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16 * 1024,
};

export interface ListenOptions {
  /** Loopback unless told. */
  host?: string;
  /** Reverse proxies elsewhere whose `X-Forwarded-For` is believed. */
  trustedProxies?: readonly string[];
  /** For tests: another patience. */
  patience?: Partial<typeof patience>;
}

/** @throws StartError when the port is taken. */
export async function listen(
  port: number,
  fetch: Fetch,
  { host = loopback, trustedProxies = [], patience: other = {} }: ListenOptions = {},
): Promise<ServerType> {
  const proxies = networksOf(trustedProxies);
  const server = createAdaptorServer({
    fetch: async (request, env) => {
      const incoming = env.incoming as IncomingMessage;
      const answer = await fetch(request, { address: clientNetwork(incoming, proxies) });
      await readOff(incoming);
      return answer;
    },
    serverOptions: { ...patience, ...other },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: Error) => {
      reject(refusal(error, port));
    });
    server.listen(port, host, resolve);
  });
  return server;
}

/** Unless told otherwise: what is being answered takes less, unless it hangs. */
const finishMs = 5_000;

/**
 * Takes no new connection, lets what is being answered come to its end, and closes each line behind it. What has not ended by
 * then is cut off: whoever asked asks again, elsewhere. Event streams go on for ever; the API ends them before.
 */
export async function stopListening(server: ServerType, withinMs = finishMs): Promise<void> {
  const closed = new Promise<void>((resolve) =>
    server.close(() => {
      resolve();
    }),
  );
  if (!('closeIdleConnections' in server)) return closed;
  // A line that is kept open could bring one request after the other, for ever.
  server.prependListener('request', (_request, response) => {
    response.shouldKeepAlive = false;
  });
  const idle = setInterval(() => {
    server.closeIdleConnections();
  }, 20);
  const late = setTimeout(() => {
    server.closeAllConnections();
  }, withinMs);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}
