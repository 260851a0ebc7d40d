import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { basePath } from '../../demo/server/addresses.js';

export interface ServiceOptions {
  databaseUrl: string;
  /** The API's; the desk's is the next one. */
  port: number;
  deskSecret: string;
  /** More for `guidance.json`. */
  settings?: object;
}

export interface RunningService {
  /** The API's base URL. */
  url: string;
  processId: number | undefined;
  /** Ends it as whoever deploys does. Returns what it ended with: 0 when all went as it should. */
  stop: () => Promise<number | null>;
  /** Ends it as `kill -9` does. */
  kill: () => Promise<void>;
}

/** `npm run serve` in a process of its own: one of any number over a database. */
export async function startService({
  databaseUrl,
  port,
  deskSecret,
  settings,
}: ServiceOptions): Promise<RunningService> {
  const folder = mkdtempSync(join(tmpdir(), 'guidance-service-'));
  const origin = `http://127.0.0.1:${String(port)}`;
  const configuration = {
    publicUrl: `${origin}${basePath}`,
    deskUrl: `http://127.0.0.1:${String(port + 1)}`,
    port,
    deskPort: port + 1,
    databaseUrl: 'env:DATABASE_URL',
    deskSecret: 'env:DESK_SECRET',
    allowedOrigins: [],
    ...settings,
  };
  const path = join(folder, 'guidance.json');
  writeFileSync(path, JSON.stringify(configuration));
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/service/service.ts'], {
    env: { ...process.env, GUIDANCE_CONFIG: path, DATABASE_URL: databaseUrl, DESK_SECRET: deskSecret },
    stdio: 'pipe',
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let output = '';
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('called')) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void exited.then(() => {
      reject(new Error(`The service ended:\n${output}`));
    });
  });
  rmSync(folder, { recursive: true, force: true });
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    return exited;
  };
  return {
    url: configuration.publicUrl,
    processId: child.pid,
    stop: () => end('SIGTERM'),
    kill: async () => {
      await end('SIGKILL');
    },
  };
}
