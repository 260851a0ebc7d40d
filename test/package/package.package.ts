import { readdirSync, readFileSync } from 'node:fs';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elementsOf, type Manifest } from '../../src/package/manifest.js';
import { Site } from './site.js';

const site = new Site();
beforeAll(() => site.install());
afterAll(() => site.remove());

const tags = ['guidance-booking', 'guidance-chat', 'guidance-courses'];

const shipped = (file: string): unknown =>
  JSON.parse(readFileSync(site.installed('guidance-widgets/dist/package', file), 'utf8'));

describe('the package', () => {
  it('is put together as npm, bundlers and Node want it', async () => {
    const { buffer, byteOffset, byteLength } = site.tarball;
    const tarball = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
    const { messages } = await publint({ pack: { tarball }, strict: true });
    expect(messages).toEqual([]);
  });

  it('has the types of every module where TypeScript looks for them', async () => {
    const result = await checkPackage(createPackageFromTarballData(site.tarball));
    expect(result.types).toMatchObject({ kind: 'included' });
    // Modules only: TypeScript's oldest ways of looking, and its `require` before Node had one for modules, are not served.
    const ofModules = ('problems' in result ? result.problems : []).filter(
      (problem) => !('resolutionKind' in problem && /^node(10|16-cjs)$/.test(problem.resolutionKind)),
    );
    expect(ofModules).toEqual([]);
  });

  it('ships modules, types and data, and nothing that stands around them', () => {
    expect(readdirSync(site.installed('guidance-widgets')).sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist',
      'package.json',
    ]);
    expect(readdirSync(site.installed('guidance-widgets/dist'))).toEqual(['package']);
  });

  it('describes the three elements by what can be imported', () => {
    const elements = elementsOf(shipped('custom-elements.json') as Manifest);
    expect(elements.map(({ tagName }) => tagName).sort()).toEqual(tags);
    const chat = elements.find(({ tagName }) => tagName === 'guidance-chat');
    expect(chat?.attributes?.find(({ name }) => name === 'placement')?.type?.text).toContain("'bottom-end'");
    expect(JSON.stringify(shipped('custom-elements.json'))).not.toMatch(/src\/|"#|"privacy":"pr/);
  });

  it('tells editors the same', () => {
    const html = shipped('vscode.html-data.json') as { tags: { name: string; attributes: object[] }[] };
    expect(html.tags.map(({ name }) => name).sort()).toEqual(tags);
    expect(JSON.stringify(html)).toContain('{"name":"top-start"}');
    const css = shipped('vscode.css-data.json') as { properties: { name: string }[] };
    const names = css.properties.map(({ name }) => name);
    expect(names).toContain('--guidance-accent');
    expect(new Set(names).size).toBe(names.length);
    expect(shipped('web-types.json')).toMatchObject({ name: 'guidance-widgets' });
  });
});

describe('on a server without a DOM', () => {
  it('the classes can be imported, and register nothing', async () => {
    const printed = await site.print(`
      for (const part of ['chat', 'booking', 'courses']) await import('guidance-widgets/' + part);
      const { GuidanceChatElement, version } = await import('guidance-widgets');
      const { settings } = await import('guidance-widgets/settings');
      const registered = ${JSON.stringify(tags)}.filter((tag) => globalThis.customElements?.get(tag));
      console.log(JSON.stringify([GuidanceChatElement.name, typeof settings.configure, registered]));
    `);
    expect(JSON.parse(printed)).toEqual(['GuidanceChatElement', 'function', []]);
  });

  it('a further language is had by itself, with its plural forms and its direction', async () => {
    const printed = await site.print(`
      const { words, formats, direction } = await import('guidance-widgets/languages/ar');
      console.log(typeof words.common.minutes_few, formats.months.length, direction);
    `);
    expect(printed).toBe('string 12 rtl');
  });

  it('a registration that is imported again, or from a second copy, leaves the first one be', async () => {
    await site.unpack('guidance-widgets-again');
    const printed = await site.print(`
      const { GuidanceChatElement } = await import('guidance-widgets/define/chat');
      await import('guidance-widgets/define');
      await import('guidance-widgets-again/define');
      const { defineElements } = await import('guidance-widgets');
      console.log(customElements.get('guidance-chat') === GuidanceChatElement, defineElements().length);
    `);
    expect(printed).toBe('true 0');
  });
});
