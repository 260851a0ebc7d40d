import { join, posix, resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '../..');

/** The source files' types, as the package ships them: what is marked `@internal` is left out, with all it would bring. */
export function createTypes(sources: readonly string[]): ts.Program {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: object };
  };
  const { options, errors } = ts.convertCompilerOptionsFromJson(
    {
      ...config.compilerOptions,
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      stripInternal: true,
      // `npm run types` has checked everything.
      noCheck: true,
      types: [],
      rootDir: '.',
      outDir: '.',
    },
    root,
  );
  if (errors.length > 0) throw new Error(ts.formatDiagnostics(errors, formatHost));
  return ts.createProgram(
    sources.map((source) => join(root, source)),
    options,
  );
}

const formatHost: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (path) => path,
  getCurrentDirectory: () => root,
  getNewLine: () => '\n',
};

/** The declarations of these sources and of what they lead to, by their path from the root; the rest is nobody's business. */
export function declarationsOf(program: ts.Program, sources: readonly string[]): Map<string, string> {
  const declarations = new Map<string, string>();
  const reach = (source: string): void => {
    const path = source.replace(/\.ts$/, '.d.ts');
    if (declarations.has(path)) return;
    const text = declarationOf(program, source);
    declarations.set(path, text);
    for (const { fileName } of ts.preProcessFile(text).importedFiles) {
      if (fileName.startsWith('.'))
        reach(posix.join(posix.dirname(source), fileName).replace(/\.js$/, '.ts'));
    }
  };
  sources.forEach(reach);
  return declarations;
}

function declarationOf(program: ts.Program, source: string): string {
  const file = program.getSourceFile(join(root, source));
  if (!file) throw new Error(`${source} is not among the sources.`);
  let declaration = '';
  const { diagnostics } = program.emit(file, (_path, text) => (declaration = text), undefined, true);
  if (diagnostics.length > 0) throw new Error(ts.formatDiagnostics(diagnostics, formatHost));
  return declaration;
}

/** The words that a property of a class may hold; empty where it may hold any. */
export function wordsFor(program: ts.Program, className: string, property: string): string[] {
  const checker = program.getTypeChecker();
  for (const file of program.getSourceFiles()) {
    if (file.isDeclarationFile) continue;
    const module = checker.getSymbolAtLocation(file);
    const found = module?.exports?.get(ts.escapeLeadingUnderscores(className));
    const symbol = found && checker.getDeclaredTypeOfSymbol(found).getProperty(property);
    if (!symbol) continue;
    const type = checker.getNonNullableType(checker.getTypeOfSymbol(symbol));
    const types = type.isUnion() ? type.types : [type];
    return types.every((one) => one.isStringLiteral()) ? types.map(({ value }) => value) : [];
  }
  throw new Error(`No class ${className} with a property ${property} among the sources.`);
}
