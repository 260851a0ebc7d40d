import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressesFrom, type Addresses } from '../../demo/server/addresses.js';
import { freePorts } from './free-ports.js';

export interface RunningDemo {
  addresses: Addresses;
  /** Ends it as Ctrl-C does. */
  stop: () => Promise<void>;
  /** Ends it as a power cut does. */
  kill: () => Promise<void>;
}

export interface DemoOptions {
  /** Kept between two runs by who passes it; without it a folder of its own, gone with the demo. */
  dataFolder?: string;
  databaseUrl?: string;
}

/** The server prints its addresses once everything answers. */
async function started(child: ChildProcess): Promise<void> {
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
}

/** `npm start` on free ports. */
export async function startDemo(options: DemoOptions = {}): Promise<RunningDemo> {
  const port = await freePorts();
  const ownFolder = options.dataFolder ? undefined : mkdtempSync(join(tmpdir(), 'guidance-'));
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    PORT: String(port),
    GUIDANCE_DATA: options.dataFolder ?? ownFolder,
    NODE_ENV: 'production',
  };
  if (options.databaseUrl) environment.DATABASE_URL = options.databaseUrl;
  else delete environment.DATABASE_URL;
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/server.ts'], {
    env: environment,
    stdio: 'pipe',
  });
  await started(child);
  const end = async (signal: NodeJS.Signals) => {
    const exited = new Promise((resolve) => child.once('exit', resolve));
    if (child.kill(signal)) await exited;
    if (ownFolder) rmSync(ownFolder, { recursive: true, force: true });
  };
  return { addresses: addressesFrom(port), stop: () => end('SIGINT'), kill: () => end('SIGKILL') };
}
