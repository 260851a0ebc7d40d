// `npm start`: builds what is stale, seeds, and serves the partner pages, the script, the API and the desk.
import { immutableFolder, movingFolder } from '../src/bundle/release-layout.js';
import { addressesFrom, basePath, ports } from './server/addresses.js';
import { buildWhatIsStale } from './server/build.js';
import { builderPath, createBuilderHost } from './server/builder-host.js';
import { createDeskHost } from './server/desk-host.js';
import { listFiles } from './server/files.js';
import { createFrameHost } from './server/frame-host.js';
import { lockFolder } from './server/instance-lock.js';
import { assertFree, listen, stopListening } from './server/listen.js';
import { createOutboxHost, outboxPath } from './server/outbox-host.js';
import { openApi } from './server/open-api.js';
import { openOutbox } from './server/open-outbox.js';
import { createScriptHost } from './server/script-host.js';
import { createSitesHost } from './server/sites-host.js';
import { runUntilStopped, type Stop } from './server/run-until-stopped.js';
import { readSettings, type Settings } from './server/start-settings.js';

async function start(settings: Settings, stops: Stop[]): Promise<void> {
  const addresses = addressesFrom(settings.port);
  const at = ports(settings.port);
  await assertFree(Object.values(at));
  const lock = lockFolder(settings.dataFolder);
  stops.push(lock.release);
  await buildWhatIsStale((line) => {
    console.log(line);
  });
  const mail = openOutbox(settings);
  const api = await openApi(settings, addresses, mail);
  stops.push(api.close);
  const scripts = createScriptHost('dist');
  const frames = createFrameHost(listFiles(`dist/${immutableFolder}/frame`), addresses);
  const sites = createSitesHost(listFiles('demo/sites'), addresses);
  const builder = createBuilderHost(listFiles('dist/builder'), addresses);
  const outbox = createOutboxHost(mail, addresses);
  const hosts = [
    [at.api, api.fetch],
    [at.script, (request: Request) => frames(request) ?? scripts(request)],
    [at.desk, createDeskHost(listFiles('dist/desk'), `${addresses.api}${basePath}`)],
    [at.sites, (request: Request) => builder(request) ?? outbox(request) ?? sites(request)],
  ] as const;
  for (const [port, fetch] of hosts) {
    const server = await listen(port, fetch);
    stops.push(() => stopListening(server));
  }
  stops.push(api.endStreams);
  console.log(`
  Partner pages  ${addresses.sites}/
  Snippets       ${addresses.sites}${builderPath}/
  Outbox         ${addresses.sites}${outboxPath}/   (the mail that would have gone)
  Script         ${addresses.script}/${movingFolder}/guidance.js
  API            ${addresses.api}${basePath}
  Desk           ${addresses.desk}/   (any name, secret ${api.deskSecret}, on this machine only)

Data: ${settings.databaseUrl ? 'the database of DATABASE_URL' : settings.dataFolder}. Ctrl-C stops everything.`);
}

await runUntilStopped((stops) => start(readSettings(process.argv.slice(2), process.env), stops));
