import { expect } from 'chai';
import { settings } from '../../src/settings.js';
import { BookingHarness } from '../support/booking-harness.js';
import { lostAnswer } from '../support/faults.js';
import { mockApiUrl } from '../support/mock-api.js';
import { useMockApi } from '../support/msw.js';
import { settledHistory } from './setting.js';

describe('booking with the reference API', () => {
  const api = useMockApi();
  const address = location.href;

  const travels = settledHistory();

  beforeEach(() => {
    travels.begin();
    settings.configure({ api: mockApiUrl });
  });

  afterEach(async () => {
    await travels.end();
    for (const element of document.querySelectorAll('guidance-booking')) element.remove();
    history.replaceState(null, '', address);
    sessionStorage.clear();
    settings.configure({ api: undefined });
  });

  /** The first of everything, up to where it is checked. */
  const toCheck = async (): Promise<BookingHarness> => {
    const page = BookingHarness.show();
    await page.find('heading', 'Hva vil du ha hjelp til?');
    await page.answer(/./);
    await page.find('heading', 'Hvordan vil du møte oss?');
    await page.answer(/^Video/);
    await page.takeFirstTime();
    await page.find('heading', 'Hvem er du?');
    await page.fillIn();
    await page.find('heading', 'Stemmer dette?');
    return page;
  };

  it('books, moves and cancels', async () => {
    const page = await toCheck();
    await page.press('button', 'Bestill time');
    await page.hasFocusOn('heading', 'Timen er bestilt');
    await page.press('button', 'Flytt timen');
    await page.takeFirstTime();
    await page.press('button', 'Ja, flytt timen');
    await page.hasFocusOn('heading', 'Timen er flyttet');
    await page.press('button', 'Avbestill timen');
    await page.press('button', 'Ja, avbestill timen');
    await page.hasFocusOn('heading', 'Timen er avbestilt');
  });

  it('books once although the answer is lost on the way', async () => {
    const page = await toCheck();
    api.fail('POST /booking/appointments', lostAnswer, 1);
    await page.press('button', 'Bestill time');
    await page.find('heading', 'Timen er bestilt');
    expect(api.asked.filter((each) => each === 'POST /booking/appointments')).to.have.length(2);
  });

  it('shows the appointment again by its link', async () => {
    const page = await toCheck();
    await page.press('button', 'Bestill time');
    const link = (await page.find('textbox', 'Lenke til timen din')) as HTMLInputElement;
    const { hash } = new URL(link.value);
    page.element.remove();
    history.replaceState(null, '', hash);
    const again = BookingHarness.show();
    await again.find('heading', 'Timen din');
    await again.find('button', 'Avbestill timen');
  });
});
