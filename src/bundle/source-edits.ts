export interface AstNode {
  type: string;
  start: number;
  end: number;
}

const isNode = (value: unknown): value is AstNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Every node below a root, with the class it stands in. */
export function* nodesIn(node: AstNode, owner = ''): Generator<readonly [node: AstNode, owner: string]> {
  yield [node, owner];
  const { id } = node as AstNode & { id?: { name: string } };
  const inside = node.type === 'ClassDeclaration' && id ? id.name : owner;
  for (const child of Object.values(node).flat()) if (isNode(child)) yield* nodesIn(child, inside);
}

export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The code with each place replaced; an edit inside another's place is dropped with it. */
export function edited(code: string, edits: readonly Edit[]): string {
  let rest = 0;
  const parts: string[] = [];
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start)) {
    if (start < rest) continue;
    parts.push(code.slice(rest, start), text);
    rest = end;
  }
  return parts.join('') + code.slice(rest);
}
