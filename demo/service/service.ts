// `npm run serve`: the API and the desk over PostgreSQL, as a county runs them behind a reverse proxy. Any number of processes.
import { setTimeout } from 'node:timers/promises';
import { openSqlStore } from '../api/store/sql/sql-store.js';
import { createDeskHost } from '../server/desk-host.js';
import { listFiles } from '../server/files.js';
import { keepApi } from '../server/keep-api.js';
import { listen, stopListening } from '../server/listen.js';
import { runUntilStopped, type Stop } from '../server/run-until-stopped.js';
import { apiOptionsFrom } from './api-options.js';
import { readConfiguration } from './read-configuration.js';

async function start(stops: Stop[]): Promise<void> {
  const configuration = readConfiguration(process.env);
  const { publicUrl, host, port, deskPort, deskUrl, databaseUrl, stopping } = configuration;
  const store = await openSqlStore({ url: databaseUrl });
  const api = keepApi({ ...apiOptionsFrom(configuration), store });
  stops.push(api.close);
  const desk = createDeskHost(listFiles('dist/desk'), publicUrl);
  for (const [at, fetch] of [
    [deskPort, desk],
    [port, api.fetch],
  ] as const) {
    const server = await listen(at, fetch, host);
    stops.push(() => stopListening(server, stopping.finishSeconds * 1000));
  }
  stops.push(api.endStreams);
  // Pushed last, so this is the first thing to happen: here a process says that it is no longer ready.
  stops.push(() => setTimeout(stopping.noticeSeconds * 1000));
  console.log(
    `API  ${host}:${String(port)}, called ${publicUrl}\nDesk ${host}:${String(deskPort)}, called ${deskUrl}`,
  );
}

await runUntilStopped(start);
