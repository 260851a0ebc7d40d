import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** Rules by name: the plugins' own `recommended` sets hold only a part of them. */
const errors = (plugin, names) => Object.fromEntries(names.map((name) => [`${plugin}/${name}`, 'error']));

const litRules = errors('lit', [
  'attribute-names',
  'attribute-value-entities',
  'binding-positions',
  'lifecycle-super',
  'no-classfield-shadowing',
  'no-duplicate-template-bindings',
  'no-invalid-escape-sequences',
  'no-invalid-html',
  'no-legacy-imports',
  'no-legacy-template-syntax',
  'no-native-attributes',
  'no-private-properties',
  'no-property-change-update',
  'no-template-bind',
  'no-this-assign-in-render',
  'no-useless-template-literals',
  'no-value-attribute',
  'prefer-nothing',
  'prefer-static-styles',
  'quoted-expressions',
  'value-after-constraints',
]);

const webComponentRules = errors('wc', [
  'attach-shadow-constructor',
  'guard-super-call',
  'no-child-traversal-in-attributechangedcallback',
  'no-child-traversal-in-connectedcallback',
  'no-closed-shadow-root',
  'no-constructor-attributes',
  'no-constructor-params',
  'no-customized-built-in-elements',
  'no-invalid-element-name',
  'no-invalid-extends',
  'no-method-prefixed-with-on',
  'no-self-class',
  'no-typos',
  'require-listener-teardown',
]);

/**
 * Without two: `no-invalid-change-handler` wants blur on a <select>, which old screen readers needed; `accessible-name`
 * does not see `.textContent` bindings. axe checks names on every story.
 */
const accessibilityRules = errors('lit-a11y', [
  'accessible-emoji',
  'alt-text',
  'anchor-is-valid',
  'aria-activedescendant-has-tabindex',
  'aria-attr-valid-value',
  'aria-attrs',
  'aria-role',
  'aria-unsupported-elements',
  'autocomplete-valid',
  'click-events-have-key-events',
  'definition-list',
  'heading-hidden',
  'iframe-title',
  'img-redundant-alt',
  'mouse-events-have-key-events',
  'no-access-key',
  'no-aria-slot',
  'no-autofocus',
  'no-distracting-elements',
  'obj-alt',
  'role-has-required-aria-attrs',
  'role-supports-aria-attr',
  'scope',
  'tabindex-no-positive',
  'valid-lang',
]);

/** Who may import whom inside `src/`. A file or folder of `src/` sees itself and what is named here, nothing else of ours. */
const below = ['contract', 'api', 'settings.ts', 'i18n', 'page', 'ui'];
const layers = {
  contract: [],
  'json.ts': [],
  api: ['contract', 'json.ts'],
  'settings.ts': [],
  'version.ts': [],
  i18n: ['settings.ts'],
  page: ['settings.ts', 'json.ts'],
  ui: ['settings.ts', 'i18n', 'page'],
  chat: below,
  booking: below,
  courses: below,
  'register.ts': ['version.ts'],
  'define.ts': [...below, 'register.ts', 'chat', 'booking', 'courses'],
  embed: [...below, 'chat', 'booking', 'courses', 'define.ts'],
  'index.ts': [...below, 'version.ts', 'chat', 'booking', 'courses', 'define.ts'],
  'guidance.ts': [...below, 'version.ts', 'chat', 'booking', 'courses', 'define.ts', 'embed'],
  light: [...below, 'version.ts', 'chat', 'embed'],
  bundle: ['i18n', 'version.ts'],
};

const layerZones = Object.entries(layers).map(([layer, allowed]) => ({
  target: `./src/${layer}`,
  from: './src',
  except: [layer, ...allowed].map((name) => `./${name}`),
  message: `src/${layer} may import from src only: ${[layer, ...allowed].join(', ')}.`,
}));

const zones = [
  ...layerZones,
  {
    target: './src',
    from: ['./demo', './stories', './test'],
    message: 'src never imports what stands around it.',
  },
  {
    target: ['./src/*.ts', './src/!(contract)/**/*.ts'],
    from: ['./src/contract/openapi*.ts', './src/contract/operation*.ts'],
    message: 'The OpenAPI document is made on the server; it would weigh down the script.',
  },
];

const describesOperations = ['src/contract/openapi*.ts', 'src/contract/operation*.ts'];

const toJsonSchema = {
  name: '@valibot/to-json-schema',
  message: 'Only src/contract/openapi-schemas.ts makes JSON Schema.',
};

const unwanted = [
  { selector: 'TSEnumDeclaration', message: 'Types only: use a union of strings.' },
  { selector: 'TSModuleDeclaration[kind!="global"][id.type!="Literal"]', message: 'No namespaces.' },
  { selector: 'TSParameterProperty', message: 'Write the field out.' },
  {
    selector: ':matches(PropertyDefinition, MethodDefinition)[accessibility="private"]',
    message: 'Use #private.',
  },
];

/** Other people's pages have put their own in the place of these, or added to what they go through. */
const unsafeOnOthersPages = [
  {
    selector: "CallExpression[callee.object.name='Array'][callee.property.name='from']",
    message: 'Prototype and MooTools have an Array.from of their own: spread.',
  },
  { selector: 'ForInStatement', message: 'Pages add to Object.prototype: use Object.keys.' },
];

/** `root`: the tree whose layers are checked; tests check a small one of their own. */
export const configFor = (root) =>
  tseslint.config(
    {
      ignores: [
        'dist',
        'storybook-static',
        'screenshots',
        'coverage',
        'node_modules',
        'demo/.data',
        'test/package/consumers',
        'test/hosts/pages/*.js',
      ],
    },
    // The rules that need types are oxlint's (.oxlintrc.json): it asks TypeScript's own compiler, and takes seconds.
    ...tseslint.configs.strict,
    ...tseslint.configs.stylistic,
    {
      linterOptions: { reportUnusedDisableDirectives: 'error' },
      plugins: { 'import-x': importX, lit, 'lit-a11y': litA11y, wc },
      settings: {
        'import-x/resolver-next': [createTypeScriptImportResolver()],
        'import-x/extensions': ['.ts', '.js'],
        'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
        wc: { elementBaseClasses: ['LitElement'] },
      },
      rules: {
        ...litRules,
        ...webComponentRules,
        ...accessibilityRules,
        'import-x/no-duplicates': 'error',
        'import-x/no-restricted-paths': ['error', { zones, basePath: root }],
        'no-restricted-imports': ['error', { paths: [toJsonSchema] }],
        'max-lines': ['error', { max: 300 }],
        'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
        'max-params': ['error', { max: 3 }],
        eqeqeq: ['error', 'always', { null: 'ignore' }],
        'no-console': ['error', { allow: ['warn', 'error'] }],
        'no-restricted-syntax': ['error', ...unwanted],
        '@typescript-eslint/ban-ts-comment': [
          'error',
          { 'ts-ignore': true, 'ts-expect-error': 'allow-with-description' },
        ],
        '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
        '@typescript-eslint/explicit-member-accessibility': ['error', { accessibility: 'no-public' }],
        // A map of the page's events is widened by the maps of ours.
        '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
        '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      },
    },
    {
      files: ['src/**'],
      rules: {
        'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
        'no-restricted-syntax': ['error', ...unwanted, ...unsafeOnOthersPages],
      },
    },
    {
      files: ['src/**'],
      // What makes the script and the package is not in them.
      ignores: [...describesOperations, 'src/bundle/**', 'src/package/**'],
      rules: { 'import-x/no-extraneous-dependencies': ['error', { devDependencies: false }] },
    },
    { files: ['src/**/*.element.ts'], rules: { 'max-lines': ['error', { max: 250 }] } },
    { files: ['src/**/*.controller.ts'], rules: { 'max-lines': ['error', { max: 200 }] } },
    {
      files: describesOperations,
      rules: { 'no-restricted-imports': 'off' },
    },
    {
      // Suites are one function per file, and what a command prints is its purpose.
      files: ['test/**', 'stories/**', '.storybook/**', 'demo/conformance/**'],
      rules: {
        'max-lines-per-function': 'off',
        'no-console': 'off',
        '@typescript-eslint/no-unused-expressions': 'off',
      },
    },
    {
      files: ['demo/*.ts', 'demo/*.js', 'demo/server/**', 'demo/service/**', 'demo/api/write-openapi.ts'],
      rules: { 'no-console': 'off' },
    },
    {
      files: ['**/*.js'],
      rules: { 'max-lines-per-function': 'off' },
    },
  );

export default configFor(import.meta.dirname);
