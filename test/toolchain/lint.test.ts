import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ESLint, type Linter } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface ConfigModule {
  configFor: (root: string) => Linter.Config[];
}

/** Files that break one rule each; a rule that cannot fire protects nothing. */
const samples: Record<string, { path: string; code: string; rule: string }> = {
  'a widget that imports another widget': {
    path: 'src/chat/zz-sample.ts',
    code: "import '../booking/zz-sample.js';\n",
    rule: 'import-x/no-restricted-paths',
  },
  'a shared part that knows the contract': {
    path: 'src/ui/zz-sample.ts',
    code: "import '../contract/common.js';\n",
    rule: 'import-x/no-restricted-paths',
  },
  'source that imports the demo': {
    path: 'src/page/zz-sample.ts',
    code: "import '../../demo/server/addresses.js';\n",
    rule: 'import-x/no-restricted-paths',
  },
  'a script that makes the OpenAPI document': {
    path: 'src/courses/zz-sample.ts',
    code: "import '../contract/operations.js';\n",
    rule: 'import-x/no-restricted-paths',
  },
  'two files that import each other': {
    path: 'src/booking/zz-sample.ts',
    code: "import { other } from './zz-other.js';\nexport const sample = () => other;\n",
    rule: 'import-x/no-cycle',
  },
  'an image without a text': {
    path: 'src/embed/zz-sample.ts',
    code: 'import { html } from \'lit\';\nexport const sample = html`<img src="a.png" />`;\n',
    rule: 'lit-a11y/alt-text',
  },
  'a lifecycle method that forgets its parent': {
    path: 'src/i18n/zz-sample.ts',
    code: "import { LitElement } from 'lit';\nexport class Sample extends LitElement {\n  override connectedCallback() {}\n}\n",
    rule: 'lit/lifecycle-super',
  },
};

const other = {
  path: 'src/booking/zz-other.ts',
  code: "import { sample } from './zz-sample.js';\nexport const other = sample;\n",
};

/** The layers are those of a tree like ours, so the samples stand in a copy of its shape, never among the sources. */
describe('lint reports', () => {
  let root: string;
  let eslint: ESLint;

  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'guidance-lint-'));
    for (const { path, code } of [...Object.values(samples), other]) write(path, code);
    for (const path of ['src/contract/common.ts', 'src/contract/operations.ts', 'demo/server/addresses.ts']) {
      write(path, 'export const there = true;\n');
    }
    write(
      'tsconfig.json',
      '{ "compilerOptions": { "module": "ESNext", "moduleResolution": "bundler", "strict": true }, "include": ["src", "demo"] }',
    );
    write('package.json', '{ "type": "module", "dependencies": { "lit": "*" } }');
    symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
    const { configFor } = (await import(pathToFileURL(resolve('eslint.config.js')).href)) as ConfigModule;
    eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: configFor(root) });
  });

  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });

  it.each(Object.entries(samples))('%s', async (_title, { path, rule }) => {
    const [result] = await eslint.lintFiles([path]);
    expect(result?.messages.map(({ ruleId }) => ruleId)).toContain(rule);
  });
});
