import { isWidget } from '../../src/embed/widget.js';
import { queryOf, readQuery, type EmbedSettings } from '../frames/embed-settings.js';
import { ways, type Way } from './ways.js';

/** Where the builder is served, and what its snippets point to. */
export interface BuilderHost {
  /** The folder of the script and of the frames that follows new versions, without a slash at the end. */
  readonly files: string;
  /** The folder whose files never change: what is loaded from it is told with its hash. */
  readonly fixedFiles: string;
  readonly api: string;
  /** The page that shows these settings. */
  readonly preview: (query: string) => string;
  /** Parameters of the page's address that are somebody else's. */
  readonly foreign?: readonly string[];
}

export const versions = ['current', 'fixed'] as const;
export const pages = ['plain', 'narrow', 'hostile'] as const;
export type PreviewPage = (typeof pages)[number];

/** All that is chosen on the page; it stands in the page's address. */
export interface BuilderSettings {
  readonly embed: EmbedSettings & { readonly api: string };
  readonly way: Way;
  readonly version: (typeof versions)[number];
  /** The page that the preview shows it on. */
  readonly page: PreviewPage;
}

const choose = <Word extends string>(words: readonly [Word, ...Word[]], said: string | null): Word =>
  words.find((word) => word === said) ?? words[0];

/**
 * What an address says; what it does not say, or says wrongly, is the default. The API is the host's whatever an address
 * says: a link from somebody must not make a snippet that sends visitors elsewhere.
 */
export function settingsFrom(query: URLSearchParams, api: string): BuilderSettings {
  const named = query.get('widget') ?? '';
  const { settings } = readQuery(isWidget(named) ? named : 'booking', query);
  return {
    embed: { ...settings, api },
    way: choose(ways, query.get('way')),
    version: choose(versions, query.get('version')),
    page: choose(pages, query.get('page')),
  };
}

/** The settings as an address's query; a colleague who opens it has the same on the screen. */
export function addressQuery({ embed, way, version, page }: BuilderSettings): URLSearchParams {
  const query = new URLSearchParams({ widget: embed.widget });
  for (const [name, value] of queryOf({ ...embed, api: undefined })) query.set(name, value);
  if (way !== ways[0]) query.set('way', way);
  if (version !== versions[0]) query.set('version', version);
  if (page !== pages[0]) query.set('page', page);
  return query;
}
