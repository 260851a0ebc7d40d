import { GuidanceBookingElement } from '../../src/booking/booking.element.js';
import { WidgetHarness } from './widget-harness.js';

/** `<guidance-booking>` as a person meets it. */
export class BookingHarness extends WidgetHarness<GuidanceBookingElement> {
  static show(attributes: Record<string, string> = {}, fallback = ''): BookingHarness {
    return new BookingHarness(
      WidgetHarness.put(GuidanceBookingElement, { tag: 'guidance-booking', attributes, fallback }),
    );
  }

  /** Marks an answer and goes on. */
  async answer(name: string | RegExp): Promise<void> {
    await this.press('radio', name);
    await this.press('button', 'Neste');
  }

  /** Marks the first of the next free times and goes on. */
  async takeFirstTime(): Promise<void> {
    await this.find('radio', / kl\. /);
    this.all('radio', / kl\. /)[0]?.click();
    await this.press('button', 'Neste');
  }

  /** From a page that offers one service on video only, to the details. */
  async fillIn(name = 'Kari', email = 'kari@example.no'): Promise<void> {
    await this.type('Navn', name);
    await this.type('E-post', email);
    await this.press('button', 'Neste');
  }
}
