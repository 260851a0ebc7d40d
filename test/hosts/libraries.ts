import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Rolldown } from 'vite';

/** The real ones, from npm. */
const packaged: Readonly<Record<string, string>> = {
  'turbo.js': '@hotwired/turbo/dist/turbo.es2017-umd.js',
  'htmx.js': 'htmx.org/dist/htmx.min.js',
  'swup.js': 'swup/dist/Swup.umd.js',
  'zone.js': 'zone.js/bundles/zone.umd.min.js',
  'require.js': 'requirejs/require.js',
  'i18next.js': 'i18next/i18next.min.js',
  'webcomponents.js': '@webcomponents/webcomponentsjs/webcomponents-bundle.js',
};

/** Not on npm as pages used them: Debian's packages of them where they are installed, else the parts that matter to others. */
const old: Readonly<Record<string, string>> = {
  'prototype.js': '/usr/share/javascript/prototype/prototype.js',
  'mootools.js': '/usr/share/javascript/mootools/mootools-core.js',
};

/** Made of our own pages and a package. */
const bundled: Readonly<Record<string, string>> = {
  'lit-page.js': 'pages/lit-page.js',
  'react-page.js': 'pages/react-page.js',
};

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

async function bundle(entry: string): Promise<string> {
  const { build } = await import('vite');
  const made = (await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { conditions: ['module', 'browser', 'production'] },
    build: { write: false, minify: false, lib: { entry: here(entry), formats: ['iife'], name: 'hostPage' } },
  })) as Rolldown.RolldownOutput[];
  return made[0]?.output[0].code ?? '';
}

async function load(name: string): Promise<string> {
  const own = packaged[name];
  if (own) return readFile(here(`../../node_modules/${own}`), 'utf8');
  const entry = bundled[name];
  if (entry) return bundle(entry);
  if (name === 'guidance.js') return readFile(here('../../dist/guidance.js'), 'utf8');
  if (name === 'other-version.js') return otherVersion();
  const system = old[name];
  if (system && existsSync(system)) return readFile(system, 'utf8');
  return readFile(here(`pages/${name}`), 'utf8');
}

/** The same script as if it were of another version. */
async function otherVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(here('../../package.json'), 'utf8')) as { version: string };
  return (await load('guidance.js')).replaceAll(version, '0.0.1');
}

const loaded = new Map<string, Promise<string>>();

/** A script for a page, by the name under which the page asks for it. */
export function libraryFile(name: string): Promise<string> {
  const file = loaded.get(name) ?? load(name);
  loaded.set(name, file);
  return file;
}
