/** What is being written: JSON as the service takes it, in which every field has its JSON pointer (RFC 6901). */
export type Json = string | number | boolean | null | Json[] | JsonObject;

export interface JsonObject {
  [name: string]: Json;
}

const partsOf = (pointer: string): string[] => pointer.split('/').slice(1);

const isNamed = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands there; nothing where nothing does. */
export function readAt(draft: Json | undefined, pointer: string): Json | undefined {
  let value = draft;
  for (const part of partsOf(pointer)) {
    if (Array.isArray(value)) value = value[Number(part)];
    else value = isNamed(value) ? value[part] : undefined;
  }
  return value;
}

/** A copy with another value there; without a value it is left out, and what follows it in a list moves up. */
export function writeAt(draft: Json | undefined, pointer: string, value: Json | undefined): Json {
  const [first, ...rest] = partsOf(pointer);
  if (first === undefined) return value ?? null;
  const inner = rest.length === 0 ? value : writeAt(readAt(draft, `/${first}`), `/${rest.join('/')}`, value);
  if (Array.isArray(draft)) {
    const index = Number(first);
    return inner === undefined
      ? draft.filter((_, position) => position !== index)
      : [...draft.slice(0, index), inner, ...draft.slice(index + 1)];
  }
  const { [first]: _former, ...others } = isNamed(draft) ? draft : {};
  return inner === undefined ? others : { ...others, [first]: inner };
}

/** A list with one of its members one place further up. */
export function moveUp(list: Json[], index: number): Json[] {
  const [before, one] = [list[index - 1], list[index]];
  if (before === undefined || one === undefined) return list;
  return [...list.slice(0, index - 1), one, before, ...list.slice(index + 1)];
}

const inOrder = (value: Json | undefined): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (!isNamed(value)) return value;
  return Object.keys(value)
    .sort()
    .map((name) => [name, inOrder(value[name])]);
};

/** Whatever the order of the names. */
export const isSame = (a: Json | undefined, b: Json | undefined): boolean =>
  JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
