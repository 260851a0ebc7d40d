import { GuidanceBookingElement } from '../../../booking/booking.element.js';
import { registerOnPage } from '../../register-on-page.js';

export * from '../booking.js';

registerOnPage('guidance-booking', GuidanceBookingElement);
