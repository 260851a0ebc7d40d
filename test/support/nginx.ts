import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { freePorts } from './free-ports.js';

/** Why there is none here, for the tests that are skipped. */
export const noNginx = 'no nginx on this machine';

export const hasNginx = (): boolean => spawnSync('nginx', ['-v']).error === undefined;

/** In spite of every header that asks it not to: what some networks' boxes do, and nobody there knows about. */
export const bufferingInSpiteOfHeaders = `
    proxy_buffering on;
    proxy_buffer_size 64k;
    proxy_buffers 8 64k;
    proxy_ignore_headers X-Accel-Buffering X-Accel-Expires Cache-Control Expires;`;

export interface RunningNginx {
  origin: string;
  stop: () => Promise<void>;
}

/** In front of one server, on a free port of its own. `rules` stand in its \`location\`. */
export async function startNginx(upstream: string, rules: string): Promise<RunningNginx> {
  const port = await freePorts();
  const { host } = new URL(upstream);
  return runNginx(
    port,
    `server {
  listen 127.0.0.1:${String(port)};
  location / {
    proxy_pass http://${host};
    proxy_set_header Host $http_host;
    proxy_set_header X-Forwarded-For $remote_addr;${rules}
  }
}`,
  );
}

/** With `servers` inside its \`http\`, in a folder of its own, in the foreground. */
export async function runNginx(port: number, servers: string): Promise<RunningNginx> {
  const folder = mkdtempSync(join(tmpdir(), 'guidance-nginx-'));
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  for (const place of places) mkdirSync(join(folder, place));
  const configuration = `
${userInfo().uid === 0 ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log warn;
events { worker_connections 4096; }
http {
  access_log off;
  client_max_body_size 20m;
${places.map((place) => `  ${place}_temp_path ${folder}/${place};`).join('\n')}
${servers}
}`;
  const path = join(folder, 'nginx.conf');
  writeFileSync(path, configuration);
  const child = spawn('nginx', ['-p', folder, '-c', path], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  const failed = exited.then(() => Promise.reject(new Error(`nginx ended:\n${said}`)));
  await Promise.race([untilListening(port), failed]);
  failed.catch(() => undefined);
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilListening(port: number): Promise<void> {
  const isListening = () =>
    new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('connect', () => {
        socket.destroy();
        resolve(true);
      });
      socket.once('error', () => {
        resolve(false);
      });
    });
  while (!(await isListening())) await new Promise((resolve) => setTimeout(resolve, 20));
}
