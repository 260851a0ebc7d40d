import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
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
    code: "import '../booking/zz-one.js';\n",
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

/** Two files that import each other, and two of which one knows the other's types. */
const circles = {
  'src/booking/zz-one.ts': "import { two } from './zz-two.js';\nexport const one = () => two;\n",
  'src/booking/zz-two.ts': "import { one } from './zz-one.js';\nexport const two = one;\n",
  'src/chat/zz-one.ts': "import type { Two } from './zz-two.js';\nexport const one: Two = 1;\n",
  'src/chat/zz-two.ts':
    "import { one } from './zz-one.js';\nexport type Two = number;\nexport const two = one;\n",
};

/** What only types tell: nobody waits for it, and nobody knows what it is. */
const typed = {
  'src/booking/zz-typed.ts':
    "const save = (): Promise<void> => Promise.resolve();\nsave();\nconst known = JSON.parse('1');\nexport const sample = known;\n",
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
    for (const { path, code } of Object.values(samples)) write(path, code);
    for (const [path, code] of Object.entries({ ...circles, ...typed })) write(path, code);
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

  describe('with the types at hand', () => {
    let reported: string[];
    let status: number | null;

    beforeAll(() => {
      const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { lint: string } };
      const [command = ''] = scripts.lint.split(' && ');
      copyFileSync('.oxlintrc.json', join(root, '.oxlintrc.json'));
      // The samples, not the packages, which lie in the folder by a link.
      const parts = [resolve('node_modules/oxlint/bin/oxlint'), ...command.split(' ').slice(1)];
      const ran = spawnSync(process.execPath, [...parts, '--format', 'unix', 'src'], {
        cwd: root,
        encoding: 'utf8',
      });
      reported = ran.stdout.split('\n');
      ({ status } = ran);
    });

    const filesWith = (rule: string) => {
      const lines = reported.filter((line) => line.includes(`(${rule})`));
      return [...new Set(lines.map((line) => line.replace(/:.*/, '')))].toSorted();
    };

    it('files that import each other, unless it is types alone', () => {
      expect(filesWith('no-cycle')).toEqual(['src/booking/zz-one.ts', 'src/booking/zz-two.ts']);
      expect(status).toBe(1);
    });

    it.each(['no-floating-promises', 'no-unsafe-assignment'])('%s', (rule) => {
      expect(filesWith(rule)).toEqual(['src/booking/zz-typed.ts']);
    });
  });
});
