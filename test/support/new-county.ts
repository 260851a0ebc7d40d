import { movingFolder } from '../../src/bundle/release-layout.js';
import { buildWhatIsStale } from '../../demo/server/build.js';
import { listen, stopListening } from '../../demo/server/listen.js';
import { createScriptHost } from '../../demo/server/script-host.js';
import { freePorts } from './free-ports.js';
import { startPostgres } from './postgres.js';
import { startService } from './running-service.js';

export interface NewCounty {
  desk: string;
  /** A page of a partner with all three widgets. */
  page: string;
  deskSecret: string;
  stop: () => Promise<void>;
}

const deskSecret = 'a secret for the desk';

/** `npm run serve` over an empty database, and a partner's page beside it. Nothing where there is no PostgreSQL. */
export async function openCounty(): Promise<NewCounty | undefined> {
  const postgres = await startPostgres();
  if (!postgres) return undefined;
  await buildWhatIsStale(() => undefined);
  const port = await freePorts();
  const at = (offset: number) => `http://127.0.0.1:${String(port + offset)}`;
  const service = await startService({
    databaseUrl: await postgres.createDatabase(),
    port,
    deskSecret,
    settings: { allowedOrigins: [at(2)], manageUrlPrefixes: [`${at(2)}/`] },
  });
  const scripts = createScriptHost('dist');
  const html = partnerPage(service.url);
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policyFor(at(0)) };
  const server = await listen(port + 2, (request) =>
    new URL(request.url).pathname === '/' ? new Response(html, { headers }) : scripts(request),
  );
  return {
    desk: `${at(1)}/`,
    page: `${at(2)}/`,
    deskSecret,
    stop: async () => {
      await stopListening(server);
      await service.stop();
      postgres.stop();
    },
  };
}

const policyFor = (api: string) =>
  `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src ${api}; base-uri 'none'`;

const partnerPage = (api: string) => `<!doctype html>
<html lang="nb">
  <head>
    <meta charset="utf-8" />
    <title>Karrieresenteret</title>
    <link rel="icon" href="data:," />
    <script async src="/${movingFolder}/guidance.js" data-api="${api}" data-theme="light" data-chat></script>
  </head>
  <body>
    <h1>Karrieresenteret</h1>
    <p><a data-guidance="booking" href="https://www.example.no/time">Bestill time</a></p>
    <p><a data-guidance="courses" href="https://www.example.no/kurs">Se kursene</a></p>
  </body>
</html>
`;
