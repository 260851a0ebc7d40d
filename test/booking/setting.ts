import { settings } from '../../src/settings.js';
import { BookingHarness } from '../support/booking-harness.js';
import { until } from '../support/widget-harness.js';
import { BookingDouble, doubleUrl } from './booking-double.js';
import { aCvService } from './fixtures.js';

/** Counts the ways back that a widget has asked the browser for; the next test begins when they have come about. */
export function settledHistory(): { begin: () => void; end: () => Promise<void> } {
  const { go } = history;
  let pending = 0;
  const arrived = () => (pending = Math.max(0, pending - 1));
  return {
    begin: () => {
      history.go = (delta) => {
        pending++;
        go.call(history, delta);
      };
      window.addEventListener('popstate', arrived);
    },
    end: async () => {
      await until(
        () => 'the end of going back',
        () => pending === 0,
      );
      window.removeEventListener('popstate', arrived);
      history.go = go;
    },
  };
}

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
  const travels = settledHistory();
  beforeEach(() => {
    travels.begin();
    double = new BookingDouble();
    double.install();
    settings.configure({ api: doubleUrl });
  });
  afterEach(async () => {
    await travels.end();
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
