// `npm run serve`: the API and the desk over PostgreSQL, as a county runs them behind a reverse proxy. Any number of processes.
import { setTimeout } from 'node:timers/promises';
import type { ProfileSource } from '../api/api.js';
import { openSqlStore } from '../api/store/sql/sql-store.js';
import { createHealth } from '../server/health.js';
import { createDeskHost } from '../server/desk-host.js';
import { listFiles } from '../server/files.js';
import { keepApi } from '../server/keep-api.js';
import { listen, stopListening } from '../server/listen.js';
import { runUntilStopped, type Stop } from '../server/run-until-stopped.js';
import { apiOptionsFrom } from './api-options.js';
import { openMailer } from './open-mailer.js';
import { connectOutside } from './outside.js';
import { readConfiguration } from './read-configuration.js';
import { watchService } from './watch-service.js';

const secretIsForTrying =
  'Counsellors sign in with deskSecret: that is for trying on this machine, and works nowhere else.';

async function start(stops: Stop[]): Promise<void> {
  const configuration = readConfiguration(process.env);
  const { publicUrl, host, port, deskPort, deskUrl, databaseUrl, trustedProxies, metrics, stopping } =
    configuration;
  const store = await openSqlStore({ url: databaseUrl });
  const health = createHealth(store);
  const watching = watchService(configuration);
  // What the service is, as the API knows it by now.
  const profile: ProfileSource = (language) => api.profile(language);
  const options = { ...apiOptionsFrom(configuration), ...watching.options, store };
  const outside = connectOutside(options, configuration, profile);
  const api = keepApi(outside.options);
  stops.push(api.close);
  // Before anything is sent in its name.
  await api.refresh();
  stops.push(outside.keep());
  const mailer = openMailer(configuration, { store, profile });
  if (mailer) stops.push(mailer.close);
  const hosts = [
    ...(metrics ? [{ at: metrics.port, fetch: watching.figures, host: metrics.host }] : []),
    { at: deskPort, fetch: createDeskHost(listFiles('dist/desk'), publicUrl, deskUrl), host },
    { at: port, fetch: health.around(api.fetch), host, trustedProxies },
  ];
  for (const { at, fetch, ...where } of hosts) {
    const server = await listen(at, fetch, where);
    stops.push(() => stopListening(server, stopping.finishSeconds * 1000));
  }
  stops.push(api.endStreams);
  stops.push(() => setTimeout(stopping.noticeSeconds * 1000));
  // Pushed last, so this is the first thing to happen: nobody sends anything new here, and has a moment to notice.
  stops.push(health.stop);
  console.log(
    `API  ${host}:${String(port)}, called ${publicUrl}\nDesk ${host}:${String(deskPort)}, called ${deskUrl}`,
  );
  if (!configuration.oidc) console.log(secretIsForTrying);
}

await runUntilStopped(start);
