import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { movingFolder } from '../../src/bundle/release-layout.js';
import { buildWhatIsStale } from '../../demo/server/build.js';
import { listen, stopListening } from '../../demo/server/listen.js';
import { createScriptHost } from '../../demo/server/script-host.js';
import { freePorts } from './free-ports.js';
import { startPostgres } from './postgres.js';

export interface RunningService {
  desk: string;
  /** A page of a partner with all three widgets. */
  page: string;
  deskSecret: string;
  stop: () => Promise<void>;
}

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'none'; base-uri 'none'";

/** `npm run serve` over an empty database, and a partner's page beside it. Nothing where there is no PostgreSQL. */
export async function startService(): Promise<RunningService | undefined> {
  const postgres = await startPostgres();
  if (!postgres) return undefined;
  await buildWhatIsStale(() => undefined);
  const port = await freePorts();
  const at = (offset: number) => `http://127.0.0.1:${String(port + offset)}`;
  const folder = mkdtempSync(join(tmpdir(), 'guidance-service-'));
  const deskSecret = 'a secret for the desk';
  const api = `${at(0)}/guidance/v1`;
  const file = join(folder, 'guidance.json');
  const configuration = {
    publicUrl: api,
    deskUrl: at(1),
    port,
    deskPort: port + 1,
    databaseUrl: await postgres.createDatabase(),
    allowedOrigins: [at(2)],
    manageUrlPrefixes: [`${at(2)}/`],
    deskSecret,
  };
  writeFileSync(file, JSON.stringify(configuration));
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/service/service.ts'], {
    env: { ...process.env, GUIDANCE_CONFIG: file, NODE_ENV: 'production' },
    stdio: 'pipe',
  });
  await hasSaid(child, 'Desk ');
  const scripts = createScriptHost('dist');
  const html = partnerPage(api);
  const server = await listen(port + 2, (request) =>
    new URL(request.url).pathname === '/'
      ? new Response(html, {
          headers: {
            'Content-Type': 'text/html; charset=utf-8',
            'Content-Security-Policy': `${policy}; connect-src ${at(0)}`,
          },
        })
      : scripts(request),
  );
  return {
    desk: at(1),
    page: `${at(2)}/`,
    deskSecret,
    stop: async () => {
      await stopListening(server);
      const ended = new Promise((resolve) => child.once('exit', resolve));
      if (child.kill('SIGINT')) await ended;
      postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

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

async function hasSaid(child: ReturnType<typeof spawn>, words: string): Promise<void> {
  let output = '';
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes(words)) resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => {
      reject(new Error(`The service ended with ${String(code)}:\n${output}`));
    });
  });
}
