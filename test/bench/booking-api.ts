// The API with a full calendar, in a process of its own for `npm run bench:booking`; tells its parent how it fares.
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { getRequestListener } from '@hono/node-server';
import { createServer } from 'node:http';
import { createApi } from '../../demo/api/api.js';
import { createProfileSource } from '../../demo/api/seed/profile.js';
import { openSqlStore } from '../../demo/api/store/sql/sql-store.js';
import { fillCalendar, type Extent } from './booking-calendar.js';

/** To the parent: where it listens, and, whenever the parent says anything, how long the process has stood still at most. */
export interface Listening {
  url: string;
  taken: number;
}
export interface Stalls {
  p99Ms: number;
  longestMs: number;
}

const extent = JSON.parse(process.argv[2] ?? '{}') as Extent;
const { DATABASE_URL: databaseUrl } = process.env;
const folder = mkdtempSync(join(tmpdir(), 'guidance-bench-booking-'));
const store = await openSqlStore(
  databaseUrl ? { url: databaseUrl } : { directory: join(folder, 'database') },
);
const taken = await fillCalendar(store, extent);
const publicUrl = 'https://api.example.no/guidance/v1';
const api = createApi({
  store,
  clock: { now: () => Date.now() },
  profile: createProfileSource(),
  allowedOrigins: [],
  manageUrlPrefixes: [],
  publicUrl,
});
const answer = getRequestListener((request) => api.fetch(request));
const server = createServer((request, response) => {
  void answer(request, response);
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;
const url = `http://127.0.0.1:${String(port)}${new URL(publicUrl).pathname}`;

const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
process.on('message', () => {
  const stalls: Stalls = { p99Ms: delay.percentile(99) / 1e6, longestMs: delay.max / 1e6 };
  process.send?.(stalls);
  delay.reset();
});
process.on('disconnect', () => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});
process.send?.({ url, taken } satisfies Listening);
