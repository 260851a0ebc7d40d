interface Branch {
  [name: string]: string | Branch;
}

/**
 * A catalogue from the lists as which the build puts it into the script: names once for all languages, a line for each group with
 * its path and its keys; and a language's texts, a line for each key, empty where it says the same as Bokmål.
 */
export const unfold = (names: string, texts: string): object => {
  const lines = texts.split('\n').values();
  const words: Branch = {};
  for (const group of names.split('\n')) {
    const [path = '', ...keys] = group.split(' ');
    let branch = words;
    for (const name of path.split('.')) branch = (branch[name] ??= {}) as Branch;
    for (const key of keys) {
      const text = lines.next().value;
      if (text) branch[key] = text;
    }
  }
  return words;
};
