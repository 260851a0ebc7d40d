export { GuidanceBookingElement } from '../../booking/booking.element.js';
export * from '../../booking/booking.events.js';
export type { KnownContact } from '../../booking/known-contact.js';
export { GuidanceErrorEvent } from '../../ui/guidance-error.event.js';
