import type { HostSite } from './host-site.js';
import type { Person } from './person.js';

/** A page as somebody else has made it. `{{script}}`, `{{api}}` and `{{site}}` stand for addresses. */
export interface HostPage {
  readonly doctype?: string;
  /** Attributes of `<html>`. */
  readonly html?: string;
  /** Comes before our script's tag. */
  readonly head?: string;
  /** Our script's tag, instead of the usual one. */
  readonly script?: string;
  readonly body?: string;
  /** Comes last in the page. */
  readonly foot?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a person does there, and what must be so afterwards. */
export type Act = (person: Person, site: HostSite) => Promise<void>;

export type BrowserName = 'Chromium' | 'Firefox' | 'WebKit';

export interface HostCase {
  /** Of the list of cases seen on real pages; those beyond it begin with `X`. */
  readonly id: string;
  readonly title: string;
  readonly page: HostPage;
  readonly act: Act;
  /** Runs in `npm test` too. */
  readonly daily?: true;
  /** What the page itself complains of, with or without us. */
  readonly complains?: RegExp;
  /** What we say on the console; without it we say nothing. */
  readonly says?: RegExp;
  /** A stand-in for what is too big or too old to have here. */
  readonly simulated?: true;
  /** Where it can't be shown, and why. */
  readonly except?: Partial<Record<BrowserName, string>>;
  /** Opens the page by another address. */
  readonly address?: (site: HostSite) => string;
}
