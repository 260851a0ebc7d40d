import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './browsers/chromium.js';
import type { HostBrowser } from './browsers/host-browser.js';
import { openHostSite, type HostSite } from './host-site.js';
import { Person } from './person.js';
import { missingPackages, startWordPress, type RunningWordPress } from './wordpress/running-wordpress.js';
import { movingFolder } from '../../src/bundle/release-layout.js';

const missing = missingPackages();
const isDaily = process.env.HOSTS_DAILY !== undefined;

describe.skipIf(isDaily || missing.length > 0)(
  `WordPress, edited by somebody who may not write all HTML${missing.length > 0 ? ` (missing: ${missing.join(', ')})` : ''}`,
  () => {
    let wordpress: RunningWordPress;
    let site: HostSite;
    let browser: HostBrowser;

    beforeAll(async () => {
      site = await openHostSite();
      wordpress = await startWordPress({
        script: `${site.addresses.script}/${movingFolder}/guidance.js`,
        api: site.api,
      });
      site.allow(wordpress.address);
      const launched = await launchChromium();
      if (typeof launched === 'string') throw new Error(launched);
      browser = launched;
    });
    afterAll(async () => {
      await browser.close();
      await wordpress.stop();
      await site.close();
    });

    /** Publishes a page, and gives its address and what the editor’s HTML has become. */
    const publish = async (content: string): Promise<{ link: string; kept: string }> => {
      const page = await wordpress.ask('POST', '/pages', { title: 'Kurs', content, status: 'publish' });
      const { raw } = page.content as { raw: string };
      return { link: String(page.link), kept: raw };
    };

    it.each([
      ['a class', '<div class="guidance-courses"><a href="tel:69000000">Ring oss</a></div>'],
      ['a data attribute', '<div data-guidance="courses"><a href="tel:69000000">Ring oss</a></div>'],
      ['a link', '<p><a class="guidance-courses" href="tel:69000000">Se kursene</a></p>'],
    ])('keeps %s, and the widget lives on it', async (_what, content) => {
      await site.put({});
      const { link, kept } = await publish(content);
      expect(kept).toContain('guidance');
      const tab = await browser.open();
      const person = new Person(tab);
      await tab.goto(link);
      await person.registers();
      await person.writesToChat('Hei');
      await tab.close();
    });

    it('takes the element itself away, and leaves what stood in it', async () => {
      const { kept } = await publish(
        '<guidance-courses><a href="tel:69000000">Ring oss</a></guidance-courses>',
      );
      expect(kept).toBe('<a href="tel:69000000">Ring oss</a>');
    });
  },
);
