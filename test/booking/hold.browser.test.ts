import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import { until } from '../support/widget-harness.js';
import { refuses } from './booking-double.js';
import { aCvService, aFewWeeks } from './fixtures.js';
import { useBooking } from './setting.js';

describe('a held time', () => {
  const { api, show, toDetails } = useBooking();
  const heldId = () => encodeURIComponent(`hold-${String(aFewWeeks()[0]?.id)}`);
  const released = () => api().asked.some((each) => each.startsWith('DELETE /booking/holds/'));

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

  it('is let go of when the element leaves the page', async () => {
    const page = await toDetails();
    page.element.remove();
    await until(() => 'released', released);
  });

  it('is let go of on Back, and stands there still, chosen', async () => {
    const page = await toDetails();
    const [first] = aFewWeeks();
    await page.press('button', 'Tilbake');
    await page.hasFocusOn('heading', 'Når vil du ha time?');
    await until(() => 'released', released);
    const chosen = page.all('radio', / kl\. /).find((radio) => (radio as HTMLInputElement).checked);
    expect((chosen as HTMLInputElement | undefined)?.value).to.equal(first?.id);
    await page.press('button', 'Neste');
    await page.hasFocusOn('heading', 'Hvem er du?');
    expect(api().count('POST /booking/holds')).to.equal(2);
  });

  it('is let go of on the browser’s Back, and held again on its Forward', async () => {
    const page = await toDetails();
    history.back();
    await page.hasFocusOn('heading', 'Når vil du ha time?');
    await until(() => 'released', released);
    history.forward();
    await page.hasFocusOn('heading', 'Hvem er du?');
    await page.says(/Vi holder av timen til/);
    expect(api().count('POST /booking/holds')).to.equal(2);
  });

  it('is asked for once one goes on, not while one chooses', async () => {
    api().services = [aCvService()];
    const page = show();
    await page.find('radio', / kl\. /);
    for (const radio of page.all('radio', / kl\. /)) radio.click();
    expect(api().count('POST /booking/holds')).to.equal(0);
  });

  it('is let go of by a page that goes, which does not wait for the answer, and held by one that comes back', async () => {
    const page = await toDetails();
    let isKept = false;
    api().once(`DELETE /booking/holds/${heldId()}`, (request) => {
      isKept = request.keepalive;
      return new Response(null, { status: 204 });
    });
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await until(() => 'released', released);
    expect(isKept).to.equal(true);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await page.says(/Vi holder av timen til/);
    expect(api().count('POST /booking/holds')).to.equal(2);
  });

  it('goes on without a word while one writes', async () => {
    api().holdMs = 60_300;
    const page = await toDetails();
    api().holdMs = 600_000;
    await page.type('Navn', 'K');
    await until(
      () => 'renewed',
      () => api().asked.some((each) => each.startsWith('PUT /booking/holds/')),
    );
    expect(page.all('button', 'Hold av timen lenger')).to.be.empty;
  });

  it('that has lapsed is taken again without a word by who writes on', async () => {
    api().holdMs = 50;
    const page = await toDetails();
    await page.find('button', 'Hold av timen igjen');
    api().holdMs = 600_000;
    await page.type('Navn', 'Kari');
    await page.says(/Vi holder av timen til/);
    expect(((await page.find('textbox', 'Navn')) as HTMLInputElement).value).to.equal('Kari');
  });

  it('that went to someone else is told of gently: nothing moves, nothing is lost, and three others stand there', async () => {
    api().holdMs = 50;
    const page = await toDetails();
    const lost: string[] = [];
    page.element.addEventListener('guidance-slot-lost', ({ channel }) => lost.push(channel));
    await page.find('button', 'Hold av timen igjen');
    api().holdMs = 600_000;
    const alternatives = aFewWeeks().slice(1, 4);
    api().once('POST /booking/holds', refuses(409, 'slot-taken', { alternatives }));
    const scrolled = window.scrollY;
    await page.type('Navn', 'Kari');
    await page.announces(/^Noen andre tok timen/);
    await page.hasFocusOn('textbox', 'Navn');
    expect([window.scrollY, lost]).to.deep.equal([scrolled, ['video']]);
    expect(page.all('button', / kl\. /)).to.have.length(3);
    await page.press('button', / kl\. /);
    await page.hasFocusOn('heading', 'Hvem er du?');
    await page.says(/Vi holder av timen til/);
    expect(((await page.find('textbox', 'Navn')) as HTMLInputElement).value).to.equal('Kari');
  });

  it('that ended in a sleeping tab is noticed on waking', async () => {
    const page = await toDetails();
    // Behind another page nobody wakes.
    await executeServerCommand('bring-to-front');
    const { now } = Date;
    // Timers sleep too; only the clock has gone on.
    Date.now = () => now() + 3_600_000;
    api().once(`PUT /booking/holds/${heldId()}`, refuses(410, 'hold-expired'));
    document.dispatchEvent(new Event('visibilitychange'));
    await until(
      () => 'held again',
      () => api().count('POST /booking/holds') === 2,
    );
    Date.now = now;
    await page.says(/Vi holder av timen til/);
  });

  it('is not shared by two widgets of a page', async () => {
    const one = await toDetails();
    const two = show();
    await two.takeFirstTime();
    await two.find('heading', 'Hvem er du?');
    expect(api().count('POST /booking/holds')).to.equal(2);
    two.element.remove();
    await until(() => 'released', released);
    await one.says(/Vi holder av timen til/);
  });
});
