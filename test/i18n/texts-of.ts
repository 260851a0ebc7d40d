/** Every text of a catalogue, or of a part of one, by its key. */
export const textsOf = (branch: object, path = ''): [key: string, text: string][] =>
  Object.entries(branch).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string' ? [[path + name, value]] : textsOf(value as object, `${path}${name}.`),
  );

/** The names of the values that a text is filled in with, in the order of the alphabet. */
export const holesIn = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort();
