// What the libraries in the script do that is fine in an application of one's own, and not on somebody else's page.
import { readFileSync } from 'node:fs';
import { parseSync, type Plugin } from 'vite';
import { inFront } from './in-front.js';
import { edited, nodesIn, type AstNode } from './source-edits.js';

interface Change {
  /** The end of the file's path. */
  file: string;
  from: string | RegExp;
  to: string;
}

const reactiveElement = 'reactive-element/reactive-element.js';
const litHtml = 'lit-html/lit-html.js';
const litElement = 'lit-element/lit-element.js';
const property = 'reactive-element/decorators/property.js';

/**
 * Lit keeps lists of its copies on the page's global object, gives `Symbol` a `metadata`, and offers itself to polyfills: for
 * decorators that we do not use and browsers that we do not serve.
 */
const globals: readonly Change[] = [
  {
    file: reactiveElement,
    from: /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/,
    to: '',
  },
  {
    file: reactiveElement,
    from: /const t=this\[Symbol\.metadata\];if\(null!==t\)\{.*?\}(?=this\._\$Eh=new Map;)/,
    to: '',
  },
  { file: reactiveElement, from: /\w+=\w+\.reactiveElementPolyfillSupport,/, to: '' },
  {
    file: reactiveElement,
    from: /,\w+\?\.\(\{ReactiveElement:\w+\}\),\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
    to: '',
  },
  { file: property, from: /"object"==typeof \w+\?\w+\(t,e,o\):/, to: '' },
  {
    file: litHtml,
    from: /,\w+=\w+\.litHtmlPolyfillSupport;\w+\?\.\(\w+,\w+\),\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
    to: '',
  },
  { file: litElement, from: /,\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/, to: '' },
  {
    file: litElement,
    from: /const \w+=\w+\.litElementPolyfillSupport;\w+\?\.\(\{LitElement:\w+\}\);/,
    to: '',
  },
  { file: litElement, from: /\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, to: '' },
];

/** Attributes of ours are words, numbers and yes or no; objects come as properties. */
const unused: readonly Change[] = [
  { file: reactiveElement, from: 'case Object:case Array:t=null==t?t:JSON.stringify(t)', to: '' },
  {
    file: reactiveElement,
    from: 'case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}',
    to: '',
  },
  // Properties are written with the older decorators, which know nothing of these.
  {
    file: reactiveElement,
    from: /if\(this\.finalized=!0,this\._\$Ei\(\),this\.hasOwnProperty\(\w\("properties"\)\)\)\{.*?\}(?=this\._\$Eh=new Map;)/,
    to: 'this.finalized=!0,this._$Ei();',
  },
];

const hostile: readonly Change[] = [
  // A page's `Object.prototype.value` would be a part of the descriptor, and make it one that no browser takes.
  { file: reactiveElement, from: 'return{get:e,set(s)', to: 'return{__proto__:null,get:e,set(s)' },
  // A browser that translates the page puts an element in the place of our text: then the text is made anew.
  {
    file: litHtml,
    from: /(\w)\((this\._\$AH)\)\?(this\._\$AA\.nextSibling)\.data=t:/,
    to: '$1($2)&&3===$3?.nodeType?$3.data=t:',
  },
];

/** The build fails when one of the places is no longer where it was. */
export function litOnAnyPage(): Plugin {
  return {
    name: 'guidance:lit-on-any-page',
    apply: 'build',
    transform(code, id) {
      const changes = [...globals, ...unused, ...hostile].filter(({ file }) => id.endsWith(file));
      if (changes.length === 0) return;
      let changed = code;
      for (const change of changes) {
        const before = changed;
        changed = before.replace(change.from, change.to);
        if (changed === before) this.error(`${change.file} no longer has ${String(change.from)}.`);
      }
      return { code: changed, map: null };
    },
  };
}

interface ForIn extends AstNode {
  left: AstNode;
  right: AstNode;
}

/** Scripts from before `Object.keys` add to `Object.prototype`, and `for … in` goes through that too. */
export function ownKeysOnly(): Plugin {
  return {
    name: 'guidance:own-keys-only',
    apply: 'build',
    transform(code, id) {
      if (!id.includes('node_modules') || !/\bfor\s*\(\s*(const|let|var)\s+\w+\s+in\b/.test(code)) return;
      const loops = [...nodesIn(parseSync(id, code).program)].flatMap(([node]) =>
        node.type === 'ForInStatement' ? [node as ForIn] : [],
      );
      const edits = loops.flatMap(({ left, right }) => [
        { start: left.end, end: right.start, text: ' of Object.keys(' },
        { start: right.end, end: right.end, text: ' ?? {})' },
      ]);
      return { code: edited(code, edits), map: null };
    },
  };
}

/** In front of everything else: where a copy of the script serves the page, a later one hands over its tag and ends. */
export function guardAgainstLaterCopies(): Plugin {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  return inFront('guard-against-later-copies', `customElements.get("guidance-chat")?.join?.("${version}")||`);
}
