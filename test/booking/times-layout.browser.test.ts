import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import { aCvService, aFewWeeks } from './fixtures.js';
import { useBooking } from './setting.js';

describe('the place that the times take', () => {
  const { api, show } = useBooking();
  beforeEach(() => {
    api().services = [aCvService()];
  });

  for (const width of [320, 800]) {
    it(`is kept for them while they are fetched, so that nothing below moves on a page of ${String(width)} px`, async () => {
      await setViewport({ width, height: 900 });
      const first = show();
      await first.press('radio', 'Måned');
      await first.find('button', /ledige? time/);
      first.element.remove();
      api().slots = aFewWeeks();
      let answer = (): void => undefined;
      const held = new Promise<void>((resolve) => (answer = resolve));
      const usual = api().answer;
      api().once('GET /booking/slots', async (request) => {
        await held;
        return usual(request);
      });
      const page = show();
      await page.find('heading', 'Når vil du ha time?');
      await page.element.updateComplete;
      const skeletonHeight = page.element.offsetHeight;
      answer();
      await page.find('button', /ledige? time/);
      expect(Math.abs(page.element.offsetHeight - skeletonHeight)).to.be.lessThan(16);
    });
  }
});
