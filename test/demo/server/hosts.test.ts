import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addressesFrom } from '../../../demo/server/addresses.js';
import { listFiles } from '../../../demo/server/files.js';
import { createScriptHost } from '../../../demo/server/script-host.js';
import { createSitesHost } from '../../../demo/server/sites-host.js';
import { headers, immutableFolder, movingFolder } from '../../../src/bundle/release-layout.js';
import { readCourseFile } from '../../../src/api/course-file.js';
import { listFromFile } from '../../../src/courses/course-file-list.js';

const addresses = addressesFrom(4100);
const partner = createSitesHost(listFiles('demo/sites'), addresses);
const visit = (path: string) => partner(new Request(`${addresses.sites}${path}`));
const pages = [
  '/',
  '/fylket/',
  '/fylket/bestill-time.html',
  '/fylket/kurs.html',
  '/skolen/',
  '/skolen/time.html',
  '/skolen/kurs.html',
  '/biblioteket/',
];
/** Without an API they ask nobody but their own server. */
const withoutApi = ['/', '/biblioteket/'];

describe('the partner pages', () => {
  it.each(pages)('%s has the strict policy and nothing inline', async (path) => {
    const answer = visit(path);
    const html = await answer.text();
    expect(answer.status).toBe(200);
    const connect = withoutApi.includes(path) ? "'self'" : 'http://localhost:4102';
    expect(answer.headers.get('Content-Security-Policy')).toBe(
      `default-src 'none'; script-src http://localhost:4101; connect-src ${connect}; style-src 'self'; ` +
        "img-src 'self' http://localhost:4102; base-uri 'none'; form-action 'none'; " +
        "require-trusted-types-for 'script'; trusted-types guidance guidance-loader",
    );
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)|\{\{/);
  });

  it('name the script and the API by their own origins', async () => {
    const html = await visit('/fylket/').text();
    expect(html).toContain(`src="http://localhost:4101/${movingFolder}/guidance.js"`);
    expect(html).toContain('data-api="http://localhost:4102/guidance/v1"');
  });

  it('keep a file of courses that can be read to the last, with something to come', async () => {
    const file = (await visit('/biblioteket/kurs.json').json()) as { items: unknown[] };
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json(file)));
    const courses = await readCourseFile('https://bibliotek.example.no/kurs.json', {
      language: () => 'nn',
    });
    vi.unstubAllGlobals();
    expect([...courses.checked()]).toEqual(courses.outlines);
    expect(listFromFile(courses, {}, Date.now()).total).toBe(file.items.length);
  });

  it('lead a folder without its slash to the folder', () => {
    expect(visit('/skolen').headers.get('Location')).toBe('http://localhost:4100/skolen/');
  });

  it.each(['/../package.json', '/%2e%2e/package.json', '/fylket/ukjent.html'])(
    'give nothing for %s',
    (path) => {
      expect(visit(path).status).toBe(404);
    },
  );
});

describe('the script’s host', () => {
  let folder: string;
  let ask: (path: string, headers?: Record<string, string>) => Response;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'guidance-script-'));
    for (const place of Object.keys(headers)) {
      mkdirSync(join(folder, place));
      writeFileSync(join(folder, place, 'guidance.js'), '/* the script */'.repeat(100));
      writeFileSync(join(folder, place, 'guidance.js.LICENSE.txt'), 'MIT');
    }
    writeFileSync(join(folder, 'headers.json'), JSON.stringify(headers));
    const host = createScriptHost(folder);
    ask = (path, headers = {}) => host(new Request(`${addresses.script}${path}`, { headers }));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('lets any page load it, with integrity and under isolation', () => {
    const { headers: answered } = ask(`/${movingFolder}/guidance.js`);
    expect(answered.get('Access-Control-Allow-Origin')).toBe('*');
    expect(answered.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    expect(answered.get('Content-Type')).toContain('text/javascript');
  });

  it('sends it compressed to a browser that can read that', () => {
    expect(
      ask(`/${movingFolder}/guidance.js`, { 'Accept-Encoding': 'gzip, br' }).headers.get('Content-Encoding'),
    ).toBe('br');
    expect(ask(`/${movingFolder}/guidance.js`).headers.get('Content-Encoding')).toBeNull();
  });

  it('lets a version be kept for ever, and the newest one for minutes', () => {
    expect(ask(`/${immutableFolder}/guidance.js`).headers.get('Cache-Control')).toContain('immutable');
    expect(ask(`/${movingFolder}/guidance.js`).headers.get('Cache-Control')).toContain('max-age=300');
  });

  it('sends nothing again to who has it', () => {
    const etag = ask(`/${movingFolder}/guidance.js`).headers.get('ETag') ?? '';
    expect(ask(`/${movingFolder}/guidance.js`, { 'If-None-Match': etag }).status).toBe(304);
  });

  it('has the licences beside the script, and nothing else', async () => {
    expect(await ask(`/${movingFolder}/guidance.js.LICENSE.txt`).text()).toBe('MIT');
    expect(ask('/package.json').status).toBe(404);
  });
});
