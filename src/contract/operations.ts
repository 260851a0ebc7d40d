import { bookingOperations } from './operations-booking.js';
import { chatOperations } from './operations-chat.js';
import { courseOperations } from './operations-courses.js';
import { profileOperations } from './operations-profile.js';
import type { Operation } from './operation.js';

/** Every call of the contract that any backend answers. The desk's calls belong to the reference API and are added by it. */
export const contractOperations: readonly Operation[] = [
  ...profileOperations,
  ...chatOperations,
  ...bookingOperations,
  ...courseOperations,
];
