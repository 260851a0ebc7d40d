// Å is the last letter, also where it is written aa; æ and ø stand in their order already.
const sortKey = (words: string): string =>
  words.toLowerCase().replace(/å|aa/g, '\uffff').normalize('NFD').replace(/\p{M}/gu, '');

/** Compares words by the Norwegian alphabet, for sorting. */
export const inAlphabet = (one: string, other: string): number => {
  const [a, b] = [sortKey(one), sortKey(other)];
  return a < b ? -1 : a > b ? 1 : 0;
};
