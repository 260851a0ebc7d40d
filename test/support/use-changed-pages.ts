import { afterEach, beforeEach } from 'vitest';
import { useDemo, type UsedDemo } from './use-demo.js';
import { openVisitor, type WatchedPage } from './watched-page.js';

/** A partner's page as it comes: its markup, and the policy that it comes with. */
export interface PartnerPage {
  readonly markup: string;
  readonly policy: string;
}

export interface ChangedPages extends Pick<UsedDemo, 'demo'> {
  visitor: () => WatchedPage;
  /** Opens a page as an editor has changed it; what is not changed stays, its policy too. */
  openChanged: (path: string, change: (page: PartnerPage) => Partial<PartnerPage>) => Promise<void>;
}

/** The demo's partner pages, changed, and a new visitor for each test. */
export function useChangedPages(): ChangedPages {
  const { demo, browser } = useDemo();
  let visitor: WatchedPage;

  beforeEach(async () => {
    // A changed page counts as coming from elsewhere, and may not ask this machine without leave.
    visitor = await openVisitor(browser(), { permissions: ['local-network-access'] });
  });

  afterEach(() => visitor.page.context().close());

  const openChanged: ChangedPages['openChanged'] = async (path, change) => {
    await visitor.page.route(`**${path}`, async (route) => {
      const response = await route.fetch();
      const headers = response.headers();
      const page = { markup: await response.text(), policy: headers['content-security-policy'] ?? '' };
      const { markup, policy } = { ...page, ...change(page) };
      const changed = { ...headers, 'content-security-policy': policy };
      await route.fulfill({ response, headers: changed, body: markup });
    });
    await visitor.page.goto(`${demo().addresses.sites}${path}`);
  };

  return { demo, visitor: () => visitor, openChanged };
}
