import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import vm from 'node:vm';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scriptBuild } from '../../vite.config.js';

describe('the script’s build', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'guidance-build-'));
    symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  });

  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });

  async function buildFrom(source: string): Promise<string> {
    const entry = join(root, 'entry.ts');
    writeFileSync(entry, source);
    const lib = { entry, formats: ['iife' as const], name: 'guidanceScript', fileName: () => 'guidance.js' };
    await build({
      ...scriptBuild,
      configFile: false,
      root,
      logLevel: 'silent',
      build: { ...scriptBuild.build, outDir: join(root, 'dist'), lib },
    });
    return readFileSync(join(root, 'dist/guidance.js'), 'utf8');
  }

  const withLit =
    "import { html } from 'lit';\n(globalThis as Record<string, unknown>).made = html`<p></p>`;\n";

  it('gives Lit’s policy our name', async () => {
    const script = await buildFrom(withLit);
    expect(script).not.toMatch(/createPolicy\(.lit-html/);
    expect(script).toMatch(/createPolicy\(.guidance/);
  });

  it('asks for no policy while loading, so that a second copy is let through', async () => {
    const script = await buildFrom(withLit);
    const asked: string[] = [];
    const page = {
      trustedTypes: { createPolicy: (name: string) => asked.push(name) },
      document: { createTreeWalker: () => ({}), createComment: () => ({}), adoptedStyleSheets: [] },
      HTMLElement: EventTarget,
      Document: EventTarget,
      CSSStyleSheet: EventTarget,
      customElements: { get: () => undefined },
    };
    vm.runInNewContext(script, page);
    expect('made' in page).toBe(true);
    expect(asked).toEqual([]);
  });

  it('runs nothing where an earlier copy serves the page', async () => {
    const script = await buildFrom(withLit);
    const joined: string[] = [];
    const page = { customElements: { get: () => ({ join: (version: string) => joined.push(version) }) } };
    vm.runInNewContext(script, page);
    expect('made' in page).toBe(false);
    expect(joined).toHaveLength(1);
  });

  it('leaves nothing of Lit’s on the page', async () => {
    const script = await buildFrom(
      "import { LitElement } from 'lit';\nimport { property } from 'lit/decorators.js';\n(globalThis as Record<string, unknown>).made = [LitElement, property];\n",
    );
    expect(script).not.toMatch(
      /Versions|PolyfillSupport|HydrateSupport|litPropertyMetadata|Symbol\.metadata/,
    );
  });

  it('goes through own keys only', async () => {
    const script = await buildFrom(
      `${withLit}import * as v from 'valibot';\n(globalThis as Record<string, unknown>).read = v.safeParse(v.object({ a: v.string() }), globalThis);\n`,
    );
    expect(script).not.toMatch(/\bin this\.entries/);
    expect(script).toContain('Object.keys');
  });

  it('is one classic function on one line, with its licences beside it', async () => {
    const script = await buildFrom(withLit);
    expect(script).toMatch(
      /^\/\*! Licences: guidance\.js\.LICENSE\.txt \*\/\ncustomElements\.get\([^)]+\)[^|]+\|\|[!(]function\(\)\{/,
    );
    expect(script).not.toMatch(/[;{}]\n\s*\S/);
    expect(readFileSync(join(root, 'dist/guidance.js.LICENSE.txt'), 'utf8')).toContain('lit-html');
  });

  it('fails when Lit’s policy is not there to be renamed', async () => {
    await expect(buildFrom('console.log(1);\n')).rejects.toThrow('replaced 0 times');
  });
});
