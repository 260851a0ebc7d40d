// Writes the package into dist/package: modules, their types, the manifest, what editors read, and the command.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from 'vite';
import { createTypes, declarationsOf, wordsFor } from './declarations.js';
import { cssDataOf, htmlDataOf, webTypesOf } from './editor-data.js';
import { entries } from './entries.js';
import { elementsOf, shippedManifest, type Manifest } from './manifest.js';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'dist/package');

function write(path: string, text: string): void {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

const writeJson = (path: string, value: object): void => write(path, `${JSON.stringify(value, null, 2)}\n`);

/** Beside each module the one line that leads to its types. */
function writeTypes(declarations: ReadonlyMap<string, string>): void {
  for (const [path, text] of declarations) write(join('types', path), text);
  for (const [name, source] of Object.entries(entries)) {
    const types = `${name.includes('/') ? '..' : '.'}/types/${source.replace(/\.ts$/, '.js')}`;
    write(`${name}.d.ts`, `export * from '${types}';\n`);
  }
}

for (const config of ['vite.config.ts', 'conformance.vite.config.ts'])
  await build({ configFile: join(root, 'src/package', config), logLevel: 'warn' });

const sources = Object.values(entries);
const program = createTypes(sources);
writeTypes(declarationsOf(program, sources));

const analysed = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8')) as Manifest;
const manifest = shippedManifest(analysed, (className, property) => wordsFor(program, className, property));
const elements = elementsOf(manifest);
writeJson('custom-elements.json', manifest);
writeJson('web-types.json', webTypesOf(elements));
writeJson('vscode.html-data.json', htmlDataOf(elements));
writeJson('vscode.css-data.json', cssDataOf(elements));
