import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../demo/api/store/memory/memory-store.js';
import type { Target } from '../../demo/conformance/target.js';
import { listen, stopListening } from '../../demo/server/listen.js';
import { appArrangement } from '../conformance/arrangements.js';
import { json } from '../conformance/broken.js';
import { Site } from './site.js';

const run = promisify(execFile);
const site = new Site();
const base = '/guidance/v1';

interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** What the package's command says of a server, with nothing installed but the package. */
async function conformance(url: string, ...words: string[]): Promise<Ran> {
  const shipped = JSON.parse(readFileSync(site.installed('guidance-widgets/package.json'), 'utf8')) as {
    bin: Record<string, string>;
  };
  const command = site.installed('guidance-widgets', shipped.bin['guidance-widgets'] ?? '');
  const options = { cwd: site.root, env: { ...process.env, GUIDANCE_DESK_SECRET: deskSecret } };
  return run(process.execPath, [command, 'conformance', url, ...words], options).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: unknown) => error as Ran,
  );
}

let deskSecret = '';

/** A server on loopback in front of a target. */
async function serve(target: Target) {
  const server = await listen(0, async (request) => {
    const { pathname, search } = new URL(request.url);
    if (!pathname.startsWith(base)) return new Response('Nothing here', { status: 404 });
    const hasBody = request.method !== 'GET' && request.method !== 'OPTIONS';
    return target.request(pathname.slice(base.length) + search, {
      method: request.method,
      headers: request.headers,
      ...(hasBody && { body: await request.arrayBuffer() }),
    });
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, stop: () => stopListening(server) };
}

const inMemory = () => appArrangement('in memory', () => Promise.resolve({ store: createMemoryStore() }));

describe('npx guidance-widgets conformance', () => {
  const whole = inMemory();
  let right: Awaited<ReturnType<typeof serve>>;
  let wrong: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    await site.install();
    await whole.open();
    deskSecret = whole.target.deskSecret ?? '';
    right = await serve(whole.target);
    const breaks = json(/GET \/profile/, (body: object) => ({ ...body, name: undefined }));
    wrong = await serve(breaks(whole.target));
  });

  afterAll(async () => {
    await right.stop();
    await wrong.stop();
    await whole.close();
    site.remove();
  });

  it('reads only, and says what a server keeps', async () => {
    const { code, stdout } = await conformance(right.url + base);
    expect(stdout).toContain('✓ describes the service as the contract says');
    expect(stdout).toMatch(/leaves traces: --write/);
    expect(stdout.trimEnd()).toMatch(/\n\d+ passed, 0 failed, \d+ not tried$/);
    expect(code).toBe(0);
  });

  it('writes when it is told to, with a counsellor too, and says what it left', async () => {
    const { code, stdout, stderr } = await conformance(
      right.url + base,
      '--write',
      '--desk-secret',
      '--json',
    );
    expect(stderr).toBe('');
    const report = JSON.parse(stdout) as { failed: number; left: object[]; checks: { outcome: string }[] };
    expect(report.checks.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    expect(report.left.length).toBeGreaterThan(0);
    expect(code).toBe(0);
  });

  it('shows what failed with request and answer, and nothing that opens anything', async () => {
    const { code, stdout } = await conformance(wrong.url + base, '--only', 'common');
    expect(code).toBe(1);
    expect(stdout).toContain('✗ describes the service as the contract says');
    expect(stdout).toContain('→ GET /profile');
    expect(stdout).toContain('← 200 OK');
    expect(stdout).toContain('name: Invalid key');
    expect(stdout).not.toMatch(/Bearer \w/);
    expect(stdout.trimEnd()).toMatch(/\d+ passed, [1-9]\d* failed, \d+ not tried$/);
  });

  it('says in a line that there is no API, or no answer', async () => {
    const nothing = await conformance(right.url);
    expect([nothing.code, nothing.stderr.split('\n')[0]]).toEqual([
      2,
      `There is no guidance API at ${right.url}: GET /profile answers 404, text/plain; charset=UTF-8.`,
    ]);
    const silent = await conformance('http://127.0.0.1:1/guidance/v1');
    expect([silent.code, silent.stderr.startsWith('No answer from ')]).toEqual([2, true]);
  });
});
