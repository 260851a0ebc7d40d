export * from './define/booking.js';
export * from './define/chat.js';
export * from './define/courses.js';
