import { settings } from '../../src/settings.js';
import { BookingHarness } from '../support/booking-harness.js';
import { BookingDouble, doubleUrl } from './booking-double.js';
import { aCvService } from './fixtures.js';

/** A page with an API behind it; each test begins with a clean address, nothing stored and an empty page. */
export function useBooking(): {
  api: () => BookingDouble;
  show: (attributes?: Record<string, string>, fallback?: string) => BookingHarness;
  /** One service on video only, so the way begins with the times; from there to the details. */
  toDetails: () => Promise<BookingHarness>;
  /** And on to where everything is checked once more. */
  toCheck: () => Promise<BookingHarness>;
} {
  let double = new BookingDouble();
  const address = location.href;
  beforeEach(() => {
    double = new BookingDouble();
    double.install();
    settings.configure({ api: doubleUrl });
  });
  afterEach(() => {
    for (const element of document.querySelectorAll('guidance-booking')) element.remove();
    double.restore();
    history.replaceState(null, '', address);
    sessionStorage.clear();
    settings.configure({ api: undefined });
  });
  const toDetails = async () => {
    double.services = [aCvService()];
    const page = BookingHarness.show();
    await page.takeFirstTime();
    await page.find('heading', 'Hvem er du?');
    return page;
  };
  return {
    api: () => double,
    show: (attributes, fallback) => BookingHarness.show(attributes, fallback),
    toDetails,
    toCheck: async () => {
      const page = await toDetails();
      await page.fillIn();
      await page.find('heading', 'Stemmer dette?');
      return page;
    },
  };
}
