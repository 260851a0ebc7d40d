import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePorts } from '../../support/free-ports.js';

/** Debian's packages, and what shows that they are there. */
export const wordpressPackages: Readonly<Record<string, string>> = {
  wordpress: '/usr/share/wordpress/wp-login.php',
  'php-cli': '/usr/bin/php',
  'php-mysql': '/usr/share/doc/php-mysql',
  'mariadb-server': '/usr/sbin/mariadbd',
};

export const missingPackages = (): string[] =>
  Object.entries(wordpressPackages).flatMap(([name, path]) => (existsSync(path) ? [] : [name]));

export interface WordPressOptions {
  readonly script: string;
  readonly api: string;
  readonly port: number;
}

export interface RunningWordPress {
  readonly address: string;
  /** As the editor, who may not write HTML of every kind. Returns what the API answers. */
  ask(method: 'GET' | 'POST', path: string, body?: object): Promise<Record<string, unknown>>;
  stop(): Promise<void>;
}

const admin = { name: 'admin', password: 'admin-of-this-test-only' };
const editor = { name: 'redaktor', password: 'editor-of-this-test-only' };

async function until(what: string, look: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (await look().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Not there: ${what}`);
}

/** A database of its own, in a folder that goes with it. */
async function startDatabase(folder: string): Promise<ChildProcess> {
  const data = join(folder, 'database');
  const socket = join(folder, 'database.sock');
  const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];
  spawnSync(
    'mariadb-install-db',
    [`--datadir=${data}`, '--auth-root-authentication-method=normal', ...asRoot],
    {
      stdio: 'ignore',
    },
  );
  const database = spawn(
    'mariadbd',
    ['--no-defaults', `--datadir=${data}`, `--socket=${socket}`, '--skip-networking', ...asRoot],
    { stdio: 'ignore' },
  );
  await until('the database', () =>
    Promise.resolve(
      spawnSync('mariadb', [
        '--no-defaults',
        `--socket=${socket}`,
        '-u',
        'root',
        '-e',
        'CREATE DATABASE IF NOT EXISTS wordpress',
      ]).status === 0,
    ),
  );
  return database;
}

function configure(folder: string, { script, api, port }: WordPressOptions): string {
  const site = join(folder, 'site');
  cpSync('/usr/share/wordpress', site, { recursive: true, dereference: true });
  rmSync(join(site, 'wp-config.php'), { force: true });
  const constants = {
    DB_NAME: 'wordpress',
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${join(folder, 'database.sock')}`,
    DB_CHARSET: 'utf8mb4',
    WP_HOME: `http://localhost:${String(port)}`,
    WP_SITEURL: `http://localhost:${String(port)}`,
    GUIDANCE_SCRIPT: script,
    GUIDANCE_API: api,
  };
  const lines = Object.entries(constants).map(([name, value]) => `define('${name}', '${value}');`);
  writeFileSync(
    join(site, 'wp-config.php'),
    `<?php
${lines.join('\n')}
define('DISALLOW_UNFILTERED_HTML', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('DISABLE_WP_CRON', true);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) { define('ABSPATH', __DIR__ . '/'); }
require_once ABSPATH . 'wp-settings.php';
`,
  );
  const plugins = join(site, 'wp-content/mu-plugins');
  mkdirSync(plugins, { recursive: true });
  writeFileSync(
    join(plugins, 'guidance.php'),
    readFileSync(fileURLToPath(new URL('guidance.php', import.meta.url)), 'utf8'),
  );
  return site;
}

const basic = ({ name, password }: typeof admin): string =>
  `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;

async function install(address: string): Promise<void> {
  const form = new URLSearchParams({
    weblog_title: 'Karriere',
    user_name: admin.name,
    admin_password: admin.password,
    admin_password2: admin.password,
    pw_weak: 'on',
    admin_email: 'admin@example.no',
    blog_public: '0',
    Submit: 'Install',
  });
  const response = await fetch(`${address}/wp-admin/install.php?step=2`, { method: 'POST', body: form });
  if (!response.ok) throw new Error(`WordPress was not installed: ${await response.text()}`);
}

const asking =
  (address: string, who: typeof admin): RunningWordPress['ask'] =>
  async (method, path, body) => {
    const response = await fetch(`${address}/?rest_route=/wp/v2${path}`, {
      method,
      headers: { Authorization: basic(who), 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${String(response.status)} ${text.slice(0, 500)}`);
    return JSON.parse(text) as Record<string, unknown>;
  };

/** WordPress on PHP's own server, installed anew, with an editor. */
export async function startWordPress(options: Omit<WordPressOptions, 'port'>): Promise<RunningWordPress> {
  const folder = mkdtempSync(join(tmpdir(), 'guidance-wordpress-'));
  const port = await freePorts();
  const database = await startDatabase(folder);
  const site = configure(folder, { ...options, port });
  const address = `http://localhost:${String(port)}`;
  const php = spawn('php', ['-S', `localhost:${String(port)}`, '-t', site], {
    stdio: 'ignore',
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
  });
  const stop = async () => {
    for (const child of [php, database]) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      if (child.exitCode === null && child.kill('SIGTERM')) await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await until('PHP', async () => (await fetch(`${address}/readme.html`)).status < 500);
    await install(address);
    await asking(address, admin)('POST', '/users', {
      username: editor.name,
      password: editor.password,
      email: 'redaktor@example.no',
      roles: ['editor'],
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return { address, ask: asking(address, editor), stop };
}
