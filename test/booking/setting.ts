import { settings } from '../../src/settings.js';
import { BookingHarness } from '../support/booking-harness.js';
import { BookingDouble, doubleUrl } from './booking-double.js';

/** A page with an API behind it; each test begins with a clean address, nothing stored and an empty page. */
export function useBooking(): {
  api: () => BookingDouble;
  show: (attributes?: Record<string, string>, fallback?: string) => BookingHarness;
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
  return {
    api: () => double,
    show: (attributes, fallback) => BookingHarness.show(attributes, fallback),
  };
}
