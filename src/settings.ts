/** What holds for the whole page until an element says otherwise. */
export type Theme = 'auto' | 'light' | 'dark';

/** Texts to use instead of ours, by language and key: `{ nb: { 'chat.launcher': 'Spør oss' } }`. */
export type StringOverrides = Record<string, Record<string, string>>;

export interface Settings {
  /** Base URL of the guidance API. */
  readonly api?: string | undefined;
  /** BCP 47; without it the nearest `lang` attribute decides. */
  readonly lang?: string | undefined;
  readonly theme: Theme;
  readonly strings: StringOverrides;
  /**
   * Further languages by their codes, and how each is had when a widget is to speak it: `{ uk: () => import('…') }`. Those that are
   * added come beside those that there are.
   */
  readonly languages: Readonly<Record<string, () => Promise<object>>>;
  /** Says on the console, and in a widget's place, why something did not render. */
  readonly debug: boolean;
}

type Listener = () => void;

export class SettingsStore {
  #current: Settings = { theme: 'auto', strings: {}, languages: {}, debug: false };
  readonly #listeners = new Set<Listener>();

  get current(): Settings {
    return this.#current;
  }

  configure(changes: Partial<Settings>): void {
    const languages = { ...this.#current.languages, ...changes.languages };
    this.#current = { ...this.#current, ...changes, languages };
    for (const listener of this.#listeners) listener();
  }

  /** Returns the function that ends the subscription. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** The one set of settings that this copy of the script has. */
export const settings = new SettingsStore();
