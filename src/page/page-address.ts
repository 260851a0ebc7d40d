export type PageParameters = Readonly<Record<string, readonly string[]>>;

/** A widget's own corner of the page's address and history. Everything else in both stays as the host made it. */
export interface PageAddress {
  /** This widget's parameters, without the prefix. */
  read(): PageParameters;
  /** A new history entry; only after a press. */
  push(parameters: PageParameters): void;
  replace(parameters: PageParameters): void;
  /**
   * So many of this widget's own entries back, as the browser's Back would; only after a press. False when somebody else
   * has been at the history since the last `push`, or there is none: then nothing happens.
   */
  back(entries: number): boolean;
  /** What this page's address would be with these parameters, for a link. */
  href(parameters: PageParameters): string;
  /** Calls back when the visitor goes back or forward. Returns the function that ends it. */
  watch(changed: () => void): () => void;
}

type Owns = (name: string) => boolean;

const withParameters = (parameters: PageParameters, prefix: string, owns: Owns): string => {
  const url = new URL(window.location.href);
  for (const name of [...url.searchParams.keys()]) {
    if (owns(name)) url.searchParams.delete(name);
  }
  for (const [name, values] of Object.entries(parameters)) {
    for (const value of values) url.searchParams.append(`${prefix}-${name}`, value);
  }
  return url.href;
};

const inMemory = (): PageAddress => {
  let current: PageParameters = {};
  const set = (parameters: PageParameters) => void (current = parameters);
  return {
    read: () => current,
    push: set,
    replace: set,
    back: () => false,
    href: () => window.location.href,
    watch: () => () => undefined,
  };
};

/** Another when somebody has been at the history. */
const whereItEnds = (): string => `${String(window.history.length)} ${window.location.href}`;

/** Calls back when the visitor has gone back or forward. */
const watchTravel = (travelled: () => void): (() => void) => {
  window.addEventListener('popstate', travelled);
  return () => window.removeEventListener('popstate', travelled);
};

/**
 * `prefix` parts one widget's parameters from another's (`guidance-q=cv`); an empty prefix turns the address off and
 * keeps everything in memory. Pages that forbid history (sandboxed frames, `file:` in some browsers) do the same.
 * `names` are the parameters that this widget knows: two kinds of widget with the same prefix leave each other's alone.
 * Without them it is every parameter with the prefix.
 */
export const createPageAddress = (prefix: string, names?: readonly string[]): PageAddress => {
  if (prefix === '') return inMemory();
  const owns: Owns = (name) =>
    name.startsWith(`${prefix}-`) && (names?.includes(name.slice(prefix.length + 1)) ?? true);
  const fallback = inMemory();
  let forbidden = false;
  let written = '';
  const write = (method: 'pushState' | 'replaceState', parameters: PageParameters): void => {
    fallback.replace(parameters);
    try {
      window.history[method](window.history.state, '', withParameters(parameters, prefix, owns));
      written = whereItEnds();
    } catch {
      forbidden = true;
    }
  };
  return {
    read: () => {
      if (forbidden) return fallback.read();
      const found: Record<string, string[]> = {};
      for (const [name, value] of new URL(window.location.href).searchParams) {
        if (owns(name)) (found[name.slice(prefix.length + 1)] ??= []).push(value);
      }
      return found;
    },
    push: (parameters) => write('pushState', parameters),
    replace: (parameters) => write('replaceState', parameters),
    back: (entries) => {
      if (forbidden || written !== whereItEnds()) return false;
      window.history.go(-entries);
      return true;
    },
    href: (parameters) => withParameters(parameters, prefix, owns),
    watch: (changed) =>
      watchTravel(() => {
        written = whereItEnds();
        changed();
      }),
  };
};
