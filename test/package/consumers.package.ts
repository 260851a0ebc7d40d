import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elementsOf, type ElementDeclaration, type Manifest } from '../../src/package/manifest.js';
import { Site } from './site.js';

const site = new Site();
beforeAll(() => site.install());
afterAll(() => site.remove());

/** A module that asks the types for everything that the manifest names. */
function fromManifest(elements: readonly ElementDeclaration[]): string {
  const frameworks = {
    React: "import type { GuidanceProps as React } from 'guidance-widgets/react';",
    Preact: "import type { GuidanceProps as Preact } from 'guidance-widgets/preact';",
    Svelte: "import type { GuidanceAttributes as Svelte } from 'guidance-widgets/svelte';",
  };
  const asked = elements.map(({ name, tagName, attributes = [], events = [] }) => {
    const map = name.replace(/^Guidance(.*)Element$/, '$1EventMap');
    const attributesOf = Object.keys(frameworks).flatMap((framework) =>
      attributes.map((attribute) => `${framework}<'${tagName}'>['${attribute.name}']`),
    );
    return `export type ${name}Attributes = [${attributesOf.join(', ')}];
import type { ${map} } from 'guidance-widgets';
export const events${map}: Record<keyof ${map}, true> = {
  ${events.map((event) => `'${event.name}': true`).join(', ')}
};`;
  });
  return [...Object.values(frameworks), ...asked].join('\n');
}

/** The sites in `consumers/` say themselves, by `expect-error`, what must not compile. */
describe.concurrent('the types hold what is right and refuse what is wrong', () => {
  const compile = (checker: string, project: string) =>
    site.check(checker, '--pretty', 'false', '-p', `${project}.json`);

  it.each(['typescript', 'typescript-7'])(
    'in %s, which finds no fault in the declarations themselves',
    async (compiler) => {
      expect(await compile(`${compiler}/bin/tsc`, 'tsconfig.dom')).toBe('');
    },
  );

  it('in React, Preact and Vue, for every attribute and event of the manifest', async () => {
    const manifest = readFileSync(
      site.installed('guidance-widgets/dist/package/custom-elements.json'),
      'utf8',
    );
    const elements = elementsOf(JSON.parse(manifest) as Manifest);
    writeFileSync(join(site.root, 'from-manifest.ts'), fromManifest(elements));
    expect(await compile('vue-tsc/bin/vue-tsc.js', 'tsconfig')).toBe('');
  });

  it('in Svelte, which can expect no error in its markup', async () => {
    const output = await site.check(
      'svelte-check/bin/svelte-check',
      ...['--tsconfig', 'tsconfig.svelte.json', '--output', 'machine'],
    );
    const errors = [...output.matchAll(/ERROR "(.+?)" (\d+):/g)].map(
      ([, file, line]) => `${file ?? ''}:${line ?? ''}`,
    );
    const lines = readFileSync(join(site.root, 'Wrong.svelte'), 'utf8').split('\n');
    const wrong = lines.flatMap((line, index) =>
      line.startsWith('<!-- wrong') ? [`Wrong.svelte:${String(index + 2)}`] : [],
    );
    expect(output).toContain('COMPLETED');
    expect(wrong.length).toBeGreaterThan(0);
    expect([...new Set(errors)].sort()).toEqual(wrong.sort());
  });
});
