/** `true`: an attribute without a value. `undefined`: none at all. */
export type TextAttributes = Readonly<Record<string, string | true | undefined>>;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text that an HTML parser gives back unchanged, inside an element and inside quotes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

const longestLine = 96;

/** An element as a person would write it: on one line while it fits, else an attribute per line. */
export function tagText(name: string, attributes: TextAttributes, content = ''): string {
  const written = Object.entries(attributes).flatMap(([attribute, value]) => {
    if (value === undefined) return [];
    return value === true ? [attribute] : [`${attribute}="${escapeHtml(value)}"`];
  });
  const line = [`<${name}`, ...written].join(' ');
  const opening = line.length < longestLine ? line : `${[`<${name}`, ...written].join('\n  ')}\n`;
  return `${opening}>${content}</${name}>`;
}
