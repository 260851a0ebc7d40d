// The API alone, on a port of its own, for tests that need a process: `node --import tsx test/support/api-server.ts`.
import { addressesFrom, basePath, ports } from '../../demo/server/addresses.js';
import { listen } from '../../demo/server/listen.js';
import { openApi } from '../../demo/server/open-api.js';
import { readSettings } from '../../demo/server/start-settings.js';

const settings = readSettings([], process.env);
const addresses = addressesFrom(settings.port);
const api = await openApi(settings, addresses);
await listen(ports(settings.port).api, api.fetch);
console.log(`listening ${addresses.api}${basePath}`);
