import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { addressesFrom, type Addresses } from '../../demo/server/addresses.js';
import { bundledDemo } from './bundled-demo.js';
import { freePorts } from './free-ports.js';
import { ownDataFolder } from './own-data-folder.js';

export interface RunningDemo {
  addresses: Addresses;
  /** What counsellors sign in with. */
  deskSecret: string;
  /** Ends it as Ctrl-C does. */
  stop: () => Promise<void>;
  /** Ends it as a power cut does. */
  kill: () => Promise<void>;
}

export interface DemoOptions {
  /** Kept between two runs by who passes it; without it a folder of its own, gone with the demo. */
  dataFolder?: string;
  databaseUrl?: string;
  counsellorAwaySeconds?: number;
}

/** The server prints its addresses once everything answers. Returns what it printed. */
async function started(child: ChildProcess): Promise<string> {
  let output = '';
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('Ctrl-C stops everything')) resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => {
      reject(new Error(`The server ended with ${String(code)}:\n${output}`));
    });
  });
  return output;
}

/** `npm start` on free ports; where a run has bundled it, the bundle. */
export async function startDemo(options: DemoOptions = {}): Promise<RunningDemo> {
  const port = await freePorts();
  const ownFolder = options.dataFolder ? undefined : ownDataFolder();
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    PORT: String(port),
    GUIDANCE_DATA: options.dataFolder ?? ownFolder,
    NODE_ENV: 'production',
  };
  if (options.counsellorAwaySeconds !== undefined)
    environment.COUNSELLOR_AWAY_SECONDS = String(options.counsellorAwaySeconds);
  if (options.databaseUrl) environment.DATABASE_URL = options.databaseUrl;
  else delete environment.DATABASE_URL;
  const bundle = process.env[bundledDemo];
  const child = spawn(process.execPath, bundle ? [bundle] : ['--import', 'tsx', 'demo/server.ts'], {
    env: environment,
    stdio: 'pipe',
  });
  const output = await started(child);
  const end = async (signal: NodeJS.Signals) => {
    const exited = new Promise((resolve) => child.once('exit', resolve));
    if (child.kill(signal)) await exited;
    if (ownFolder) rmSync(ownFolder, { recursive: true, force: true });
  };
  const deskSecret = /secret ([\w-]+)/.exec(output)?.[1] ?? '';
  return {
    addresses: addressesFrom(port),
    deskSecret,
    stop: () => end('SIGINT'),
    kill: () => end('SIGKILL'),
  };
}
