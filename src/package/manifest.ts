/** The part of the custom elements manifest (schema 2) that is ours to read and to write. */
export interface Named {
  name: string;
  description?: string;
}

export interface Typed extends Named {
  type?: { text: string };
  default?: string;
}

export interface Attribute extends Typed {
  fieldName?: string;
}

export interface Member extends Typed {
  kind: 'field' | 'method';
  attribute?: string;
  privacy?: 'public' | 'protected' | 'private';
  static?: boolean;
  readonly?: boolean;
  reflects?: boolean;
  inheritedFrom?: unknown;
}

export interface Declaration extends Named {
  kind: string;
  tagName?: string;
  customElement?: boolean;
  superclass?: { name: string; package?: string; module?: string };
  attributes?: Attribute[];
  members?: Member[];
  events?: Typed[];
  slots?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
}

export interface ElementDeclaration extends Declaration {
  tagName: string;
}

interface Exported {
  kind: 'js' | 'custom-element-definition';
  name: string;
  declaration: { name: string; module: string };
}

interface Module {
  kind: 'javascript-module';
  path: string;
  declarations?: Declaration[];
  exports?: Exported[];
}

export interface Manifest {
  schemaVersion: string;
  readme: string;
  modules: Module[];
}

/** The words that a property of a class may hold; empty where it may hold any. */
export type WordsFor = (className: string, property: string) => string[];

const isElement = (declaration: Declaration): declaration is ElementDeclaration =>
  declaration.tagName !== undefined;

export const elementsOf = (manifest: Manifest): ElementDeclaration[] =>
  manifest.modules.flatMap(({ declarations = [] }) => declarations).filter(isElement);

const isPublic = ({ privacy, name }: Member): boolean =>
  (privacy ?? 'public') === 'public' && !name.startsWith('#');

/** A type's own name says nothing to an editor: its words do. */
function spelledOut<One extends Typed>(typed: One, words: readonly string[]): One {
  return words.length > 0
    ? { ...typed, type: { text: words.map((word) => `'${word}'`).join(' | ') } }
    : typed;
}

const withoutOrigin = <One extends object>(one: One): One => {
  const { inheritedFrom, ...rest } = one as One & { inheritedFrom?: unknown };
  return rest as One;
};

const publicMembers = (members: readonly Member[] = []): Member[] =>
  members.filter((member) => isPublic(member) && !member.static).map(withoutOrigin);

function shippedElement(element: ElementDeclaration, wordsFor: WordsFor): ElementDeclaration {
  const words = (property: string) => wordsFor(element.name, property);
  return {
    ...element,
    superclass: { name: 'LitElement', package: 'lit' },
    attributes: (element.attributes ?? [])
      .map(withoutOrigin)
      .map((attribute) => spelledOut(attribute, words(attribute.fieldName ?? attribute.name))),
    members: publicMembers(element.members).map((member) =>
      member.kind === 'field' ? spelledOut(member, words(member.name)) : member,
    ),
    events: (element.events ?? []).map(withoutOrigin),
  };
}

const shippedEvent = (event: Declaration): Declaration => ({
  ...event,
  superclass: { name: 'Event' },
  members: publicMembers(event.members),
});

/**
 * The analyser describes the sources; whoever has the package finds its modules: each element with its events where both are
 * exported from, and where the name is registered.
 */
export function shippedManifest(analysed: Manifest, wordsFor: WordsFor): Manifest {
  const modules = elementsOf(analysed).flatMap((element): Module[] => {
    const part = element.tagName.replace('guidance-', '');
    const path = `dist/package/${part}.js`;
    const events = analysed.modules.find((module) => module.path === `src/${part}/${part}.events.ts`);
    const declarations: Declaration[] = [
      shippedElement(element, wordsFor),
      ...(events?.declarations ?? []).map(shippedEvent),
    ];
    return [
      {
        kind: 'javascript-module',
        path,
        declarations,
        exports: declarations.map(({ name }) => ({
          kind: 'js',
          name,
          declaration: { name, module: path },
        })),
      },
      {
        kind: 'javascript-module',
        path: `dist/package/define/${part}.js`,
        declarations: [],
        exports: [
          {
            kind: 'custom-element-definition',
            name: element.tagName,
            declaration: { name: element.name, module: path },
          },
        ],
      },
    ];
  });
  return { ...analysed, modules };
}
