import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';

export interface TemporaryPostgres {
  /** The address of a new, empty database in it. */
  createDatabase(): Promise<string>;
  stop(): void;
}

/** Why there is none here, for the tests that are skipped. */
export const noPostgres = 'no PostgreSQL programs (initdb, pg_ctl) on this machine';

/** `POSTGRES_BIN` says which version, where there are several. */
function findPrograms(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const installed = existsSync(debian) ? readdirSync(debian).sort().reverse() : [];
  const folders = [
    process.env.POSTGRES_BIN ?? '',
    ...installed.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  return folders.find((folder) => ['initdb', 'pg_ctl'].every((name) => existsSync(join(folder, name))));
}

export const hasPostgres = (): boolean => findPrograms() !== undefined;

/** PostgreSQL refuses to run as root; `postgres` comes with its package, `nobody` is everywhere. */
function unprivileged(): { uid?: number; gid?: number } {
  if (userInfo().uid !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const uid = spawnSync('id', ['-u', name], { encoding: 'utf8' });
    const gid = spawnSync('id', ['-g', name], { encoding: 'utf8' });
    if (uid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  return {};
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/** A cluster of its own in a temporary folder, on loopback; nothing when the programs are not here. */
export async function startPostgres(): Promise<TemporaryPostgres | undefined> {
  const programs = findPrograms();
  if (!programs) return undefined;
  const owner = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), 'guidance-postgres-'));
  if (owner.uid !== undefined) execFileSync('chown', [`${String(owner.uid)}:${String(owner.gid)}`, folder]);
  const run = (program: string, ...rest: string[]) =>
    execFileSync(join(programs, program), rest, {
      ...owner,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  const cluster = join(folder, 'cluster');
  const port = String(await freePort());
  run('initdb', '--pgdata', cluster, '--auth=trust', '--username=guidance', '--encoding=UTF8', '--no-sync');
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`;
  run('pg_ctl', 'start', '--wait', '--pgdata', cluster, '--log', join(folder, 'log'), '--options', options);
  let databases = 0;
  return {
    createDatabase: async () => {
      databases += 1;
      const name = `guidance_${String(databases)}`;
      const { default: pg } = await import('pg');
      const client = new pg.Client({ connectionString: `postgres://guidance@127.0.0.1:${port}/postgres` });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return `postgres://guidance@127.0.0.1:${port}/${name}`;
    },
    stop: () => {
      run('pg_ctl', 'stop', '--mode=immediate', '--wait', '--pgdata', cluster);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
