import * as valibot from 'valibot';
import { defineConfig, parseSync, type Plugin, type UserConfig } from 'vite';
import { cataloguesAsLists } from './src/bundle/catalogues-as-lists.js';
import { guardAgainstLaterCopies, litOnAnyPage, ownKeysOnly } from './src/bundle/any-page.js';
import { inFront } from './src/bundle/in-front.js';
import { languageHashes } from './src/bundle/language-files.js';
import { release } from './src/bundle/release.js';
import { smaller } from './src/bundle/smaller.js';
import { edited, nodesIn, type AstNode, type Edit } from './src/bundle/source-edits.js';

const licencesFileName = 'guidance.js.LICENSE.txt';

/** The oldest browsers of the embedding page's table, as build targets. */
export const browsers = ['chrome111', 'edge111', 'firefox113', 'safari16.4'];

/**
 * Lit asks for a Trusted Types policy called `lit-html` while it loads, and throws where the host allows no such name.
 * Ours is called `guidance`, and is asked for at the first render, so that a second copy of the script asks for nothing. A page
 * that refuses it may still allow text; where it does not, the element says so and keeps the partner's words.
 */
export function trustedTypesPolicy(): Plugin {
  const asksForPolicy =
    /([\w$.]+)\.createPolicy\(\s*["']lit-html["'],\s*\{\s*createHTML:\s*\(?(\w+)\)?\s*=>\s*\2,?\s*\}\)/;
  const lazyPolicy =
    '((types, policy) => ({ createHTML: (html) => { if (!policy) { policy = { createHTML: (text) => text }; try { policy = types.createPolicy("guidance", policy) } catch {} } return policy.createHTML(html) } }))($1)';
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

/** What i18next can do and a catalogue that is all there, in three languages, never asks for. */
const unusedMethods: Readonly<Record<string, string>> = {
  Connector:
    'constructor queueLoad loaded read prepareLoading load reload noticeDevFallback loadOne saveMissing',
  EventEmitter: 'on off once emit',
  Formatter: 'constructor init add addCached format',
  I18n: 'changeLanguage loadResources exists setDefaultNamespace setResolvedLanguage reloadResources use hydrate hasLoadedNamespace loadNamespaces loadLanguages dir cloneInstance toJSON',
  Interpolator: 'nest reset',
  LanguageUtil:
    'clearCache getFallbackCodes getScriptPartFromCode getLanguagePartFromCode formatLanguageCode deprecateBareCode isSupportedCode getBestMatchFromCodes',
  Logger: 'init log warn error deprecate once forward create clone',
  PluralResolver: 'clearCache needsPlural getPluralFormsOfKey getSuffixes',
  ResourceStore:
    'hasResourceBundle getResourceBundle addNamespaces removeNamespaces deprecateDottedLng addResources addResourceBundle removeResourceBundle getDataByLanguage hasLanguageSomeTranslations toJSON',
  RegExpCache: 'constructor getRegExp',
  Translator: 'changeLanguage exists getUsedParamsDetails',
  /** Functions on their own. */
  '': 'callbackApiOf createProxy deepFind escape isSafeLanguageCode keysFromSelector looksLikeObjectPath',
};

/** Options of i18next, and of a call of `t`, that nobody sets here: the minifier drops what hangs on them. */
const unsetOptions: Readonly<Record<string, string>> = {
  'this.options':
    'appendNamespaceToCIMode appendNamespaceToMissingKey cleanCode fallbackNS isClone joinArrays lowerCaseLng missingInterpolationHandler missingKeyHandler missingKeyNoValueFallbackToKey parseMissingKeyHandler partialBundledLanguages postProcess postProcessPassResolved preload returnDetails returnObjects returnedObjectHandler saveMissing saveMissingTo supportedLngs updateMissing',
  'this.options.interpolation': 'defaultVariables',
  'this.modules': 'backend formatter i18nFormat languageDetector logger',
  'this.services': 'languageDetector',
  this: 'i18nFormat',
  opt: 'appendNamespaceToCIMode context interpolation joinArrays keySeparator lngs missingKeyNoValueFallbackToKey nsSeparator ordinal postProcess replace returnDetails returnObjects skipInterpolation',
  o: 'keyPrefix lngs',
  options: 'fallbackNS supportedLngs isClone',
};

/**
 * i18next is a few classes that hold loading, formatting, nesting, cloning and logging too, so no bundler can leave those
 * out. Unused methods answer with what they were given, unset options are `undefined`, and nothing is logged: it weighs
 * half. The build fails when a method is no longer where it was.
 */
export function lighterI18next(): Plugin {
  const unset = new Set(
    Object.entries(unsetOptions).flatMap(([owner, names]) =>
      names.split(' ').map((name) => `${owner}.${name}`),
    ),
  );
  return {
    name: 'guidance:lighter-i18next',
    apply: 'build',
    transform(code, id) {
      if (!id.endsWith('i18next/dist/esm/i18next.js')) return;
      const nodes = [...nodesIn(parseSync(id, code).program)];
      const source = (node: AstNode) => code.slice(node.start, node.end);
      const assigned = new Set(
        nodes.flatMap(([node]) =>
          node.type === 'AssignmentExpression' ? [(node as AstNode & { left: AstNode }).left] : [],
        ),
      );
      const bodies = methodBodies(nodes);
      const edits = Object.entries(unusedMethods).flatMap(([owner, names]) =>
        names
          .split(' ')
          .map(
            (name) =>
              bodies.get(`${owner}.${name}`) ?? this.error(`i18next has no ${owner}.${name} any more.`),
          ),
      );
      // The instance that is made for everybody is nobody's here: its class makes ours.
      const shared = nodes.find(([node]) => source(node) === 'instance = I18n.createInstance()')?.[0];
      edits.push(
        shared ? { ...shared, text: 'instance = I18n' } : this.error('i18next shares no instance any more.'),
      );
      for (const [node] of nodes) {
        const isLogging =
          node.type === 'CallExpression' &&
          /^(this\.logger|baseLogger)\.(log|warn|error|deprecate|once)\(/.test(source(node));
        const isUnset =
          node.type === 'MemberExpression' &&
          !assigned.has(node) &&
          unset.has(source(node).replaceAll('?.', '.'));
        if (isLogging || isUnset) edits.push({ start: node.start, end: node.end, text: 'undefined' });
      }
      return { code: edited(code, edits), map: null };
    },
  };
}

interface FunctionNode extends AstNode {
  id?: { name: string };
  key?: { name: string };
  value?: { body: AstNode };
  init?: { body: AstNode };
  body?: AstNode;
}

/** The body of each class's method (`Class.method`) and of each function (`.name`), emptied. */
function methodBodies(nodes: readonly (readonly [AstNode, string])[]): Map<string, Edit> {
  const bodies = new Map<string, Edit>();
  for (const [node, owner] of nodes as readonly (readonly [FunctionNode, string])[]) {
    const method = node.type === 'MethodDefinition' ? node.value?.body : undefined;
    const declared = node.type === 'FunctionDeclaration' ? node.body : undefined;
    const arrow = node.type === 'VariableDeclarator' ? node.init?.body : undefined;
    const body = method ?? declared ?? arrow;
    if (!body) continue;
    const name = (method ? node.key : node.id)?.name ?? '';
    const isDerived = nodes.some(
      ([{ type, start, end }]) => type === 'Super' && body.start < start && end < body.end,
    );
    const constructed = isDerived ? '{super()}' : '{}';
    const answers = name === 'constructor' ? constructed : '{return arguments[0]}';
    bodies.set(`${method ? owner : ''}.${name}`, { ...body, text: method ? answers : '{}' });
  }
  return bodies;
}

/**
 * Line breaks and indents in our templates are for who reads the source: a browser shows each as one space, and none at the
 * beginning and end of a template is meant.
 */
export function tighterTemplates(): Plugin {
  return {
    name: 'guidance:tighter-templates',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id)) return;
      const edits: Edit[] = [];
      for (const [node] of nodesIn(parseSync(id, code).program)) {
        if (node.type !== 'TaggedTemplateExpression') continue;
        const { tag, quasi } = node as AstNode & { tag: { name?: string }; quasi: { quasis: AstNode[] } };
        if (tag.name !== 'html' && tag.name !== 'svg' && tag.name !== 'css') continue;
        for (const [index, { start, end }] of quasi.quasis.entries()) {
          let text = code.slice(start, end).replace(/\s+/g, ' ');
          if (index === 0) text = text.trimStart();
          if (index === quasi.quasis.length - 1) text = text.trimEnd();
          edits.push({ start, end, text: tag.name === 'css' ? tighterCss(text) : text });
        }
      }
      return { code: edited(code, edits), map: null };
    },
  };
}

const tighterCss = (css: string): string =>
  css
    .replace(/\/\*.*?\*\//g, '')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':');

/** The minifier drops banners. */
const licencePointer = () => inFront('licence-pointer', `/*! Licences: ${licencesFileName} */\n`);

/** Making a schema changes nothing, so those that only the server uses stay out of the script. */
export const schemaMakers = [
  ...Object.keys(valibot).map((name) => `v.${name}`),
  'openEnum',
  'several',
  'written',
];

/** What the small script is built with too. */
const common = (): UserConfig => ({
  // Lit's production build, whatever NODE_ENV the build happens to run under.
  resolve: { conditions: ['module', 'browser', 'production'] },
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [ownKeysOnly(), tighterTemplates(), smaller(), guardAgainstLaterCopies(), licencePointer()],
  publicDir: false,
  build: {
    target: browsers,
    emptyOutDir: false,
    minify: true,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      treeshake: { manualPureFunctions: schemaMakers },
      // That the second minifier takes most of the time is no news.
      checks: { bundlerTimings: false },
    },
  },
});

const { build, plugins, ...rest } = common();

/** The whole script, without what is made of it. */
export const scriptBuild = defineConfig({
  ...rest,
  define: { ...rest.define, languageHashes: JSON.stringify(languageHashes()) },
  plugins: [trustedTypesPolicy(), litOnAnyPage(), lighterI18next(), cataloguesAsLists(), plugins],
  build: {
    ...build,
    outDir: 'dist',
    license: { fileName: licencesFileName },
    lib: {
      entry: 'src/guidance.ts',
      formats: ['iife'],
      name: 'guidanceScript',
      fileName: () => 'guidance.js',
    },
  },
});

export default defineConfig({ ...scriptBuild, plugins: [scriptBuild.plugins, release(common)] });
