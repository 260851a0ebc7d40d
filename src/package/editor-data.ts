import type { Attribute, ElementDeclaration, Member, Named } from './manifest.js';
import { name, version } from './package-json.js';

const wordsIn = (type: string): string[] => [...type.matchAll(/'([^']*)'/g)].map(([, word = '']) => word);

const isFlag = ({ type }: Attribute): boolean => type?.text === 'boolean';

const list = (title: string, items: readonly Named[] = []): string =>
  items.length === 0
    ? ''
    : `\n\n**${title}**\n${items.map((item) => `- \`${item.name}\`: ${item.description ?? ''}`).join('\n')}`;

/** What an editor shows beside a tag. */
const tagHelp = ({ description = '', events, cssParts }: ElementDeclaration): string =>
  description + list('Events', events) + list('Parts', cssParts);

/** Each name once, with what it means for each element where that differs. */
function merged(elements: readonly ElementDeclaration[], kind: 'cssParts' | 'cssProperties'): Named[] {
  const meanings = new Map<string, Map<string, string[]>>();
  for (const element of elements) {
    for (const { name: named, description = '' } of element[kind] ?? []) {
      const texts = meanings.get(named) ?? new Map<string, string[]>();
      texts.set(description, [...(texts.get(description) ?? []), element.tagName]);
      meanings.set(named, texts);
    }
  }
  return [...meanings].map(([named, texts]) => ({
    name: named,
    description: [...texts]
      .map(([text, tags]) => (texts.size > 1 ? `${tags.join(', ')}: ${text}` : text))
      .join('; '),
  }));
}

/** https://github.com/microsoft/vscode-html-languageservice/blob/main/docs/customData.md */
export const htmlDataOf = (elements: readonly ElementDeclaration[]): object => ({
  version: 1.1,
  tags: elements.map((element) => ({
    name: element.tagName,
    description: { kind: 'markdown', value: tagHelp(element) },
    attributes: (element.attributes ?? []).map((attribute) => ({
      name: attribute.name,
      description: attribute.description,
      ...(isFlag(attribute)
        ? { valueSet: 'v' }
        : { values: wordsIn(attribute.type?.text ?? '').map((word) => ({ name: word })) }),
    })),
  })),
});

/** The same for stylesheets: custom properties, and `::part(…)`. */
export const cssDataOf = (elements: readonly ElementDeclaration[]): object => ({
  version: 1.1,
  properties: merged(elements, 'cssProperties'),
  pseudoElements: merged(elements, 'cssParts').map(({ name: part, description }) => ({
    name: `::part(${part})`,
    description,
  })),
});

const described = ({ name: named, description }: Named): Named => ({
  name: named,
  ...(description ? { description } : {}),
});

const isField = ({ kind }: Member): boolean => kind === 'field';

/** https://github.com/JetBrains/web-types */
export const webTypesOf = (elements: readonly ElementDeclaration[]): object => ({
  $schema: 'https://json.schemastore.org/web-types',
  name,
  version,
  'js-types-syntax': 'typescript',
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: elements.map((element) => ({
        ...described({ name: element.tagName, description: tagHelp(element) }),
        source: { module: element.tagName.replace('guidance-', `${name}/`), symbol: element.name },
        attributes: (element.attributes ?? []).map((attribute) => ({
          ...described(attribute),
          value: isFlag(attribute) ? { kind: 'no-value' } : { type: attribute.type?.text ?? 'string' },
          ...(attribute.default ? { default: attribute.default } : {}),
        })),
        slots: (element.slots ?? []).map(described),
        js: {
          properties: (element.members ?? []).filter(isField).map((member) => ({
            ...described(member),
            type: member.type?.text ?? 'unknown',
            ...(member.readonly ? { 'read-only': true } : {}),
          })),
          events: (element.events ?? []).map((event) => ({
            ...described(event),
            type: event.type?.text ?? 'Event',
          })),
        },
        css: {
          properties: (element.cssProperties ?? []).map(described),
          parts: (element.cssParts ?? []).map(described),
        },
      })),
    },
  },
});
