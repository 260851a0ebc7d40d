import { rmSync } from 'node:fs';
import { addressesFrom, ports } from '../../demo/server/addresses.js';
import { deskSecretIn } from '../../demo/server/desk-secret.js';
import { listFiles } from '../../demo/server/files.js';
import { listen, stopListening } from '../../demo/server/listen.js';
import { createScriptHost } from '../../demo/server/script-host.js';
import { createSitesHost } from '../../demo/server/sites-host.js';
import { freePorts } from '../support/free-ports.js';
import { ownDataFolder } from '../support/own-data-folder.js';
import { startApi } from '../support/running-api.js';
import { Counsellor } from './counsellor.js';
import { startProxy, type Proxy } from './proxy.js';

/** A partner's site whose pages reach the API by the faulty line only, and a desk that has a line of its own. */
export interface World {
  proxy: Proxy;
  /** The API's base URL, on a line without faults. */
  api: string;
  /** An address on the partner's site. */
  page: (path: string) => string;
  counsellor: Counsellor;
  /** Kills the server as `kill -9` does, and starts it again on the same data after so long. */
  restart: (downMs: number) => Promise<void>;
  close: () => Promise<void>;
}

/** Serves what `npm run build` wrote. */
export async function openWorld(): Promise<World> {
  const folder = ownDataFolder();
  const port = await freePorts();
  const at = ports(port);
  const addresses = addressesFrom(port);
  let api = await startApi(folder, port);
  const proxy = await startProxy(new URL(api.url).origin);
  const seen = { ...addresses, api: proxy.origin };
  const servers = await Promise.all([
    listen(at.sites, createSitesHost(listFiles('demo/sites'), seen)),
    listen(at.script, createScriptHost('dist')),
  ]);
  return {
    proxy,
    api: api.url,
    page: (path) => `${addresses.sites}${path}`,
    counsellor: await Counsellor.signIn(api.url, deskSecretIn(folder)),
    restart: async (downMs) => {
      await api.kill();
      await new Promise((resolve) => setTimeout(resolve, downMs));
      api = await startApi(folder, port);
    },
    close: async () => {
      await proxy.close();
      for (const server of servers) await stopListening(server);
      await api.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
