import { expect } from 'chai';
import { refuses } from './booking-double.js';
import { useBooking } from './setting.js';

describe('a held time', () => {
  const { api, toDetails } = useBooking();

  it('warns before a hold ends, and holds on at a press', async () => {
    api().holdMs = 60_000;
    const page = await toDetails();
    await page.find('button', 'Hold av timen lenger');
    await page.announces(/Trenger du mer tid/);
    api().holdMs = 600_000;
    await page.press('button', 'Hold av timen lenger');
    await page.gone('button', 'Hold av timen lenger');
    expect(api().asked.some((each) => each.startsWith('PUT /booking/holds/'))).to.equal(true);
  });

  it('loses nothing when a hold lapses, and can still book', async () => {
    api().holdMs = 50;
    const page = await toDetails();
    await page.find('button', 'Hold av timen igjen');
    await page.fillIn();
    await page.press('button', 'Bestill time');
    await page.find('heading', 'Timen er bestilt');
  });

  it('goes on without a hold where there are too many from one place', async () => {
    // The client tries four times in all.
    for (let times = 0; times < 4; times++) api().once('POST /booking/holds', refuses(429, 'rate-limited'));
    await toDetails();
  });

  it('lets go of the hold when the element leaves the page', async () => {
    const page = await toDetails();
    page.element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    expect(api().asked.some((each) => each.startsWith('DELETE /booking/holds/'))).to.equal(true);
  });
});
