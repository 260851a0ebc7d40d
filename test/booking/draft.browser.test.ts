import { expect } from 'chai';
import type { BookingHarness } from '../support/booking-harness.js';
import { until } from '../support/widget-harness.js';
import { useBooking } from './setting.js';

describe('a reload', () => {
  const { api, show, toDetails } = useBooking();
  const entries = performance.getEntriesByType.bind(performance);

  afterEach(() => {
    performance.getEntriesByType = entries;
  });

  /** The same tab, after the page was reloaded, or after it was opened anew. */
  const comeBack = async (before: BookingHarness, type: 'reload' | 'navigate') => {
    await before.element.updateComplete;
    const stored = Object.entries(sessionStorage) as [string, string][];
    before.element.remove();
    await before.element.updateComplete;
    // A removed element lets go of its hold; a page that is reloaded has no time to.
    for (const [name, value] of stored) sessionStorage.setItem(name, value);
    performance.getEntriesByType = () => [{ type } as PerformanceNavigationTiming];
    return show();
  };

  it('loses neither what was typed, nor the time, nor its hold', async () => {
    const before = await toDetails();
    await before.type('Navn', 'Kari');
    const page = await comeBack(before, 'reload');
    await page.find('heading', 'Hvem er du?');
    expect(((await page.find('textbox', 'Navn')) as HTMLInputElement).value).to.equal('Kari');
    await page.says(/Vi holder av timen til/);
    expect(api().asked.some((each) => each.startsWith('PUT /booking/holds/'))).to.equal(true);
  });

  it('is told from a visit: whoever opens the page anew in the same tab finds nothing', async () => {
    const before = await toDetails();
    await before.type('Navn', 'Kari');
    const page = await comeBack(before, 'navigate');
    await page.find('heading', 'Når vil du ha time?');
    expect(sessionStorage).to.have.length(0);
  });

  it('finds nothing left once the appointment is booked', async () => {
    const page = await toDetails();
    await page.fillIn();
    await page.press('button', 'Bestill time');
    await page.find('heading', 'Timen er bestilt');
    // When it is, for the sake of who books a second one; not who, and not the way to it.
    expect(Object.keys(sessionStorage)).to.deep.equal(['guidance-booking-known']);
    const [known] = JSON.parse(sessionStorage.getItem('guidance-booking-known') ?? '') as object[];
    expect(known).to.have.all.keys('id', 'start');
  });

  it('in the middle of sending finds out what came of it', async () => {
    const before = await toDetails();
    await before.fillIn();
    api().once('POST /booking/appointments', (_request, usual) =>
      usual().then(() => new Promise(() => undefined)),
    );
    await before.press('button', 'Bestill time');
    await until(
      () => 'sent',
      () => api().received.length === 1,
    );
    const page = await comeBack(before, 'reload');
    await page.find('heading', 'Timen er bestilt');
    expect(api().appointments.size).to.equal(1);
    expect(new Set(api().received.map(({ key }) => key))).to.have.length(1);
  });

  it('of the check comes back to the check', async () => {
    const before = await toDetails();
    await before.fillIn();
    await before.find('heading', 'Stemmer dette?');
    const page = await comeBack(before, 'reload');
    await page.find('heading', 'Stemmer dette?');
    await page.says('kari@example.no');
  });

  it('stores nothing before a time is chosen', async () => {
    const page = show();
    await page.answer(/^Karrieresamtale/);
    await page.find('heading', 'Hvordan vil du møte oss?');
    expect(sessionStorage).to.have.length(0);
  });
});
