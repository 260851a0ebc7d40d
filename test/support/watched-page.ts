import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** What a page must not do: break its policy, complain on the console, throw. */
export interface WatchedPage {
  page: Page;
  complaints: string[];
  /** `GET https://…`, in order. */
  requests: string[];
}

/** Opens a page that keeps a record from its first moment. */
export async function openWatchedPage(context: BrowserContext): Promise<WatchedPage> {
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  await page.exposeFunction('reportViolation', (what: string) => complaints.push(`policy: ${what}`));
  await page.addInitScript(() => {
    const report = (window as unknown as { reportViolation: (what: string) => void }).reportViolation;
    document.addEventListener('securitypolicyviolation', (event) => {
      report(`${event.violatedDirective} blocked ${event.blockedURI} ${event.sample}`);
    });
  });
  page.on('console', (message) => {
    // Tests fill a form in faster than anybody can, and are asked to do some work for it: browsers note each refusal.
    if (message.text().includes('status of 428')) return;
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
  page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
  return { page, complaints, requests };
}

/** Somebody who comes to the site with a browser in Bokmål and nothing in it. Closed with its context. */
export async function openVisitor(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ locale: 'nb-NO', ...options });
  context.setDefaultTimeout(20_000);
  return openWatchedPage(context);
}

/** Everything that a page can leave on the device, by name. */
export async function leftOnDevice({ page }: WatchedPage): Promise<string[]> {
  const cookies = (await page.context().cookies()).map(({ name }) => `cookie ${name}`);
  const stored = await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    return [
      ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
      ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
      ...databases.map(({ name }) => `indexedDB ${String(name)}`),
      ...(await caches.keys()).map((key) => `cache ${key}`),
    ];
  });
  return [...cookies, ...stored];
}
