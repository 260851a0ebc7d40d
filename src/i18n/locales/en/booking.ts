import type { booking as nb } from '../nb/booking.js';

export const booking: typeof nb = { title: '' };
