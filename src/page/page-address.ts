export type PageParameters = Readonly<Record<string, readonly string[]>>;

/** A widget's own corner of the page's address and history. Everything else in both stays as the host made it. */
export interface PageAddress {
  /** This widget's parameters, without the prefix. */
  read(): PageParameters;
  /** A new history entry; only after a press. */
  push(parameters: PageParameters): void;
  replace(parameters: PageParameters): void;
  /** Calls back when the visitor goes back or forward. Returns the function that ends it. */
  watch(changed: () => void): () => void;
}

const withParameters = (address: string, prefix: string, parameters: PageParameters): string => {
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) {
    if (name.startsWith(`${prefix}-`)) url.searchParams.delete(name);
  }
  for (const [name, values] of Object.entries(parameters)) {
    for (const value of values) url.searchParams.append(`${prefix}-${name}`, value);
  }
  return url.href;
};

const inMemory = (): PageAddress => {
  let current: PageParameters = {};
  const set = (parameters: PageParameters) => void (current = parameters);
  return { read: () => current, push: set, replace: set, watch: () => () => undefined };
};

/**
 * `prefix` parts one widget's parameters from another's (`guidance-q=cv`); an empty prefix turns the address off and
 * keeps everything in memory. Pages that forbid history (sandboxed frames, `file:` in some browsers) do the same.
 */
export const createPageAddress = (prefix: string): PageAddress => {
  if (prefix === '') return inMemory();
  const fallback = inMemory();
  let forbidden = false;
  const write = (method: 'pushState' | 'replaceState', parameters: PageParameters): void => {
    fallback.replace(parameters);
    try {
      window.history[method](
        window.history.state,
        '',
        withParameters(window.location.href, prefix, parameters),
      );
    } catch {
      forbidden = true;
    }
  };
  return {
    read: () => {
      if (forbidden) return fallback.read();
      const found: Record<string, string[]> = {};
      for (const [name, value] of new URL(window.location.href).searchParams) {
        if (name.startsWith(`${prefix}-`)) (found[name.slice(prefix.length + 1)] ??= []).push(value);
      }
      return found;
    },
    push: (parameters) => write('pushState', parameters),
    replace: (parameters) => write('replaceState', parameters),
    watch: (changed) => {
      window.addEventListener('popstate', changed);
      return () => window.removeEventListener('popstate', changed);
    },
  };
};
