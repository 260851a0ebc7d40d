import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { HostBrowser, HostTab, Launch } from './browsers/host-browser.js';
import { launchChromium } from './browsers/chromium.js';
import { launchFirefox } from './browsers/firefox.js';
import { launchWebKit } from './browsers/webkit.js';
import type { BrowserName, HostCase } from './host-case.js';
import { openHostSite, type HostSite } from './host-site.js';
import { Person } from './person.js';

const launchers: Readonly<Record<BrowserName, Launch>> = {
  Chromium: launchChromium,
  Firefox: launchFirefox,
  WebKit: launchWebKit,
};

/** `HOSTS_BROWSERS=Firefox,WebKit`; Chromium unless told. */
export const browserNames = (process.env.HOSTS_BROWSERS ?? 'Chromium').split(',') as BrowserName[];
/** Only what `npm test` runs. */
export const isDaily = process.env.HOSTS_DAILY !== undefined;

declare module 'vitest' {
  interface TaskMeta {
    host?: { id: string; browser: string };
  }
}

/** What went wrong on the page that the case does not expect; what we are to say may take a while to come. */
async function complaints(person: Person, { complains, says }: HostCase): Promise<string[]> {
  const record = () => person.asks("window.hostRecord ? window.hostRecord() : 'not recorded'");
  if (says) await person.until(`on the console: ${String(says)}`, async () => says.test(await record()));
  const expected = [complains, says].filter((each) => each !== undefined);
  const lines = (await record()).split('\n').filter((line) => lineStart.test(line));
  return lines.filter((line) => !expected.some((each) => each.test(line)));
}

const lineStart = /^(error|not loaded|rejection|policy|console|not recorded)/;

/** Every case, on a page of its own, in every browser that is asked for. */
export function runCases(theme: string, cases: readonly HostCase[]): void {
  describe.each(browserNames)(`${theme}, in %s`, (name) => {
    let launched: HostBrowser | string;
    let site: HostSite;
    let tab: HostTab | undefined;

    beforeAll(async () => {
      launched = await launchers[name]();
      site = await openHostSite();
    });
    afterEach(async () => {
      await tab?.close();
      tab = undefined;
    });
    afterAll(async () => {
      await site.close();
      if (typeof launched !== 'string') await launched.close();
    });

    for (const one of cases.filter(({ daily }) => !isDaily || daily)) {
      it(`${one.id} ${one.title}`, async (context) => {
        const version = typeof launched === 'string' ? '' : ` ${launched.version.split('.')[0] ?? ''}`;
        context.task.meta.host = { id: one.id, browser: `${name}${version}` };
        if (typeof launched === 'string') return context.skip(launched);
        const reason = one.except?.[name];
        if (reason !== undefined) return context.skip(reason);
        const address = await site.put(one.page);
        tab = await launched.open();
        const person = new Person(tab);
        await tab.goto(one.address?.(site) ?? address);
        await one.act(person, site);
        expect(await complaints(person, one)).toEqual([]);
      });
    }
  });
}
