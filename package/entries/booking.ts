export { GuidanceBookingElement } from '../../src/booking/booking.element.js';
export * from '../../src/booking/booking.events.js';
export type { KnownContact } from '../../src/booking/known-contact.js';
export { GuidanceErrorEvent } from '../../src/ui/guidance-error.event.js';
