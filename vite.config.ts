import * as valibot from 'valibot';
import { defineConfig, parseSync, type Plugin } from 'vite';

const licencesFileName = 'guidance.js.LICENSE.txt';

/** The oldest browsers of the embedding page's table, as build targets. */
export const browsers = ['chrome111', 'edge111', 'firefox113', 'safari16.4'];

/**
 * Lit asks for a Trusted Types policy called `lit-html` while it loads, and throws where the host allows no such name.
 * Ours is called `guidance`, and is asked for at the first render, so that a second copy of the script asks for nothing.
 */
export function trustedTypesPolicy(): Plugin {
  const asksForPolicy =
    /([\w$.]+)\.createPolicy\(\s*["']lit-html["'],\s*\{\s*createHTML:\s*\(?(\w+)\)?\s*=>\s*\2,?\s*\}\)/;
  const lazyPolicy =
    '((types, policy) => ({ createHTML: (html) => (policy ??= types.createPolicy("guidance", { createHTML: (text) => text })).createHTML(html) }))($1)';
  let replaced = 0;
  return {
    name: 'guidance:trusted-types-policy',
    apply: 'build',
    buildStart() {
      replaced = 0;
    },
    transform(code, id) {
      if (!id.includes('lit-html') || !asksForPolicy.test(code)) return;
      replaced += 1;
      return { code: code.replace(asksForPolicy, lazyPolicy), map: null };
    },
    generateBundle(_options, bundle) {
      const leftOver = Object.values(bundle).some(
        (file) => file.type === 'chunk' && /createPolicy\([^)]{0,3}lit-html/.test(file.code),
      );
      if (replaced === 1 && !leftOver) return;
      this.error(
        `Lit's Trusted Types policy "lit-html" was replaced ${String(replaced)} times instead of once.`,
      );
    },
  };
}

/** Methods of i18next that a catalogue which is all there, in three languages, never needs. */
const unusedInI18next: Readonly<Record<string, readonly string[]>> = {
  Connector: ['queueLoad', 'loaded', 'read', 'prepareLoading', 'load', 'reload', 'loadOne', 'saveMissing'],
  Formatter: ['constructor', 'init', 'add', 'addCached', 'format'],
  I18n: [
    'reloadResources',
    'use',
    'hydrate',
    'hasLoadedNamespace',
    'loadNamespaces',
    'loadLanguages',
    'dir',
    'cloneInstance',
  ],
  Interpolator: ['nest'],
  Logger: ['log', 'warn', 'error', 'deprecate', 'once', 'forward'],
  ResourceStore: [
    'addNamespaces',
    'removeNamespaces',
    'addResources',
    'addResourceBundle',
    'removeResourceBundle',
  ],
  Translator: ['exists', 'getUsedParamsDetails'],
};

interface AstNode {
  type: string;
  start: number;
  end: number;
}

const isNode = (value: unknown): value is AstNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const childrenOf = (node: AstNode): AstNode[] => Object.values(node).flat().filter(isNode);

/**
 * i18next is one class that holds loading, formatting, nesting and cloning too, so no bundler can leave those out. Their
 * bodies are emptied: a method answers with what it was given. It weighs a third less, and the build fails when a method
 * is no longer where it was.
 */
export function lighterI18next(): Plugin {
  return {
    name: 'guidance:lighter-i18next',
    apply: 'build',
    transform(code, id) {
      if (!id.endsWith('i18next/dist/esm/i18next.js')) return;
      const bodies = methodBodies(parseSync(id, code).program);
      let lighter = code;
      const found = Object.entries(unusedInI18next).flatMap(([owner, names]) =>
        names.map(
          (name) => bodies.get(`${owner}.${name}`) ?? this.error(`i18next has no ${owner}.${name} any more.`),
        ),
      );
      for (const { start, end, isConstructor } of found.sort((a, b) => b.start - a.start)) {
        lighter =
          lighter.slice(0, start) + (isConstructor ? '{}' : '{return arguments[0]}') + lighter.slice(end);
      }
      return { code: lighter, map: null };
    },
  };
}

interface MethodBody {
  start: number;
  end: number;
  isConstructor: boolean;
}

/** Where the body of each class's method stands, by `Class.method`. */
function methodBodies(root: AstNode): Map<string, MethodBody> {
  const bodies = new Map<string, MethodBody>();
  const visit = (node: AstNode, owner: string): void => {
    const { id, key, value } = node as AstNode & {
      id?: { name: string };
      key?: { name: string };
      value?: unknown;
    };
    if (node.type === 'MethodDefinition' && isNode(value) && 'body' in value && isNode(value.body)) {
      const name = key?.name ?? '';
      bodies.set(`${owner}.${name}`, { ...value.body, isConstructor: name === 'constructor' });
    }
    for (const child of childrenOf(node))
      visit(child, node.type === 'ClassDeclaration' ? (id?.name ?? '') : owner);
  };
  visit(root, '');
  return bodies;
}

/** Banners are dropped by the minifier, so the line that points to the licences is put in front at the end. */
function licencePointer(): Plugin {
  return {
    name: 'guidance:licence-pointer',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = `/*! Licences: ${licencesFileName} */\n${file.code}`;
      }
    },
  };
}

/** Making a schema changes nothing, so those that only the server uses stay out of the script. */
const schemaMakers = [
  ...Object.keys(valibot).map((name) => `v.${name}`),
  'openEnum',
  'several',
  'written',
];

export default defineConfig({
  // Lit's production build, whatever NODE_ENV the build happens to run under.
  resolve: { conditions: ['module', 'browser', 'production'] },
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [trustedTypesPolicy(), lighterI18next(), licencePointer()],
  publicDir: false,
  build: {
    target: browsers,
    outDir: 'dist',
    emptyOutDir: false,
    minify: true,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: { treeshake: { manualPureFunctions: schemaMakers } },
    license: { fileName: licencesFileName },
    lib: {
      entry: 'src/guidance.ts',
      formats: ['iife'],
      name: 'guidanceScript',
      fileName: () => 'guidance.js',
    },
  },
});
