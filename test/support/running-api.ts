import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { freePorts } from './free-ports.js';
import { preparedCluster } from './prepared-cluster.js';

export interface RunningApi {
  /** The base URL. */
  url: string;
  processId: number | undefined;
  /** Ends it as `kill -9` does. */
  kill: () => Promise<void>;
}

/** The API over PGlite in a process of its own, listening on loopback; `port` is the first of its four. */
export async function startApi(dataFolder: string, port?: number): Promise<RunningApi> {
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    PORT: String(port ?? (await freePorts())),
    GUIDANCE_DATA: dataFolder,
  };
  delete environment.DATABASE_URL;
  const database = join(dataFolder, 'database');
  if (!existsSync(database)) await preparedCluster(database);
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/support/api-server.ts'], {
    env: environment,
    stdio: 'pipe',
  });
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const listening = /listening (\S+)/.exec(output)?.[1];
      if (listening) resolve(listening);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void exited.then(() => {
      reject(new Error(`The server ended:\n${output}`));
    });
  });
  return {
    url: url.replace('localhost', '127.0.0.1'),
    processId: child.pid,
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
