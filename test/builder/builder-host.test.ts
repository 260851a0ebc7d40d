import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressesFrom } from '../../demo/server/addresses.js';
import { createBuilderHost } from '../../demo/server/builder-host.js';
import { listFiles } from '../../demo/server/files.js';
import { immutableFolder, movingFolder } from '../../src/bundle/release-layout.js';

const addresses = addressesFrom(4100);

describe('the builder’s host', () => {
  let folder: string;
  let ask: (path: string) => Response | undefined;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'guidance-builder-'));
    for (const page of ['index', 'preview'])
      writeFileSync(join(folder, `${page}.html`), '<p>{{files}} {{fixed-files}} {{api}}</p>');
    const host = createBuilderHost(listFiles(folder), addresses);
    ask = (path) => host(new Request(`${addresses.sites}${path}`));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('fills in where things are', async () => {
    expect(await ask('/sett-inn/?widget=chat')?.text()).toBe(
      `<p>http://localhost:4101/${movingFolder} http://localhost:4101/${immutableFolder} http://localhost:4102/guidance/v1</p>`,
    );
  });

  it('runs nothing of others’ on the page itself, and on a preview what a partner’s page runs', () => {
    const policyOf = (path: string) => ask(path)?.headers.get('Content-Security-Policy') ?? '';
    expect(policyOf('/sett-inn/')).toContain("script-src 'self';");
    expect(policyOf('/sett-inn/')).toContain("frame-ancestors 'none'");
    expect(policyOf('/sett-inn/preview.html')).toContain("script-src 'self' http://localhost:4101;");
    expect(policyOf('/sett-inn/preview.html')).toContain("frame-ancestors 'self'");
  });

  it('leads there without the slash, and leaves other addresses to others', () => {
    expect(ask('/sett-inn')?.headers.get('Location')).toBe('http://localhost:4100/sett-inn/');
    expect(ask('/')).toBeUndefined();
    expect(ask('/fylket/')).toBeUndefined();
    expect(ask('/sett-inn/../package.json')).toBeUndefined();
  });
});
