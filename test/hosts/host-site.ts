import { readFileSync } from 'node:fs';
import { createApi, type Api } from '../../demo/api/api.js';
import { createProfileSource } from '../../demo/api/seed/profile.js';
import { seed } from '../../demo/api/seed/seed.js';
import { createMemoryStore } from '../../demo/api/store/memory/memory-store.js';
import { addressesFrom, basePath, spellings, type Addresses } from '../../demo/server/addresses.js';
import { listen, stopListening } from '../../demo/server/listen.js';
import { createScriptHost } from '../../demo/server/script-host.js';
import { freePorts } from '../support/free-ports.js';
import type { HostPage } from './host-case.js';
import { libraryFile } from './libraries.js';
import { pageMarkup } from './page-markup.js';

export interface SentRequest {
  /** `POST /booking/holds`, with the query. */
  readonly line: string;
  readonly body: string;
}

/** The page's own server, the script's and the API's, each on an origin of its own. */
export interface HostSite {
  readonly addresses: Addresses;
  readonly api: string;
  /** What the widgets have asked of the API since the page was put up, preflights left out. */
  readonly requests: readonly SentRequest[];
  /** Puts up a page, and a freshly seeded API behind it. Returns its address. */
  put(page: HostPage): Promise<string>;
  /** A further page of the same site, at `/name`. */
  add(name: string, page: HostPage): void;
  /** Lets pages of another origin use the API, from the next page that is put up. */
  allow(origin: string): void;
  close(): Promise<void>;
}

/** Open at every hour, so that a chat can begin whenever the tests run. */
const always = {
  regular: [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '00:00', closes: '23:59' }],
  exceptions: [],
};

async function freshApi({ api, sites }: Addresses, others: readonly string[] = []): Promise<Api> {
  const store = createMemoryStore();
  const clock = { now: () => Date.now() };
  await seed(store, clock);
  return createApi({
    store,
    clock,
    profile: createProfileSource(),
    // A page in a sandbox or from a file has no origin.
    allowedOrigins: [...spellings(sites), ...others, 'null'],
    manageUrlPrefixes: [...spellings(sites), ...others].map((origin) => `${origin}/`),
    publicUrl: `${api}${basePath}`,
    chatHours: always,
  });
}

const ownFiles = new Map(
  ['record.js', 'own.js', 'snapshot.js'].map((name) => [
    `/${name}`,
    readFileSync(new URL(`pages/${name}`, import.meta.url), 'utf8'),
  ]),
);

const javascript = (text: string, more: Record<string, string> = {}): Response =>
  new Response(text, { headers: { 'Content-Type': 'text/javascript; charset=utf-8', ...more } });

export async function openHostSite(): Promise<HostSite> {
  const port = await freePorts();
  const addresses = addressesFrom(port);
  const pages = new Map<string, HostPage>();
  const requests: SentRequest[] = [];
  const others: string[] = [];
  let api = await freshApi(addresses);

  const servePage = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const own = ownFiles.get(pathname);
    if (own !== undefined) return javascript(own);
    if (pathname.startsWith('/library/'))
      return javascript(await libraryFile(pathname.slice('/library/'.length)));
    const page = pages.get(pathname);
    if (!page) return new Response('Not found.\n', { status: 404 });
    return new Response(pageMarkup(page, addresses), {
      headers: { 'Content-Type': 'text/html; charset=utf-8', ...filled(page.headers ?? {}, addresses) },
    });
  };
  const serveApi = async (request: Request): Promise<Response> => {
    if (request.method !== 'OPTIONS') {
      const { pathname, search } = new URL(request.url);
      const line = `${request.method} ${pathname.slice(basePath.length)}${search}`;
      requests.push({ line, body: await request.clone().text() });
    }
    return api.fetch(request);
  };
  const servers = [
    await listen(port, servePage),
    await listen(port + 1, createScriptHost('dist')),
    await listen(port + 2, serveApi),
  ];
  return {
    addresses,
    api: `${addresses.api}${basePath}`,
    requests,
    put: async (page) => {
      await api.close();
      api = await freshApi(addresses, others);
      requests.length = 0;
      pages.clear();
      pages.set('/page', page);
      return `${addresses.sites}/page`;
    },
    add: (name, page) => void pages.set(`/${name}`, page),
    allow: (origin) => void others.push(origin),
    close: async () => {
      for (const server of servers) await stopListening(server);
      await api.close();
    },
  };
}

const filled = (headers: Readonly<Record<string, string>>, { script, api, sites }: Addresses) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      value.replaceAll('{{script}}', script).replaceAll('{{api}}', api).replaceAll('{{site}}', sites),
    ]),
  );
